// The capacity that carries a workload: fixed, and the bounds of auto scaling.
import { type Both, type ByPart, type Load, type Part, parts } from './capacity.ts';
import type { Priced } from './priced.ts';

export type Kind = 'write' | 'read';

/** The largest 32-bit integer, which is what the module takes at most. */
const MOST = 2147483647;

/** Whole units that `units` a second use to `target` percent; at least 1. */
export const needed = (units: number, target: number): number =>
  Math.min(MOST, Math.max(1, Math.ceil((units * 100) / target - 1e-9)));

const indexes = ['email-index', 'source-index'] as const satisfies readonly Part[];

type Loads = ByPart<Both<Load>>;

const largest = (load: Loads, kind: Kind, target: number, of: readonly Part[]): number =>
  Math.max(...of.map((part) => needed(load[part][kind].peak, target)));

/**
 * The least capacities whose busy hours use no more than the target utilization, 70% by default; the module has one
 * setting for both indexes.
 */
export function fixedCapacities(config: Priced, load: Loads) {
  const write = config.write_target_utilization;
  const read = config.read_target_utilization;
  return {
    read_capacity: largest(load, 'read', read, ['table']),
    write_capacity: largest(load, 'write', write, ['table']),
    gsi_read_capacity: largest(load, 'read', read, indexes),
    gsi_write_capacity: largest(load, 'write', write, indexes),
  };
}

/** From what the quietest part needs in quiet hours to what the busiest needs in busy ones, at the target utilization. */
export function scalingBounds(config: Priced, load: Loads) {
  const least = (kind: Kind, target: number) =>
    Math.min(...parts.map((part) => needed(load[part][kind].quiet, target)));
  const write = config.write_target_utilization;
  const read = config.read_target_utilization;
  return {
    read_min_capacity: least('read', read),
    read_max_capacity: largest(load, 'read', read, parts),
    write_min_capacity: least('write', write),
    write_max_capacity: largest(load, 'write', write, parts),
  };
}
