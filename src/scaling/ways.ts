// What each way to run a table costs and throttles for a demand, and the module's variables that it sets.
import type { Config } from '../catalog/config.ts';
import type { Both, TableDemand } from '../workload/traffic.ts';
import { minutesOf } from '../workload/traffic.ts';
import type { Joint } from './joint.ts';
import { monthsOf, type Reservation, reservations, scalingAlarms, type Term, type ThroughputPrices } from './money.ts';
import type { FixedSettings, ScalingSettings, TableSimulation } from './table.ts';

export type Way = 'on-demand' | 'fixed' | 'auto-scaled';

/** The module's variables that a way sets. */
export type ThroughputSettings = Partial<
  Pick<
    Config,
    | 'billing_mode'
    | 'enable_autoscaling'
    | 'read_capacity'
    | 'write_capacity'
    | 'gsi_read_capacity'
    | 'gsi_write_capacity'
    | 'read_min_capacity'
    | 'read_max_capacity'
    | 'read_target_utilization'
    | 'write_min_capacity'
    | 'write_max_capacity'
    | 'write_target_utilization'
  >
>;

export interface WayResult {
  readonly way: Way;
  readonly settings: ThroughputSettings;
  /** USD a month of throughput and scaling alarms at list price; null where prices are not known. */
  readonly monthly: number | null;
  /** The same with each hour charged at its highest capacity: the upper bound of what AWS may charge. */
  readonly monthlyHourMax: number | null;
  /** Units throttled over the demand, and their share of it. */
  readonly throttledUnits: number;
  readonly throttledShare: number;
  /** Reservations that pay, the largest saving first. */
  readonly reservations: readonly Reservation[];
}

/** What the ways are measured by. */
export interface WayContext {
  readonly demand: TableDemand;
  readonly prices: ThroughputPrices | null;
  /** Units a second, summed over minutes. */
  readonly demanded: Both<number>;
  readonly allowed: Both<number>;
}

const KINDS = ['read', 'write'] as const;

/** On demand nothing is throttled here: the table's own limits and new partitions are not simulated. */
export function onDemandWay({ demand, demanded, prices }: WayContext): WayResult {
  const months = monthsOf(minutesOf(demand));
  const monthly =
    prices === null ? null : KINDS.reduce((sum, kind) => sum + demanded[kind] * 60 * months * prices.request[kind], 0);
  return {
    way: 'on-demand',
    settings: { billing_mode: 'PAY_PER_REQUEST' },
    monthly,
    monthlyHourMax: monthly,
    throttledUnits: 0,
    throttledShare: 0,
    reservations: [],
  };
}

/** A provisioned way after its joint simulation. */
export function provisionedWay(
  { demand, demanded, prices }: WayContext,
  name: 'fixed' | 'auto-scaled',
  settings: ScalingSettings | FixedSettings,
  joint: Joint,
): WayResult {
  const months = monthsOf(minutesOf(demand));
  const alarms = name === 'auto-scaled' && prices !== null ? scalingAlarms(demand.resources.length) * prices.alarm : 0;
  const price = (hours: Both<number>) =>
    prices === null ? null : KINDS.reduce((sum, kind) => sum + hours[kind] * months * prices.hour[kind], alarms);
  const units = joint.throttled.read + joint.throttled.write;
  const demandedUnits = demanded.read + demanded.write;
  return {
    way: name,
    settings: variablesOf(settings),
    monthly: price(joint.unitHours),
    monthlyHourMax: price(joint.unitHoursHourMax),
    throttledUnits: units * 60,
    throttledShare: demandedUnits > 0 ? units / demandedUnits : 0,
    reservations: prices === null ? [] : reservations(joint.lowest, prices),
  };
}

/** What settings cost and throttle, from their simulation. */
export function wayOf(
  demand: TableDemand,
  settings: ScalingSettings | FixedSettings,
  prices: ThroughputPrices | null,
  { resources }: TableSimulation,
): WayResult {
  const sum = (
    of: (kind: 'read' | 'write', resource: TableSimulation['resources'][number]) => number,
  ): Both<number> => ({
    read: resources.reduce((all, resource) => all + of('read', resource), 0),
    write: resources.reduce((all, resource) => all + of('write', resource), 0),
  });
  const consumed = sum((kind, resource) => total(resource[kind].consumed));
  const throttled = sum((kind, resource) => total(resource[kind].throttled));
  const joint: Joint = {
    unitHours: sum((kind, resource) => resource[kind].unitHours),
    unitHoursHourMax: sum((kind, resource) => resource[kind].unitHoursHourMax),
    throttled,
    lowest: sum((kind, resource) => least(resource[kind].provisioned)),
    failed: null,
  };
  const demanded = { read: consumed.read + throttled.read, write: consumed.write + throttled.write };
  const name = 'initial' in settings ? 'auto-scaled' : 'fixed';
  return provisionedWay({ demand, demanded, prices, allowed: throttled }, name, settings, joint);
}

const total = (series: Float64Array): number => series.reduce((sum, units) => sum + units, 0);

const least = (series: Float64Array): number =>
  series.reduce((lowest, units) => Math.min(lowest, units), series[0] ?? 0);

/** The module's variables for settings. */
export function variablesOf(settings: ScalingSettings | FixedSettings): ThroughputSettings {
  const { table, index } = 'initial' in settings ? settings.initial : settings;
  const capacities = {
    billing_mode: 'PROVISIONED',
    read_capacity: table.read,
    write_capacity: table.write,
    gsi_read_capacity: index.read,
    gsi_write_capacity: index.write,
  } as const;
  if (!('initial' in settings)) return { ...capacities, enable_autoscaling: false };
  return {
    ...capacities,
    enable_autoscaling: true,
    read_min_capacity: settings.read.min,
    read_max_capacity: settings.read.max,
    read_target_utilization: settings.read.target,
    write_min_capacity: settings.write.min,
    write_max_capacity: settings.write.max,
    write_target_utilization: settings.write.target,
  };
}

/** The cheapest way that throttles no more than allowed, with reservations of the terms the user commits to. */
export function cheapestOf(
  { demanded, allowed }: WayContext,
  ways: readonly WayResult[],
  terms: readonly Term[],
): Way | null {
  if (demanded.read + demanded.write === 0) return null;
  let best: { way: Way; cost: number } | null = null;
  for (const each of ways) {
    if (each.monthly === null) return null;
    if (each.throttledUnits > (allowed.read + allowed.write) * 60 + 1e-6) continue;
    const saving = each.reservations.find(({ term }) => terms.includes(term))?.saving ?? 0;
    const cost = each.monthly - saving;
    if (best === null || cost < best.cost) best = { way: each.way, cost };
  }
  return best?.way ?? null;
}
