// Lines × prices: what each line costs at list price and after the free tier. The only place where money is computed.
import type { Line } from './line.ts';
import { linesOf } from './lines.ts';
import { listPrice, pricesOf } from './prices.ts';
import { type RateName, rateOf } from './rates.ts';
import { notOffered, type Price } from './region-prices.ts';
import type { Usage } from './usage.ts';

/** Unit prices of the user's own, in the rate's published unit, in place of the list's. */
export type Overrides = { readonly [R in RateName]?: number };

export interface Cost {
  readonly line: Line;
  readonly rate: RateName;
  /** The Region whose price counts. */
  readonly region: string;
  readonly quantity: number;
  readonly price: Price | null;
  /** AWS lists no such price in the Region. */
  readonly notOffered: boolean;
  readonly overridden: boolean;
  /** USD for one of the unit, after a savings plan; null where not known. */
  readonly unitPrice: number | null;
  /** Share from 0 to 1 that a savings plan takes off the unit price. */
  readonly discount: number;
  /** USD a month at list price; null where the price is not known. */
  readonly monthly: number | null;
  /** USD a month after what is free; null where the price is not known. */
  readonly freeTierMonthly: number | null;
  /** Amount of the quantity that the free tier covers. */
  readonly free: number;
}

/** What is left of a rate's free band, by Region or for the account, drawn down by the lines in their order. */
type Bands = Map<string, number>;

function takeFree(bands: Bands, rate: RateName, region: string, quantity: number, usedElsewhere: number): number {
  const band = rateOf(rate).free;
  if (band === undefined || pricesOf(region)?.freeTier === false) return 0;
  const key = band.perRegion ? `${rate} ${region}` : rate;
  const left = bands.get(key) ?? band.quantity * (1 - usedElsewhere);
  const taken = Math.min(left, quantity);
  bands.set(key, left - taken);
  return taken;
}

/** The price that counts: the user’s own, else the list’s. */
export function priceOf(rate: RateName, region: string, overrides: Overrides): Price | null {
  const own = overrides[rate];
  return own === undefined ? listPrice(region, rate) : [own, 'overridden', ''];
}

/** Rates that a Database Savings Plan covers, by the discount that counts; reservations and storage are not. */
const PLANS: { readonly [R in RateName]?: 'savingsPlanOnDemand' | 'savingsPlanProvisioned' } = {
  onDemandWrite: 'savingsPlanOnDemand',
  onDemandRead: 'savingsPlanOnDemand',
  replicatedWrite: 'savingsPlanOnDemand',
  iaOnDemandWrite: 'savingsPlanOnDemand',
  iaOnDemandRead: 'savingsPlanOnDemand',
  iaReplicatedWrite: 'savingsPlanOnDemand',
  writeCapacity: 'savingsPlanProvisioned',
  readCapacity: 'savingsPlanProvisioned',
  replicatedWriteCapacity: 'savingsPlanProvisioned',
  iaWriteCapacity: 'savingsPlanProvisioned',
  iaReadCapacity: 'savingsPlanProvisioned',
  iaReplicatedWriteCapacity: 'savingsPlanProvisioned',
};

/** Share from 0 to 1 that a savings plan takes off a rate's price. */
export function discountOf(rate: RateName, { workload }: Pick<Usage, 'workload'>): number {
  const plan = PLANS[rate];
  return plan === undefined ? 0 : workload[plan] / 100;
}

/**
 * Every line that applies, priced in its Region. The free tier counts quantities, so it applies to overridden prices
 * too.
 */
export function costs(usage: Usage, region: string, overrides: Overrides = {}): Cost[] {
  const bands: Bands = new Map();
  return linesOf(usage).flatMap((line) => {
    const quantity = line.quantity(usage);
    if (quantity === null) return [];
    const rate = line.rate(usage);
    const where = line.region ?? region;
    const price = priceOf(rate, where, overrides);
    const free = takeFree(bands, rate, where, quantity, usage.workload.freeTierUsed / 100);
    const discount = discountOf(rate, usage);
    const unitPrice = price === null ? null : (price[0] / rateOf(rate).per) * (1 - discount);
    return [
      {
        line,
        rate,
        region: where,
        quantity,
        price,
        notOffered: price === null && notOffered(pricesOf(where)?.prices[rate]),
        overridden: overrides[rate] !== undefined,
        unitPrice,
        discount,
        monthly: unitPrice === null ? null : quantity * unitPrice,
        freeTierMonthly: unitPrice === null ? null : (quantity - free) * unitPrice,
        free,
      },
    ];
  });
}
