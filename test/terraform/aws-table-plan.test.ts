// What the test provider plans for a table and reads back from it, against the provider's source.
import { describe, expect, it } from 'vitest';
import { applyChange, planChange } from './aws-cloud.ts';
import type { Edition } from './schema.ts';
import { listOf, unknown, type ValueMap } from './value.ts';

const TABLE = 'aws_dynamodb_table';

const config: ValueMap = {
  name: 'leads',
  billing_mode: 'PROVISIONED',
  hash_key: 'pk',
  range_key: 'sk',
  read_capacity: 5,
  write_capacity: 5,
  stream_enabled: false,
  attribute: ['pk', 'sk', 'email'].map((name) => ({ name, type: 'S' })),
  global_secondary_index: [
    {
      name: 'email-index',
      hash_key: 'email',
      range_key: 'sk',
      projection_type: 'ALL',
      read_capacity: 5,
      write_capacity: 5,
    },
  ],
  ttl: [{ enabled: false, attribute_name: 'expiresAt' }],
  point_in_time_recovery: [{ enabled: false }],
  server_side_encryption: [{ enabled: false }],
};

const applied = (edition: Edition, given: ValueMap): ValueMap =>
  applyChange(edition, TABLE, planChange(edition, TABLE, null, given).planned, 1);

/** What Terraform proposes: the configuration, and what stands for everything computed. */
const proposal = (prior: ValueMap, given: ValueMap): ValueMap => ({ ...prior, ...given });

/** The arguments that a second plan of the same would change. */
function moved(edition: Edition, given: ValueMap, next: ValueMap = given): readonly string[] {
  const prior = applied(edition, given);
  const { planned } = planChange(edition, TABLE, prior, proposal(prior, next));
  return Object.keys(planned).filter((name) => JSON.stringify(planned[name]) !== JSON.stringify(prior[name]));
}

const on = (name: string, change: ValueMap): ValueMap => ({
  ...config,
  [name]: listOf(config[name]).map((block) => ({ ...Object(block), ...change })),
});

describe('what the provider reads', () => {
  it.each(['5', '6'] as const)('is no name, no key and no period of what is off, provider %s', (edition) => {
    expect(applied(edition, config)).toMatchObject({
      ttl: [{ enabled: false, attribute_name: '' }],
      point_in_time_recovery: [{ enabled: false, recovery_period_in_days: 0 }],
      server_side_encryption: [],
      deletion_protection_enabled: false,
    });
  });

  it('is no name once TTL is switched off', () => {
    const off = {
      ...applied('5', on('ttl', { enabled: true })),
      ttl: [{ enabled: false, attribute_name: 'expiresAt' }],
    };
    expect(applyChange('5', TABLE, off, 2).ttl).toEqual([{ enabled: false, attribute_name: '' }]);
  });

  it('is 35 days of recovery unless another number is given', () => {
    const days = (change: ValueMap) => applied('5', on('point_in_time_recovery', change)).point_in_time_recovery;
    expect(days({ enabled: true })).toEqual([{ enabled: true, recovery_period_in_days: 35 }]);
    expect(days({ enabled: true, recovery_period_in_days: 7 })).toEqual([
      { enabled: true, recovery_period_in_days: 7 },
    ]);
  });

  it("is no ARN where the key is AWS's managed one", () => {
    expect(applied('5', on('server_side_encryption', { enabled: true })).server_side_encryption).toEqual([
      { enabled: true, kms_key_arn: '' },
    ]);
  });

  it('is capacities of 0 on demand', () => {
    const table = { ...config, billing_mode: 'PAY_PER_REQUEST', read_capacity: null, write_capacity: null };
    expect(applied('5', table)).toMatchObject({ read_capacity: 0, global_secondary_index: [{ write_capacity: 0 }] });
  });

  it('is an index both ways in edition 6', () => {
    const key_schema = [
      { attribute_name: 'email', key_type: 'HASH' },
      { attribute_name: 'sk', key_type: 'RANGE' },
    ];
    const both = { hash_key: 'email', range_key: 'sk', key_schema };
    expect(applied('6', config).global_secondary_index).toMatchObject([both]);
    const bySchema = on('global_secondary_index', { hash_key: null, range_key: null, key_schema });
    expect(applied('6', bySchema).global_secondary_index).toMatchObject([both]);
    expect(moved('6', bySchema)).toEqual([]);
  });
});

describe('a second plan', () => {
  it.each(['5', '6'] as const)('changes nothing, provider %s', (edition) => {
    expect(moved(edition, config)).toEqual([]);
  });

  it.each([
    ['another TTL name while off', on('ttl', { attribute_name: 'other' }), []],
    ['TTL on', on('ttl', { enabled: true }), ['ttl']],
    ['another period while off', on('point_in_time_recovery', { recovery_period_in_days: 7 }), []],
    ['recovery on', on('point_in_time_recovery', { enabled: true }), ['point_in_time_recovery']],
    ['encryption without a block', { ...config, server_side_encryption: [] }, []],
    ['encryption on', on('server_side_encryption', { enabled: true }), ['server_side_encryption']],
    ['TTL without a block', { ...config, ttl: [] }, []],
    [
      'a stream',
      { ...config, stream_enabled: true, stream_view_type: 'KEYS_ONLY' },
      ['stream_enabled', 'stream_view_type', 'stream_arn'],
    ],
  ] as const)('sees what the provider sees: %s', (_name, next, want) => {
    expect([...moved('5', config, next)].sort()).toEqual([...want].sort());
  });

  it('keeps a block that is gone as it was: TTL stays on', () => {
    expect(moved('5', on('ttl', { enabled: true }), { ...config, ttl: [] })).toEqual([]);
  });

  it('sees another view type, and its ARN in edition 6 alone', () => {
    const stream = { ...config, stream_enabled: true, stream_view_type: 'KEYS_ONLY' };
    const other = { ...stream, stream_view_type: 'NEW_IMAGE' };
    expect(moved('5', stream, other)).toEqual(['stream_view_type']);
    expect([...moved('6', stream, other)].sort()).toEqual(['stream_arn', 'stream_view_type']);
  });
});

describe('a first plan', () => {
  it('shows the defaults of the provider and leaves open what AWS decides', () => {
    const { planned } = planChange('5', TABLE, null, { ...config, billing_mode: null });
    expect(planned).toMatchObject({ billing_mode: 'PROVISIONED', table_class: 'STANDARD', arn: unknown, tags_all: {} });
  });

  it('names the Region in edition 6', () => {
    expect(planChange('6', TABLE, null, config).planned.region).toBe('us-east-1');
    expect(planChange('5', TABLE, null, config).planned).not.toHaveProperty('region');
  });

  it('replaces a table for another name, hash key, range key or Region and for nothing else', () => {
    const state = applied('6', config);
    const replacedFor = (change: ValueMap): readonly string[] =>
      planChange('6', TABLE, state, { ...state, ...change }).replacedFor;
    expect(replacedFor({ name: 'other' })).toEqual(['name']);
    expect(replacedFor({ hash_key: 'id' })).toEqual(['hash_key']);
    expect(replacedFor({ range_key: 'at' })).toEqual(['range_key']);
    expect(replacedFor({ region: 'eu-west-1' })).toEqual(['region']);
    expect(replacedFor({ billing_mode: 'PAY_PER_REQUEST', read_capacity: 9, tags: { a: 'b' } })).toEqual([]);
  });
});
