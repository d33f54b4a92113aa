// The test provider's own refusals: the gates that the plans of the module must pass do bite, in each edition.
import { describe, expect, it } from 'vitest';
import { applyErrors, configErrors, planErrors } from './aws-refusals.ts';
import { describeTerraform } from './have-terraform.ts';
import { linkModule, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';
import { decodeObject, encodeValue, unknown, type ValueMap } from './value.ts';

const index = (name: string, hash_key: string, units: number | null): ValueMap => ({
  name,
  hash_key,
  range_key: 'sk',
  projection_type: 'ALL',
  read_capacity: units,
  write_capacity: units,
});

const table: ValueMap = {
  name: 'leads',
  billing_mode: 'PROVISIONED',
  hash_key: 'pk',
  range_key: 'sk',
  read_capacity: 5,
  write_capacity: 5,
  stream_enabled: false,
  attribute: ['pk', 'sk', 'email'].map((name) => ({ name, type: 'S' })),
  global_secondary_index: [index('email-index', 'email', 5)],
};

const onDemand: ValueMap = {
  ...table,
  billing_mode: 'PAY_PER_REQUEST',
  read_capacity: null,
  write_capacity: null,
  global_secondary_index: [index('email-index', 'email', null)],
};

const given = (prior: ValueMap | null, planned: ValueMap): readonly [ValueMap | null, ValueMap] => [prior, planned];

describe('what provider 5 refuses to plan for a table', () => {
  it.each([
    ['nothing in a provisioned table', { given: given(null, table), want: [] }],
    ['nothing in a table on demand', { given: given(null, onDemand), want: [] }],
    [
      'a definition that no key uses',
      {
        given: given(null, { ...table, attribute: ['pk', 'sk', 'email', 'ttl'].map((name) => ({ name, type: 'S' })) }),
        want: ['all attributes must be indexed. Unused attributes: ["ttl"]'],
      },
    ],
    [
      'keys without a definition, in order',
      {
        given: given(null, { ...table, attribute: [{ name: 'email', type: 'S' }] }),
        want: ['all indexes must match a defined attribute. Unmatched indexes: ["pk" "sk"]'],
      },
    ],
    [
      'a capacity of 0',
      {
        given: given(table, { ...table, read_capacity: 0 }),
        want: ['read_capacity must be at least 1 when billing_mode is "PROVISIONED"'],
      },
    ],
    [
      'a capacity that is left out',
      {
        given: given(null, { ...table, write_capacity: unknown }),
        want: ['write_capacity must be at least 1 when billing_mode is "PROVISIONED"'],
      },
    ],
    [
      'a capacity on demand',
      {
        given: given(null, { ...onDemand, write_capacity: 5 }),
        want: ['write_capacity can not be set when billing_mode is "PAY_PER_REQUEST"'],
      },
    ],
    ['no capacity left over from provisioned', { given: given(table, { ...onDemand, read_capacity: 5 }), want: [] }],
    [
      'TTL without a name',
      {
        given: given(null, { ...table, ttl: [{ enabled: true, attribute_name: null }] }),
        want: ['Attribute "ttl[0].attribute_name" must be specified when "ttl[0].enabled" is "true".'],
      },
    ],
    [
      'TTL with an empty name',
      {
        given: given(null, { ...table, ttl: [{ enabled: true, attribute_name: '' }] }),
        want: ['Attribute "ttl[0].attribute_name" cannot have an empty value'],
      },
    ],
    [
      'no name while TTL is off',
      { given: given(table, { ...table, ttl: [{ enabled: false, attribute_name: 'a' }] }), want: [] },
    ],
    [
      'a stream without a view type',
      {
        given: given(null, { ...table, stream_enabled: true, stream_view_type: null }),
        want: ['stream_view_type is required when stream_enabled = true'],
      },
    ],
  ])('is %s', (_name, row) => {
    const [prior, planned] = row.given;
    expect(planErrors('5', 'aws_dynamodb_table', { prior, planned, config: planned, remote: null })).toEqual(row.want);
  });

  it('is an index without capacity only at apply, and only when the indexes change', () => {
    const planned = { ...table, global_secondary_index: [index('email-index', 'email', 0)] };
    expect(applyErrors('aws_dynamodb_table', null, planned)).toEqual([
      'write capacity must be > 0 when billing mode is PROVISIONED',
      'read capacity must be > 0 when billing mode is PROVISIONED',
    ]);
    expect(applyErrors('aws_dynamodb_table', table, planned)).toHaveLength(2);
    expect(applyErrors('aws_dynamodb_table', planned, planned)).toEqual([]);
  });
});

describe('what provider 6 refuses to plan for a table', () => {
  const six = (planned: ValueMap, remote: ValueMap | null = null): readonly string[] =>
    planErrors('6', 'aws_dynamodb_table', { prior: null, planned, config: planned, remote });

  it('is a key without a definition, in a key_schema too', () => {
    const key_schema = [{ attribute_name: 'email', key_type: 'HASH' }];
    const planned = { ...table, global_secondary_index: [{ name: 'email-index', key_schema }] };
    expect(six(planned)).toEqual([]);
    expect(six({ ...planned, attribute: [{ name: 'pk', type: 'S' }] })).toEqual([
      'all indexes must match a defined attribute. Unmatched indexes: ["email" "sk"]',
    ]);
  });

  it('is no key of an index that AWS has already', () => {
    const attribute = ['pk', 'email', 'other'].map((name) => ({ name, type: 'S' }));
    expect(six({ ...table, range_key: null, global_secondary_index: [], attribute }, table)).toEqual([
      'all attributes must be indexed. Unused attributes: ["other"]',
    ]);
  });

  it('is neither a capacity nor TTL: it judges those in the configuration', () => {
    expect(six({ ...table, read_capacity: 0, ttl: [{ enabled: true, attribute_name: null }] })).toEqual([]);
  });
});

describe('what the provider refuses in a configuration', () => {
  const alarm = { evaluation_periods: 1, metric_name: 'm', statistic: 'Sum', period: 60 };
  it.each([
    ['an alias with a dot', { given: ['aws_kms_alias', { name: 'alias/a.b' }], want: 1 }],
    ["an alias of AWS's", { given: ['aws_kms_alias', { name: 'alias/aws/dynamodb' }], want: 1 }],
    ['an alias of 257 characters', { given: ['aws_kms_alias', { name: `alias/${'a'.repeat(251)}` }], want: 1 }],
    ['no alias of 256 characters', { given: ['aws_kms_alias', { name: `alias/${'a'.repeat(250)}` }], want: 0 }],
    ['a window of 6 days', { given: ['aws_kms_key', { deletion_window_in_days: 6 }], want: 1 }],
    ['a window with a fraction', { given: ['aws_kms_key', { deletion_window_in_days: 7.5 }], want: 1 }],
    ['a vault with a dot', { given: ['aws_backup_vault', { name: 'a.b' }], want: 1 }],
    ['a role prefix of 39 characters', { given: ['aws_iam_role', { name_prefix: 'a'.repeat(39) }], want: 1 }],
    ['a long rule name', { given: ['aws_backup_plan', { rule: [{ rule_name: 'a'.repeat(51) }] }], want: 1 }],
    ['a schedule of five fields', { given: ['aws_backup_plan', { rule: [{ schedule: 'cron(0 5 * * ?)' }] }], want: 1 }],
    ['a rate', { given: ['aws_backup_plan', { rule: [{ schedule: 'rate(1 day)' }] }], want: 1 }],
    ['no schedule of six', { given: ['aws_backup_plan', { rule: [{ schedule: 'cron(0 5 * * ? *)' }] }], want: 0 }],
    ['a start window of 59 minutes', { given: ['aws_backup_plan', { rule: [{ start_window: 59 }] }], want: 1 }],
    ['no usual alarm', { given: ['aws_cloudwatch_metric_alarm', alarm], want: 0 }],
    ['a period of 90 s', { given: ['aws_cloudwatch_metric_alarm', { ...alarm, period: 90 }], want: 1 }],
    ['no period of 10 s', { given: ['aws_cloudwatch_metric_alarm', { ...alarm, period: 10 }], want: 0 }],
    ['no evaluation', { given: ['aws_cloudwatch_metric_alarm', { ...alarm, evaluation_periods: 0 }], want: 1 }],
    ['no comparison', { given: ['aws_cloudwatch_metric_alarm', { ...alarm, comparison_operator: 'More' }], want: 1 }],
    ['six actions', { given: ['aws_cloudwatch_metric_alarm', { ...alarm, alarm_actions: [...'abcdef'] }], want: 1 }],
    ['no statistic', { given: ['aws_cloudwatch_metric_alarm', { ...alarm, statistic: null }], want: 1 }],
    [
      'a metric beside metric queries',
      {
        given: ['aws_cloudwatch_metric_alarm', { metric_name: 'm', statistic: 'Sum', metric_query: [{ id: 'a' }] }],
        want: 2,
      },
    ],
    ['a policy name of 256', { given: ['aws_appautoscaling_policy', { name: 'a'.repeat(256) }], want: 1 }],
    [
      'a recovery period of 36 days',
      { given: ['aws_dynamodb_table', { point_in_time_recovery: [{ recovery_period_in_days: 36 }] }], want: 1 },
    ],
    [
      'a capacity beside a maximum on demand',
      {
        given: ['aws_dynamodb_table', { read_capacity: 5, on_demand_throughput: [{ max_read_request_units: 5 }] }],
        want: 1,
      },
    ],
    ['nothing that is unknown', { given: ['aws_kms_alias', { name: unknown }], want: 0 }],
  ] as const)('is %s', (_name, row) => {
    const [type, config]: readonly [string, ValueMap] = row.given;
    expect(configErrors('5', type, config)).toHaveLength(row.want);
  });

  const IN_6: readonly (readonly [string, ValueMap, number])[] = [
    ['a capacity of 0', { billing_mode: 'PROVISIONED', read_capacity: 0 }, 1],
    ['a capacity on demand', { billing_mode: 'PAY_PER_REQUEST', read_capacity: 5 }, 1],
    ['no capacity left out', { billing_mode: 'PROVISIONED', read_capacity: null }, 0],
    ['a stream without a view type', { stream_enabled: true, stream_view_type: null }, 1],
    ['a view type without a stream', { stream_enabled: false, stream_view_type: 'KEYS_ONLY' }, 1],
    ['TTL without a name', { ttl: [{ enabled: true, attribute_name: null }] }, 1],
    ['no name while TTL is off', { ttl: [{ enabled: false, attribute_name: 'a' }] }, 0],
    ['an index without keys', { global_secondary_index: [{ hash_key: null, key_schema: [] }] }, 1],
    ['an index with both', { global_secondary_index: [{ hash_key: 'a', key_schema: [{ key_type: 'HASH' }] }] }, 1],
    [
      'a range_key beside key_schema',
      { global_secondary_index: [{ range_key: 'a', key_schema: [{ key_type: 'HASH' }] }] },
      1,
    ],
    [
      'a RANGE before the HASH',
      { global_secondary_index: [{ key_schema: [{ key_type: 'RANGE' }, { key_type: 'HASH' }] }] },
      1,
    ],
    [
      'no RANGE after it',
      { global_secondary_index: [{ key_schema: [{ key_type: 'HASH' }, { key_type: 'RANGE' }] }] },
      0,
    ],
  ];

  it.each(IN_6)('of a table is %s in provider 6 and nothing in 5', (_name, config, want) => {
    expect(configErrors('6', 'aws_dynamodb_table', config)).toHaveLength(want);
    expect(configErrors('5', 'aws_dynamodb_table', config)).toEqual([]);
  });
});

describe('values on the wire', () => {
  it('come back as they went', () => {
    const value: ValueMap = { a: null, b: unknown, c: [1, 'é', true, { d: 0.5 }], e: 12345678901234567890n };
    expect(decodeObject(encodeValue(value))).toEqual(value);
  });
});

describeTerraform("the provider's refusals", () => {
  it('reach the user of Terraform, here for a table that breaks four rules', async () => {
    const main = `resource "aws_dynamodb_table" "broken" {
  name           = "leads"
  billing_mode   = "PAY_PER_REQUEST"
  hash_key       = "pk"
  read_capacity  = 5
  stream_enabled = true

  attribute {
    name = "other"
    type = "S"
  }
}
`;
    await withProvider(({ env }) =>
      withDirectory({ 'main.tf': main }, async (directory) => {
        linkModule(directory);
        await mustRun(directory, ['init', '-input=false'], env);
        const { code, stderr } = await terraform(directory, ['plan', '-no-color'], env);
        expect(code).toBe(1);
        expect(stderr.match(/^(?:\S )?Error: .*/gm)?.map((line) => line.replace(/^.*?Error: /, ''))).toEqual([
          'stream_view_type is required when stream_enabled = true',
          'all attributes must be indexed. Unused attributes: ["other"]',
          'all indexes must match a defined attribute. Unmatched indexes: ["pk"]',
          'read_capacity can not be set when billing_mode is "PAY_PER_REQUEST"',
        ]);
      }),
    );
  }, 60_000);
});
