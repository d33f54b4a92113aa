// The variables that the module adds to its documented ones, each in use: arguments, and what they must plan. Written by hand.
import { expect } from 'vitest';
import type { Config } from '../../src/catalog/config.ts';
import type { extensionVariables } from '../../src/catalog/extension-variables.ts';

type Name = (typeof extensionVariables)[number]['name'];

export interface InUse {
  /** Arguments: the variable, and what it needs to have an effect. */
  readonly given: Partial<Config>;
  /** Address within the module to attributes that must be planned. */
  readonly want: Readonly<Record<string, object>>;
}

const TABLE = 'aws_dynamodb_table.this[0]';
const ALARM = 'aws_cloudwatch_metric_alarm.throttle["read"]';
const INDEX_ALARM = 'aws_cloudwatch_metric_alarm.throttle["email-index-write"]';
const PLAN = 'aws_backup_plan.this[0]';
const TOPIC = 'arn:aws:sns:us-east-1:111122223333:alerts';
const VAULT = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:copies';
const STREAM = 'arn:aws:kinesis:us-east-1:111122223333:stream/changes';
const key = (region: string): string => `arn:aws:kms:${region}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const OPERATIONS = 10;

const indexes = (attributes: object): object => [attributes, attributes].map((one) => expect.objectContaining(one));
const rule = (attributes: object): object => ({ rule: [attributes] });
const REPLICAS = {
  replica_regions: ['eu-west-1', 'us-west-2'],
  enable_streams: true,
  stream_view_type: 'NEW_AND_OLD_IMAGES',
} as const;
const NO_KEY = { enable_encryption: false } as const;
const maximum = (max_read_request_units: number | null, max_write_request_units: number | null) => [
  {
    ...(max_read_request_units === null ? {} : { max_read_request_units }),
    ...(max_write_request_units === null ? {} : { max_write_request_units }),
  },
];
const insights = (index: string): string => `aws_dynamodb_contributor_insights.this["${index}"]`;

export const inUse: Readonly<Partial<Record<Name, InUse>>> = {
  deletion_protection_enabled: {
    given: { deletion_protection_enabled: true },
    want: { [TABLE]: { deletion_protection_enabled: true } },
  },
  table_class: {
    given: { table_class: 'STANDARD_INFREQUENT_ACCESS' },
    want: { [TABLE]: { table_class: 'STANDARD_INFREQUENT_ACCESS' } },
  },
  table_timeouts: {
    given: { table_timeouts: { update: '3h' } },
    want: { [TABLE]: { timeouts: { create: null, update: '3h', delete: null } } },
  },
  on_demand_max_read_request_units: {
    given: { on_demand_max_read_request_units: 500 },
    want: {
      [TABLE]: {
        on_demand_throughput: maximum(500, null),
        global_secondary_index: indexes({ on_demand_throughput: maximum(500, null) }),
      },
    },
  },
  on_demand_max_write_request_units: {
    given: { on_demand_max_write_request_units: 200 },
    want: {
      [TABLE]: {
        on_demand_throughput: maximum(null, 200),
        global_secondary_index: indexes({ on_demand_throughput: maximum(null, 200) }),
      },
    },
  },
  create_kms_key: {
    given: { create_kms_key: false },
    want: { [TABLE]: { server_side_encryption: [{ enabled: true }] } },
  },
  kms_key_arn: {
    given: { create_kms_key: false, kms_key_arn: key('us-east-1') },
    want: { [TABLE]: { server_side_encryption: [{ enabled: true, kms_key_arn: key('us-east-1') }] } },
  },
  enable_resource_policy: {
    given: { enable_resource_policy: true, resource_policy_json: '{}' },
    want: { 'aws_dynamodb_resource_policy.this[0]': {} },
  },
  resource_policy_json: {
    given: { enable_resource_policy: true, resource_policy_json: '{"Resource":"__TABLE_ARN__"}' },
    // The text holds the table's ARN and is known after apply: see below.
    want: { 'aws_dynamodb_resource_policy.this[0]': {} },
  },
  point_in_time_recovery_period_in_days: {
    given: { point_in_time_recovery_period_in_days: 7 },
    want: { [TABLE]: { point_in_time_recovery: [{ enabled: true, recovery_period_in_days: 7 }] } },
  },
  backup_schedule: {
    given: { enable_backup: true, backup_schedule: 'cron(30 2 ? * MON-FRI *)' },
    want: { [PLAN]: rule({ schedule: 'cron(30 2 ? * MON-FRI *)' }) },
  },
  backup_schedule_timezone: {
    given: { enable_backup: true, backup_schedule_timezone: 'Europe/Berlin' },
    want: { [PLAN]: rule({ schedule_expression_timezone: 'Europe/Berlin' }) },
  },
  backup_retention_days: {
    given: { enable_backup: true, backup_retention_days: 400 },
    want: { [PLAN]: rule({ lifecycle: [{ delete_after: 400 }] }) },
  },
  backup_cold_storage_after_days: {
    given: { enable_backup: true, backup_cold_storage_after_days: 30, backup_retention_days: 120 },
    want: { [PLAN]: rule({ lifecycle: [{ cold_storage_after: 30, delete_after: 120 }] }) },
  },
  backup_copy_vault_arns: {
    given: { enable_backup: true, backup_copy_vault_arns: [VAULT] },
    want: {
      [PLAN]: rule({ copy_action: [{ destination_vault_arn: VAULT, lifecycle: [{ delete_after: 35 }] }] }),
    },
  },
  backup_vault_kms_key_arn: {
    given: { enable_backup: true, backup_vault_kms_key_arn: key('us-east-1') },
    want: { 'aws_backup_vault.this[0]': { kms_key_arn: key('us-east-1') } },
  },
  replica_regions: {
    given: { ...REPLICAS, ...NO_KEY },
    want: {
      [TABLE]: {
        server_side_encryption: [{ enabled: false }],
        replica: ['eu-west-1', 'us-west-2'].map((region_name) =>
          expect.objectContaining({ region_name, propagate_tags: true, point_in_time_recovery: true }),
        ),
      },
    },
  },
  replica_kms_key_arns: {
    given: {
      ...REPLICAS,
      create_kms_key: true,
      replica_kms_key_arns: { 'eu-west-1': key('eu-west-1'), 'us-west-2': key('us-west-2') },
    },
    want: {
      [TABLE]: {
        replica: ['eu-west-1', 'us-west-2'].map((region) =>
          expect.objectContaining({ region_name: region, kms_key_arn: key(region) }),
        ),
      },
    },
  },
  replica_deletion_protection_enabled: {
    given: { ...REPLICAS, ...NO_KEY, replica_deletion_protection_enabled: true },
    want: {
      [TABLE]: {
        server_side_encryption: [{ enabled: false }],
        replica: indexes({ deletion_protection_enabled: true }),
      },
    },
  },
  alarm_actions: {
    given: { alarm_actions: [TOPIC] },
    want: { [ALARM]: { alarm_actions: [TOPIC] }, [INDEX_ALARM]: { alarm_actions: [TOPIC] } },
  },
  ok_actions: {
    given: { ok_actions: [TOPIC] },
    want: { [ALARM]: { ok_actions: [TOPIC] }, [INDEX_ALARM]: { ok_actions: [TOPIC] } },
  },
  read_throttle_alarm_threshold: {
    given: { read_throttle_alarm_threshold: 7 },
    want: { [ALARM]: { threshold: 7 }, [INDEX_ALARM]: { threshold: 0 } },
  },
  write_throttle_alarm_threshold: {
    given: { write_throttle_alarm_threshold: 8 },
    want: { [ALARM]: { threshold: 0 }, [INDEX_ALARM]: { threshold: 8 } },
  },
  alarm_period_seconds: {
    given: { alarm_period_seconds: 60 },
    want: {
      [ALARM]: {
        metric_query: expect.arrayContaining([
          expect.objectContaining({ metric: [expect.objectContaining({ period: 60 })] }),
        ]),
      },
    },
  },
  alarm_evaluation_periods: {
    given: { alarm_evaluation_periods: 5 },
    want: { [ALARM]: { evaluation_periods: 5, datapoints_to_alarm: 2 } },
  },
  alarm_datapoints_to_alarm: {
    given: { alarm_datapoints_to_alarm: 1 },
    want: { [ALARM]: { evaluation_periods: 2, datapoints_to_alarm: 1 } },
  },
  enable_error_alarm: {
    given: { enable_error_alarm: true },
    want: {
      'aws_cloudwatch_metric_alarm.errors[0]': {
        metric_query: expect.objectContaining({ length: OPERATIONS + 1 }),
        treat_missing_data: 'notBreaching',
      },
    },
  },
  latency_alarm_thresholds_ms: {
    given: { latency_alarm_thresholds_ms: { Query: 25 } },
    want: {
      'aws_cloudwatch_metric_alarm.latency["Query"]': {
        metric_name: 'SuccessfulRequestLatency',
        statistic: 'Average',
        threshold: 25,
      },
    },
  },
  enable_contributor_insights: {
    given: { enable_contributor_insights: true },
    want: {
      [insights('table')]: {},
      [insights('email-index')]: { index_name: 'email-index' },
      [insights('source-index')]: { index_name: 'source-index' },
    },
  },
  enable_kinesis_destination: {
    given: { enable_kinesis_destination: true, kinesis_stream_arn: STREAM },
    want: { 'aws_dynamodb_kinesis_streaming_destination.this[0]': { stream_arn: STREAM } },
  },
  kinesis_stream_arn: {
    given: { enable_kinesis_destination: true, kinesis_stream_arn: `${STREAM}-2` },
    want: { 'aws_dynamodb_kinesis_streaming_destination.this[0]': { stream_arn: `${STREAM}-2` } },
  },
};
