// Lines of streams, Kinesis, the key, alarms and Contributor Insights.
import { count, decimal, plural } from '../workload/format.ts';
import { autoscaled, parts } from './capacity.ts';
import type { Line } from './line.ts';
import { ownKey } from './priced.ts';
import {
  ALARMS_PER_POLICY,
  KMS_REQUESTS_PER_CONNECTION,
  MODULE_ALARMS,
  SCALING_POLICIES,
  type Usage,
} from './usage.ts';

/**
 * Contributor Insights makes a rule for accessed and one for throttled partition keys of the table and of each index,
 * and two more where there is a sort key: the table has one, the indexes have none (contributorinsights_HowItWorks).
 */
const INSIGHTS_RULES = 4 + 2 + 2;

/** Every read and write is an event on the table and on each index it touches. */
const insightsEvents = ({ operations: ops, workload }: Usage): number => {
  const writes = ops.puts + ops.updates + ops.deletes;
  const inIndexes = (workload.emailIndexShare + workload.sourceIndexShare) / 100;
  const reads = ops.gets + ops.queries + ops.emailQueries + ops.sourceQueries;
  return writes * (1 + inIndexes) + ops.failedWrites + reads;
};

export const streamLines: readonly Line[] = [
  {
    id: 'stream-reads',
    label: 'Stream reads outside Lambda',
    driver: 'streams',
    resource: 'table',
    rate: () => 'streamReads',
    quantity: (usage) => (usage.config.enable_streams ? usage.streamRequests : null),
    formula: ({ workload }) =>
      `${plural(workload.streamReaders, 'consumer')} × ${count(workload.streamPolls)} GetRecords a second; the stream and Lambda triggers are free`,
  },
  {
    id: 'kinesis-changes',
    label: 'Change data capture for Kinesis',
    driver: 'streams',
    resource: 'kinesis',
    rate: () => 'kinesisChangeUnits',
    quantity: (usage) => (usage.config.enable_kinesis_destination ? usage.changeUnits : null),
    formula: ({ perOperation }) =>
      `each written item × ${perOperation.write} (each started KB); the Kinesis stream itself is not included`,
  },
];

export const featureLines: readonly Line[] = [
  {
    id: 'kms-key',
    label: 'KMS key',
    driver: 'encryption',
    resource: 'key',
    rate: () => 'kmsKey',
    quantity: (usage) => (ownKey(usage.config) ? 1 : null),
    formula: () => '1 customer-managed key',
  },
  {
    id: 'kms-rotations',
    label: 'KMS key rotations',
    driver: 'encryption',
    resource: 'key',
    rate: () => 'kmsRotation',
    quantity: (usage) => (ownKey(usage.config) ? usage.rotations : null),
    formula: (usage) =>
      `${usage.rotations} of at most 2 charged after ${plural(usage.workload.keyAgeYears, 'year')} of yearly rotation`,
  },
  {
    id: 'kms-requests',
    label: 'KMS requests',
    driver: 'encryption',
    resource: 'key',
    rate: () => 'kmsRequests',
    quantity: (usage) => (usage.config.enable_encryption ? usage.kmsRequests : null),
    formula: ({ workload }) =>
      `${plural(workload.kmsConnections, 'connection')} × ${decimal(KMS_REQUESTS_PER_CONNECTION, 0)}, one in 5 minutes`,
  },
  {
    id: 'alarms',
    label: 'Alarms of the module',
    driver: 'monitoring',
    resource: 'alarms',
    rate: () => 'alarm',
    quantity: (usage) => (usage.config.enable_monitoring ? usage.alarms.module : null),
    formula: ({ alarms }) =>
      alarms.module === MODULE_ALARMS
        ? `${MODULE_ALARMS} on throttled reads and writes of the table and both indexes`
        : `${MODULE_ALARMS} on throttled reads and writes of the table and both indexes, ${alarms.module - MODULE_ALARMS} metrics of errors and latency`,
  },
  {
    id: 'scaling-alarms',
    label: 'Auto scaling alarms',
    driver: 'monitoring',
    resource: 'scaling',
    rate: () => 'alarm',
    quantity: (usage) => (autoscaled(usage.config) ? usage.alarms.scaling : null),
    formula: () =>
      `${SCALING_POLICIES} scaling policies × ${ALARMS_PER_POLICY} alarms that Application Auto Scaling creates`,
  },
  {
    id: 'insights-rules',
    label: 'Contributor Insights, rules',
    driver: 'monitoring',
    resource: 'insights',
    rate: () => 'insightsRules',
    quantity: (usage) => (usage.config.enable_contributor_insights ? INSIGHTS_RULES : null),
    formula: () => '4 rules of the table, 2 of each index',
  },
  {
    id: 'insights-events',
    label: 'Contributor Insights, events',
    driver: 'monitoring',
    resource: 'insights',
    rate: () => 'insightsEvents',
    quantity: (usage) => (usage.config.enable_contributor_insights ? insightsEvents(usage) : null),
    formula: () => `each read and write of the table and of the ${parts.length - 1} indexes`,
  },
];
