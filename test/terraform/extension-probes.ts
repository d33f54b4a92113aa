// Values at the edges of the variables that the module adds to its documented ones, and what Terraform must say to them.
import type { Probes } from './probes.ts';

const flag = (name: string): Probes => ({
  true: null,
  '"false"': null,
  null: `${name} must be true or false, not null.`,
  '1': 'bool required',
});

/** A whole number between two edges. */
const whole = (refusal: string, min: number, max: number, ofNull: string | null = refusal): Probes => ({
  [min - 1]: refusal,
  [min]: null,
  [max]: null,
  [max + 1]: refusal,
  [`${min}.5`]: refusal,
  '"x"': 'a number is required',
  null: ofNull,
});

const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const key = (name: string): Probes => {
  const refusal = `${name} must be the ARN of a key, such as ${KEY}.`;
  return {
    null: null,
    [`"${KEY}"`]: null,
    '"arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234"': null,
    '""': refusal,
    '"arn:aws:kms:us-east-1:111122223333:alias/leads"': refusal,
    [`"${KEY} "`]: refusal,
  };
};

const requestUnits = (kind: string): Probes => {
  const refusal = `Maximum ${kind} request units must be a whole number from 1 to 2147483647, or -1 for no maximum.`;
  return { ...whole(refusal, 1, 2147483647, null), '-1': null, '-2': refusal };
};

const actions = (name: string): Probes => {
  const wrong = `${name} actions must be ARNs, such as arn:aws:sns:us-east-1:111122223333:alerts.`;
  const topics = (count: number): string =>
    `[${Array.from({ length: count }, (_, index) => `"arn:aws:sns:us-east-1:111122223333:t${index}"`).join(', ')}]`;
  return {
    '[]': null,
    [topics(5)]: null,
    [topics(6)]: `${name} actions must number at most 5.`,
    '["arn:aws:automate:us-east-1:ec2:stop"]': null,
    '["alerts"]': wrong,
    '[null]': wrong,
    null: `${name} actions must be a list of strings, not null.`,
    '"arn:aws:sns:us-east-1:111122223333:alerts"': 'list of string required',
  };
};

const TABLE_CLASS = 'Table class must be either STANDARD or STANDARD_INFREQUENT_ACCESS.';
const DURATIONS = 'Table timeouts must be durations such as 90m or 2h.';
const POLICY = 'Resource policy must be a JSON object.';
const SCHEDULE = 'Backup schedule must be a cron expression of six fields, such as cron(0 5 * * ? *).';
const ZONE = 'Backup schedule time zone must be an IANA name, such as Etc/UTC or Europe/Berlin.';
const COPIES =
  'Backup copy vaults must be ARNs of backup vaults, such as arn:aws:backup:eu-west-1:111122223333:backup-vault:copies.';
const VAULT = '"arn:aws:backup:eu-west-1:111122223333:backup-vault:copies"';
const REGIONS = 'Replica Regions must be codes of Regions, such as eu-west-1.';
const REPLICA_KEYS = `Replica keys must be ARNs of keys, such as ${KEY}.`;
const LATENCY = 'Latency thresholds must be from 1 to 60000 milliseconds.';
const STREAM =
  'Kinesis stream must be the ARN of a data stream, such as arn:aws:kinesis:us-east-1:111122223333:stream/changes.';

export const extensionProbes: Readonly<Record<string, Probes>> = {
  deletion_protection_enabled: flag('Deletion protection'),
  table_class: {
    '"STANDARD"': null,
    '"STANDARD_INFREQUENT_ACCESS"': null,
    '"standard"': TABLE_CLASS,
    null: TABLE_CLASS,
  },
  table_timeouts: {
    '{}': null,
    '{ create = "1h30m", update = "90s", delete = "2h" }': null,
    '{ read = "1h" }': 'Table timeouts must be named create, update or delete.',
    '{ update = "" }': DURATIONS,
    '{ update = "long" }': DURATIONS,
    '{ update = null }': DURATIONS,
    null: 'Table timeouts must be a map of strings, not null.',
  },
  on_demand_max_read_request_units: requestUnits('read'),
  on_demand_max_write_request_units: requestUnits('write'),
  create_kms_key: flag('Creation of a KMS key'),
  kms_key_arn: key('KMS key ARN'),
  enable_resource_policy: flag('Resource policy'),
  resource_policy_json: {
    '""': null,
    '"{}"': null,
    '"{\\"Statement\\": [{\\"Resource\\": \\"__TABLE_ARN__\\"}]}"': null,
    '"["': POLICY,
    '"[]"': POLICY,
    '"null"': POLICY,
    '"5"': POLICY,
    '" "': POLICY,
    [JSON.stringify(JSON.stringify({ a: 'a'.repeat(20470) }))]: null,
    [JSON.stringify(JSON.stringify({ a: 'a'.repeat(20471) }))]:
      'Resource policy must be at most 20478 bytes long in UTF-8.',
    null: 'Resource policy must be at most 20478 bytes long in UTF-8.',
  },
  point_in_time_recovery_period_in_days: whole(
    'Point-in-time recovery period must be a whole number of days from 1 to 35.',
    1,
    35,
  ),
  backup_schedule: {
    '"cron(0 5 * * ? *)"': null,
    '"cron(30 2 ? * SUN *)"': null,
    '"cron(0 0/6 1,15 * ? 2026-2030)"': null,
    '"rate(1 day)"': SCHEDULE,
    '"cron(0 5 * * ?)"': SCHEDULE,
    '"cron(0 5 * * ? * *)"': SCHEDULE,
    '"0 5 * * ? *"': SCHEDULE,
    null: SCHEDULE,
  },
  backup_schedule_timezone: {
    '"UTC"': null,
    '"America/Argentina/Buenos_Aires"': null,
    '"Etc/GMT+5"': null,
    '""': ZONE,
    '"Europe Berlin"': ZONE,
    null: ZONE,
  },
  backup_retention_days: whole('Backup retention must be a whole number of days from 1 to 36500.', 1, 36500),
  backup_cold_storage_after_days: whole(
    'Cold storage must begin after a whole number of days from 1 to 36410.',
    1,
    36410,
    null,
  ),
  backup_copy_vault_arns: {
    '[]': null,
    [`[${VAULT}]`]: null,
    [`[${VAULT}, ${VAULT}]`]: 'Backup copy vaults must differ from each other.',
    '["copies"]': COPIES,
    '[null]': COPIES,
    null: 'Backup copy vaults must be a list of strings, not null.',
  },
  backup_vault_kms_key_arn: key('Backup vault key'),
  replica_regions: {
    '[]': null,
    '["eu-west-1", "us-gov-west-1"]': null,
    '["eu-west-1", "eu-west-1"]': 'Replica Regions must differ from each other.',
    '["Ireland"]': REGIONS,
    '[null]': REGIONS,
    null: 'Replica Regions must be a list of strings, not null.',
  },
  replica_kms_key_arns: {
    '{}': null,
    [`{ eu-west-1 = "${KEY}" }`]: null,
    [`{ Ireland = "${KEY}" }`]: 'Replica keys must be named by codes of Regions, such as eu-west-1.',
    '{ eu-west-1 = "alias/leads" }': REPLICA_KEYS,
    '{ eu-west-1 = null }': REPLICA_KEYS,
    null: 'Replica keys must be a map of strings, not null.',
  },
  replica_deletion_protection_enabled: flag('Replica deletion protection'),
  alarm_actions: actions('Alarm'),
  ok_actions: actions('OK'),
  read_throttle_alarm_threshold: whole(
    'Read throttle alarm threshold must be a whole number from 0 to 2147483647.',
    0,
    2147483647,
  ),
  write_throttle_alarm_threshold: whole(
    'Write throttle alarm threshold must be a whole number from 0 to 2147483647.',
    0,
    2147483647,
  ),
  alarm_period_seconds: {
    '60': null,
    '86400': null,
    '0': 'Alarm period must be a whole number of seconds from 60 to 86400.',
    '86460': 'Alarm period must be a whole number of seconds from 60 to 86400.',
    '90': 'Alarm period must be a multiple of 60 seconds.',
    null: 'Alarm period must be a whole number of seconds from 60 to 86400.',
  },
  alarm_evaluation_periods: whole('Alarm evaluation periods must be a whole number from 1 to 1440.', 1, 1440),
  alarm_datapoints_to_alarm: whole('Alarm datapoints to alarm must be a whole number from 1 to 1440.', 1, 1440),
  enable_error_alarm: flag('Error alarm'),
  latency_alarm_thresholds_ms: {
    '{}': null,
    '{ GetItem = 1, Query = 50.5, TransactWriteItems = 60000 }': null,
    '{ GetItem = "20" }': null,
    '{ Get = 20 }':
      'Latency thresholds must be named by operations: GetItem, BatchGetItem, Query, Scan, PutItem, UpdateItem, DeleteItem, BatchWriteItem, TransactGetItems, TransactWriteItems.',
    '{ GetItem = 0.5 }': LATENCY,
    '{ GetItem = 60001 }': LATENCY,
    '{ GetItem = null }': LATENCY,
    null: 'Latency thresholds must be a map of numbers, not null.',
  },
  enable_contributor_insights: flag('Contributor Insights'),
  enable_kinesis_destination: flag('Kinesis destination'),
  kinesis_stream_arn: {
    null: null,
    '"arn:aws:kinesis:us-east-1:111122223333:stream/changes"': null,
    '"arn:aws:kinesis:us-east-1:111122223333:stream/"': STREAM,
    '"changes"': STREAM,
    '""': STREAM,
  },
};
