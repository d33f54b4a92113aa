// The estimate: every cost line of a config under a workload in a Region, with totals, comparison and assumptions.
import type { Config } from '../catalog/config.ts';
import type { Workload } from '../workload/workload.ts';
import { assumptions } from './assumptions.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import { type Comparison, compare, throttling } from './compare.ts';
import { type Cost, costs, type Overrides, totals } from './costs.ts';
import type { Driver, Resource } from './lines.ts';
import { type Offer, pricesOf } from './prices.ts';
import { type RateName, rateOf } from './rates.ts';
import { type Usage, usage } from './usage.ts';

export interface EstimateRow {
  readonly id: string;
  readonly label: string;
  readonly driver: Driver;
  readonly resource: Resource;
  /** Amount a month, in `unit`. */
  readonly quantity: number;
  readonly unit: string;
  /** USD for one `unit`, so that quantity × unitPrice = monthly; null where not known. */
  readonly unitPrice: number | null;
  readonly rate: RateName;
  /** The price as AWS publishes it: USD for `per` of the unit; null where not known. */
  readonly price: number | null;
  readonly per: number;
  /** USD a month at list price; null where the price is not known. */
  readonly monthly: number | null;
  /** USD a month after the free tier; null where the price is not known. */
  readonly freeTierMonthly: number | null;
  /** Amount of the quantity that the free tier covers. */
  readonly freeQuantity: number;
  /** Where the quantity comes from, in words. */
  readonly formula: string;
  /** How sure the price is: `price-list`, `derived ±0.4 %`, …, `overridden`, or `not known`. */
  readonly confidence: string;
  /** Ids of the sources of the price, separated by spaces. */
  readonly sources: string;
  readonly overridden: boolean;
}

/** All amounts in USD for a month of 730 hours, unrounded. */
export interface Estimate {
  readonly tableName: string;
  readonly region: string;
  /** AWS's name of the Region, or its id where we have no prices for it. */
  readonly regionName: string;
  /** The day the prices were gathered; null where we have none. */
  readonly asOf: string | null;
  readonly offers: Readonly<Record<string, Offer>>;
  readonly rows: readonly EstimateRow[];
  /** Sum of the rows at list price, without the rows that are not known. */
  readonly listTotal: number;
  /** The same after the free tier. */
  readonly freeTierTotal: number;
  /** Ids of the rows with a quantity whose price is not known. */
  readonly unknown: readonly string[];
  readonly comparison: Comparison;
  readonly breakEven: BreakEven;
  /** Where the busy hours need more capacity than the config provides. */
  readonly throttled: readonly string[];
  readonly assumptions: readonly string[];
  readonly usage: Usage;
}

export interface EstimateOptions {
  /** The user's own unit prices, each in the unit of its row in rates.ts. */
  readonly overrides?: Overrides;
}

function row(cost: Cost, use: Usage): EstimateRow {
  const { line, price } = cost;
  const rate = rateOf(line.rate);
  return {
    id: line.id,
    label: line.label,
    driver: line.driver,
    resource: line.resource,
    quantity: cost.quantity,
    unit: rate.unit,
    unitPrice: cost.unitPrice,
    rate: line.rate,
    price: price === null ? null : price[0],
    per: rate.per,
    monthly: cost.monthly,
    freeTierMonthly: cost.freeTierMonthly,
    freeQuantity: cost.free,
    formula: line.formula(use),
    confidence: price === null ? 'not known' : price[1],
    sources: price === null ? '' : price[2],
    overridden: cost.overridden,
  };
}

/**
 * What the config costs under the workload in the Region. Total: a Region without prices gives rows whose price is not
 * known, never an error and never $0.
 */
export function estimate(config: Config, workload: Workload, region: string, options: EstimateOptions = {}): Estimate {
  const known = pricesOf(region);
  const prices = known?.prices ?? null;
  const overrides = options.overrides ?? {};
  const use = usage(config, workload);
  const priced = costs(use, prices, overrides);
  const { list, freeTier, unknown } = totals(priced);
  return {
    tableName: config.table_name,
    region,
    regionName: known?.name ?? region,
    asOf: known?.asOf ?? null,
    offers: known?.offers ?? {},
    rows: priced.map((cost) => row(cost, use)),
    listTotal: list,
    freeTierTotal: freeTier,
    unknown,
    comparison: compare(config, workload, prices, overrides),
    breakEven: breakEven(prices, overrides),
    throttled: throttling(use),
    assumptions: assumptions(use),
    usage: use,
  };
}
