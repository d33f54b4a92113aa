// From a config and a workload to what AWS meters: units, capacity, bytes and requests a month. No prices here.

import { HOURS_PER_MONTH } from '../workload/format.ts';
import { DAYS_PER_MONTH, SECONDS_PER_MONTH } from '../workload/quantity.ts';
import type { Workload } from '../workload/workload.ts';
import { backupsPerDay } from './backup-schedule.ts';
import {
  autoscaled,
  type Both,
  type ByPart,
  byPart,
  type DayShape,
  dayShape,
  type Load,
  type Part,
} from './capacity.ts';
import { consumed, type Operations, operations, type PerOperation, perOperation } from './operations.ts';
import { type Priced, replicas } from './priced.ts';
import { provisioned, type Reservation, reservation, type Simulated, simulatedAt } from './provision.ts';

/** Billed for every stored item and index entry on top of its own bytes (CapacityUnitCalculations.html). */
const OVERHEAD_BYTES = 100;
/** What a global table adds to each item (globaltables_billing). */
const REPLICA_OVERHEAD_BYTES = 48;
const BYTES_PER_GB = 2 ** 30;
/** A connection in use asks KMS once in 5 minutes (encryption.howitworks.html). */
export const KMS_REQUESTS_PER_CONNECTION = HOURS_PER_MONTH * 12;
/** The module's backup plan: daily, each kept 35 days unless told, so as many full copies stand at any time. */
const AWS_BACKUP_DAYS = 35;
/** The module’s alarms on throttled reads and writes of the table and both indexes, and what Application Auto Scaling adds to each of six policies. */
export const MODULE_ALARMS = 6;
export const SCALING_POLICIES = 6;
export const ALARMS_PER_POLICY = 4;
/** An alarm over metric math is charged for each metric in it: one for each of DynamoDB's ten operations. */
const ERROR_ALARM_METRICS = 10;

/** Everything metered; amounts are a month's unless said. */
export interface Usage extends Reservation {
  readonly config: Priced;
  readonly workload: Workload;
  readonly operations: Operations;
  readonly perOperation: PerOperation;
  readonly shape: DayShape;
  /** Units consumed a month. */
  readonly units: ByPart<Both<number>>;
  /** Units a second at peak and in quiet hours. */
  readonly load: ByPart<Both<Load>>;
  /** Units provisioned, averaged over the day; null on demand. */
  readonly capacity: ByPart<Both<number>> | null;
  /** The dimensions whose `capacity` was simulated rather than estimated at two levels of load. */
  readonly simulated: Simulated;
  /** Items in the table. */
  readonly items: number;
  /** With overhead: of the table, and of each index. */
  readonly gb: ByPart<number>;
  /** Backups that stand at any time on average: those on demand, and AWS Backup's. */
  readonly backupsKept: number;
  readonly awsBackups: number;
  /** How often AWS Backup makes one, a day on average, and the days that each is kept. */
  readonly backupPlan: { readonly perDay: number; readonly days: number };
  readonly streamRequests: number;
  /** Change data capture units: one for each started KB of each written item. */
  readonly changeUnits: number;
  readonly kmsRequests: number;
  readonly rotations: number;
  readonly alarms: { readonly module: number; readonly scaling: number };
}

/** Items stored: with TTL and a retention what arrives in that time, else the number or size given. */
function storedItems(config: Priced, workload: Workload, ops: Operations): number {
  if (config.enable_ttl && workload.retentionDays > 0) return (ops.puts / DAYS_PER_MONTH) * workload.retentionDays;
  if (workload.storedGb !== null) return (workload.storedGb * BYTES_PER_GB) / workload.itemBytes;
  return workload.storedItems;
}

/** Bytes that are stored with each item of the table or entry of an index, on top of its own. */
export const overheadBytes = (config: Priced, part: Part): number =>
  OVERHEAD_BYTES + (part === 'table' && replicas(config).length > 0 ? REPLICA_OVERHEAD_BYTES : 0);

function gigabytes(config: Priced, workload: Workload, items: number): ByPart<number> {
  const of = (part: Part, share: number) =>
    (items * share * (workload.itemBytes + overheadBytes(config, part))) / BYTES_PER_GB;
  return {
    table: of('table', 1),
    'email-index': of('email-index', workload.emailIndexShare / 100),
    'source-index': of('source-index', workload.sourceIndexShare / 100),
  };
}

function loads(units: ByPart<Both<number>>, shape: DayShape): ByPart<Both<Load>> {
  const level = (monthly: number): Load => {
    const average = monthly / SECONDS_PER_MONTH;
    return { peak: average * shape.peak, quiet: average * shape.quiet };
  };
  return byPart((part) => ({ write: level(units[part].write), read: level(units[part].read) }));
}

function alarms(config: Priced): Usage['alarms'] {
  const errors = config.enable_error_alarm ? ERROR_ALARM_METRICS : 0;
  const latency = Object.keys(config.latency_alarm_thresholds_ms ?? {}).length;
  return {
    module: config.enable_monitoring ? MODULE_ALARMS + errors + latency : 0,
    scaling: autoscaled(config) ? SCALING_POLICIES * ALARMS_PER_POLICY : 0,
  };
}

/** What AWS will meter in a month of 730 hours. */
export function usage(config: Priced, workload: Workload, simulated: Simulated = {}): Usage {
  const ops = operations(workload);
  const per = perOperation(workload);
  const shape = dayShape(workload.peakToAverage, workload.peakHours);
  const units = consumed(workload, ops, per);
  const load = loads(units, shape);
  const capacity = provisioned(config, load, shape, simulated);
  const items = storedItems(config, workload, ops);
  return {
    config,
    workload,
    operations: ops,
    perOperation: per,
    shape,
    units,
    load,
    capacity,
    simulated: autoscaled(config) ? simulated : {},
    ...reservation(config, workload, capacity),
    items,
    gb: gigabytes(config, workload, items),
    backupsKept: (workload.backupsPerMonth * workload.backupRetentionDays) / DAYS_PER_MONTH,
    ...awsBackups(config),
    streamRequests: workload.streamReaders * workload.streamPolls * SECONDS_PER_MONTH,
    changeUnits: (ops.puts + ops.updates + ops.deletes) * per.write,
    kmsRequests: workload.kmsConnections * KMS_REQUESTS_PER_CONNECTION,
    rotations: Math.min(2, Math.floor(workload.keyAgeYears)),
    alarms: alarms(config),
  };
}

/** A schedule that cannot be read is taken to be daily. */
function awsBackups(config: Priced): Pick<Usage, 'awsBackups' | 'backupPlan'> {
  const perDay = backupsPerDay(config.backup_schedule) ?? 1;
  const days = config.backup_retention_days ?? AWS_BACKUP_DAYS;
  return { awsBackups: perDay * days, backupPlan: { perDay, days } };
}

/** Simulated capacity of a usage, carried over to other settings or other traffic; empty where nothing was simulated. */
export function simulatedUnder(now: Usage, config: Priced, workload: Workload): Simulated {
  if (Object.keys(now.simulated).length === 0) return {};
  const before = usage(now.config, now.workload).capacity;
  return simulatedAt(now.simulated, config, before, usage(config, workload).capacity);
}
