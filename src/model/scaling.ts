// What is simulated for a state: traffic by minute, the settings of throughput, prices, and what may be throttled.
import type { Config } from '../catalog/config.ts';
import type { State } from '../document/reduce.ts';
import type { ImportedTraffic } from '../document/session.ts';
import { parts } from '../pricing/capacity.ts';
import type { Overrides } from '../pricing/costs.ts';
import { throughputPrices } from '../pricing/throughput-prices.ts';
import type { Basis } from '../scaling/explain.ts';
import type { ThroughputPrices } from '../scaling/money.ts';
import type { FixedSettings, ScalingSettings } from '../scaling/table.ts';
import type { TableDemand } from '../workload/traffic.ts';
import type { TrafficChoice } from '../workload/traffic-choice.ts';
import type { Workload } from '../workload/workload.ts';
import type { CostModel } from './cost.ts';
import { assumedDemand, trafficChoice } from './demand.ts';
import { memo, sameJson } from './memo.ts';
import { settingsOf } from './simulated.ts';

/** Everything that a simulation and a recommendation depend on. Each part stays the same object while it says the same. */
export interface ScalingInput {
  /** Null where the traffic is refused: `refused` says what. */
  readonly demand: TableDemand | null;
  readonly refused: 'workload' | 'hours' | null;
  /** Null on demand, where nothing is provisioned. */
  readonly settings: ScalingSettings | FixedSettings | null;
  /** The auto scaling that the estimate compares with. */
  readonly suggested: ScalingInput['settings'];
  readonly prices: ThroughputPrices | null;
  /** Share of the demand that may be throttled, 0 to 1; null where refused. */
  readonly allowed: number | null;
  readonly basis: Basis;
  readonly choice: TrafficChoice;
}

/** The indexes that the module makes. */
export const indexNames: readonly string[] = parts.filter((part) => part !== 'table');

const prices = memo(
  (config: Config, workload: Workload, region: string, overrides: Overrides): ThroughputPrices | null =>
    throughputPrices(config, workload, region, overrides),
);

/** The same object for the same values, since what depends on it takes long. */
const stable = <T>() => memo((value: T): T => value, sameJson);
const stablePrices = stable<ThroughputPrices | null>();
const stableSettings = stable<ScalingInput['settings']>();
const stableSuggested = stable<ScalingInput['settings']>();

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
  const chosen = trafficChoice(document.traffic, workload.peakToAverage);
  const assumed = cost.valid ? assumedDemand(workload, document) : null;
  const demand = traffic === null ? assumed : traffic.imported.demand;
  return {
    demand,
    refused: demand !== null ? null : cost.valid ? 'hours' : 'workload',
    settings: stableSettings(settingsOf(fallback)),
    suggested: stableSuggested(settingsOf(estimate.ways.ways[2].config)),
    prices: stablePrices(prices(fallback, workload, document.target.region, overrides)),
    allowed: chosen.allowed,
    basis: basisOf(traffic),
    choice: chosen,
  };
}
