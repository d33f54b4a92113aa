// What AWS refuses in the test provider's account, in AWS's words where a document gives them.
import { describe, expect, it } from 'vitest';
import { newCloud } from './aws-account.ts';
import { recordTable, tableRefusals } from './aws-limits.ts';
import { deleteRefusals, saveRefusals } from './aws-services.ts';
import type { ValueMap } from './value.ts';

const table: ValueMap = {
  id: 'leads',
  name: 'leads',
  billing_mode: 'PROVISIONED',
  table_class: 'STANDARD',
  hash_key: 'pk',
  range_key: 'sk',
  read_capacity: 50,
  write_capacity: 50,
  stream_enabled: false,
  global_secondary_index: [
    { name: 'email-index', hash_key: 'email', range_key: 'sk', read_capacity: 5, write_capacity: 5 },
  ],
  ttl: [{ enabled: false, attribute_name: '' }],
  server_side_encryption: [],
};
const onDemand: ValueMap = { ...table, billing_mode: 'PAY_PER_REQUEST' };
const ttl = (attribute_name: string, enabled = true): ValueMap => ({ ...table, ttl: [{ enabled, attribute_name }] });
const key = (kms_key_arn: string): ValueMap => ({ ...table, server_side_encryption: [{ enabled: true, kms_key_arn }] });
const replica = { region_name: 'eu-west-1', kms_key_arn: '' };
const streamed = { ...onDemand, stream_enabled: true, stream_view_type: 'NEW_AND_OLD_IMAGES' };

/** A table that changes step by step; gives what AWS says to each step. */
function steps(
  changes: readonly (readonly [hour: number, state: ValueMap])[],
  start: ValueMap = table,
): readonly string[] {
  const cloud = newCloud();
  let prior = start;
  return changes.map(([hour, state]) => {
    cloud.hour = hour;
    const said = tableRefusals(cloud, prior, state);
    if (said.length > 0) return said.join();
    recordTable(cloud, prior, state);
    prior = state;
    return 'ok';
  });
}

describe('a table that AWS refuses', () => {
  it.each([
    ['nothing', table, null],
    ['equal keys', { ...table, range_key: 'pk' }, 'have the same name'],
    [
      'equal keys of an index',
      { ...table, global_secondary_index: [{ ...Object(table.global_secondary_index)[0], hash_key: 'sk' }] },
      'have the same name',
    ],
    ['no capacity', { ...table, read_capacity: 0 }, 'greater than or equal to 1'],
    [
      'no capacity of an index',
      { ...table, global_secondary_index: [{ name: 'i', hash_key: 'a' }] },
      'must be specified for index: i',
    ],
    [
      'a maximum of a provisioned table',
      { ...table, on_demand_throughput: [{ max_read_request_units: 9 }] },
      'PAY_PER_REQUEST',
    ],
    ['no maximum on demand', { ...onDemand, on_demand_throughput: [{ max_read_request_units: -1 }] }, null],
    ['a maximum of -2', { ...onDemand, on_demand_throughput: [{ max_read_request_units: -2 }] }, '-2'],
    [
      'a replica with a stream of keys',
      { ...streamed, stream_view_type: 'KEYS_ONLY', replica: [replica] },
      'both new and old images',
    ],
    ['a replica without a stream', { ...onDemand, replica: [replica] }, 'stream with both new and old images'],
    [
      'a replica of a provisioned table',
      { ...streamed, ...{ billing_mode: 'PROVISIONED' }, replica: [replica] },
      'Pay-Per-Request or AutoScaled',
    ],
    [
      'a replica without a key',
      { ...streamed, server_side_encryption: [{ enabled: true, kms_key_arn: 'k' }], replica: [replica] },
      'KMSMasterKeyId must be specified',
    ],
    ['no replica of a streamed table', { ...streamed, replica: [replica] }, null],
  ] as const)('has %s', (_name, planned, want) => {
    const said = tableRefusals(newCloud(), null, planned).join();
    if (want === null) expect(said).toBe('');
    else expect(said).toContain(want);
  });

  it('changes TTL twice within an hour', () => {
    const said = steps([
      [0, ttl('a')],
      [0.5, ttl('a', false)],
      [1, ttl('a', false)],
    ]);
    expect(said).toEqual(['ok', expect.stringContaining('multiple times within a fixed interval'), 'ok']);
  });

  it('changes the TTL name while TTL is on, or leaves it out', () => {
    expect(tableRefusals(newCloud(), ttl('a'), ttl('b')).join()).toContain('current AttributeName is a');
    expect(tableRefusals(newCloud(), ttl('a'), ttl('', false)).join()).toContain('length greater than or equal to 1');
  });

  it('changes its key a fifth time within a day and six hours', () => {
    const said = steps([0, 1, 2, 3, 4, 9.5].map((hour, index) => [hour, key(`k${index}`)]));
    expect(said.map((text) => text === 'ok')).toEqual([true, true, true, true, false, true]);
  });

  it('takes a key that is to be deleted, or leaves one', () => {
    const cloud = newCloud();
    cloud.pendingKeys.add('k');
    expect(tableRefusals(cloud, null, key('k'))).toEqual(['KMSInvalidStateException: k is pending deletion.']);
    expect(tableRefusals(cloud, key('k'), table)).toHaveLength(1);
    expect(tableRefusals(cloud, key('k'), { ...key('k'), read_capacity: 60 })).toEqual([]);
  });

  it('lowers its capacity a 28th time in a day', () => {
    const lowering = Array.from({ length: 28 }, (_, index): readonly [number, ValueMap] => [
      index < 4 ? 0 : Math.min(index - 3, 23.5),
      { ...table, read_capacity: 49 - index },
    ]);
    const said = steps(lowering);
    expect(said.filter((text) => text === 'ok')).toHaveLength(27);
    expect(said.at(-1)).toContain('decrease table');
    expect(
      steps([0, 0, 0, 0, 0.5].map((hour, index) => [hour, { ...table, read_capacity: 49 - index }])).at(-1),
    ).not.toBe('ok');
  });

  it('goes to on-demand a fifth time in a day, or changes its class a third time in 30 days', () => {
    const toggles = Array.from({ length: 10 }, (_, index): readonly [number, ValueMap] => [
      index,
      index % 2 === 0 ? onDemand : table,
    ]);
    expect(steps(toggles)[8]).toContain('on-demand');
    const classes = ['STANDARD_INFREQUENT_ACCESS', 'STANDARD', 'STANDARD_INFREQUENT_ACCESS'];
    expect(steps(classes.map((table_class, day) => [day * 24, { ...table, table_class }])).at(-1)).toContain('class');
  });
});

describe('what AWS says to other services', () => {
  const cloud = newCloud();
  const stands = (type: string, state: ValueMap) => cloud.resources.set(JSON.stringify([type, state]), { type, state });
  stands('aws_dynamodb_table', { ...table, deletion_protection_enabled: true });
  stands('aws_kms_alias', { name: 'alias/leads' });
  stands('aws_iam_role', { name: 'backup', id: 'backup' });
  stands('aws_iam_role_policy', { role: 'backup' });
  stands('aws_backup_vault', { name: 'vault' });
  stands('aws_backup_plan', { id: 'p', name: 'plan', rule: [] });
  stands('aws_backup_selection', { plan_id: 'p' });
  cloud.recoveryPoints.add('vault');
  const target = {
    service_namespace: 'dynamodb',
    resource_id: 'table/leads/index/a',
    min_capacity: 1,
    max_capacity: 2,
  };
  const tracking = (target_value: number) => [{ target_value }];
  const alarm = { metric_name: 'm', period: 300, evaluation_periods: 2 };
  const query = (id: string, return_data = false) => ({ id, return_data, metric: [{ period: 60 }] });

  it.each([
    ['aws_dynamodb_table', table, 'ResourceInUseException: Table already exists: leads'],
    ['aws_kms_alias', { name: 'alias/leads' }, 'AlreadyExistsException'],
    ['aws_iam_role', { name: 'backup' }, 'EntityAlreadyExists'],
    ['aws_backup_vault', { name: 'vault' }, 'AlreadyExistsException'],
    ['aws_backup_plan', { name: 'plan', rule: [] }, 'same plan document'],
    [
      'aws_backup_plan',
      { name: 'plan', rule: [{ rule_name: 'a', lifecycle: [{ cold_storage_after: 1, delete_after: 90 }] }] },
      '90 days',
    ],
    [
      'aws_backup_plan',
      { name: 'plan', rule: [{ rule_name: 'a', lifecycle: [{ cold_storage_after: 1, delete_after: 91 }] }] },
      null,
    ],
    ['aws_appautoscaling_target', target, null],
    ['aws_appautoscaling_target', { ...target, min_capacity: 3 }, 'Maximum capacity cannot be less'],
    ['aws_appautoscaling_target', { ...target, resource_id: 'table/none' }, 'does not exist'],
    [
      'aws_appautoscaling_policy',
      { service_namespace: 'dynamodb', target_tracking_scaling_policy_configuration: tracking(91) },
      'between 20',
    ],
    [
      'aws_appautoscaling_policy',
      { service_namespace: 'dynamodb', target_tracking_scaling_policy_configuration: tracking(90) },
      null,
    ],
    ['aws_cloudwatch_metric_alarm', alarm, null],
    ['aws_cloudwatch_metric_alarm', { evaluation_periods: 1 }, 'MetricName or Metrics'],
    ['aws_cloudwatch_metric_alarm', { ...alarm, evaluation_periods: 289 }, 'more than a day'],
    ['aws_cloudwatch_metric_alarm', { ...alarm, datapoints_to_alarm: 3 }, 'Datapoints'],
    ['aws_cloudwatch_metric_alarm', { evaluation_periods: 1, metric_query: [query('a'), query('b')] }, 'Exactly one'],
    [
      'aws_cloudwatch_metric_alarm',
      { evaluation_periods: 1, metric_query: [query('z', true), ...[...'abcdefghij'].map((id) => query(id))] },
      '10 metrics',
    ],
    [
      'aws_cloudwatch_metric_alarm',
      { evaluation_periods: 1, metric_query: [query('z', true), ...[...'abcdefghi'].map((id) => query(id))] },
      null,
    ],
    ['aws_dynamodb_resource_policy', { policy: 'a'.repeat(20 * 1024 + 1) }, '20 KB'],
  ] as const)('is, making %s %#', (type, planned, want) => {
    const said = saveRefusals(cloud, type, null, planned).join();
    if (want === null) expect(said).toBe('');
    else expect(said).toContain(want);
  });

  it.each([
    ['aws_dynamodb_table', { name: 'leads' }, 'protected against deletion'],
    ['aws_backup_vault', { name: 'vault' }, 'contains recovery points'],
    ['aws_backup_vault', { name: 'vault', force_destroy: true }, null],
    ['aws_backup_vault', { name: 'empty' }, null],
    ['aws_backup_plan', { id: 'p' }, 'selections must be deleted'],
    ['aws_iam_role', { name: 'backup' }, 'DeleteConflict'],
  ] as const)('is, deleting %s %#', (type, state, want) => {
    const said = deleteRefusals(cloud, type, state).join();
    if (want === null) expect(said).toBe('');
    else expect(said).toContain(want);
  });
});
