// From a config and a workload to what AWS meters: units, capacity, bytes and requests a month. No prices here.

import { HOURS_PER_MONTH } from '../workload/format.ts';
import type { Workload } from '../workload/workload.ts';
import {
  autoscaled,
  type DayShape,
  dayShape,
  type Load,
  type Part,
  parts,
  readFactor,
  readPolicy,
  readUnits,
  scaledCapacity,
  timeWeighted,
  writePolicy,
  writeUnits,
} from './capacity.ts';
import { DAYS_PER_MONTH, SECONDS_PER_MONTH, toMonth } from './conversions.ts';
import type { Priced } from './priced.ts';

/** Billed for every stored item and index entry on top of its own bytes (CapacityUnitCalculations.html). */
export const OVERHEAD_BYTES = 100;
const BYTES_PER_GB = 2 ** 30;
/** A connection in use asks KMS once in 5 minutes (encryption.howitworks.html). */
export const KMS_REQUESTS_PER_CONNECTION = HOURS_PER_MONTH * 12;
/** The module's backup plan: daily, kept 35 days, so 35 full copies stand at any time. */
export const AWS_BACKUP_COPIES = 35;
/** The module's alarms on throttled reads and writes, and what Application Auto Scaling adds to each of six policies. */
export const MODULE_ALARMS = 2;
export const SCALING_POLICIES = 6;
export const ALARMS_PER_POLICY = 4;
/** Reserved capacity is sold in blocks of 100 units. */
export const RESERVED_BLOCK = 100;

interface Operations {
  readonly puts: number;
  readonly updates: number;
  readonly deletes: number;
  readonly gets: number;
  readonly queries: number;
  readonly emailQueries: number;
  readonly sourceQueries: number;
}

type Both<T> = { readonly write: T; readonly read: T };

/** Everything metered; amounts are a month's unless said. */
export interface Usage {
  readonly config: Priced;
  readonly workload: Workload;
  readonly operations: Operations;
  /** Write units of one item and read units of one item and one query. */
  readonly perOperation: { readonly write: number; readonly get: number; readonly query: number };
  readonly shape: DayShape;
  /** Units consumed a month. */
  readonly units: { readonly [P in Part]: Both<number> };
  /** Units a second at peak and in quiet hours. */
  readonly load: { readonly [P in Part]: Both<Load> };
  /** Units provisioned, averaged over the day; null on demand. */
  readonly capacity: { readonly [P in Part]: Both<number> } | null;
  /** Units of capacity covered by a reservation, by part; zero without a term. */
  readonly covered: { readonly [P in Part]: Both<number> };
  /** Blocks of 100 units that a reservation takes. */
  readonly reservedBlocks: Both<number>;
  /** Units provisioned at any hour on the table and both indexes together. */
  readonly alwaysProvisioned: Both<number>;
  readonly items: number;
  /** With overhead: of the table, and of one index. */
  readonly tableGb: number;
  readonly indexGb: number;
  readonly backupsKept: number;
  readonly streamRequests: number;
  readonly kmsRequests: number;
  readonly rotations: number;
  readonly alarms: { readonly module: number; readonly scaling: number };
}

function operations(workload: Workload): Operations {
  const monthly = (rate: number) => toMonth(rate, workload.rateUnit);
  return {
    puts: monthly(workload.puts),
    updates: monthly(workload.updates),
    deletes: monthly(workload.deletes),
    gets: monthly(workload.gets),
    queries: monthly(workload.queries),
    emailQueries: monthly(workload.emailQueries),
    sourceQueries: monthly(workload.sourceQueries),
  };
}

/**
 * Units a month. A put, an update and a delete write once to the table and once to each index, because both hold every
 * item with all attributes; a changed key costs its index one write more. Transactions double the table's units.
 */
function consumed(workload: Workload, ops: Operations, per: Usage['perOperation']): Usage['units'] {
  const transactional = workload.transactionalShare / 100;
  const strong = workload.strongShare / 100;
  const writes = (ops.puts + ops.updates + ops.deletes) * per.write;
  const keyChanges = ops.updates * (workload.keyChangeShare / 100) * per.write;
  return {
    table: {
      write: writes * (1 + transactional),
      read: ops.gets * per.get * readFactor(strong, transactional) + ops.queries * per.query * readFactor(strong, 0),
    },
    'email-index': { write: writes + keyChanges, read: ops.emailQueries * per.query * readFactor(0, 0) },
    'source-index': { write: writes, read: ops.sourceQueries * per.query * readFactor(0, 0) },
  };
}

const byPart = <T>(of: (part: Part) => T): { readonly [P in Part]: T } => ({
  table: of('table'),
  'email-index': of('email-index'),
  'source-index': of('source-index'),
});

const loads = (units: Usage['units'], shape: DayShape): Usage['load'] => {
  const level = (monthly: number): Load => {
    const average = monthly / SECONDS_PER_MONTH;
    return { peak: average * shape.peak, quiet: average * shape.quiet };
  };
  return byPart((part) => ({ write: level(units[part].write), read: level(units[part].read) }));
};

function provisioned(config: Priced, load: Usage['load'], shape: DayShape): Usage['capacity'] {
  if (config.billing_mode !== 'PROVISIONED') return null;
  if (autoscaled(config)) {
    const write = writePolicy(config);
    const read = readPolicy(config);
    return byPart((part) => ({
      write: timeWeighted(load[part].write, shape, write),
      read: timeWeighted(load[part].read, shape, read),
    }));
  }
  return byPart((part) =>
    part === 'table'
      ? { write: config.write_capacity, read: config.read_capacity }
      : { write: config.gsi_write_capacity, read: config.gsi_read_capacity },
  );
}

/** Units there at any hour: auto scaling may go down to its minimum, on the table and on each index. */
function alwaysThere(config: Priced): Both<number> {
  if (config.billing_mode !== 'PROVISIONED') return { write: 0, read: 0 };
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
function cover(blocks: number, capacity: Usage['capacity'], kind: 'write' | 'read'): { readonly [P in Part]: number } {
  let left = blocks * RESERVED_BLOCK;
  return byPart((part) => {
    const taken = Math.min(left, capacity?.[part][kind] ?? 0);
    left -= taken;
    return taken;
  });
}

/** Items stored: with TTL and a retention what arrives in that time, else the number given. */
function storedItems(config: Priced, workload: Workload, ops: Operations): number {
  if (!config.enable_ttl || workload.retentionDays === 0) return workload.storedItems;
  return (ops.puts / DAYS_PER_MONTH) * workload.retentionDays;
}

/** What AWS will meter in a month of 730 hours. */
export function usage(config: Priced, workload: Workload): Usage {
  const ops = operations(workload);
  const perOperation = {
    write: writeUnits(workload.itemBytes),
    get: readUnits(workload.itemBytes),
    query: readUnits(workload.itemBytes * workload.itemsPerQuery),
  };
  const shape = dayShape(workload.peakToAverage, workload.peakHours);
  const units = consumed(workload, ops, perOperation);
  const load = loads(units, shape);
  const capacity = provisioned(config, load, shape);
  const items = storedItems(config, workload, ops);
  const gigabytes = (items * (workload.itemBytes + OVERHEAD_BYTES)) / BYTES_PER_GB;
  return {
    config,
    workload,
    operations: ops,
    perOperation,
    shape,
    units,
    load,
    capacity,
    ...reservation(config, workload, capacity),
    items,
    tableGb: gigabytes,
    indexGb: gigabytes,
    backupsKept: (workload.backupsPerMonth * workload.backupRetentionDays) / DAYS_PER_MONTH,
    streamRequests: workload.streamReaders * workload.streamPolls * SECONDS_PER_MONTH,
    kmsRequests: workload.kmsConnections * KMS_REQUESTS_PER_CONNECTION,
    rotations: Math.min(2, Math.floor(workload.keyAgeYears)),
    alarms: {
      module: config.enable_monitoring ? MODULE_ALARMS : 0,
      scaling: autoscaled(config) ? SCALING_POLICIES * ALARMS_PER_POLICY : 0,
    },
  };
}

function reservation(
  config: Priced,
  workload: Workload,
  capacity: Usage['capacity'],
): Pick<Usage, 'alwaysProvisioned' | 'reservedBlocks' | 'covered'> {
  const alwaysProvisioned = alwaysThere(config);
  const blocks = (units: number) => (workload.reservedTerm === 'none' ? 0 : Math.floor(units / RESERVED_BLOCK));
  const reservedBlocks = { write: blocks(alwaysProvisioned.write), read: blocks(alwaysProvisioned.read) };
  const write = cover(reservedBlocks.write, capacity, 'write');
  const read = cover(reservedBlocks.read, capacity, 'read');
  return { alwaysProvisioned, reservedBlocks, covered: byPart((part) => ({ write: write[part], read: read[part] })) };
}
