// Lines × prices: what each line costs at list price and after the free tier. The only place where money is computed.
import { type Line, lines } from './lines.ts';
import type { Price, Prices } from './prices.ts';
import { type RateName, rateOf } from './rates.ts';
import type { Usage } from './usage.ts';

/** Unit prices of the user's own, in the rate's published unit, in place of the list's. */
export type Overrides = { readonly [R in RateName]?: number };

export interface Cost {
  readonly line: Line;
  readonly quantity: number;
  readonly price: Price | null;
  readonly overridden: boolean;
  /** USD for one of the unit; null where not known. */
  readonly unitPrice: number | null;
  /** USD a month at list price; null where the price is not known. */
  readonly monthly: number | null;
  /** USD a month after what is free; null where the price is not known. */
  readonly freeTierMonthly: number | null;
  /** Amount of the quantity that the free tier covers. */
  readonly free: number;
}

/** What is left of a rate's free band, drawn down by the lines in their order. */
type Bands = Map<RateName, number>;

function takeFree(bands: Bands, rate: RateName, quantity: number, usedElsewhere: number): number {
  const band = rateOf(rate).free;
  if (band === undefined) return 0;
  const left = bands.get(rate) ?? band.quantity * (1 - usedElsewhere);
  const taken = Math.min(left, quantity);
  bands.set(rate, left - taken);
  return taken;
}

/** The price that counts: the user’s own, else the list’s. */
export function priceOf(rate: RateName, prices: Prices | null, overrides: Overrides): Price | null {
  const own = overrides[rate];
  if (own !== undefined) return [own, 'overridden', ''];
  return prices?.[rate] ?? null;
}

/** Every line that applies, priced. The free tier counts quantities, so it applies to overridden prices too. */
export function costs(usage: Usage, prices: Prices | null, overrides: Overrides = {}): Cost[] {
  const bands: Bands = new Map();
  const result: Cost[] = [];
  for (const line of lines) {
    const quantity = line.quantity(usage);
    if (quantity === null) continue;
    const price = priceOf(line.rate, prices, overrides);
    const free = takeFree(bands, line.rate, quantity, usage.workload.freeTierUsed / 100);
    const unitPrice = price === null ? null : price[0] / rateOf(line.rate).per;
    result.push({
      line,
      quantity,
      price,
      overridden: overrides[line.rate] !== undefined,
      unitPrice,
      monthly: unitPrice === null ? null : quantity * unitPrice,
      freeTierMonthly: unitPrice === null ? null : (quantity - free) * unitPrice,
      free,
    });
  }
  return result;
}

export interface Totals {
  /** USD a month over the lines whose price is known. */
  readonly list: number;
  readonly freeTier: number;
  /** Ids of lines with a quantity and no known price: the totals are without them. */
  readonly unknown: readonly string[];
}

/** Sums of the rows, in their order. */
export function totals(priced: readonly Cost[]): Totals {
  let list = 0;
  let freeTier = 0;
  const unknown: string[] = [];
  for (const cost of priced) {
    list += cost.monthly ?? 0;
    freeTier += cost.freeTierMonthly ?? 0;
    if (cost.monthly === null && cost.quantity > 0) unknown.push(cost.line.id);
  }
  return { list, freeTier, unknown };
}
