// New prices for a Region from Price Lists, and every reason not to take them.
import { percent, unitMoney } from '../../workload/format.ts';
import type { Offer, Price, RegionPrices } from '../prices.ts';
import type { RateName } from '../rates.ts';
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
  price?: Price;
  change?: string;
  problem?: string;
  acceptable?: string;
}

function judge(region: RegionPrices, rate: RateName, found: number | null, source: string): Outcome {
  const stored = region.prices[rate];
  const where = `${region.id} ${rate}`;
  if (found === null) return stored === null ? {} : { problem: `${where}: no product matches` };
  const price: Price = [found, 'price-list', source];
  if (stored === null) return { price, change: `${where}: not known before, now ${unitMoney(found)}` };
  const move = stored[0] === 0 ? Number.POSITIVE_INFINITY : found / stored[0] - 1;
  if (found === stored[0]) return { price };
  const sentence = `${where}: ${unitMoney(stored[0])} becomes ${unitMoney(found)} (${move > 0 ? '+' : ''}${percent(move)})`;
  return Math.abs(move) > LARGEST_MOVE + 1e-9
    ? { price, change: sentence, acceptable: sentence }
    : { price, change: sentence };
}

function attempt(region: RegionPrices, rule: (typeof rules)[number], list: PriceList): Outcome {
  try {
    return judge(region, rule.rate, select(rule, list, region.id), `${list.code}/${list.version}`);
  } catch (error) {
    if (error instanceof PriceListError) return { problem: `${region.id} ${error.message}` };
    throw error;
  }
}

/** An older list than the one the stored prices came from. */
function older(region: RegionPrices, list: PriceList): string[] {
  const stored = region.offers[list.code]?.version;
  if (stored === undefined || stored === null || stored <= list.version) return [];
  return [`${region.id} ${list.code}: version ${list.version} is older than ${stored}`];
}

/**
 * The Region with the prices of the lists; rates whose offer is not among the lists, or which no list has, keep theirs.
 *
 * @param asOf the day of the update, as YYYY-MM-DD
 * @param accept take moves above 25 % and older versions
 */
export function update(region: RegionPrices, lists: readonly PriceList[], asOf: string, accept: boolean): Update {
  const prices = { ...region.prices };
  const offers: Record<string, Offer> = { ...region.offers };
  const outcomes: Outcome[] = [];
  const acceptable = lists.flatMap((list) => older(region, list));
  for (const list of lists) {
    offers[list.code] = { version: list.version, published: list.published };
    for (const rule of rules.filter(({ offer }) => offer === list.code)) {
      const outcome = attempt(region, rule, list);
      if (outcome.price !== undefined) prices[rule.rate] = outcome.price;
      outcomes.push(outcome);
    }
  }
  acceptable.push(...outcomes.flatMap((outcome) => outcome.acceptable ?? []));
  const problems = outcomes.flatMap((outcome) => outcome.problem ?? []);
  return {
    region: { ...region, asOf, offers, prices },
    changes: outcomes.flatMap((outcome) => outcome.change ?? []),
    problems: accept ? problems : [...problems, ...acceptable],
    acceptable,
  };
}
