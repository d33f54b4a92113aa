// The variables that a bill depends on. The rest of this room is told no others, so the compiler keeps the list complete.
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
] as const satisfies readonly VariableName[];

export type Priced = Pick<Config, (typeof pricedVariables)[number]>;

/** Whether two configs cost the same under any workload. */
export const samePriced = (one: Priced, other: Priced): boolean =>
  pricedVariables.every((name) => one[name] === other[name]);
