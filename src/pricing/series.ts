// The numbers of the charts: cost by driver, over utilization, as traffic grows, over the months ahead.

import { HOURS_PER_MONTH } from '../workload/format.ts';
import { parts } from './capacity.ts';
import { type Overrides, priceOf } from './costs.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { type Driver, drivers } from './line.ts';
import { grown, type Month, monthsAhead } from './outlook.ts';
import { rateOf } from './rates.ts';
import type { Completeness } from './totals.ts';
import { simulatedUnder, usage } from './usage.ts';
import { type Way, type WayId, type WaysToRun, waysToRun } from './ways.ts';

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
        unknown: rows.filter((row) => estimate.missing.some(({ id: missing }) => missing === row.id)).length,
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
 * On-demand against provisioned throughput over the utilization of the capacity: the config's own, or the one sized for
 * the workload. Null in a Region where one of the four prices is not known.
 */
export function overUtilization(estimate: Estimate, options: EstimateOptions = {}): UtilizationSeries | null {
  const units = throughputPrices(estimate.region, options.overrides ?? {});
  if (units === null) return null;
  const { configured, ways } = estimate.ways;
  const provisionedWay = configured.config.billing_mode === 'PROVISIONED' ? configured : ways[1];
  const { capacity, units: used } = usage(provisionedWay.config, estimate.usage.workload, provisionedWay.simulated);
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
  region: string,
  overrides: Overrides,
): { write: number; read: number; writeHour: number; readHour: number } | null {
  const write = priceOf('onDemandWrite', region, overrides);
  const read = priceOf('onDemandRead', region, overrides);
  const writeHour = priceOf('writeCapacity', region, overrides);
  const readHour = priceOf('readCapacity', region, overrides);
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
  /** USD a month at list price: the config as it is, on-demand, and both provisioned ways sized for that traffic. */
  readonly configured: number;
  readonly onDemand: number;
  readonly fixed: number;
  readonly autoScaled: number;
  /** Whether the config as it is carries the busy hours of that traffic. */
  readonly carried: boolean;
  /** The same for every point: what the amounts lack. */
  readonly completeness: Completeness;
}

export const GROWTH = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const;

type OwnPrices = Pick<EstimateOptions, 'overrides'>;

/** The ways for a multiple of the traffic; what was simulated for the traffic itself is carried over. */
function waysUnder({ usage: now, ways, region }: Estimate, factor: number, { overrides = {} }: OwnPrices): WaysToRun {
  const { config } = now;
  const workload = grown(now.workload, factor);
  const [, , scaled] = ways.ways;
  const suggested = usage(scaled.config, now.workload, scaled.simulated);
  return waysToRun(config, workload, region, {
    overrides,
    simulated: simulatedUnder(now, config, workload),
    simulatedFor: (other) => simulatedUnder(suggested, other, workload),
  });
}

/** Cost of each way at a tenth to ten times the traffic. */
export function overTraffic(estimate: Estimate, own: OwnPrices = {}): GrowthPoint[] {
  return GROWTH.map((factor) => {
    const { configured, ways } = waysUnder(estimate, factor, own);
    const [onDemand, fixed, autoScaled] = ways;
    return {
      factor,
      configured: configured.listTotal,
      onDemand: onDemand.listTotal,
      fixed: fixed.listTotal,
      autoScaled: autoScaled.listTotal,
      carried: configured.shortages.length === 0,
      completeness: configured.completeness,
    };
  });
}

export interface CheapestFrom {
  /** Traffic as a multiple of the workload's, from which on the way is the cheapest of the three. */
  readonly from: number;
  readonly way: Exclude<WayId, 'configured'>;
}

/** Multiples looked at over the two decades, 8 % apart; and halvings of the step in which the cheapest way changes. */
const LOOKS = 61;
const HALVINGS = 8;

/**
 * Where over a tenth to ten times the traffic another of the three ways becomes the cheapest at list price, to less than
 * a thousandth. A way that is the cheapest over less than 8 % may be missed. Empty where the ways do not compare.
 */
export function cheapestOver(estimate: Estimate, own: OwnPrices = {}): CheapestFrom[] {
  const cheapestAt = (factor: number): Way | null => {
    const { ways } = waysUnder(estimate, factor, own);
    if (ways.some(({ difference }) => difference === null)) return null;
    return ways.reduce((least, way) => (way.listTotal < least.listTotal - SAME ? way : least));
  };
  const looks = Array.from({ length: LOOKS }, (_, step) => {
    const factor = 10 ** ((2 * step) / (LOOKS - 1) - 1);
    return { factor, way: cheapestAt(factor) };
  });
  return looks.slice(1).flatMap(({ factor, way }, index): CheapestFrom[] => {
    const before = looks[index];
    if (way === null || way.id === 'configured' || before === undefined || before.way?.id === way.id) return [];
    let low = before.factor;
    let high = factor;
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = Math.sqrt(low * high);
      if (cheapestAt(middle)?.id === way.id) high = middle;
      else low = middle;
    }
    return [{ from: high, way: way.id }];
  });
}

const SAME = 1e-9;

const MONTHS = 36;

/** Cost of each of the next 36 months: growth of traffic and data, rotations of the key, by today's prices. */
export const overTime = ({ usage: now, region }: Estimate, { overrides = {} }: OwnPrices = {}): Month[] =>
  monthsAhead(now, region, overrides, MONTHS);
