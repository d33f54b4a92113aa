// The declared cost lines: everything the module can cause on a bill, one row each. A new cost is a row here and its rate
// in rates.ts; the estimate, the report, the CSV, the charts and the comparison all render these rows.

import { count, decimal, HOURS_PER_MONTH, plural } from '../workload/format.ts';
import { autoscaled, type Part } from './capacity.ts';
import type { RateName } from './rates.ts';
import { capacityFormula, readFormula, writeFormula } from './throughput-formulas.ts';
import {
  ALARMS_PER_POLICY,
  AWS_BACKUP_COPIES,
  KMS_REQUESTS_PER_CONNECTION,
  OVERHEAD_BYTES,
  RESERVED_BLOCK,
  SCALING_POLICIES,
  type Usage,
} from './usage.ts';

export const drivers = [
  { id: 'writes', label: 'Writes' },
  { id: 'reads', label: 'Reads' },
  { id: 'storage', label: 'Storage' },
  { id: 'backups', label: 'Backups' },
  { id: 'streams', label: 'Streams' },
  { id: 'encryption', label: 'Encryption' },
  { id: 'monitoring', label: 'Alarms' },
] as const;

export type Driver = (typeof drivers)[number]['id'];

/** Where a line belongs in the report's tree. */
export type Resource = 'table' | 'reservation' | 'backup' | 'key' | 'alarms' | 'scaling';

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly driver: Driver;
  readonly resource: Resource;
  readonly rate: RateName;
  /** Amount a month in the rate's unit; null when the line does not apply. */
  readonly quantity: (usage: Usage) => number | null;
  /** Where the quantity comes from, in words and numbers. */
  readonly formula: (usage: Usage) => string;
}

const onDemand = (usage: Usage): boolean => usage.capacity === null;

const writes = (id: string, part: Part): Line => ({
  id,
  label: `Writes, ${part}`,
  driver: 'writes',
  resource: 'table',
  rate: 'onDemandWrite',
  quantity: (usage) => (onDemand(usage) ? usage.units[part].write : null),
  formula: (usage) => writeFormula(usage, part),
});

const reads = (id: string, part: Part): Line => ({
  id,
  label: `Reads, ${part}`,
  driver: 'reads',
  resource: 'table',
  rate: 'onDemandRead',
  quantity: (usage) => (onDemand(usage) ? usage.units[part].read : null),
  formula: (usage) => readFormula(usage, part),
});

const capacity = (id: string, part: Part, kind: 'write' | 'read'): Line => ({
  id,
  label: `${kind === 'write' ? 'Write' : 'Read'} capacity, ${part}`,
  driver: kind === 'write' ? 'writes' : 'reads',
  resource: 'table',
  rate: kind === 'write' ? 'writeCapacity' : 'readCapacity',
  quantity: (usage) =>
    usage.capacity === null ? null : (usage.capacity[part][kind] - usage.covered[part][kind]) * HOURS_PER_MONTH,
  formula: (usage) => capacityFormula(usage, part, kind),
});

type Term = '1y' | '3y';
const MONTHS: Readonly<Record<Term, number>> = { '1y': 12, '3y': 36 };

const reserved = (term: Term, kind: 'write' | 'read', charge: 'Upfront' | 'Hour', rate: RateName): Line => ({
  id: `reserved-${kind}-${charge.toLowerCase()}-${term}`,
  label: `Reserved ${kind} capacity, ${term === '1y' ? '1 year' : '3 years'}, ${charge === 'Hour' ? 'hourly' : 'upfront'}`,
  driver: kind === 'write' ? 'writes' : 'reads',
  resource: 'reservation',
  rate,
  quantity: (usage) => {
    if (onDemand(usage) || usage.workload.reservedTerm !== term) return null;
    const blocks = usage.reservedBlocks[kind];
    return charge === 'Hour' ? blocks * HOURS_PER_MONTH : blocks / MONTHS[term];
  },
  formula: (usage) => {
    const always = `${plural(usage.alwaysProvisioned[kind], 'unit')} always provisioned: ${plural(usage.reservedBlocks[kind], 'whole block')} of ${RESERVED_BLOCK}`;
    const share = charge === 'Hour' ? `× ${HOURS_PER_MONTH} hours` : `paid once, spread over ${MONTHS[term]} months`;
    return `${always}, ${share}`;
  },
});

const storage = (id: string, label: string, gigabytes: (usage: Usage) => number): Line => ({
  id,
  label,
  driver: 'storage',
  resource: 'table',
  rate: 'storage',
  quantity: gigabytes,
  formula: (usage) =>
    `${count(usage.items)} items × (${count(usage.workload.itemBytes)} + ${OVERHEAD_BYTES} bytes)${retention(usage)}`,
});

const retention = (usage: Usage): string =>
  usage.config.enable_ttl && usage.workload.retentionDays > 0
    ? `, kept ${plural(usage.workload.retentionDays, 'day')} by TTL`
    : '';

const tableSize = (usage: Usage): string => `table of ${count(usage.tableGb)} GB without its indexes`;

/** In the order of the report. */
export const lines: readonly Line[] = [
  writes('writes-table', 'table'),
  writes('writes-email-index', 'email-index'),
  writes('writes-source-index', 'source-index'),
  reads('reads-table', 'table'),
  reads('reads-email-index', 'email-index'),
  reads('reads-source-index', 'source-index'),
  capacity('write-capacity-table', 'table', 'write'),
  capacity('write-capacity-email-index', 'email-index', 'write'),
  capacity('write-capacity-source-index', 'source-index', 'write'),
  capacity('read-capacity-table', 'table', 'read'),
  capacity('read-capacity-email-index', 'email-index', 'read'),
  capacity('read-capacity-source-index', 'source-index', 'read'),
  storage('storage-table', 'Storage, table', (usage) => usage.tableGb),
  storage('storage-email-index', 'Storage, email-index', (usage) => usage.indexGb),
  storage('storage-source-index', 'Storage, source-index', (usage) => usage.indexGb),
  {
    id: 'pitr',
    label: 'Point-in-time recovery',
    driver: 'backups',
    resource: 'table',
    rate: 'pitr',
    quantity: (usage) => (usage.config.enable_point_in_time_recovery ? usage.tableGb : null),
    formula: (usage) => `${tableSize(usage)}; the recovery period does not change the price`,
  },
  {
    id: 'backups-on-demand',
    label: 'On-demand backups',
    driver: 'backups',
    resource: 'table',
    rate: 'backup',
    quantity: (usage) => (usage.backupsKept > 0 ? usage.backupsKept * usage.tableGb : null),
    formula: (usage) =>
      `${count(usage.workload.backupsPerMonth)} a month kept ${plural(usage.workload.backupRetentionDays, 'day')} = ${count(usage.backupsKept)} full copies of the ${tableSize(usage)}`,
  },
  {
    id: 'restores',
    label: 'Restores',
    driver: 'backups',
    resource: 'table',
    rate: 'restore',
    quantity: (usage) =>
      usage.workload.restores > 0 ? usage.workload.restores * (usage.tableGb + 2 * usage.indexGb) : null,
    formula: (usage) =>
      `${count(usage.workload.restores)} × ${count(usage.tableGb + 2 * usage.indexGb)} GB, table and both indexes`,
  },
  {
    id: 'stream-reads',
    label: 'Stream reads outside Lambda',
    driver: 'streams',
    resource: 'table',
    rate: 'streamReads',
    quantity: (usage) => (usage.config.enable_streams ? usage.streamRequests : null),
    formula: ({ workload }) =>
      `${plural(workload.streamReaders, 'consumer')} × ${count(workload.streamPolls)} GetRecords a second; the stream and Lambda triggers are free`,
  },
  reserved('1y', 'write', 'Upfront', 'reserved1yWriteUpfront'),
  reserved('1y', 'write', 'Hour', 'reserved1yWriteHour'),
  reserved('1y', 'read', 'Upfront', 'reserved1yReadUpfront'),
  reserved('1y', 'read', 'Hour', 'reserved1yReadHour'),
  reserved('3y', 'write', 'Upfront', 'reserved3yWriteUpfront'),
  reserved('3y', 'write', 'Hour', 'reserved3yWriteHour'),
  reserved('3y', 'read', 'Upfront', 'reserved3yReadUpfront'),
  reserved('3y', 'read', 'Hour', 'reserved3yReadHour'),
  {
    id: 'aws-backup',
    label: 'AWS Backup, daily',
    driver: 'backups',
    resource: 'backup',
    rate: 'awsBackup',
    quantity: (usage) => (usage.config.enable_backup ? AWS_BACKUP_COPIES * usage.tableGb : null),
    formula: (usage) => `one a day kept 35 days = ${AWS_BACKUP_COPIES} full copies of the ${tableSize(usage)}`,
  },
  {
    id: 'kms-key',
    label: 'KMS key',
    driver: 'encryption',
    resource: 'key',
    rate: 'kmsKey',
    quantity: (usage) => (usage.config.enable_encryption ? 1 : null),
    formula: () => '1 customer-managed key',
  },
  {
    id: 'kms-rotations',
    label: 'KMS key rotations',
    driver: 'encryption',
    resource: 'key',
    rate: 'kmsRotation',
    quantity: (usage) => (usage.config.enable_encryption ? usage.rotations : null),
    formula: (usage) =>
      `${usage.rotations} of at most 2 charged after ${plural(usage.workload.keyAgeYears, 'year')} of yearly rotation`,
  },
  {
    id: 'kms-requests',
    label: 'KMS requests',
    driver: 'encryption',
    resource: 'key',
    rate: 'kmsRequests',
    quantity: (usage) => (usage.config.enable_encryption ? usage.kmsRequests : null),
    formula: ({ workload }) =>
      `${plural(workload.kmsConnections, 'connection')} × ${decimal(KMS_REQUESTS_PER_CONNECTION, 0)}, one in 5 minutes`,
  },
  {
    id: 'alarms',
    label: 'Throttle alarms',
    driver: 'monitoring',
    resource: 'alarms',
    rate: 'alarm',
    quantity: (usage) => (usage.config.enable_monitoring ? usage.alarms.module : null),
    formula: () => 'throttled reads and throttled writes',
  },
  {
    id: 'scaling-alarms',
    label: 'Auto scaling alarms',
    driver: 'monitoring',
    resource: 'scaling',
    rate: 'alarm',
    quantity: (usage) => (autoscaled(usage.config) ? usage.alarms.scaling : null),
    formula: () =>
      `${SCALING_POLICIES} scaling policies × ${ALARMS_PER_POLICY} alarms that Application Auto Scaling creates`,
  },
];
