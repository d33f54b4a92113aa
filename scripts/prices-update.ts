// Updates src/pricing/prices/ from AWS's Price List or, with --feed, from the feed behind AWS's pricing pages.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Feed, readFeed } from '../src/pricing/price-list/feed.ts';
import { services } from '../src/pricing/price-list/meters.ts';
import { type PriceList, PriceListError, readPriceList } from '../src/pricing/price-list/offer.ts';
import { regionFileText } from '../src/pricing/price-list/region-file.ts';
import type { OfferCode } from '../src/pricing/price-list/select.ts';
import { type Update, update, updateFromFeeds } from '../src/pricing/price-list/update.ts';
import { regions } from '../src/pricing/prices/regions.ts';
import type { RegionPrices } from '../src/pricing/region-prices.ts';
import { plural } from '../src/workload/format.ts';

const LISTS = 'https://pricing.us-east-1.amazonaws.com';
const FEEDS = 'https://b0.p.awsstatic.com';
const PRICES = fileURLToPath(new URL('../src/pricing/prices', import.meta.url));
const OFFERS: readonly OfferCode[] = ['AmazonDynamoDB', 'awskms', 'AmazonCloudWatch', 'AWSBackup'];
const MOST_BYTES = 50 * 2 ** 20;

export interface Options {
  /** Folder with saved files, `OFFER/REGION.json` or with `feed` `SERVICE.json`; without it the files come from AWS. */
  readonly from: string | undefined;
  /** Whether to read the feed of the pricing pages in place of the Price List. */
  readonly feed: boolean;
  /** The folder of the Region files. */
  readonly to: string;
  /** Ids of the Regions to update; empty is all. */
  readonly only: readonly string[];
  readonly accept: boolean;
  /** The day of the update, as YYYY-MM-DD. */
  readonly date: string;
}

/** The text at an address, which no redirect may leave. */
async function fetchText(address: string): Promise<string> {
  const { pathname } = new URL(address);
  const response = await fetch(address, { redirect: 'error' });
  if (!response.ok) throw new PriceListError(`${pathname}: HTTP ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_BYTES) throw new PriceListError(`${pathname}: larger than ${MOST_BYTES} bytes`);
  return text;
}

/** Where the current file of a Region is, from the text of an offer's region_index.json; null where it has none. */
export function currentPath(index: string, code: string, region: string): string | null {
  let parsed: { regions?: Record<string, { currentVersionUrl?: unknown }> };
  try {
    parsed = JSON.parse(index);
  } catch {
    throw new PriceListError(`${code}: region_index.json is not JSON`);
  }
  const all = parsed?.regions;
  if (typeof all !== 'object' || all === null) throw new PriceListError(`${code}: region_index.json has no regions`);
  if (!Object.hasOwn(all, region)) return null;
  const path = all[region]?.currentVersionUrl;
  const shape = new RegExp(`^/offers/v1\\.0/aws/${code}/\\d{14}/${region}/index\\.json$`);
  if (typeof path !== 'string' || !shape.test(path))
    throw new PriceListError(`${code}: no usable address for ${region}`);
  return path;
}

type Source = (code: OfferCode, region: string) => Promise<string | null>;

const onDisk = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

const saved =
  (folder: string): Source =>
  async (code, region) =>
    onDisk(join(folder, code, `${region}.json`));

function published(): Source {
  const indexes = new Map<OfferCode, Promise<string>>();
  return async (code, region) => {
    const index = indexes.get(code) ?? fetchText(`${LISTS}/offers/v1.0/aws/${code}/current/region_index.json`);
    indexes.set(code, index);
    const path = currentPath(await index, code, region);
    return path === null ? null : fetchText(`${LISTS}${path}`);
  };
}

async function listsOf(source: Source, region: string): Promise<PriceList[]> {
  const lists: PriceList[] = [];
  for (const code of OFFERS) {
    const text = await source(code, region);
    if (text === null) continue;
    const list = readPriceList(text);
    if (list.code !== code) throw new PriceListError(`${code} of ${region}: the file is of ${list.code}`);
    lists.push(list);
  }
  return lists;
}

const problemOf = (region: RegionPrices, where: string, error: unknown): Update => {
  const reason = error instanceof Error ? error.message : String(error);
  return { region, changes: [], problems: [`${where}: ${reason}`], acceptable: [] };
};

/** Each Region's update from its Price Lists; a file that is none is a problem of its Region. */
async function fromLists(chosen: readonly RegionPrices[], { from, date, accept }: Options): Promise<Update[]> {
  const source = from === undefined ? published() : saved(from);
  const updates: Update[] = [];
  for (const region of chosen) {
    try {
      const lists = await listsOf(source, region.id);
      if (lists.length > 0) updates.push(update(region, lists, date, accept));
    } catch (error) {
      updates.push(problemOf(region, region.id, error));
    }
  }
  return updates;
}

/** Each Region's update from the feed, which has all Regions in a file a service. */
async function fromFeeds(chosen: readonly RegionPrices[], { from, date, accept }: Options): Promise<Update[]> {
  const feeds: Feed[] = [];
  for (const service of services) {
    const path = `/pricing/2.0/meteredUnitMaps/${service}/USD/current/${service}.json`;
    try {
      const text = from === undefined ? await fetchText(`${FEEDS}${path}`) : onDisk(join(from, `${service}.json`));
      if (text !== null) feeds.push(readFeed(text));
    } catch (error) {
      return chosen.slice(0, 1).map((region) => problemOf(region, service, error));
    }
  }
  return feeds.length === 0 ? [] : chosen.map((region) => updateFromFeeds(region, feeds, date, accept));
}

/**
 * Replaces files of a folder in one step: a copy of the folder gets them all, then takes its place. What fails before
 * leaves the folder as it was.
 */
export function replaceFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const target = resolve(folder);
  const staged = `${target}.${process.pid}.new`;
  const old = `${target}.${process.pid}.old`;
  try {
    cpSync(target, staged, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(staged, name), text);
    renameSync(target, old);
    try {
      renameSync(staged, target);
    } catch (error) {
      renameSync(old, target);
      throw error;
    }
  } finally {
    rmSync(staged, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Updates the Region files, all or none; returns the exit code and what to print. */
export async function pricesUpdate(options: Options): Promise<{ code: number; output: readonly string[] }> {
  const unknown = options.only.filter((id) => !regions.some((region) => region.id === id));
  if (!/^\d{4}-\d\d-\d\d$/.test(options.date)) return { code: 1, output: [`no date as YYYY-MM-DD: ${options.date}`] };
  if (unknown.length > 0) return { code: 1, output: [`no such Region: ${unknown.join(', ')}`] };
  const chosen = regions.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
  const updates = options.feed ? await fromFeeds(chosen, options) : await fromLists(chosen, options);
  if (updates.length === 0) return { code: 1, output: ['no prices found for any Region; nothing written'] };
  const problems = updates.flatMap((result) => result.problems);
  if (problems.length > 0) {
    const hint = updates.some((result) => result.acceptable.length > 0 && !options.accept)
      ? ['Moves above 25% and older versions are taken with --accept, once you have checked them.']
      : [];
    return { code: 1, output: [...problems, ...hint, 'nothing written'] };
  }
  const files = new Map(updates.map(({ region }) => [`${region.id}.ts`, regionFileText(region)]));
  try {
    replaceFiles(options.to, files);
  } catch (error) {
    return { code: 1, output: [error instanceof Error ? error.message : String(error), 'nothing written'] };
  }
  const changes = updates.flatMap((result) => result.changes);
  return {
    code: 0,
    output: [...changes, `${plural(updates.length, 'Region')} written, ${plural(changes.length, 'price')} changed`],
  };
}

const USAGE = 'Options: --from DIR, --feed, --region ID (may be repeated), --accept, --date YYYY-MM-DD, --to DIR.';

/** The options of the command line, or the sentence that says what is wrong with them. */
export function readArguments(args: readonly string[], today: string): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        feed: { type: 'boolean', default: false },
        to: { type: 'string', default: PRICES },
        region: { type: 'string', multiple: true, default: [] },
        accept: { type: 'boolean', default: false },
        date: { type: 'string', default: today },
      },
    });
    const { from, feed, to, region: only, accept, date } = values;
    return { from, feed, to, only, accept, date };
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return `${sentence.replace(/\.$/, '')}. ${USAGE}`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = readArguments(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  const { code, output } = typeof options === 'string' ? { code: 1, output: [options] } : await pricesUpdate(options);
  for (const line of output) (code === 0 ? console.log : console.error)(line);
  process.exitCode = code;
}
