// What the module refuses over several variables at plan: the guards of modules/dynamodb/guards.tf, with their sentences.
import type { Config } from '../config.ts';
import { type ConfigRule, INDEX_KEYS, isAutoScaled, isFixed } from './config-rule.ts';

const isReplicated = (config: Config): boolean => config.replica_regions.length > 0;
const hasCustomerManagedKey = (config: Config): boolean =>
  config.enable_encryption && (config.create_kms_key || config.kms_key_arn !== null);

/** Whether two tag keys, the module's Name included, are one key where case does not count. */
function hasSameButForCase(tags: Config['tags']): boolean {
  const keys = Object.keys({ Name: '', ...tags });
  return new Set(keys.map((key) => key.toLowerCase())).size < keys.length;
}

const DAY = 86_400;
const COLD_STORAGE_DAYS = 90;

export const moduleRules: readonly ConfigRule[] = [
  {
    id: 'same-keys',
    fields: ['range_key', 'hash_key'],
    source: 'module',
    violated: (config) => config.hash_key === config.range_key,
    message: 'Hash key and range key must be two different attributes.',
  },
  {
    id: 'range-key-is-index-key',
    fields: ['range_key'],
    source: 'module',
    violated: (config) => INDEX_KEYS.includes(config.range_key),
    message: 'Range key must not be email or source, which are the hash keys of the indexes.',
  },
  ...(['read', 'write'] as const).map(
    (kind): ConfigRule => ({
      id: `${kind}-min-above-max`,
      fields: [`${kind}_max_capacity`, `${kind}_min_capacity`],
      source: 'module',
      violated: (config) => isAutoScaled(config) && config[`${kind}_min_capacity`] > config[`${kind}_max_capacity`],
      message: `Maximum ${kind} capacity must not be less than the minimum ${kind} capacity.`,
      fix: (config) => ({
        label: `Set the maximum to ${config[`${kind}_min_capacity`]}`,
        set: { [`${kind}_max_capacity`]: config[`${kind}_min_capacity`] },
      }),
    }),
  ),
  {
    // IAM compares tag keys without case, and the backup role carries the tags: IAM User Guide, "Tags for IAM resources".
    id: 'tags-differ-in-case',
    fields: ['tags', 'enable_backup'],
    source: 'module',
    violated: (config) => config.enable_backup && hasSameButForCase(config.tags),
    message: 'Tag keys must not differ only in case with enable_backup, because IAM takes them for the same key.',
  },
  {
    id: 'own-key-unused',
    fields: ['kms_key_arn', 'create_kms_key'],
    source: 'module',
    violated: (config) => config.create_kms_key && config.kms_key_arn !== null,
    message: 'KMS key ARN has an effect only with create_kms_key = false.',
    fix: () => ({ label: 'Use this key', set: { create_kms_key: false } }),
  },
  {
    // AWS Backup, API_Lifecycle.
    id: 'cold-storage-too-short',
    fields: ['backup_retention_days', 'backup_cold_storage_after_days'],
    source: 'module',
    violated: ({ enable_backup, backup_retention_days: kept, backup_cold_storage_after_days: cold }) =>
      enable_backup && cold !== null && kept < cold + COLD_STORAGE_DAYS,
    message: 'Backup retention must be at least 90 days longer than the time until cold storage.',
  },
  {
    id: 'replicas-with-fixed-capacity',
    fields: ['replica_regions', 'billing_mode', 'enable_autoscaling'],
    source: 'module',
    violated: (config) => isReplicated(config) && isFixed(config),
    message: 'Replicas need billing mode PAY_PER_REQUEST, or PROVISIONED with auto scaling.',
  },
  {
    id: 'replicas-without-stream',
    fields: ['replica_regions', 'enable_streams', 'stream_view_type'],
    source: 'module',
    violated: (config) =>
      isReplicated(config) && !(config.enable_streams && config.stream_view_type === 'NEW_AND_OLD_IMAGES'),
    message: 'Replicas need streams with the view type NEW_AND_OLD_IMAGES.',
    fix: () => ({
      label: 'Turn on streams with both images',
      set: { enable_streams: true, stream_view_type: 'NEW_AND_OLD_IMAGES' },
    }),
  },
  {
    id: 'replica-without-key',
    fields: ['replica_kms_key_arns', 'replica_regions'],
    source: 'module',
    violated: (config) =>
      hasCustomerManagedKey(config) &&
      config.replica_regions.some((region) => !Object.hasOwn(config.replica_kms_key_arns, region)),
    message: 'Replica keys must name a key in every replica Region of a table encrypted with a customer managed key.',
  },
  {
    id: 'replica-key-unused',
    fields: ['replica_kms_key_arns', 'replica_regions'],
    source: 'module',
    violated: (config) =>
      Object.keys(config.replica_kms_key_arns).some(
        (region) => !hasCustomerManagedKey(config) || !config.replica_regions.includes(region),
      ),
    message: 'Replica keys must belong to replica Regions of a table encrypted with a customer managed key.',
  },
  {
    id: 'replica-protection-needs-provider-6',
    fields: ['replica_deletion_protection_enabled'],
    source: 'module',
    violated: (config, { provider = '5' }) =>
      provider === '5' && isReplicated(config) && config.replica_deletion_protection_enabled,
    message: 'Replica deletion protection needs the edition of this module for AWS provider 6.',
  },
  {
    id: 'resource-policy-empty',
    fields: ['resource_policy_json', 'enable_resource_policy'],
    source: 'module',
    violated: (config) => config.enable_resource_policy && config.resource_policy_json === '',
    message: 'Resource policy is enabled, so resource_policy_json must not be empty.',
  },
  {
    id: 'alarm-datapoints-above-periods',
    fields: ['alarm_datapoints_to_alarm', 'alarm_evaluation_periods'],
    source: 'module',
    violated: (config) => config.alarm_datapoints_to_alarm > config.alarm_evaluation_periods,
    message: 'Alarm datapoints to alarm must not be more than the evaluation periods.',
    fix: (config) => ({
      label: `Set the datapoints to ${config.alarm_evaluation_periods}`,
      set: { alarm_datapoints_to_alarm: config.alarm_evaluation_periods },
    }),
  },
  {
    // CloudWatch, API_PutMetricAlarm, EvaluationPeriods.
    id: 'alarm-window-too-long',
    fields: ['alarm_evaluation_periods', 'alarm_period_seconds'],
    source: 'module',
    violated: ({ alarm_period_seconds: period, alarm_evaluation_periods: periods }) =>
      period * periods > (period < 3600 ? DAY : 7 * DAY),
    message: 'Alarm periods together must not be longer than a day, or a week with periods of an hour or more.',
  },
  {
    id: 'kinesis-stream-missing',
    fields: ['kinesis_stream_arn', 'enable_kinesis_destination'],
    source: 'module',
    violated: (config) => config.enable_kinesis_destination && config.kinesis_stream_arn === null,
    message: 'Kinesis destination is enabled, so kinesis_stream_arn must not be null.',
  },
];
