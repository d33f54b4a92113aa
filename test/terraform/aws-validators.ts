// The limits on one argument: the provider's validators, and the service's own where the provider has none.
import { valuesAt } from './aws-blocks.ts';
import { listOf, type ValueMap } from './value.ts';

type Plain = string | number;

interface Limit {
  readonly type: string;
  /** A dot leads into each of the nested blocks. */
  readonly path: string;
  readonly holds: (value: Plain) => boolean;
  readonly wants: string;
}

const matches =
  (pattern: RegExp) =>
  (value: Plain): boolean =>
    pattern.test(String(value));
const among =
  (...values: readonly Plain[]) =>
  (value: Plain): boolean =>
    values.includes(value);
const between =
  (min: number, max: number) =>
  (value: Plain): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** 10, 20 or 30 seconds, or whole minutes (validateAlarmPeriod; PutMetricAlarm, Period). */
const isPeriod = (value: Plain): boolean =>
  typeof value === 'number' && ([10, 20, 30].includes(value) || (value >= 60 && value % 60 === 0));

/** Six fields; AWS Backup documents no other form (API_BackupRule, ScheduleExpression). */
const CRON = /^cron\(\S+( \S+){5}\)$/;
const ARN = /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12})?:.+$/;
const STATISTICS = ['Average', 'Maximum', 'Minimum', 'SampleCount', 'Sum'];
const COMPARISONS = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
  'LessThanLowerOrGreaterThanUpperThreshold',
  'LessThanLowerThreshold',
  'GreaterThanUpperThreshold',
];
const INT32 = 2_147_483_647;

const rules: Readonly<Record<string, readonly (readonly [path: string, holds: Limit['holds'], wants: string])[]>> = {
  aws_dynamodb_table: [
    ['name', matches(/^[a-zA-Z0-9_.-]{3,255}$/), '3 to 255 of a-z, A-Z, 0-9, _, . and -'],
    ['billing_mode', among('PROVISIONED', 'PAY_PER_REQUEST'), 'a billing mode'],
    ['attribute.type', among('B', 'N', 'S'), 'B, N or S'],
    ['global_secondary_index.projection_type', among('ALL', 'INCLUDE', 'KEYS_ONLY'), 'a projection'],
    ['global_secondary_index.key_schema.key_type', among('HASH', 'RANGE'), 'HASH or RANGE'],
    ['stream_view_type', among('', 'KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'), 'a stream view type'],
    ['table_class', among('STANDARD', 'STANDARD_INFREQUENT_ACCESS'), 'a table class'],
    ['point_in_time_recovery.recovery_period_in_days', between(1, 35), '1 to 35'],
    ['server_side_encryption.kms_key_arn', matches(ARN), 'an ARN'],
    ['replica.kms_key_arn', matches(ARN), 'an ARN'],
  ],
  aws_kms_key: [['deletion_window_in_days', between(7, 30), '7 to 30']],
  aws_kms_alias: [
    [
      'name',
      matches(/^(?=.{1,256}$)alias\/(?!aws\/)[a-zA-Z0-9/_-]+$/),
      'alias/ and a-z, A-Z, 0-9, /, _, -; at most 256 characters',
    ],
  ],
  aws_appautoscaling_target: [
    ['min_capacity', between(0, INT32), 'a 32-bit integer'],
    ['max_capacity', between(0, INT32), 'a 32-bit integer'],
  ],
  aws_appautoscaling_policy: [
    ['name', matches(/^.{1,255}$/), '1 to 255 characters'],
    ['policy_type', among('TargetTrackingScaling', 'StepScaling', 'PredictiveScaling'), 'a policy type'],
    ['target_tracking_scaling_policy_configuration.scale_in_cooldown', between(0, INT32), 'seconds'],
    ['target_tracking_scaling_policy_configuration.scale_out_cooldown', between(0, INT32), 'seconds'],
  ],
  aws_cloudwatch_metric_alarm: [
    ['alarm_name', matches(/^.{1,255}$/), '1 to 255 characters'],
    ['alarm_description', matches(/^[\s\S]{0,1024}$/), 'at most 1,024 characters'],
    ['comparison_operator', among(...COMPARISONS), 'a comparison operator'],
    ['evaluation_periods', between(1, INT32), 'at least 1'],
    ['datapoints_to_alarm', between(1, INT32), 'at least 1'],
    ['period', isPeriod, '10, 20, 30 or a multiple of 60'],
    ['metric_query.period', isPeriod, '10, 20, 30 or a multiple of 60'],
    ['metric_query.metric.period', isPeriod, '10, 20, 30 or a multiple of 60'],
    ['statistic', among(...STATISTICS), 'a statistic'],
    ['treat_missing_data', among('breaching', 'ignore', 'missing', 'notBreaching'), 'a treatment of missing data'],
    ['metric_query.id', matches(/^[a-z][a-zA-Z0-9_]{0,254}$/), 'a lower case letter, then letters, digits and _'],
  ],
  aws_iam_role: [
    ['name', matches(/^[\w+=,.@-]{1,64}$/), '1 to 64 of a-z, A-Z, 0-9 and _+=,.@-'],
    ['name_prefix', matches(/^[\w+=,.@-]{1,38}$/), '1 to 38 of a-z, A-Z, 0-9 and _+=,.@-'],
  ],
  aws_iam_role_policy: [
    ['name', matches(/^[\w+=,.@-]{1,128}$/), '1 to 128 of a-z, A-Z, 0-9 and _+=,.@-'],
    ['name_prefix', matches(/^[\w+=,.@-]{1,102}$/), '1 to 102 of a-z, A-Z, 0-9 and _+=,.@-'],
  ],
  aws_backup_vault: [
    ['name', matches(/^[a-zA-Z0-9_-]{2,50}$/), '2 to 50 of a-z, A-Z, 0-9, _ and -'],
    ['kms_key_arn', matches(ARN), 'an ARN'],
  ],
  aws_backup_plan: [
    ['name', matches(/^[a-zA-Z0-9_.-]{1,50}$/), '1 to 50 of a-z, A-Z, 0-9, _, . and -'],
    ['rule.rule_name', matches(/^[a-zA-Z0-9_.-]{1,50}$/), '1 to 50 of a-z, A-Z, 0-9, _, . and -'],
    ['rule.schedule', matches(CRON), 'cron(six fields)'],
    ['rule.start_window', between(60, INT32), 'at least 60 minutes'],
    ['rule.copy_action.destination_vault_arn', matches(ARN), 'an ARN'],
  ],
  aws_backup_selection: [['name', matches(/^[a-zA-Z0-9_.-]{1,50}$/), '1 to 50 of a-z, A-Z, 0-9, _, . and -']],
  aws_dynamodb_resource_policy: [['resource_arn', matches(ARN), 'an ARN']],
  aws_dynamodb_kinesis_streaming_destination: [['stream_arn', matches(ARN), 'an ARN']],
  aws_lambda_event_source_mapping: [
    ['maximum_retry_attempts', between(-1, 10_000), '-1 to 10,000'],
    ['maximum_record_age_in_seconds', (age) => age === -1 || between(60, 604_800)(age), '-1, or 60 to 604,800'],
    ['parallelization_factor', between(1, 10), '1 to 10'],
    ['function_response_types', among('ReportBatchItemFailures'), 'ReportBatchItemFailures'],
  ],
  aws_cloudwatch_log_group: [
    [
      'retention_in_days',
      among(0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653),
      'a number of days that CloudWatch Logs knows',
    ],
  ],
};

/** The sentences with which the provider refuses single arguments, whatever stands already. */
export function limitErrors(type: string, config: ValueMap): readonly string[] {
  return (rules[type] ?? []).flatMap(([path, holds, wants]) =>
    valuesAt(config, path)
      .flatMap((value) => (Array.isArray(value) ? listOf(value) : [value]))
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .filter((value) => !holds(value))
      .map((value) => `expected ${path} to be ${wants}, got ${value}`),
  );
}
