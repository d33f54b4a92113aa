// The variables that a bill depends on. Nothing else in this layer is told others, so the compiler keeps the list complete.
import type { Config, VariableName } from '../catalog/config.ts';

export const pricedVariables = [
  'billing_mode',
  'read_capacity',
  'write_capacity',
  'gsi_read_capacity',
  'gsi_write_capacity',
  'enable_autoscaling',
  'read_min_capacity',
  'read_max_capacity',
  'read_target_utilization',
  'write_min_capacity',
  'write_max_capacity',
  'write_target_utilization',
  'enable_encryption',
  'enable_point_in_time_recovery',
  'enable_ttl',
  'enable_backup',
  'enable_streams',
  'enable_monitoring',
  'table_class',
  'create_kms_key',
  'replica_regions',
  'backup_retention_days',
  'backup_schedule',
  'backup_copy_vault_arns',
  'enable_error_alarm',
  'latency_alarm_thresholds_ms',
  'enable_contributor_insights',
  'enable_kinesis_destination',
] as const satisfies readonly VariableName[];

export type Priced = Pick<Config, (typeof pricedVariables)[number]>;

const same = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** Whether two configs cost the same under any workload. */
export const samePriced = (one: Priced, other: Priced): boolean =>
  pricedVariables.every((name) => same(one[name], other[name]));

/** Whether the table is of the class Standard-IA: other prices, no free tier, no reserved capacity. */
export const infrequentAccess = (config: Priced): boolean => config.table_class === 'STANDARD_INFREQUENT_ACCESS';

/** Regions with a replica of the table, each once; with provisioned capacity too. */
export const replicas = (config: Priced): readonly string[] => [...new Set(config.replica_regions)];

/** Whether the module makes a key of its own: AWS's managed key costs nothing to keep. */
export const ownKey = (config: Priced): boolean => config.enable_encryption && config.create_kms_key !== false;
