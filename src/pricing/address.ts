// The Terraform addresses the cost lines belong to, as `terraform plan` of the bundle's root module shows them.
import { autoscaled } from './capacity.ts';
import type { Resource } from './lines.ts';
import type { Priced } from './priced.ts';

const MODULE = 'module.dynamodb';

/** The table stands at one of two addresses: auto scaling needs one that ignores its capacities. */
export const tableAddress = (config: Priced): string =>
  `${MODULE}.aws_dynamodb_table.${autoscaled(config) ? 'autoscaled' : 'this'}[0]`;

export const targetAddress = (key: string): string => `${MODULE}.aws_appautoscaling_target.this["${key}"]`;

export const vaultAddress = `${MODULE}.aws_backup_vault.this[0]`;

/** The heading of a group of lines: an address, or what no resource of the module stands for. */
export function heading(resource: Resource, config: Priced): string {
  if (resource === 'table') return tableAddress(config);
  if (resource === 'backup') return vaultAddress;
  if (resource === 'key') return `${MODULE}.aws_kms_key.this[0]`;
  if (resource === 'alarms') return `${MODULE}.aws_cloudwatch_metric_alarm.throttle`;
  if (resource === 'scaling') return `${MODULE}.aws_appautoscaling_policy.this`;
  return 'Reserved capacity (bought for the account, not by Terraform)';
}
