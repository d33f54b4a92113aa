// What the AWS provider adds to its schema: which change replaces a resource, and the defaults that its plans show.
import type { Edition } from './schema.ts';
import type { Value } from './value.ts';

const replacing: Readonly<Record<string, readonly string[]>> = {
  aws_dynamodb_table: ['name', 'hash_key', 'range_key', 'local_secondary_index', 'restore_date_time'],
  aws_dynamodb_contributor_insights: ['table_name', 'index_name'],
  aws_dynamodb_kinesis_streaming_destination: ['table_name', 'stream_arn', 'approximate_creation_date_time_precision'],
  aws_dynamodb_resource_policy: ['resource_arn'],
  aws_kms_key: ['customer_master_key_spec', 'custom_key_store_id', 'key_usage', 'multi_region', 'xks_key_id'],
  aws_kms_alias: ['name', 'name_prefix'],
  aws_appautoscaling_target: ['resource_id', 'scalable_dimension', 'service_namespace'],
  aws_appautoscaling_policy: ['name', 'resource_id', 'scalable_dimension', 'service_namespace'],
  aws_cloudwatch_metric_alarm: ['alarm_name'],
  aws_iam_role: ['name', 'name_prefix', 'path'],
  aws_iam_role_policy: ['name', 'name_prefix', 'role'],
  aws_iam_role_policy_attachment: ['role', 'policy_arn'],
  aws_backup_vault: ['name', 'kms_key_arn'],
  aws_backup_plan: ['name'],
  aws_backup_selection: ['name', 'plan_id', 'iam_role_arn', 'resources', 'not_resources', 'condition', 'selection_tag'],
};

/** Attributes whose change replaces the resource (ForceNew in the provider's source); `region` came with edition 6. */
export function replacedBy(type: string, edition: Edition): readonly string[] {
  const names = replacing[type] ?? [];
  return edition === '6' ? [...names, 'region'] : names;
}

/** The Region of every provider here. */
export const REGION = 'us-east-1';

/** The account of every provider here. */
export const ACCOUNT = '123456789012';

const defaults: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  aws_dynamodb_table: {
    billing_mode: 'PROVISIONED',
    table_class: 'STANDARD',
    'ttl.enabled': false,
    'replica.point_in_time_recovery': false,
    'replica.propagate_tags': false,
    'replica.consistency_mode': 'EVENTUAL',
  },
  aws_kms_key: {
    bypass_policy_lockout_safety_check: false,
    customer_master_key_spec: 'SYMMETRIC_DEFAULT',
    enable_key_rotation: false,
    is_enabled: true,
    key_usage: 'ENCRYPT_DECRYPT',
  },
  aws_appautoscaling_policy: {
    policy_type: 'StepScaling',
    'target_tracking_scaling_policy_configuration.disable_scale_in': false,
  },
  aws_cloudwatch_metric_alarm: { actions_enabled: true, treat_missing_data: 'missing' },
  aws_iam_role: { force_detach_policies: false, max_session_duration: 3600, path: '/' },
  aws_backup_vault: { force_destroy: false },
  aws_backup_plan: {
    'rule.completion_window': 180,
    'rule.schedule_expression_timezone': 'Etc/UTC',
    'rule.start_window': 60,
  },
};

/** The value that the provider plans for an argument left out, null where it has none; a dot leads into a nested block. */
export function defaultOf(type: string, path: string): Value {
  return defaults[type]?.[path] ?? null;
}
