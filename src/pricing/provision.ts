// What is provisioned and what a reservation covers, from the config and the load.
import type { Workload } from '../workload/workload.ts';
import {
  autoscaled,
  type Both,
  type ByPart,
  byPart,
  type DayShape,
  type Load,
  parts,
  readPolicy,
  scaledCapacity,
  timeWeighted,
  writePolicy,
} from './capacity.ts';
import { infrequentAccess, type Priced } from './priced.ts';

/** Reserved capacity is sold in blocks of 100 units. */
export const RESERVED_BLOCK = 100;

/** What a simulation of auto scaling provisioned in one dimension: unit-hours, over this many hours. */
export interface SimulatedUnits {
  readonly unitHours: number;
  readonly hours: number;
}

/** Simulated capacity by part and kind; what is missing is estimated at two levels of load. */
export type Simulated = Partial<ByPart<Partial<Both<SimulatedUnits>>>>;

/** Units provisioned, averaged over the day; null on demand. */
export function provisioned(
  config: Priced,
  load: ByPart<Both<Load>>,
  shape: DayShape,
  simulated: Simulated = {},
): ByPart<Both<number>> | null {
  if (config.billing_mode !== 'PROVISIONED') return null;
  if (autoscaled(config)) {
    const policies = { write: writePolicy(config), read: readPolicy(config) };
    return byPart((part) => {
      const average = (kind: 'write' | 'read') => {
        const run = simulated[part]?.[kind];
        return run === undefined || run.hours <= 0
          ? timeWeighted(load[part][kind], shape, policies[kind])
          : run.unitHours / run.hours;
      };
      return { write: average('write'), read: average('read') };
    });
  }
  const index = { write: config.gsi_write_capacity, read: config.gsi_read_capacity };
  return byPart((part) => (part === 'table' ? { write: config.write_capacity, read: config.read_capacity } : index));
}

/**
 * Simulated capacity for other traffic: it moves as the estimate at two levels moves, within the bounds of the settings.
 * For the traffic that was simulated it is the simulation itself.
 *
 * @param from what is provisioned at two levels for the traffic simulated, and `to` for the other; null on demand
 */
export function simulatedAt(
  simulated: Simulated,
  config: Priced,
  from: ByPart<Both<number>> | null,
  to: ByPart<Both<number>> | null,
): Simulated {
  if (from === null || to === null) return {};
  const policies = { write: writePolicy(config), read: readPolicy(config) };
  const moved = parts.flatMap((part) => {
    const kinds = (['write', 'read'] as const).flatMap((kind) => {
      const run = simulated[part]?.[kind];
      if (run === undefined || run.hours <= 0 || from[part][kind] === 0) return [];
      const units = (run.unitHours / run.hours) * (to[part][kind] / from[part][kind]);
      const { min, max } = policies[kind];
      return [[kind, { unitHours: Math.min(max, Math.max(min, units)), hours: 1 }] as const];
    });
    return kinds.length === 0 ? [] : [[part, Object.fromEntries(kinds)] as const];
  });
  return Object.fromEntries(moved);
}

/** Units there at any hour: auto scaling may go down to its minimum, on the table and on each index. */
function alwaysThere(config: Priced): Both<number> {
  if (config.billing_mode !== 'PROVISIONED' || infrequentAccess(config)) return { write: 0, read: 0 };
  if (!autoscaled(config)) {
    return {
      write: config.write_capacity + 2 * config.gsi_write_capacity,
      read: config.read_capacity + 2 * config.gsi_read_capacity,
    };
  }
  return {
    write: parts.length * scaledCapacity(0, writePolicy(config)),
    read: parts.length * scaledCapacity(0, readPolicy(config)),
  };
}

/** A reservation covers the table first, then the indexes: it belongs to the Region, not to a table. */
function cover(blocks: number, capacity: ByPart<Both<number>> | null, kind: 'write' | 'read'): ByPart<number> {
  let left = blocks * RESERVED_BLOCK;
  return byPart((part) => {
    const taken = Math.min(left, capacity?.[part][kind] ?? 0);
    left -= taken;
    return taken;
  });
}

export interface Reservation {
  /** Units provisioned at any hour on the table and both indexes together. */
  readonly alwaysProvisioned: Both<number>;
  /** Blocks of 100 units that the reservation takes; they are charged whether they are used or not. */
  readonly reservedBlocks: Both<number>;
  /** Units of capacity covered, by part; zero without a term. */
  readonly covered: ByPart<Both<number>>;
}

/** The user's own units in whole blocks, or else as many whole blocks as are always in use. */
export function reservation(config: Priced, workload: Workload, capacity: ByPart<Both<number>> | null): Reservation {
  const alwaysProvisioned = alwaysThere(config);
  const blocks = (own: number | null, always: number) => {
    if (workload.reservedTerm === 'none' || capacity === null || infrequentAccess(config)) return 0;
    return own === null ? Math.floor(always / RESERVED_BLOCK) : Math.ceil(own / RESERVED_BLOCK);
  };
  const reservedBlocks = {
    write: blocks(workload.reservedWriteUnits, alwaysProvisioned.write),
    read: blocks(workload.reservedReadUnits, alwaysProvisioned.read),
  };
  const write = cover(reservedBlocks.write, capacity, 'write');
  const read = cover(reservedBlocks.read, capacity, 'read');
  return { alwaysProvisioned, reservedBlocks, covered: byPart((part) => ({ write: write[part], read: read[part] })) };
}
