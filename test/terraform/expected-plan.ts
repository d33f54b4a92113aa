// What a plan of the module must hold for a choice of switches: written by hand, sharing nothing with the module.
import { expect } from 'vitest';
import type { Provider } from '../../src/generator/edition.ts';

export interface Switches {
  readonly billing_mode: 'PROVISIONED' | 'PAY_PER_REQUEST';
  readonly enable_autoscaling: boolean;
  readonly enable_encryption: boolean;
  readonly enable_point_in_time_recovery: boolean;
  readonly enable_ttl: boolean;
  readonly enable_streams: boolean;
  readonly enable_backup: boolean;
  readonly enable_monitoring: boolean;
}

/** The arguments that are the same in every combination; no two numbers are alike. */
export const fixedArguments = `
  hash_key                 = "pk"
  range_key                = "sk"
  read_capacity            = 11
  write_capacity           = 12
  gsi_read_capacity        = 13
  gsi_write_capacity       = 14
  read_min_capacity        = 21
  read_max_capacity        = 31
  write_min_capacity       = 22
  write_max_capacity       = 32
  read_target_utilization  = 61
  write_target_utilization = 62
  kms_deletion_window      = 9
  ttl_attribute            = "deleteAfter"
  stream_view_type         = "OLD_IMAGE"
  tags                     = { Team = "growth" }
`;

/** The whole of these attributes must be planned; what is not named here may be anything. */
export type Expected = Readonly<Record<string, object>>;

/** Address within the module => attributes. */
export function expectedResources(name: string, on: Switches, provider: Provider = '5'): Expected {
  const scaled = on.billing_mode === 'PROVISIONED' && on.enable_autoscaling;
  const tags = { Name: name, Team: 'growth' };
  return {
    [scaled ? 'aws_dynamodb_table.autoscaled[0]' : 'aws_dynamodb_table.this[0]']: {
      ...table(name, on, provider),
      tags,
    },
    ...(on.enable_encryption ? keys(name, tags) : {}),
    ...(on.enable_monitoring ? alarms(name, tags) : {}),
    ...(scaled ? scaling(name, tags) : {}),
    ...(on.enable_backup ? backup(name, tags) : {}),
  };
}

function table(name: string, on: Switches, provider: Provider): object {
  const capacities = on.billing_mode === 'PROVISIONED' ? { read_capacity: 11, write_capacity: 12 } : {};
  const ofIndex = on.billing_mode === 'PROVISIONED' ? { read_capacity: 13, write_capacity: 14 } : {};
  const keysOf = (hash_key: string): object =>
    provider === '5'
      ? { hash_key, range_key: 'sk' }
      : {
          key_schema: [
            { attribute_name: hash_key, key_type: 'HASH' },
            { attribute_name: 'sk', key_type: 'RANGE' },
          ],
        };
  const index = (indexName: string, hash_key: string): object => ({
    name: indexName,
    ...keysOf(hash_key),
    projection_type: 'ALL',
    non_key_attributes: null,
    on_demand_throughput: [],
    ...ofIndex,
  });
  return {
    name,
    billing_mode: on.billing_mode,
    hash_key: 'pk',
    range_key: 'sk',
    ...capacities,
    attribute: ['email', 'pk', 'sk', 'source'].map((key) => ({ name: key, type: 'S' })),
    global_secondary_index: [index('email-index', 'email'), index('source-index', 'source')],
    // Off, the provider takes the name for no difference (DiffSuppressFunc of ttl.attribute_name).
    ttl: [{ attribute_name: on.enable_ttl ? 'deleteAfter' : null, enabled: on.enable_ttl }],
    point_in_time_recovery: [
      {
        enabled: on.enable_point_in_time_recovery,
        ...(on.enable_point_in_time_recovery ? { recovery_period_in_days: 35 } : {}),
      },
    ],
    on_demand_throughput: [],
    replica: [],
    server_side_encryption: [{ enabled: on.enable_encryption }],
    stream_enabled: on.enable_streams,
    ...(on.enable_streams ? { stream_view_type: 'OLD_IMAGE' } : {}),
    deletion_protection_enabled: false,
    table_class: 'STANDARD',
  };
}

const keys = (name: string, tags: object): Expected => ({
  'aws_kms_key.this[0]': {
    description: `Encrypts the DynamoDB table ${name}`,
    deletion_window_in_days: 9,
    enable_key_rotation: true,
    policy: expect.stringContaining('arn:aws:iam::'),
    tags,
  },
  'aws_kms_alias.this[0]': { name: `alias/${name}-encryption-key` },
});

/** Key of the alarm, kind of request, index that it watches; none for the table. */
const ALARMS = [
  ['read', 'Read', null],
  ['write', 'Write', null],
  ['email-index-read', 'Read', 'email-index'],
  ['email-index-write', 'Write', 'email-index'],
  ['source-index-read', 'Read', 'source-index'],
  ['source-index-write', 'Write', 'source-index'],
] as const;

function alarms(name: string, tags: object): Expected {
  const entries = ALARMS.map(([key, kind, index]) => {
    const metric = {
      namespace: 'AWS/DynamoDB',
      metric_name: `${kind}ThrottleEvents`,
      dimensions: { TableName: name, ...(index === null ? {} : { GlobalSecondaryIndexName: index }) },
      period: 300,
      stat: 'Sum',
      unit: null,
    };
    const none = { account_id: null, period: null };
    const alarm = {
      alarm_name: `${name}-${key}-throttle-events`,
      metric_query: [
        {
          ...none,
          id: 'throttled',
          expression: 'FILL(m1, 0)',
          label: `Throttled ${kind.toLowerCase()}s`,
          metric: [],
          return_data: true,
        },
        { ...none, id: 'm1', expression: null, label: null, metric: [metric], return_data: null },
      ],
      evaluation_periods: 2,
      datapoints_to_alarm: 2,
      comparison_operator: 'GreaterThanThreshold',
      threshold: 0,
      treat_missing_data: 'notBreaching',
      tags,
    };
    return [`aws_cloudwatch_metric_alarm.throttle["${key}"]`, alarm] as const;
  });
  return Object.fromEntries(entries);
}

const SCALED = [
  ['table-read', '', 'dynamodb:table:ReadCapacityUnits', 21, 31, 'DynamoDBReadCapacityUtilization', 61],
  ['table-write', '', 'dynamodb:table:WriteCapacityUnits', 22, 32, 'DynamoDBWriteCapacityUtilization', 62],
  [
    'email-index-read',
    '/index/email-index',
    'dynamodb:index:ReadCapacityUnits',
    21,
    31,
    'DynamoDBReadCapacityUtilization',
    61,
  ],
  [
    'email-index-write',
    '/index/email-index',
    'dynamodb:index:WriteCapacityUnits',
    22,
    32,
    'DynamoDBWriteCapacityUtilization',
    62,
  ],
  [
    'source-index-read',
    '/index/source-index',
    'dynamodb:index:ReadCapacityUnits',
    21,
    31,
    'DynamoDBReadCapacityUtilization',
    61,
  ],
  [
    'source-index-write',
    '/index/source-index',
    'dynamodb:index:WriteCapacityUnits',
    22,
    32,
    'DynamoDBWriteCapacityUtilization',
    62,
  ],
] as const;

function scaling(name: string, tags: object): Expected {
  const entries = SCALED.flatMap(([key, index, scalable_dimension, min, max, metric, target_value]) => {
    const of = { resource_id: `table/${name}${index}`, scalable_dimension, service_namespace: 'dynamodb' };
    const predefined_metric_specification = [{ predefined_metric_type: metric, resource_label: null }];
    const tracking = {
      target_value,
      predefined_metric_specification,
      customized_metric_specification: [],
      disable_scale_in: false,
      scale_in_cooldown: null,
      scale_out_cooldown: null,
    };
    const policy = {
      ...of,
      policy_type: 'TargetTrackingScaling',
      target_tracking_scaling_policy_configuration: [tracking],
    };
    return [
      [`aws_appautoscaling_target.this["${key}"]`, { ...of, min_capacity: min, max_capacity: max, tags }],
      [`aws_appautoscaling_policy.this["${key}"]`, policy],
    ] as const;
  });
  return Object.fromEntries(entries);
}

const backup = (name: string, tags: object): Expected => ({
  'aws_backup_vault.this[0]': { name: `${name}-backup`, force_destroy: false, tags },
  'aws_backup_plan.this[0]': {
    name: `${name}-backup`,
    rule: [
      {
        rule_name: 'daily',
        target_vault_name: `${name}-backup`,
        schedule: 'cron(0 5 * * ? *)',
        schedule_expression_timezone: 'Etc/UTC',
        lifecycle: [{ delete_after: 35 }],
        copy_action: [],
      },
    ],
    tags,
  },
  'aws_backup_selection.this[0]': { name: `${name}-backup`, selection_tag: [], condition: [] },
  'aws_iam_role.backup[0]': { name_prefix: `${name}-backup-`, tags },
  'aws_iam_role_policy.backup[0]': { name: 'backup' },
});
