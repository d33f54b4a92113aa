// The rows of the table: one with fixed or no capacity, one that auto scaling works on.
import type { Config, VariableName } from '../catalog/config.ts';
import { isAutoscaled, isProvisioned, ofTable, once, ownKeyAddress, passed, tags } from './arguments.ts';
import type { Argument, ResourceRow } from './resource-row.ts';

/** A variable that counts only under a condition. */
const when = (name: string, from: VariableName, holds: (config: Config) => boolean): Argument => ({
  name,
  from: [from],
  value: (config) => (holds(config) ? config[from] : null),
});

const onDemandMaximum = ({
  on_demand_max_read_request_units: read,
  on_demand_max_write_request_units: write,
}: Config) => (read === null && write === null ? null : [read, write]);

const hasReplicas = (config: Config): boolean => config.replica_regions.length > 0;

const common: readonly Argument[] = [
  ofTable('name'),
  { ...passed('hash_key', 'hash_key'), replaces: true },
  { ...passed('range_key', 'range_key'), replaces: true },
  passed('billing_mode', 'billing_mode'),
  passed('table_class', 'table_class'),
  passed('deletion_protection_enabled', 'deletion_protection_enabled'),
  {
    name: 'on_demand_throughput',
    from: ['on_demand_max_read_request_units', 'on_demand_max_write_request_units'],
    value: (config) => (isProvisioned(config) ? null : onDemandMaximum(config)),
  },
  passed('stream_enabled', 'enable_streams'),
  when('stream_view_type', 'stream_view_type', (config) => config.enable_streams),
  passed('ttl.enabled', 'enable_ttl'),
  // AWS does not return the name while TTL is off, and the provider then ignores it.
  when('ttl.attribute_name', 'ttl_attribute', (config) => config.enable_ttl),
  passed('point_in_time_recovery.enabled', 'enable_point_in_time_recovery'),
  when(
    'point_in_time_recovery.recovery_period_in_days',
    'point_in_time_recovery_period_in_days',
    (config) => config.enable_point_in_time_recovery,
  ),
  passed('server_side_encryption.enabled', 'enable_encryption'),
  {
    ...when(
      'server_side_encryption.kms_key_arn',
      'kms_key_arn',
      (config) => config.enable_encryption && !config.create_kms_key,
    ),
    keptWhenNull: true,
  },
  {
    name: 'replica.region_name',
    from: ['replica_regions'],
    value: (config) => [...new Set(config.replica_regions)].sort(),
  },
  {
    name: 'replica.kms_key_arn',
    from: ['replica_kms_key_arns'],
    value: (config) => config.replica_regions.map((region) => config.replica_kms_key_arns[region] ?? null).sort(),
  },
  when('replica.point_in_time_recovery', 'enable_point_in_time_recovery', hasReplicas),
  when('replica.deletion_protection_enabled', 'replica_deletion_protection_enabled', hasReplicas),
  passed('timeouts', 'table_timeouts'),
  tags,
];

/** What the table with auto scaling leaves to it (ignore_changes). */
const capacities: readonly Argument[] = [
  when('read_capacity', 'read_capacity', isProvisioned),
  when('write_capacity', 'write_capacity', isProvisioned),
  when('global_secondary_index.read_capacity', 'gsi_read_capacity', isProvisioned),
  when('global_secondary_index.write_capacity', 'gsi_write_capacity', isProvisioned),
];

const table = {
  type: 'aws_dynamodb_table',
  awsName: (config: Config) => config.table_name,
  cause: ['table_name'],
  chosenBy: ['billing_mode', 'enable_autoscaling'],
  references: [{ name: 'server_side_encryption.kms_key_arn', to: ownKeyAddress, keptWhenNull: true }],
} as const;

export const tableRows: readonly ResourceRow[] = [
  { ...table, label: 'this', keys: once((config) => !isAutoscaled(config)), arguments: [...common, ...capacities] },
  { ...table, label: 'autoscaled', keys: once(isAutoscaled), arguments: common },
];
