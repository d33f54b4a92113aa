// New prices for a Region from Price Lists or the pricing pages' feed, and every reason not to take them.
import { percent, unitMoney } from '../../workload/format.ts';
import { sourceDate } from '../prices/sources.ts';
import type { RateName } from '../rates.ts';
import { notOffered, type Offer, type Price, type Prices, type RegionPrices } from '../region-prices.ts';
import type { Feed } from './feed.ts';
import { metered, meters } from './meters.ts';
import { type PriceList, PriceListError } from './offer.ts';
import { rules, select } from './select.ts';

/** A price that moved by more than this share is refused unless it is accepted. */
export const LARGEST_MOVE = 0.25;

export interface Update {
  readonly region: RegionPrices;
  /** A line for each price that changed or became known. */
  readonly changes: readonly string[];
  /** Why nothing may be written; empty when all is well. */
  readonly problems: readonly string[];
  /** Those problems which `accept` would overrule. */
  readonly acceptable: readonly string[];
}

interface Outcome {
  readonly rate?: RateName;
  readonly price?: Price;
  readonly change?: string;
  readonly problem?: string;
  readonly acceptable?: string;
}

/** A price as found, or null where it is not listed, against the one that is stored. */
function weigh(
  region: RegionPrices,
  rate: RateName,
  found: number | null,
  basis: Pick<Found, 'confidence' | 'source'>,
): Outcome {
  const stored = region.prices[rate];
  const where = `${region.id} ${rate}`;
  const known = stored !== null && !notOffered(stored) && stored[1] !== 'derived';
  if (found === null) return known ? { problem: `${where}: no longer listed` } : {};
  const price: Price = [found, basis.confidence, basis.source];
  if (stored === null || notOffered(stored)) {
    const before = stored === null ? 'not known' : 'not offered';
    return { rate, price, change: `${where}: ${before} before, now ${unitMoney(found)}` };
  }
  const move = stored[0] === 0 ? Number.POSITIVE_INFINITY : found / stored[0] - 1;
  if (found === stored[0]) return { rate, price };
  const sentence = `${where}: ${unitMoney(stored[0])} becomes ${unitMoney(found)} (${move > 0 ? '+' : ''}${percent(move)})`;
  return Math.abs(move) > LARGEST_MOVE + 1e-9
    ? { rate, price, change: sentence, acceptable: sentence }
    : { rate, price, change: sentence };
}

interface Found {
  readonly rate: RateName;
  readonly confidence: string;
  readonly source: string;
  readonly price: () => number | null;
}

function attempt(region: RegionPrices, found: Found): Outcome {
  try {
    return weigh(region, found.rate, found.price(), found);
  } catch (error) {
    if (error instanceof PriceListError) return { problem: `${region.id} ${error.message}` };
    throw error;
  }
}

/** The Region with what was found; rates that were not looked for keep their prices. */
function updated(
  region: RegionPrices,
  all: readonly Found[],
  older: readonly string[],
  { offers, asOf, accept }: { offers: RegionPrices['offers']; asOf: string; accept: boolean },
): Update {
  const outcomes = all.map((found) => attempt(region, found));
  const taken = outcomes.flatMap(({ rate, price }) =>
    rate === undefined || price === undefined ? [] : [[rate, price]],
  );
  const prices: Prices = { ...region.prices, ...Object.fromEntries(taken) };
  const acceptable = [...older, ...outcomes.flatMap((outcome) => outcome.acceptable ?? [])];
  const problems = outcomes.flatMap((outcome) => outcome.problem ?? []);
  return {
    region: { ...region, asOf, offers, prices },
    changes: outcomes.flatMap((outcome) => outcome.change ?? []),
    problems: accept ? problems : [...problems, ...acceptable],
    acceptable,
  };
}

/** An older list than the one the stored prices came from. */
function olderList(region: RegionPrices, list: PriceList): string[] {
  const stored = region.offers[list.code]?.version;
  if (stored === undefined || stored === null || stored <= list.version) return [];
  return [`${region.id} ${list.code}: version ${list.version} is older than ${stored}`];
}

/**
 * The Region with the prices of the lists; rates whose offer is not among the lists, or which no list has, keep theirs.
 *
 * @param asOf the day of the update, as YYYY-MM-DD
 * @param accept take moves above 25% and older versions
 */
export function update(region: RegionPrices, lists: readonly PriceList[], asOf: string, accept: boolean): Update {
  const offers: Record<string, Offer> = { ...region.offers };
  for (const list of lists) offers[list.code] = { version: list.version, published: list.published };
  const found = lists.flatMap((list) =>
    rules
      .filter(({ offer }) => offer === list.code)
      .map((rule): Found => {
        const source = `${list.code}/${list.version}`;
        return { rate: rule.rate, confidence: 'price-list', source, price: () => select(rule, list, region) };
      }),
  );
  return updated(
    region,
    found,
    lists.flatMap((list) => olderList(region, list)),
    { offers, asOf, accept },
  );
}

/**
 * The Region with the prices of the pricing pages' feed. A price whose source speaks for a later day than the feed keeps
 * its place.
 *
 * @param asOf the day of the update, as YYYY-MM-DD
 * @param accept take moves above 25%
 */
export function updateFromFeeds(region: RegionPrices, feeds: readonly Feed[], asOf: string, accept: boolean): Update {
  const found = feeds.flatMap((feed) =>
    meters
      .filter(({ service, rate }) => service === feed.service && !isLater(region, rate, feed.published))
      .map((meter): Found => {
        const source = `${feed.service}/${feed.published}`;
        return { rate: meter.rate, confidence: 'pricing-page', source, price: () => metered(meter, feed, region) };
      }),
  );
  return updated(region, found, [], { offers: region.offers, asOf, accept });
}

function isLater(region: RegionPrices, rate: RateName, published: string): boolean {
  const stored = region.prices[rate];
  return stored !== null && sourceDate(stored[2]) > published;
}
