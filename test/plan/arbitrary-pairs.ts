// Configs whose pairs share most values, so that every single change occurs among them, and many together.
import fc from 'fast-check';
import { check } from '../../src/catalog/check.ts';
import { type Config, defaults } from '../../src/catalog/config.ts';

/** A config but for its table's name, of which it holds the ending. */
export type Template = Omit<Config, 'table_name'> & { readonly ending: string };

const KMS = 'arn:aws:kms:us-east-1:111122223333:key';

/** The first value as often as all others together. */
const mostly = <T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(fc.constant(first), fc.constantFrom(first, ...others));

export const arbitraryTemplate: fc.Arbitrary<Template> = fc
  .record({
    ending: mostly('', '', '-2', '.new'),
    billing_mode: fc.constantFrom<Config['billing_mode']>('PROVISIONED', 'PAY_PER_REQUEST'),
    hash_key: mostly('leadId', 'leadId', 'id'),
    range_key: mostly('timestamp', 'timestamp', 'createdAt'),
    read_capacity: mostly(5, 9),
    write_capacity: mostly(5, 8),
    gsi_read_capacity: mostly(5, 7),
    gsi_write_capacity: mostly(5, 6),
    enable_encryption: fc.boolean(),
    kms_deletion_window: mostly(7, 30),
    enable_point_in_time_recovery: fc.boolean(),
    enable_ttl: fc.boolean(),
    ttl_attribute: mostly('expiresAt', 'deleteAfter'),
    enable_streams: fc.boolean(),
    stream_view_type: mostly<Config['stream_view_type']>('NEW_AND_OLD_IMAGES', 'KEYS_ONLY'),
    enable_backup: fc.boolean(),
    enable_autoscaling: fc.boolean(),
    read_min_capacity: mostly(5, 4),
    read_max_capacity: mostly(100, 99),
    write_min_capacity: mostly(5, 3),
    write_max_capacity: mostly(100, 98),
    read_target_utilization: mostly(70, 65),
    write_target_utilization: mostly(70, 60),
    enable_monitoring: fc.boolean(),
    deletion_protection_enabled: mostly(false, true),
    table_class: mostly<Config['table_class']>('STANDARD', 'STANDARD_INFREQUENT_ACCESS'),
    table_timeouts: mostly<Config['table_timeouts']>({}, { update: '90m' }),
    create_kms_key: mostly(true, false),
    kms_key_arn: mostly<string | null>(null, `${KMS}/1234abcd-12ab-34cd-56ef-1234567890ab`, `${KMS}/other`),
    point_in_time_recovery_period_in_days: mostly(35, 7),
    backup_schedule: mostly('cron(0 5 * * ? *)', 'cron(0 6 * * ? *)'),
    backup_retention_days: mostly(35, 120),
    backup_vault_kms_key_arn: mostly<string | null>(null, `${KMS}/vault`),
    alarm_actions: mostly<Config['alarm_actions']>([], ['arn:aws:sns:us-east-1:111122223333:alerts']),
    read_throttle_alarm_threshold: mostly(0, 3),
    alarm_period_seconds: mostly(300, 60),
    enable_error_alarm: mostly(false, true),
    latency_alarm_thresholds_ms: mostly<Config['latency_alarm_thresholds_ms']>(
      {},
      { GetItem: 20 },
      { GetItem: 30, Query: 50 },
    ),
    enable_contributor_insights: mostly(false, true),
    on_demand_max_read_request_units: mostly<number | null>(null, 100),
    enable_resource_policy: mostly(false, true),
    resource_policy_json: mostly(
      '{"Version":"2012-10-17","Statement":[]}',
      '{"Version":"2012-10-17","Statement":[],"Id":"b"}',
    ),
    tags: mostly<Config['tags']>({}, { Team: 'growth' }, { Name: 'leads' }),
  })
  // The module refuses a key ARN beside its own key, and a replaced Region or key without its partner.
  .map((template) => ({
    ...defaults,
    ...template,
    kms_key_arn: template.create_kms_key || !template.enable_encryption ? null : template.kms_key_arn,
  }))
  .filter((template) => check(configOf(template, 'table')).config !== null);

/** The config of a template for the table that begins with `name`. */
export function configOf({ ending, ...rest }: Template, name: string): Config {
  return { ...rest, table_name: `${name}${ending}` };
}
