// The test provider's own refusals, defaults and replacements: the gates that the plans of the module must pass do bite.
import { describe, expect, it } from 'vitest';
import { applyChange, planChange } from './aws-cloud.ts';
import { applyErrors, configErrors, planErrors } from './aws-rules.ts';
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

describe('what the provider refuses to plan for a table', () => {
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
      'an index without capacity',
      {
        given: given(null, { ...table, global_secondary_index: [index('email-index', 'email', null)] }),
        want: [
          'write capacity must be > 0 when billing mode is PROVISIONED',
          'read capacity must be > 0 when billing mode is PROVISIONED',
        ],
      },
    ],
    [
      'a stream without a view type',
      {
        given: given(null, { ...table, stream_enabled: true, stream_view_type: null }),
        want: ['stream_view_type is required when stream_enabled = true'],
      },
    ],
  ])('is %s', (_name, row) => {
    expect(planErrors('aws_dynamodb_table', ...row.given)).toEqual(row.want);
  });

  it('is an index without capacity on the way out of on-demand only at apply', () => {
    const planned = { ...table, global_secondary_index: [index('email-index', 'email', 0)] };
    expect(planErrors('aws_dynamodb_table', onDemand, planned)).toEqual([]);
    expect(applyErrors('aws_dynamodb_table', onDemand, planned)).toHaveLength(2);
    expect(applyErrors('aws_dynamodb_table', table, planned)).toEqual([]);
  });
});

describe('what the provider refuses in a configuration', () => {
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
    ['nothing that is unknown', { given: ['aws_kms_alias', { name: unknown }], want: 0 }],
  ] as const)('is %s', (_name, row) => {
    expect(configErrors(row.given[0], row.given[1])).toHaveLength(row.want);
  });
});

describe('what the provider plans', () => {
  it('replaces a table for another name, hash key or range key and for nothing else', () => {
    const state = applyChange('aws_dynamodb_table', planChange('aws_dynamodb_table', null, table).planned, 1);
    const replacedFor = (change: ValueMap): readonly string[] =>
      planChange('aws_dynamodb_table', state, { ...state, ...change }).replacedFor;
    expect(replacedFor({ name: 'other' })).toEqual(['name']);
    expect(replacedFor({ hash_key: 'id' })).toEqual(['hash_key']);
    expect(replacedFor({ range_key: 'at' })).toEqual(['range_key']);
    expect(replacedFor({ billing_mode: 'PAY_PER_REQUEST', read_capacity: 9, tags: { a: 'b' } })).toEqual([]);
  });

  it('plans the defaults of the provider and leaves open what AWS decides', () => {
    const { planned } = planChange('aws_dynamodb_table', null, { ...table, billing_mode: null });
    expect(planned).toMatchObject({ billing_mode: 'PROVISIONED', table_class: 'STANDARD', arn: unknown, tags_all: {} });
  });

  it('opens the ARN of a stream that is switched on', () => {
    const { planned } = planChange(
      'aws_dynamodb_table',
      { ...table, stream_arn: '' },
      { ...table, stream_enabled: true },
    );
    expect(planned.stream_arn).toBe(unknown);
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
