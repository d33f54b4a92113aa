// What is simulated for a state: traffic by minute, the settings of throughput, prices, and what may be throttled.
import type { Config } from '../catalog/config.ts';
import type { Document } from '../document/document.ts';
import type { State } from '../document/reduce.ts';
import type { ImportedTraffic } from '../document/session.ts';
import { parts } from '../pricing/capacity.ts';
import type { Overrides } from '../pricing/costs.ts';
import { throughputPrices } from '../pricing/throughput-prices.ts';
import type { Usage } from '../pricing/usage.ts';
import type { Basis } from '../scaling/explain.ts';
import type { ThroughputPrices } from '../scaling/money.ts';
import type { FixedSettings, ScalingSettings } from '../scaling/table.ts';
import { type TableDemand, weekOfTraffic } from '../workload/traffic.ts';
import { readTraffic, type TrafficChoice } from '../workload/traffic-choice.ts';
import type { Workload } from '../workload/workload.ts';
import type { CostModel } from './cost.ts';
import { memo } from './memo.ts';

/** Everything that a simulation and a recommendation depend on. Each part stays the same object while it says the same. */
export interface ScalingInput {
  /** Null where the traffic is refused: `refused` says what. */
  readonly demand: TableDemand | null;
  readonly refused: 'workload' | 'hours' | null;
  /** Null on demand, where nothing is provisioned. */
  readonly settings: ScalingSettings | FixedSettings | null;
  readonly prices: ThroughputPrices | null;
  /** Share of the demand that may be throttled, 0 to 1; null where refused. */
  readonly allowed: number | null;
  readonly basis: Basis;
  readonly choice: TrafficChoice;
}

const sameJson = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.every((one, at) => Object.is(one, now[at])) || JSON.stringify(before) === JSON.stringify(now);

/** The indexes that the module makes. */
export const indexNames: readonly string[] = parts.filter((part) => part !== 'table');

const week = memo((units: Usage['units'], shape: TrafficChoice['shape']): TableDemand | null => {
  const resources = parts.map((id) => ({ id, ...units[id] }));
  return shape === null ? null : weekOfTraffic(resources, shape);
}, sameJson);

const choice = memo(
  (typed: Document['traffic'], peakToAverage: number): TrafficChoice => readTraffic(typed, peakToAverage),
);

const prices = memo(
  (config: Config, workload: Workload, region: string, overrides: Overrides): ThroughputPrices | null =>
    throughputPrices(config, workload, region, overrides),
);

/** The same object for the same values, since what depends on it takes long. */
const stable = <T>() => memo((value: T): T => value, sameJson);
const stablePrices = stable<ThroughputPrices | null>();
const stableSettings = stable<ScalingInput['settings']>();

/** The settings of throughput that a config has; null on demand. */
export function settingsOf(config: ThroughputConfig): ScalingInput['settings'] {
  if (config.billing_mode !== 'PROVISIONED') return null;
  const initial = {
    table: { read: config.read_capacity, write: config.write_capacity },
    index: { read: config.gsi_read_capacity, write: config.gsi_write_capacity },
  };
  if (!config.enable_autoscaling) return initial;
  return {
    initial,
    read: {
      min: config.read_min_capacity,
      max: config.read_max_capacity,
      target: config.read_target_utilization,
    },
    write: {
      min: config.write_min_capacity,
      max: config.write_max_capacity,
      target: config.write_target_utilization,
    },
  };
}

type ThroughputConfig = Pick<
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
>;

const ASSUMED: Basis = { assumed: true };

const basisOf = memo((traffic: ImportedTraffic | null): Basis => {
  if (traffic === null) return ASSUMED;
  const { period, throttleEvents } = traffic.imported;
  return { period, throttleEvents };
});

/** The input of a state with its cost. With refused values, the module's defaults are simulated in their place. */
export function scalingInput({ document, session }: State, fallback: Config, cost: CostModel): ScalingInput {
  const { traffic } = session;
  const { workload, overrides, estimate } = cost;
  const chosen = choice(document.traffic, workload.peakToAverage);
  const assumed = cost.valid ? week(estimate.usage.units, chosen.shape) : null;
  const demand = traffic === null ? assumed : traffic.imported.demand;
  return {
    demand,
    refused: demand !== null ? null : cost.valid ? 'hours' : 'workload',
    settings: stableSettings(settingsOf(fallback)),
    prices: stablePrices(prices(fallback, workload, document.target.region, overrides)),
    allowed: chosen.allowed,
    basis: basisOf(traffic),
    choice: chosen,
  };
}
