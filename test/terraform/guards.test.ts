// The rules over several variables (modules/dynamodb/guards.tf): Terraform refuses each combination with its sentence, and takes
// the nearest one that is allowed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleRules } from '../../src/catalog/rules/module-rules.ts';
import { describeTerraform } from './have-terraform.ts';
import { linkModule, moduleDirectory, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';

const KEY = '"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"';
const REPLICA = `replica_regions = ["eu-west-1"]\nenable_streams = true\nreplica_kms_key_arns = { eu-west-1 = ${KEY} }\n`;
const SCALED = 'billing_mode = "PROVISIONED"\nenable_autoscaling = true\n';

interface Row {
  /** Arguments that Terraform must refuse. */
  readonly given: string;
  /** The same, mended. */
  readonly mended: string;
  readonly want: string;
}

const rows: readonly (readonly [name: string, row: Row])[] = [
  [
    'the same key twice',
    {
      given: 'hash_key = "id"\nrange_key = "id"',
      mended: 'hash_key = "id"\nrange_key = "ID"',
      want: 'Hash key and range key must be two different attributes.',
    },
  ],
  [
    'the key of an index',
    {
      given: 'range_key = "source"',
      mended: 'range_key = "Source"',
      want: 'Range key must not be email or source, which are the hash keys of the indexes.',
    },
  ],
  [
    'a maximum for reads below the minimum',
    {
      given: `${SCALED}read_min_capacity = 101`,
      mended: `${SCALED}read_min_capacity = 100`,
      want: 'Maximum read capacity must not be less than the minimum read capacity.',
    },
  ],
  [
    'a maximum for writes below the minimum',
    {
      given: `${SCALED}write_max_capacity = 4`,
      mended: 'write_max_capacity = 4',
      want: 'Maximum write capacity must not be less than the minimum write capacity.',
    },
  ],
  [
    'tags that are one to IAM',
    {
      given: 'enable_backup = true\ntags = { name = "a" }',
      mended: 'tags = { name = "a" }',
      want: 'Tag keys must not differ only in case with enable_backup, because IAM takes them for the same key.',
    },
  ],
  [
    'a key that would not be used',
    {
      given: `kms_key_arn = ${KEY}`,
      mended: `create_kms_key = false\nkms_key_arn = ${KEY}`,
      want: 'KMS key ARN has an effect only with create_kms_key = false.',
    },
  ],
  [
    'cold storage shorter than AWS Backup wants',
    {
      given: 'enable_backup = true\nbackup_cold_storage_after_days = 30\nbackup_retention_days = 119',
      mended: 'enable_backup = true\nbackup_cold_storage_after_days = 30\nbackup_retention_days = 120',
      want: 'Backup retention must be at least 90 days longer than the time until cold storage.',
    },
  ],
  [
    'replicas with fixed capacity',
    {
      given: `${REPLICA}billing_mode = "PROVISIONED"`,
      mended: `${REPLICA}${SCALED}`,
      want: 'Replicas need billing mode PAY_PER_REQUEST, or PROVISIONED with auto scaling.',
    },
  ],
  [
    'replicas with another view type',
    {
      given: `${REPLICA}stream_view_type = "NEW_IMAGE"`,
      mended: REPLICA,
      want: 'Replicas need streams with the view type NEW_AND_OLD_IMAGES.',
    },
  ],
  [
    'a replica without a key',
    {
      given: 'replica_regions = ["eu-west-1"]\nenable_streams = true',
      mended: 'replica_regions = ["eu-west-1"]\nenable_streams = true\ncreate_kms_key = false',
      want: 'Replica keys must name a key in every replica Region of a table encrypted with a customer managed key.',
    },
  ],
  [
    'a key without a replica',
    {
      given: `replica_kms_key_arns = { eu-west-1 = ${KEY} }`,
      mended: '',
      want: 'Replica keys must belong to replica Regions of a table encrypted with a customer managed key.',
    },
  ],
  [
    'an empty resource policy',
    {
      given: 'enable_resource_policy = true',
      mended: 'enable_resource_policy = true\nresource_policy_json = "{}"',
      want: 'Resource policy is enabled, so resource_policy_json must not be empty.',
    },
  ],
  [
    'more datapoints than periods',
    {
      given: 'alarm_evaluation_periods = 1',
      mended: 'alarm_evaluation_periods = 1\nalarm_datapoints_to_alarm = 1',
      want: 'Alarm datapoints to alarm must not be more than the evaluation periods.',
    },
  ],
  [
    'periods of more than a day',
    {
      given: 'alarm_evaluation_periods = 289',
      mended: 'alarm_evaluation_periods = 288',
      want: 'Alarm periods together must not be longer than a day, or a week with periods of an hour or more.',
    },
  ],
  [
    'periods of more than a week',
    {
      given: 'alarm_period_seconds = 3600\nalarm_evaluation_periods = 169',
      mended: 'alarm_period_seconds = 3600\nalarm_evaluation_periods = 168',
      want: 'Alarm periods together must not be longer than a day, or a week with periods of an hour or more.',
    },
  ],
  [
    'a destination without a stream',
    {
      given: 'enable_kinesis_destination = true',
      mended:
        'enable_kinesis_destination = true\nkinesis_stream_arn = "arn:aws:kinesis:us-east-1:111122223333:stream/changes"',
      want: 'Kinesis destination is enabled, so kinesis_stream_arn must not be null.',
    },
  ],
];

const call = (args: string, label = 'dynamodb'): string =>
  `module "${label}" {\n  source = "./modules/dynamodb"\n${args}\n}\n`;

/** The sentences with which a plan of this root module is refused, sorted; empty when Terraform takes it. */
function refusals(root: string, provider: '5' | '6' = '5'): Promise<readonly string[]> {
  return withProvider(
    ({ env }) =>
      withDirectory({ 'main.tf': root }, async (directory) => {
        linkModule(directory, provider);
        await mustRun(directory, ['init', '-input=false'], env);
        const { code, stdout } = await terraform(directory, ['plan', '-input=false', '-json'], env);
        const lines = stdout.trim().split('\n');
        const said = lines.map((line): { diagnostic?: { severity: string; detail: string } } => JSON.parse(line));
        const errors = said.flatMap(({ diagnostic }) => (diagnostic?.severity === 'error' ? [diagnostic.detail] : []));
        expect(code).toBe(errors.length > 0 ? 1 : 0);
        return errors.map((detail) => /cannot convert "(.*)" to bool/.exec(detail)?.[1] ?? detail).sort();
      }),
    provider,
  );
}

describeTerraform('guards.tf', () => {
  it('refuses each combination with its own sentence alone', async () => {
    const root = rows.map(([, { given }], index) => call(given, `case_${index}`)).join('\n');
    expect(await refusals(root)).toEqual(rows.map(([, { want }]) => want).sort());
  }, 120_000);

  it('takes each combination mended', async () => {
    const root = rows.map(([, { mended }], index) => call(mended, `case_${index}`)).join('\n');
    expect(await refusals(root)).toEqual([]);
  }, 120_000);

  it('refuses protection of replicas with AWS provider 5, and takes it with 6', async () => {
    const root = call(`${REPLICA}replica_deletion_protection_enabled = true`);
    const want = 'Replica deletion protection needs the edition of this module for AWS provider 6.';
    expect(await refusals(root, '5')).toEqual([want]);
    expect(await refusals(root, '6')).toEqual([]);
  }, 120_000);

  it('waits for what is known only at apply', async () => {
    const own = call('create_kms_key = false\nkms_key_arn = aws_kms_key.own.arn');
    expect(await refusals(`resource "aws_kms_key" "own" {}\n${own}`)).toEqual([]);
  }, 120_000);

  it('says what the catalogue says, and has a row here for each guard', () => {
    const text = readFileSync(join(moduleDirectory, 'guards.tf'), 'utf8');
    const sentences = [...text.matchAll(/tobool\("(.*?)"\)/g)].map(([, sentence]) => sentence);
    expect(sentences.sort()).toEqual(moduleRules.map(({ message }) => message).sort());
    const shown = new Set(rows.map(([, { want }]) => want));
    expect(sentences.filter((sentence = '') => !shown.has(sentence))).toEqual([
      'Replica deletion protection needs the edition of this module for AWS provider 6.',
    ]);
  });
});
