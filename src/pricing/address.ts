// The Terraform addresses the cost lines belong to, as `terraform plan` of the bundle's root module shows them.
import { autoscaled } from './capacity.ts';
import type { Resource } from './line.ts';
import type { Priced } from './priced.ts';

const MODULE = 'module.dynamodb';

/** The table stands at one of two addresses: auto scaling needs one that ignores its capacities. */
export const tableAddress = (config: Priced): string =>
  `${MODULE}.aws_dynamodb_table.${autoscaled(config) ? 'autoscaled' : 'this'}[0]`;

export const targetAddress = (key: string): string => `${MODULE}.aws_appautoscaling_target.this["${key}"]`;

export const vaultAddress = `${MODULE}.aws_backup_vault.this[0]`;

const HEADINGS: Readonly<Record<Exclude<Resource, 'table'>, string>> = {
  replica: 'Replicas of the table',
  reservation: 'Reserved capacity (bought for the account, not by Terraform)',
  backup: vaultAddress,
  key: `${MODULE}.aws_kms_key.this[0]`,
  alarms: `${MODULE}.aws_cloudwatch_metric_alarm`,
  scaling: `${MODULE}.aws_appautoscaling_policy.this`,
  insights: `${MODULE}.aws_dynamodb_contributor_insights`,
  kinesis: `${MODULE}.aws_dynamodb_kinesis_streaming_destination`,
};

/** The heading of a group of lines: an address, or what no resource of the module stands for. */
export const heading = (resource: Resource, config: Priced): string =>
  resource === 'table' ? tableAddress(config) : HEADINGS[resource];
