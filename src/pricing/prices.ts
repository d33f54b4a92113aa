// The Regions that have prices. The numbers are in prices/, a file a Region.
import { regions } from './prices/regions.ts';
import type { RateName } from './rates.ts';
import { notOffered, type Price, type RegionPrices } from './region-prices.ts';

const byId: ReadonlyMap<string, RegionPrices> = new Map(regions.map((region) => [region.id, region]));

/** The Regions of the picker, in the order of their names. */
export const pricedRegions: readonly { readonly id: string; readonly name: string }[] = regions.map(({ id, name }) => ({
  id,
  name,
}));

/** The prices of a Region, or undefined where we have none. */
export const pricesOf = (region: string): RegionPrices | undefined => byId.get(region);

/** The list price of a rate in a Region, or null where it is not known or not offered. */
export function listPrice(region: string, rate: RateName): Price | null {
  const cell = byId.get(region)?.prices[rate] ?? null;
  return cell === null || notOffered(cell) ? null : cell;
}
