// Updates src/pricing/prices/ from AWS's public Price List: `npm run prices:update -- [--from DIR] [--region ID]… [--accept]`.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type PriceList, PriceListError, readPriceList } from '../src/pricing/price-list/offer.ts';
import { regionFileText } from '../src/pricing/price-list/region-file.ts';
import type { OfferCode } from '../src/pricing/price-list/select.ts';
import { type Update, update } from '../src/pricing/price-list/update.ts';
import { regions } from '../src/pricing/prices/regions.ts';
import type { RegionPrices } from '../src/pricing/prices.ts';
import { plural } from '../src/workload/format.ts';

const HOST = 'https://pricing.us-east-1.amazonaws.com';
const PRICES = fileURLToPath(new URL('../src/pricing/prices', import.meta.url));
const OFFERS: readonly OfferCode[] = ['AmazonDynamoDB', 'awskms', 'AmazonCloudWatch', 'AWSBackup'];
const MOST_BYTES = 50 * 2 ** 20;

export interface Options {
  /** Folder with saved files `OFFER/REGION.json`; without it the files come from AWS. */
  readonly from: string | undefined;
  /** Where the Region files are written. */
  readonly to: string;
  /** Ids of the Regions to update; empty is all. */
  readonly only: readonly string[];
  readonly accept: boolean;
  /** The day of the update, as YYYY-MM-DD. */
  readonly date: string;
}

/** The text at an address below the host, which no redirect may leave. */
async function fetchText(path: string): Promise<string> {
  const response = await fetch(`${HOST}${path}`, { redirect: 'error' });
  if (!response.ok) throw new PriceListError(`${path}: HTTP ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_BYTES) throw new PriceListError(`${path}: larger than ${MOST_BYTES} bytes`);
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

const saved =
  (folder: string): Source =>
  async (code, region) => {
    const path = join(folder, code, `${region}.json`);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };

function published(): Source {
  const indexes = new Map<OfferCode, Promise<string>>();
  return async (code, region) => {
    const index = indexes.get(code) ?? fetchText(`/offers/v1.0/aws/${code}/current/region_index.json`);
    indexes.set(code, index);
    const path = currentPath(await index, code, region);
    return path === null ? null : fetchText(path);
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

/** One Region's update; a file that is not a Price List is a problem of its Region. */
async function updateOf(region: RegionPrices, source: Source, options: Options): Promise<Update | null> {
  try {
    const lists = await listsOf(source, region.id);
    return lists.length === 0 ? null : update(region, lists, options.date, options.accept);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { region, changes: [], problems: [`${region.id}: ${reason}`], acceptable: [] };
  }
}

/** Writes a file beside its place first, so that nobody ever reads half of it. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Updates the Region files, all or none; returns the exit code and what to print. */
export async function pricesUpdate(options: Options): Promise<{ code: number; output: readonly string[] }> {
  const unknown = options.only.filter((id) => !regions.some((region) => region.id === id));
  if (!/^\d{4}-\d\d-\d\d$/.test(options.date)) return { code: 1, output: [`no date as YYYY-MM-DD: ${options.date}`] };
  if (unknown.length > 0) return { code: 1, output: [`no such Region: ${unknown.join(', ')}`] };
  const source = options.from === undefined ? published() : saved(options.from);
  const chosen = regions.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
  const updates: Update[] = [];
  for (const region of chosen) {
    const result = await updateOf(region, source, options);
    if (result !== null) updates.push(result);
  }
  if (updates.length === 0) return { code: 1, output: ['no Price List found for any Region; nothing written'] };
  const problems = updates.flatMap((result) => result.problems);
  if (problems.length > 0) {
    const hint = updates.some((result) => result.acceptable.length > 0 && !options.accept)
      ? ['Moves above 25 % and older versions are taken with --accept, once you have checked them.']
      : [];
    return { code: 1, output: [...problems, ...hint, 'nothing written'] };
  }
  for (const { region } of updates) writeWhole(join(options.to, `${region.id}.ts`), regionFileText(region));
  const changes = updates.flatMap((result) => result.changes);
  return {
    code: 0,
    output: [...changes, `${plural(updates.length, 'Region')} written, ${plural(changes.length, 'price')} changed`],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string', default: PRICES },
      region: { type: 'string', multiple: true, default: [] },
      accept: { type: 'boolean', default: false },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const { from, to, region: only, accept, date } = values;
  const { code, output } = await pricesUpdate({ from, to, only, accept, date });
  for (const line of output) (code === 0 ? console.log : console.error)(line);
  process.exitCode = code;
}
