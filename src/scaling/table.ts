// The table and its indexes together, reads and writes: step by step, so that a worker can report progress and stop.
import type { Both, TableDemand } from '../workload/traffic.ts';
import { minutesOf } from '../workload/traffic.ts';
import type { Dimension } from './dimension.ts';
import type { Policy } from './policy.ts';
import { Resource } from './resource.ts';
import { minuteOfDay, type Simulation, traced } from './simulate.ts';

/** Bounds and target of auto scaling; the module has one set for reads and one for writes of the table and all indexes. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly target: number;
}

/** The module's settings of throughput in AWS's provisioned mode. */
export interface ScalingSettings {
  readonly read: Bounds;
  readonly write: Bounds;
  /** read_capacity and write_capacity; gsi_read_capacity and gsi_write_capacity. */
  readonly initial: { readonly table: Both<number>; readonly index: Both<number> };
}

/** Settings without auto scaling: the capacities stay as they are made. */
export type FixedSettings = ScalingSettings['initial'];

/** The policy of one dimension of the table (`first`) or of an index; fixed capacity is a policy that cannot move. */
export function policyOf(settings: ScalingSettings | FixedSettings, first: boolean, kind: 'read' | 'write'): Policy {
  if ('initial' in settings) {
    return { initial: (first ? settings.initial.table : settings.initial.index)[kind], ...settings[kind] };
  }
  const capacity = (first ? settings.table : settings.index)[kind];
  return { initial: capacity, min: capacity, max: capacity, target: 70 };
}

export interface ResourceSimulation extends Both<Simulation> {
  readonly id: string;
}

export interface TableSimulation {
  readonly resources: readonly ResourceSimulation[];
  /**
   * Writes to the table that fail because an index has no capacity for them, in the table's units a second by minute,
   * besides those the table throttles itself: a put that one index throttles is throttled as a whole.
   */
  readonly throttledByIndexes: Float64Array;
}

/** A simulation that can stop after any minute. */
export interface TableRun {
  readonly minutes: number;
  /** Simulates on to `minute` (exclusive); less than the last time does nothing. */
  readonly advance: (minute: number) => void;
  /** The result so far; complete once `advance(minutes)` was called. */
  readonly result: () => TableSimulation;
}

/** Starts a simulation of all dimensions; read and write of one resource share its quota of decreases. */
export function startTable(demand: TableDemand, settings: ScalingSettings | FixedSettings): TableRun {
  const startMinute = minuteOfDay(demand.startMinute);
  const minutes = minutesOf(demand);
  const runs = demand.resources.map((resource, index) => {
    const read = traced(fitted(resource.read, minutes), policyOf(settings, index === 0, 'read'));
    const write = traced(fitted(resource.write, minutes), policyOf(settings, index === 0, 'write'));
    const dimensions: readonly Dimension[] = [read.dimension, write.dimension];
    return { id: resource.id, read, write, resource: new Resource(dimensions, startMinute) };
  });
  return {
    minutes,
    advance: (minute) => {
      for (const { resource } of runs) resource.run(Math.min(minute, minutes));
    },
    result: () => {
      const resources = runs.map(({ id, read, write }) => ({ id, read: read.result(), write: write.result() }));
      return { resources, throttledByIndexes: throttledByIndexes(demand, resources) };
    },
  };
}

/** Simulates all dimensions over the whole demand. */
export function simulateTable(demand: TableDemand, settings: ScalingSettings | FixedSettings): TableSimulation {
  const run = startTable(demand, settings);
  run.advance(run.minutes);
  return run.result();
}

function fitted(series: Float64Array, minutes: number): Float64Array {
  if (series.length === minutes) return series;
  const copy = new Float64Array(minutes);
  copy.set(series.subarray(0, minutes));
  return copy;
}

function throttledByIndexes(demand: TableDemand, resources: readonly ResourceSimulation[]): Float64Array {
  const [table, ...indexes] = resources;
  const total = new Float64Array(minutesOf(demand));
  if (table === undefined) return total;
  for (const { write } of indexes) {
    for (let minute = 0; minute < total.length; minute += 1) {
      const refused = write.throttled[minute] ?? 0;
      if (refused === 0) continue;
      const share = refused / (refused + (write.consumed[minute] ?? 0));
      const own = table.write.throttled[minute] ?? 0;
      const failed = share * (own + (table.write.consumed[minute] ?? 0)) - own;
      if (failed > (total[minute] ?? 0)) total[minute] = failed;
    }
  }
  return total;
}
