// Every variable that the module adds to its documented ones is entered on the page, and Terraform holds what was entered.
import { extensionVariables } from '../src/catalog/extension-variables.ts';
import type { Entry } from './configurator.ts';
import { expect, test } from './fixtures.ts';
import { judge, lacksTerraform, unzip } from './terraform.ts';

type Added = (typeof extensionVariables)[number]['name'];
type Name = Added | 'enable_backup' | 'enable_streams';

/** What is entered, in order, and what Terraform then holds. */
type Case = readonly (readonly [name: Name, entry: Entry, holds: unknown])[];

const key = (region: string): string => `arn:aws:kms:${region}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const topic = (name: string): string => `arn:aws:sns:us-east-1:111122223333:${name}`;
const VAULT = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:copies';
const STREAM = 'arn:aws:kinesis:us-east-1:111122223333:stream/changes';
const POLICY = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}';

const cases: readonly (readonly [string, Case])[] = [
  [
    'table, capacity and key',
    [
      ['deletion_protection_enabled', true, true],
      ['table_class', 'STANDARD_INFREQUENT_ACCESS', 'STANDARD_INFREQUENT_ACCESS'],
      ['table_timeouts', { update: '3h' }, { update: '3h' }],
      ['on_demand_max_read_request_units', '500', 500],
      ['on_demand_max_write_request_units', '200', 200],
      ['create_kms_key', false, false],
      ['kms_key_arn', key('us-east-1'), key('us-east-1')],
      ['enable_resource_policy', true, true],
      ['resource_policy_json', POLICY, POLICY],
      ['point_in_time_recovery_period_in_days', '7', 7],
    ],
  ],
  [
    'backups and replicas',
    [
      ['enable_backup', true, true],
      ['backup_schedule', 'cron(30 2 ? * MON-FRI *)', 'cron(30 2 ? * MON-FRI *)'],
      ['backup_schedule_timezone', 'Europe/Berlin', 'Europe/Berlin'],
      ['backup_retention_days', '400', 400],
      ['backup_cold_storage_after_days', '30', 30],
      ['backup_copy_vault_arns', VAULT, [VAULT]],
      ['backup_vault_kms_key_arn', key('us-east-1'), key('us-east-1')],
      ['enable_streams', true, true],
      ['replica_regions', 'eu-west-1\nus-west-2', ['eu-west-1', 'us-west-2']],
      [
        'replica_kms_key_arns',
        { 'eu-west-1': key('eu-west-1'), 'us-west-2': key('us-west-2') },
        { 'eu-west-1': key('eu-west-1'), 'us-west-2': key('us-west-2') },
      ],
      ['replica_deletion_protection_enabled', true, true],
    ],
  ],
  [
    'alarms, insights and Kinesis',
    [
      ['alarm_actions', topic('alerts'), [topic('alerts')]],
      ['ok_actions', topic('fine'), [topic('fine')]],
      ['read_throttle_alarm_threshold', '7', 7],
      ['write_throttle_alarm_threshold', '8', 8],
      ['alarm_period_seconds', '60', 60],
      ['alarm_evaluation_periods', '5', 5],
      ['alarm_datapoints_to_alarm', '1', 1],
      ['enable_error_alarm', true, true],
      ['latency_alarm_thresholds_ms', { Query: '25' }, { Query: 25 }],
      ['enable_contributor_insights', true, true],
      ['enable_kinesis_destination', true, true],
      ['kinesis_stream_arn', STREAM, STREAM],
    ],
  ],
];

test('every added variable is in one of the cases', () => {
  const entered = new Set<string>(cases.flatMap(([, entries]) => entries.map(([name]) => name)));
  expect(extensionVariables.map(({ name }) => name).filter((name) => !entered.has(name))).toEqual([]);
});

for (const [title, entries] of cases) {
  test(`${title}: what is entered is what Terraform holds`, async ({ configurator, page }) => {
    await configurator.open();
    await configurator.show('Files');
    await page.getByText('Bundle settings').click();
    await page.getByRole('radio', { name: 'AWS provider 6' }).check();
    for (const [name, entry] of entries) {
      await configurator.reveal(name);
      await configurator.enter(name, entry);
    }
    await configurator.show('terraform.tfvars');
    for (const [name] of entries) await expect(configurator.previewText).toContainText(new RegExp(`^${name} +=`, 'm'));
    const files = unzip((await configurator.download('Download bundle')).bytes);
    if (lacksTerraform()) return;
    const judged = await judge(files, '6');
    expect(judged.warnings).toEqual([]);
    expect(judged.variables).toMatchObject(Object.fromEntries(entries.map(([name, , holds]) => [name, holds])));
  });
}
