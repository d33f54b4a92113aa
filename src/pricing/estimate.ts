// The estimate: every cost line of a config under a workload in a Region, with totals, ways to run it and assumptions.
import type { Config } from '../catalog/config.ts';
import type { Finding } from '../catalog/finding.ts';
import type { Workload } from '../workload/workload.ts';
import { type Assumption, assumptions } from './assumptions.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import { type Cost, costs, type Overrides } from './costs.ts';
import type { Driver, Resource } from './line.ts';
import { type Outlook, outlook } from './outlook.ts';
import { infrequentAccess, type Priced } from './priced.ts';
import { sourceDate } from './prices/sources.ts';
import { pricesOf } from './prices.ts';
import type { Simulated } from './provision.ts';
import { type RateName, rateOf } from './rates.ts';
import { notOffered, type Offer } from './region-prices.ts';
import { capacityFindings, type Shortage } from './shortages.ts';
import { type Completeness, type Missing, totals } from './totals.ts';
import { type Usage, usage } from './usage.ts';
import { type WaysToRun, waysToRun } from './ways.ts';

export interface EstimateRow {
  readonly id: string;
  readonly label: string;
  readonly driver: Driver;
  readonly resource: Resource;
  /** The Region of a replica or backup copy; null where it is charged in the estimate's own. */
  readonly region: string | null;
  /** Amount a month, in `unit`. */
  readonly quantity: number;
  readonly unit: string;
  /** USD for one `unit`, so that quantity × unitPrice = monthly; null where not known. */
  readonly unitPrice: number | null;
  readonly rate: RateName;
  /** The price as AWS publishes it: USD for `per` of the unit; null where not known. */
  readonly price: number | null;
  readonly per: number;
  /** Share from 0 to 1 that a Database Savings Plan takes off the price. */
  readonly discount: number;
  /** USD a month; null where the price is not known or not offered. */
  readonly monthly: number | null;
  /** USD a month after the free tier; null where the price is not known. */
  readonly freeTierMonthly: number | null;
  /** Amount of the quantity that the free tier covers. */
  readonly freeQuantity: number;
  /** Where the quantity comes from, in words. */
  readonly formula: string;
  /** How sure the price is: `price-list`, `pricing-page`, `derived`, `overridden`, `not-offered` or `not known`. */
  readonly confidence: string;
  /** Ids of the sources of the price, separated by spaces, and the latest day they speak for; empty without one. */
  readonly sources: string;
  readonly priceDate: string;
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
  /** Sum of the rows, without those in `missing`; print it with `totalText`, which says so. */
  readonly listTotal: number;
  /** The same after the free tier. */
  readonly freeTierTotal: number;
  readonly missing: readonly Missing[];
  readonly completeness: Completeness;
  readonly ways: WaysToRun;
  readonly outlook: Outlook;
  readonly breakEven: BreakEven;
  /** Where the busy hours need more capacity than the config provides. */
  readonly shortages: readonly Shortage[];
  /** Warnings at capacity variables, each with the change that mends it; and what the Region does not sell. */
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
  readonly usage: Usage;
}

export interface EstimateOptions {
  /** The user's own unit prices, each in the unit of its row in rates.ts. */
  readonly overrides?: Overrides;
  /** What a simulation of auto scaling provisioned, in place of the estimate at two levels of load. */
  readonly simulated?: Simulated;
  /** The same for other settings that it is compared with. */
  readonly simulatedFor?: (config: Priced) => Simulated;
}

function row(cost: Cost, use: Usage): EstimateRow {
  const { line, price } = cost;
  const { unit, per } = rateOf(cost.rate);
  const cell = pricesOf(cost.region)?.prices[cost.rate];
  const sources = price?.[2] ?? (notOffered(cell) ? cell[2] : '');
  return {
    id: line.id,
    label: line.label,
    driver: line.driver,
    resource: line.resource,
    region: line.region ?? null,
    quantity: cost.quantity,
    unit,
    unitPrice: cost.unitPrice,
    rate: cost.rate,
    price: price === null ? null : price[0],
    per,
    discount: cost.discount,
    monthly: cost.monthly,
    freeTierMonthly: cost.freeTierMonthly,
    freeQuantity: cost.free,
    formula: line.formula(use),
    confidence: price?.[1] ?? (cost.notOffered ? 'not-offered' : 'not known'),
    sources,
    priceDate: sourceDate(sources),
    overridden: cost.overridden,
  };
}

/** The workload without a reservation that the Region does not sell, and the finding that says so. */
function soldIn(region: string, workload: Workload, overrides: Overrides): { workload: Workload; findings: Finding[] } {
  const { reservedTerm } = workload;
  if (reservedTerm === 'none') return { workload, findings: [] };
  const rate = reservedTerm === '1y' ? 'reserved1yWriteHour' : 'reserved3yWriteHour';
  if (overrides[rate] !== undefined || !notOffered(pricesOf(region)?.prices[rate])) return { workload, findings: [] };
  const finding: Finding = {
    id: 'reserved-not-offered',
    fields: ['reservedTerm'],
    source: 'advice',
    level: 'warning',
    message: `AWS does not offer reserved capacity for ${reservedTerm === '1y' ? '1 year' : '3 years'} in ${pricesOf(region)?.name ?? region}; the estimate uses the hourly price.`,
  };
  return { workload: { ...workload, reservedTerm: 'none' }, findings: [finding] };
}

/**
 * What the config costs under the workload in the Region. Total: a Region without prices gives rows whose price is not
 * known, never an error and never $0.
 */
export function estimate(
  config: Priced & Pick<Config, 'table_name'>,
  asked: Workload,
  region: string,
  options: EstimateOptions = {},
): Estimate {
  const known = pricesOf(region);
  const { overrides = {}, simulated = {} } = options;
  const { workload, findings } = soldIn(region, asked, overrides);
  const use = usage(config, workload, simulated);
  const priced = costs(use, region, overrides);
  const { list, freeTier, missing, completeness } = totals(priced);
  const ways = waysToRun(config, workload, region, options);
  return {
    tableName: config.table_name,
    region,
    regionName: known?.name ?? region,
    asOf: known?.asOf ?? null,
    offers: known?.offers ?? {},
    rows: priced.map((cost) => row(cost, use)),
    listTotal: list,
    freeTierTotal: freeTier,
    missing,
    completeness,
    ways,
    outlook: outlook(use, region, overrides),
    breakEven: breakEven(region, overrides, infrequentAccess(config)),
    shortages: ways.configured.shortages,
    findings: [...findings, ...capacityFindings(ways.configured.shortages)],
    assumptions: assumptions(use),
    usage: use,
  };
}
