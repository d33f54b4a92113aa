// The shape of a Region's prices, and the Regions that have them. The numbers are in prices/, a file a Region.
import { regions } from './prices/regions.ts';
import type { RateName } from './rates.ts';

/**
 * USD for `per` units of the rate; how sure the number is; where it comes from (ids of prices/sources.ts, or the offer
 * and version of the Price List it was read from).
 */
export type Price = readonly [usd: number, confidence: string, sources: string];

/** One price for every rate; null = not verified, and then no number is shown for it. */
export type Prices = { readonly [R in RateName]: Price | null };

/** The Price List file that a Region's prices were read from. */
export interface Offer {
  /** The offer's version, as in its address; null where only the date is known. */
  readonly version: string | null;
  /** publicationDate, as YYYY-MM-DD or with the time. */
  readonly published: string;
}

export interface RegionPrices {
  readonly id: string;
  /** AWS's name of the Region. */
  readonly name: string;
  /** The day the prices were last gathered or updated, as YYYY-MM-DD. */
  readonly asOf: string;
  /** By offer code, such as AmazonDynamoDB. */
  readonly offers: Readonly<Record<string, Offer>>;
  readonly prices: Prices;
}

const byId: ReadonlyMap<string, RegionPrices> = new Map(regions.map((region) => [region.id, region]));

/** The Regions of the picker, in the order of their names. */
export const pricedRegions: readonly { readonly id: string; readonly name: string }[] = regions.map(({ id, name }) => ({
  id,
  name,
}));

/** The prices of a Region, or undefined where we have none. */
export const pricesOf = (region: string): RegionPrices | undefined => byId.get(region);
