// Simulated capacity for the estimate: whose settings it is, and when it counts.
import type { Config } from '../catalog/config.ts';
import { equal } from '../document/patch.ts';
import type { SimulatedCapacity } from '../document/session.ts';
import { parts } from '../pricing/capacity.ts';
import type { Simulated } from '../pricing/provision.ts';
import type { FixedSettings, ScalingSettings, TableSimulation } from '../scaling/table.ts';
import type { TableDemand } from '../workload/traffic.ts';
import { memo } from './memo.ts';

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

/** The settings of throughput that a config has; null on demand. */
export function settingsOf(config: ThroughputConfig): ScalingSettings | FixedSettings | null {
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

/** The simulated capacity of a config; empty where it was not simulated, and then two levels of load stand in. */
export type SimulatedFor = (config: ThroughputConfig) => Simulated;

/** @param demand the present one; what was simulated for another counts for nothing */
export const simulatedFor = memo(
  (known: readonly SimulatedCapacity[], demand: TableDemand | null): SimulatedFor =>
    (config) => {
      const settings = settingsOf(config);
      return known.find((each) => each.demand === demand && equal(each.settings, settings))?.capacity ?? {};
    },
);

/** Unit-hours of a simulation as the estimate counts them. */
export function capacityOf({ resources }: TableSimulation): Simulated {
  const found = parts.flatMap((part) => {
    const resource = resources.find(({ id }) => id === part);
    if (resource === undefined) return [];
    const of = (kind: 'read' | 'write') => ({
      unitHours: resource[kind].unitHours,
      hours: resource[kind].provisioned.length / 60,
    });
    return [[part, { read: of('read'), write: of('write') }] as const];
  });
  return Object.fromEntries(found);
}
