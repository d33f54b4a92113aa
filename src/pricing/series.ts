// The numbers of the three charts: cost by driver, both billing modes over utilisation, cost as traffic grows.

import { HOURS_PER_MONTH } from '../workload/format.ts';
import type { Workload } from '../workload/workload.ts';
import { parts } from './capacity.ts';
import { cheapestProvisioned, compare } from './compare.ts';
import { costs, type Overrides, priceOf, totals } from './costs.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { type Driver, drivers } from './lines.ts';
import type { Priced } from './priced.ts';
import { type Prices, pricesOf } from './prices.ts';
import { rateOf } from './rates.ts';
import { usage } from './usage.ts';

export interface DriverCost {
  readonly driver: Driver;
  readonly label: string;
  /** USD a month at list price, of the rows whose price is known. */
  readonly monthly: number;
  readonly freeTierMonthly: number;
  /** Rows of the driver that have a quantity and no known price. */
  readonly unknown: number;
}

/** Monthly cost by driver; the drivers without a row are left out, and the sum is the estimate's total. */
export function byDriver(estimate: Estimate): DriverCost[] {
  return drivers.flatMap(({ id, label }) => {
    const rows = estimate.rows.filter((row) => row.driver === id);
    if (rows.length === 0) return [];
    return [
      {
        driver: id,
        label,
        monthly: rows.reduce((sum, row) => sum + (row.monthly ?? 0), 0),
        freeTierMonthly: rows.reduce((sum, row) => sum + (row.freeTierMonthly ?? 0), 0),
        unknown: rows.filter((row) => estimate.unknown.includes(row.id)).length,
      },
    ];
  });
}

export interface UtilizationSeries {
  /** Share of the provisioned units used, from 0 to 1; both amounts in USD a month for reads and writes together. */
  readonly points: readonly { readonly utilization: number; readonly onDemand: number; readonly provisioned: number }[];
  /** Where both cost the same; null when on-demand is free. */
  readonly breakEven: number | null;
  /** The share this workload uses of the capacity, on average. */
  readonly here: number;
}

const STEPS = 20;

/**
 * On-demand against provisioned throughput over the utilisation of the capacity that the comparison provisions.
 * Null in a Region where one of the four prices is not known.
 */
export function overUtilization(estimate: Estimate, options: EstimateOptions = {}): UtilizationSeries | null {
  const prices = pricesOf(estimate.region)?.prices ?? null;
  const units = throughputPrices(prices, options.overrides ?? {});
  if (units === null) return null;
  const { capacity, units: used } = usage(estimate.comparison.provisioned.config, estimate.usage.workload);
  if (capacity === null) return null;
  const sum = (kind: 'write' | 'read', of: Readonly<Record<string, { write: number; read: number }>>) =>
    parts.reduce((total, part) => total + (of[part]?.[kind] ?? 0), 0);
  const hours = { write: sum('write', capacity) * HOURS_PER_MONTH, read: sum('read', capacity) * HOURS_PER_MONTH };
  const provisioned = hours.write * units.writeHour + hours.read * units.readHour;
  const full = (hours.write * units.write + hours.read * units.read) * 3600;
  const consumed = sum('write', used) * units.write + sum('read', used) * units.read;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const utilization = step / STEPS;
    return { utilization, onDemand: utilization * full, provisioned };
  });
  return { points, breakEven: full === 0 ? null : provisioned / full, here: full === 0 ? 0 : consumed / full };
}

function throughputPrices(
  prices: Prices | null,
  overrides: Overrides,
): { write: number; read: number; writeHour: number; readHour: number } | null {
  const write = priceOf('onDemandWrite', prices, overrides);
  const read = priceOf('onDemandRead', prices, overrides);
  const writeHour = priceOf('writeCapacity', prices, overrides);
  const readHour = priceOf('readCapacity', prices, overrides);
  if (write === null || read === null || writeHour === null || readHour === null) return null;
  return {
    write: write[0] / rateOf('onDemandWrite').per,
    read: read[0] / rateOf('onDemandRead').per,
    writeHour: writeHour[0],
    readHour: readHour[0],
  };
}

export interface GrowthPoint {
  /** Traffic as a multiple of the workload's. */
  readonly factor: number;
  /** USD a month at list price: the config as it is, on-demand, and provisioned sized for that traffic. */
  readonly configured: number;
  readonly onDemand: number;
  readonly provisioned: number;
  /** Whether the config as it is carries the busy hours of that traffic. */
  readonly carried: boolean;
}

export const GROWTH = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const;

/** The workload with all rates multiplied; items stored by count stay as they are, those kept by TTL grow along. */
export const grown = (workload: Workload, factor: number): Workload => ({
  ...workload,
  puts: workload.puts * factor,
  updates: workload.updates * factor,
  deletes: workload.deletes * factor,
  gets: workload.gets * factor,
  queries: workload.queries * factor,
  emailQueries: workload.emailQueries * factor,
  sourceQueries: workload.sourceQueries * factor,
});

/** Cost at a tenth to ten times the traffic. */
export function overTraffic(
  config: Priced,
  workload: Workload,
  region: string,
  options: EstimateOptions = {},
): GrowthPoint[] {
  const prices = pricesOf(region)?.prices ?? null;
  const overrides = options.overrides ?? {};
  return GROWTH.map((factor) => {
    const traffic = grown(workload, factor);
    const { onDemand, provisioned } = compare(config, traffic, prices, overrides);
    const own = config.billing_mode === 'PROVISIONED' ? provisioned : onDemand;
    return {
      factor,
      configured: totals(costs(usage(config, traffic), prices, overrides)).list,
      onDemand: onDemand.listTotal,
      provisioned: cheapestProvisioned(config, traffic, prices, overrides).listTotal,
      carried: own.throttled.length === 0,
    };
  });
}
