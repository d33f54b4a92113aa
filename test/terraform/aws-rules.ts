// What the AWS provider 5.100 itself adds to its schema, as far as it bites this module: replacement, defaults, refusals.
import { isMap, listOf, Unknown, type Value, type ValueMap } from './value.ts';

/** Attributes whose change replaces the resource (ForceNew in the provider's source). */
export const replacedBy: Readonly<Record<string, readonly string[]>> = {
  aws_dynamodb_table: ['name', 'hash_key', 'range_key', 'local_secondary_index'],
  aws_kms_key: ['customer_master_key_spec', 'custom_key_store_id', 'key_usage', 'multi_region', 'xks_key_id'],
  aws_kms_alias: ['name', 'name_prefix'],
  aws_appautoscaling_target: ['resource_id', 'scalable_dimension', 'service_namespace'],
  aws_appautoscaling_policy: ['name', 'resource_id', 'scalable_dimension', 'service_namespace'],
  aws_cloudwatch_metric_alarm: ['alarm_name'],
  aws_iam_role: ['name', 'name_prefix', 'path'],
  aws_iam_role_policy_attachment: ['role', 'policy_arn'],
  aws_backup_vault: ['name', 'kms_key_arn'],
  aws_backup_plan: ['name'],
  aws_backup_selection: ['name', 'plan_id', 'iam_role_arn', 'resources', 'not_resources'],
};

/** Defaults that the provider plans for an argument left out; a dot leads into a nested block. */
export const providerDefaults: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  aws_dynamodb_table: { billing_mode: 'PROVISIONED', table_class: 'STANDARD', 'ttl.enabled': false },
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

interface Limit {
  readonly type: string;
  /** A dot leads into each of the nested blocks. */
  readonly path: string;
  readonly holds: (value: string | number) => boolean;
  readonly wants: string;
}

const matches =
  (pattern: RegExp) =>
  (value: string | number): boolean =>
    pattern.test(String(value));
const among =
  (...values: readonly (string | number)[]) =>
  (value: string | number): boolean =>
    values.includes(value);
const between =
  (min: number, max: number) =>
  (value: string | number): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

const limit = (type: string, path: string, holds: Limit['holds'], wants: string): Limit => ({
  type,
  path,
  holds,
  wants,
});

/** Limits on one argument: the provider's validators, and the service's own where the provider has none. */
const limits: readonly Limit[] = [
  limit('aws_dynamodb_table', 'name', matches(/^[a-zA-Z0-9_.-]{3,255}$/), '3 to 255 of a-z, A-Z, 0-9, _, . and -'),
  limit('aws_dynamodb_table', 'billing_mode', among('PROVISIONED', 'PAY_PER_REQUEST'), 'a billing mode'),
  limit('aws_dynamodb_table', 'attribute.type', among('B', 'N', 'S'), 'B, N or S'),
  limit(
    'aws_dynamodb_table',
    'global_secondary_index.projection_type',
    among('ALL', 'INCLUDE', 'KEYS_ONLY'),
    'a projection',
  ),
  limit(
    'aws_dynamodb_table',
    'stream_view_type',
    among('', 'KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'),
    'a stream view type',
  ),
  limit('aws_dynamodb_table', 'point_in_time_recovery.recovery_period_in_days', between(1, 35), '1 to 35'),
  limit('aws_kms_key', 'deletion_window_in_days', between(7, 30), '7 to 30'),
  limit(
    'aws_kms_alias',
    'name',
    matches(/^(?=.{1,256}$)alias\/(?!aws\/)[a-zA-Z0-9/_-]+$/),
    'alias/ and a-z, A-Z, 0-9, /, _, -; at most 256 characters',
  ),
  limit('aws_appautoscaling_target', 'min_capacity', between(0, 2147483647), 'a 32-bit integer'),
  limit('aws_appautoscaling_target', 'max_capacity', between(0, 2147483647), 'a 32-bit integer'),
  limit('aws_appautoscaling_policy', 'name', matches(/^.{1,255}$/), '1 to 255 characters'),
  limit('aws_appautoscaling_policy', 'policy_type', among('TargetTrackingScaling', 'StepScaling'), 'a policy type'),
  limit('aws_cloudwatch_metric_alarm', 'alarm_name', matches(/^.{1,255}$/), '1 to 255 characters'),
  limit(
    'aws_cloudwatch_metric_alarm',
    'statistic',
    among('Average', 'Maximum', 'Minimum', 'SampleCount', 'Sum'),
    'a statistic',
  ),
  limit(
    'aws_cloudwatch_metric_alarm',
    'treat_missing_data',
    among('breaching', 'ignore', 'missing', 'notBreaching'),
    'a treatment of missing data',
  ),
  limit('aws_iam_role', 'name', matches(/^[\w+=,.@-]{1,64}$/), '1 to 64 of a-z, A-Z, 0-9 and _+=,.@-'),
  limit('aws_iam_role', 'name_prefix', matches(/^[\w+=,.@-]{1,38}$/), '1 to 38 of a-z, A-Z, 0-9 and _+=,.@-'),
  limit('aws_backup_vault', 'name', matches(/^[a-zA-Z0-9_-]{2,50}$/), '2 to 50 of a-z, A-Z, 0-9, _ and -'),
  limit('aws_backup_plan', 'name', matches(/^[a-zA-Z0-9_.-]{1,50}$/), '1 to 50 of a-z, A-Z, 0-9, _, . and -'),
  limit('aws_backup_plan', 'rule.rule_name', matches(/^[a-zA-Z0-9_.-]{1,50}$/), '1 to 50 of a-z, A-Z, 0-9, _, . and -'),
  limit('aws_backup_selection', 'name', matches(/^[a-zA-Z0-9_.-]{1,50}$/), '1 to 50 of a-z, A-Z, 0-9, _, . and -'),
];

function valuesAt(value: Value | undefined, path: readonly string[]): readonly Value[] {
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  const maps = isMap(value) ? [value] : listOf(value).filter(isMap);
  return maps.flatMap((map) => valuesAt(map[name], rest));
}

/** The sentences with which the provider refuses a configuration, whatever stands already. */
export function configErrors(type: string, config: ValueMap): readonly string[] {
  return limits
    .filter((rule) => rule.type === type)
    .flatMap((rule) =>
      valuesAt(config, rule.path.split('.'))
        .filter((value) => typeof value === 'string' || typeof value === 'number')
        .filter((value) => !rule.holds(value))
        .map((value) => `expected ${rule.path} to be ${rule.wants}, got ${value}`),
    );
}

/** The sentences with which the provider refuses a plan (CustomizeDiff in internal/service/dynamodb/table.go). */
export function planErrors(type: string, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (type !== 'aws_dynamodb_table') return [];
  return [
    ...streamErrors(planned),
    ...keyErrors(planned),
    ...capacityErrors('read_capacity', prior, planned),
    ...capacityErrors('write_capacity', prior, planned),
    ...(prior === null ? indexCapacityErrors(planned) : []),
  ];
}

function streamErrors(planned: ValueMap): readonly string[] {
  return planned.stream_enabled === true && typeof planned.stream_view_type !== 'string'
    ? ['stream_view_type is required when stream_enabled = true']
    : [];
}

const texts = (values: readonly Value[]): readonly string[] => values.filter((value) => typeof value === 'string');
const quoted = (names: readonly string[]): string =>
  `[${[...names]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(' ')}]`;

function keyErrors(planned: ValueMap): readonly string[] {
  const keys = new Set(
    texts([
      ...valuesAt(planned, ['hash_key']),
      ...valuesAt(planned, ['range_key']),
      ...valuesAt(planned, ['local_secondary_index', 'range_key']),
      ...valuesAt(planned, ['global_secondary_index', 'hash_key']),
      ...valuesAt(planned, ['global_secondary_index', 'range_key']),
    ]),
  );
  const defined = new Set(texts(valuesAt(planned, ['attribute', 'name'])));
  const unused = [...defined].filter((name) => !keys.has(name));
  const unmatched = [...keys].filter((name) => !defined.has(name));
  return [
    ...(unused.length > 0 ? [`all attributes must be indexed. Unused attributes: ${quoted(unused)}`] : []),
    ...(unmatched.length > 0
      ? [`all indexes must match a defined attribute. Unmatched indexes: ${quoted(unmatched)}`]
      : []),
  ];
}

/** As the provider reads it: what is not known yet counts as 0. */
const units = (value: Value | undefined): number =>
  value === null || value === undefined || value instanceof Unknown ? 0 : Number(value);

function capacityErrors(name: string, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  const before = prior?.billing_mode;
  const value = units(planned[name]);
  if (planned.billing_mode === 'PROVISIONED') {
    return value < 1 && before !== 'PAY_PER_REQUEST'
      ? [`${name} must be at least 1 when billing_mode is "PROVISIONED"`]
      : [];
  }
  return value !== 0 && before !== 'PROVISIONED'
    ? [`${name} can not be set when billing_mode is "PAY_PER_REQUEST"`]
    : [];
}

/**
 * What DynamoDB refuses when it is done: a table that leaves on-demand needs a capacity for every index in the same call
 * (https://github.com/hashicorp/terraform-provider-aws/issues/7447).
 */
export function applyErrors(type: string, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (type !== 'aws_dynamodb_table' || prior?.billing_mode !== 'PAY_PER_REQUEST') return [];
  return indexCapacityErrors(planned);
}

/** The provider finds this only when it creates the table; a plan that says so at once loses nothing. */
function indexCapacityErrors(planned: ValueMap): readonly string[] {
  if (planned.billing_mode !== 'PROVISIONED') return [];
  return ['write', 'read'].flatMap((kind) =>
    valuesAt(planned, ['global_secondary_index', `${kind}_capacity`])
      .filter((value) => units(value) < 1)
      .map(() => `${kind} capacity must be > 0 when billing mode is PROVISIONED`),
  );
}
