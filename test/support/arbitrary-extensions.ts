// Valid values of the variables that the module adds to its documented ones; each is its default half of the time.
import fc from 'fast-check';
import type { Config } from '../../src/catalog/config.ts';
import { defaults } from '../../src/catalog/config.ts';
import { extensionVariables } from '../../src/catalog/extension-variables.ts';
import { readValue } from '../../src/catalog/read-value.ts';
import type { Row } from '../../src/catalog/row.ts';

type Extension = (typeof extensionVariables)[number]['name'];

const key = (region: string): string => `arn:aws:kms:${region}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const topic = (name: string): string => `arn:aws:sns:us-east-1:111122223333:${name}`;
const vault = (name: string): string => `arn:aws:backup:eu-west-1:111122223333:backup-vault:${name}`;

const REGIONS = ['eu-west-1', 'us-west-2', 'ap-southeast-1'];
const OPERATIONS = ['GetItem', 'Query', 'PutItem', 'TransactWriteItems'];

const topics = fc.uniqueArray(fc.constantFrom('alerts', 'on-call', 'audit').map(topic), { maxLength: 3 });

/** Alone each is valid; what does not go together is filtered out by whoever uses them. */
const values: { readonly [N in Extension]?: fc.Arbitrary<Config[N]> } = {
  deletion_protection_enabled: fc.boolean(),
  table_class: fc.constantFrom('STANDARD', 'STANDARD_INFREQUENT_ACCESS'),
  table_timeouts: fc.constantFrom({}, { update: '2h' }, { create: '30m', delete: '1h30m' }),
  on_demand_max_read_request_units: fc.constantFrom(null, -1, 1, 4000, 2147483647),
  on_demand_max_write_request_units: fc.constantFrom(null, -1, 1, 4000, 2147483647),
  create_kms_key: fc.boolean(),
  kms_key_arn: fc.constantFrom(null, key('us-east-1')),
  enable_resource_policy: fc.constant(false),
  resource_policy_json: fc.constantFrom('', '{"Statement": []}', '{\n  "Resource": "__TABLE_ARN__"\n}\n'),
  point_in_time_recovery_period_in_days: fc.integer({ min: 1, max: 35 }),
  backup_schedule: fc.constantFrom('cron(0 5 * * ? *)', 'cron(30 2 ? * SUN *)', 'cron(0 0/6 1,15 * ? *)'),
  backup_schedule_timezone: fc.constantFrom('Etc/UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'),
  backup_retention_days: fc.integer({ min: 200, max: 36500 }),
  backup_cold_storage_after_days: fc.constantFrom(null, 1, 110),
  backup_copy_vault_arns: fc.constantFrom([], [vault('copies')], [vault('copies'), vault('more_copies')]),
  backup_vault_kms_key_arn: fc.constantFrom(null, key('us-east-1')),
  replica_regions: fc.constant([]),
  replica_kms_key_arns: fc.constant({}),
  replica_deletion_protection_enabled: fc.constant(false),
  alarm_actions: topics,
  ok_actions: topics,
  read_throttle_alarm_threshold: fc.integer({ min: 0, max: 2147483647 }),
  write_throttle_alarm_threshold: fc.integer({ min: 0, max: 2147483647 }),
  alarm_period_seconds: fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * 60),
  alarm_evaluation_periods: fc.integer({ min: 10, max: 24 }),
  alarm_datapoints_to_alarm: fc.integer({ min: 1, max: 10 }),
  enable_error_alarm: fc.boolean(),
  latency_alarm_thresholds_ms: fc.dictionary(fc.constantFrom(...OPERATIONS), fc.constantFrom(1, 20, 50.5, 60000), {
    noNullPrototype: true,
  }),
  enable_contributor_insights: fc.boolean(),
  enable_kinesis_destination: fc.constant(false),
  kinesis_stream_arn: fc.constantFrom(null, 'arn:aws:kinesis:us-east-1:111122223333:stream/changes'),
};

/** What goes together only as a whole. */
const replicated = fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 3 }).map((regions) => ({
  replica_regions: regions,
  replica_kms_key_arns: Object.fromEntries(regions.map((region) => [region, key(region)])),
}));

const defaultOf = <N extends Extension>(name: N): Config[N] => defaults[name];

/** Plain values of each type, for rows that say nothing of their own above. */
const plain: { readonly [T in Row['type']]: fc.Arbitrary<unknown> } = {
  bool: fc.boolean(),
  number: fc.nat(100),
  string: fc.constantFrom('', 'a', '2'),
  'list(string)': fc.uniqueArray(fc.constantFrom('a', 'b')),
  'map(string)': fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('c', '2'), { noNullPrototype: true }),
  'map(number)': fc.dictionary(fc.constantFrom('a', 'b'), fc.nat(100), { noNullPrototype: true }),
};

const valuesOf = (row: Row & { readonly name: Extension }): fc.Arbitrary<unknown> =>
  values[row.name] ??
  plain[row.type].map((value) => (readValue(row, value).violations.length > 0 ? row.default : value));

/** One value for each, in the rows' order. */
const single = fc.record(
  Object.fromEntries(
    extensionVariables.map((row) => [row.name, fc.oneof(fc.constant(defaultOf(row.name)), valuesOf(row))]),
  ),
) as fc.Arbitrary<unknown> as fc.Arbitrary<Pick<Config, Extension>>;

/** The same, one in five with replicas. */
export const arbitraryExtensions: fc.Arbitrary<Pick<Config, Extension>> = fc
  .tuple(single, fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: replicated }))
  .map(([record, more]) => ({ ...record, ...more }));
