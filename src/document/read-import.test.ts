// What becomes of a state, a plan, AWS's description and a resource block.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntries } from '../catalog/check-entries.ts';
import { toInput } from '../catalog/entries.ts';
import { readImport } from './read-import.ts';

const STATE_TABLE = {
  address: 'module.orders.aws_dynamodb_table.this[0]',
  mode: 'managed',
  type: 'aws_dynamodb_table',
  name: 'this',
  index: 0,
  values: {
    name: 'orders',
    arn: 'arn:aws:dynamodb:us-east-1:123456789012:table/orders',
    billing_mode: 'PAY_PER_REQUEST',
    hash_key: 'id',
    range_key: 'at',
    read_capacity: 0,
    write_capacity: 0,
    table_class: 'STANDARD',
    deletion_protection_enabled: true,
    stream_enabled: false,
    stream_view_type: '',
    ttl: [{ attribute_name: 'deleteAt', enabled: true }],
    point_in_time_recovery: [{ enabled: true, recovery_period_in_days: 7 }],
    server_side_encryption: [{ enabled: true, kms_key_arn: 'arn:aws:kms:us-east-1:123456789012:key/own' }],
    attribute: [
      { name: 'id', type: 'S' },
      { name: 'at', type: 'S' },
    ],
    global_secondary_index: ['email', 'source'].map((key) => ({
      name: `${key}-index`,
      hash_key: key,
      range_key: 'at',
      projection_type: 'ALL',
    })),
    local_secondary_index: [],
    replica: [],
    tags: { Name: 'orders', Team: 'sales' },
  },
};
const KEY = {
  address: 'module.orders.aws_kms_key.this[0]',
  mode: 'managed',
  type: 'aws_kms_key',
  name: 'this',
  index: 0,
  values: { deletion_window_in_days: 9 },
};

const state = (...resources: readonly unknown[]): string =>
  JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: { root_module: { child_modules: [{ address: 'module.orders', resources }] } },
  });

const valuesOf = (text: string, chosen?: string) => toInput(readImport(text, chosen).entries);

const WANT = {
  table_name: 'orders',
  hash_key: 'id',
  range_key: 'at',
  deletion_protection_enabled: true,
  enable_ttl: true,
  ttl_attribute: 'deleteAt',
  point_in_time_recovery_period_in_days: '7',
  tags: { Team: 'sales' },
};

describe('a state of the module', () => {
  it('gives its variables, and is the baseline', () => {
    const { entries, baseline, adopt, report } = readImport(state(STATE_TABLE, KEY));
    expect(toInput(entries)).toMatchObject({ ...WANT, kms_deletion_window: '9' });
    expect(baseline).toEqual(entries);
    expect(adopt).toBeNull();
    expect(report.find(({ name }) => name === 'billing_mode')?.outcome).toBe('default');
  });

  it('takes a key of another module for one that was given', () => {
    expect(valuesOf(state(STATE_TABLE))).toMatchObject({
      create_kms_key: false,
      kms_key_arn: 'arn:aws:kms:us-east-1:123456789012:key/own',
      enable_monitoring: false,
    });
  });

  it('has tables to choose among', () => {
    const other = { ...STATE_TABLE, address: 'aws_dynamodb_table.old', values: { ...STATE_TABLE.values, name: 'old' } };
    const text = state(STATE_TABLE, other);
    expect(readImport(text).modules.map(({ label }) => label)).toEqual([STATE_TABLE.address, 'aws_dynamodb_table.old']);
    expect(valuesOf(text, 'aws_dynamodb_table.old').table_name).toBe('old');
    const adopt = readImport(text, 'aws_dynamodb_table.old').adopt;
    expect([adopt?.from, adopt?.file.path]).toEqual(['aws_dynamodb_table.old', 'moved.tf']);
    expect(adopt?.file.text).toContain(
      'moved {\n  from = aws_dynamodb_table.old\n  to   = module.dynamodb.aws_dynamodb_table.this[0]\n}\n',
    );
  });

  it('says that there is no table', () => {
    expect(readImport(state(KEY)).findings.map(({ message }) => message)).toEqual([
      'There is no DynamoDB table in it.',
    ]);
  });
});

describe('a plan', () => {
  const planned = { ...STATE_TABLE, values: { ...STATE_TABLE.values, hash_key: 'newId' } };
  const plan = (prior: unknown): string =>
    JSON.stringify({
      format_version: '1.2',
      planned_values: { root_module: { child_modules: [{ resources: [planned] }] } },
      prior_state: prior,
    });

  it('gives what is planned, against what stands', () => {
    const prior = { values: { root_module: { child_modules: [{ resources: [STATE_TABLE] }] } } };
    const { entries, baseline } = readImport(plan(prior));
    expect([entries, baseline ?? {}].map((one) => toInput(one).hash_key)).toEqual(['newId', 'id']);
  });

  it('has no baseline where nothing stands yet', () => {
    expect(readImport(plan(undefined)).baseline).toBeNull();
  });
});

const DESCRIBED = {
  Table: {
    TableName: 'orders',
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }],
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    GlobalSecondaryIndexes: [{ IndexName: 'by-mail', KeySchema: [{ AttributeName: 'mail', KeyType: 'HASH' }] }],
  },
};

describe('a description of AWS’s', () => {
  const read = readImport(JSON.stringify(DESCRIBED));

  it('gives what it tells', () => {
    expect(toInput(read.entries)).toMatchObject({
      table_name: 'orders',
      hash_key: 'id',
      enable_streams: true,
      stream_view_type: 'KEYS_ONLY',
      enable_encryption: false,
    });
  });

  it('says what the module cannot keep', () => {
    const notes = read.report.flatMap(({ name, text, note }) =>
      note === undefined ? [] : [`${name} ${text}: ${note}`],
    );
    expect(notes).toEqual([
      'attribute id: N: The module makes every key a string: Terraform would replace the table.',
      'range_key none: The module needs a sort key: Terraform would replace the table.',
      'global_secondary_index by-mail: Not an index of this module: Terraform would delete it.',
      'global_secondary_index email-index: Terraform would add this index.',
      'global_secondary_index source-index: Terraform would add this index.',
    ]);
  });

  it('is adopted with an import block', () => {
    expect([read.adopt?.from, read.adopt?.file.path]).toEqual([null, 'imports.tf']);
    expect(read.adopt?.file.text).toContain(
      'import {\n  to = module.dynamodb.aws_dynamodb_table.this[0]\n  id = "orders"\n}\n',
    );
  });
});

describe('a resource block', () => {
  const text =
    'resource "aws_dynamodb_table" "orders" {\n  name = "orders"\n  hash_key = var.key\n  range_key = "at"\n  billing_mode = "PAY_PER_REQUEST"\n  ttl {\n    attribute_name = "deleteAt"\n    enabled = true\n  }\n}\n';

  it('gives its arguments, expressions as such', () => {
    const { entries, adopt } = readImport(text);
    expect(entries).toMatchObject({
      table_name: { as: 'typed', value: 'orders' },
      hash_key: { as: 'expression', source: 'var.key' },
      enable_ttl: { as: 'typed', value: true },
      ttl_attribute: { as: 'typed', value: 'deleteAt' },
    });
    expect(adopt?.file.text).toContain('from = aws_dynamodb_table.orders');
  });

  it('leaves a file with a module block to that', () => {
    const both = `module "dynamodb" {\n  source = "./modules/dynamodb"\n  hash_key = "id"\n}\n${text}`;
    expect(toInput(readImport(both).entries)).toEqual({ hash_key: 'id' });
  });
});

it('never throws, whatever JSON it is', () => {
  const odd = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, -1, 'x', '__proto__'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...Object.keys(STATE_TABLE.values), 'Table', 'values', '__proto__'), tie('value'), {
        maxKeys: 4,
      }),
    ),
  })).value;
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(STATE_TABLE.values)), odd, (name, value) => {
      readImport(state({ ...STATE_TABLE, values: { ...STATE_TABLE.values, [name]: value } }));
      readImport(JSON.stringify({ Table: { TableName: 'orders', [name]: value } }));
      readImport(JSON.stringify(value) ?? '');
    }),
    { numRuns: 200 },
  );
});

describe('a text that would hold the page up', () => {
  const block = (body: string): string => `module "dynamodb" {\n  source = "./modules/dynamodb"\n${body}}\n`;
  const many = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, at) => one(at)).join('');
  const TOKENS = 'This text has more than 50000 tokens of HCL; give the module block alone.';
  const members = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, 1]));
  const tables = Array.from({ length: 13_000 }, (_, index) => ({
    address: `aws_dynamodb_table.t${index}`,
    mode: 'managed',
    type: 'aws_dynamodb_table',
    name: `t${index}`,
    values: { name: `t${index}` },
  }));

  it.each<[string, { given: string; want: string }]>([
    ['repeated arguments', { given: block('  table_name = "a"\n'.repeat(50_000)), want: TOKENS }],
    [
      'a map of 40,000',
      { given: block(`  tags = {\n${many(40_000, (at) => `    k${at} = "v"\n`)}  }\n`), want: TOKENS },
    ],
    ['one expression', { given: block(`  table_name = ${'a+'.repeat(900_000)}a\n`), want: TOKENS }],
    ['one template', { given: block(`  table_name = "${'\u0024{a}'.repeat(400_000)}"\n`), want: TOKENS }],
    ['resources', { given: 'resource "aws_dynamodb_table" "a" {\n  name = "x"\n}\n'.repeat(30_000), want: TOKENS }],
    [
      'values in JSON',
      {
        given: JSON.stringify(members),
        want: 'This text has 208891 characters; at most 200000 are read of values in JSON.',
      },
    ],
  ])('is refused with a sentence, and nothing of it is read: %s', (_, { given, want }) => {
    const begun = process.cpuUsage();
    const { findings, report, entries, imported, modules } = readImport(given);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(200);
    expect(findings.map(({ message }) => message)).toEqual([want]);
    expect({ report, entries, imported, modules }).toEqual({ report: [], entries: {}, imported: null, modules: [] });
  });

  it.each<[string, { given: string; want: string }]>([
    [
      'a text',
      { given: block(`  table_name = "${'\u0316\u0301'.repeat(500_000)}"\n`), want: 'Longer than 65536 characters.' },
    ],
    [
      'the values of 20 tags',
      {
        given: block(`  tags = {\n${many(20, (at) => `    k${at} = "${'\u0316\u0301'.repeat(25_000)}"\n`)}  }\n`),
        want: 'Longer than 65536 characters.',
      },
    ],
  ])('is refused in time with a megabyte of combining marks in %s', (_, { given, want }) => {
    const begun = process.cpuUsage();
    const { entries } = readImport(given);
    const { findings } = checkEntries(entries);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(200);
    expect(findings.map(({ message }) => message)).toEqual([want]);
  });

  it('is named a hundred unknown arguments of, and the number of the others', () => {
    const { findings } = readImport(block(many(3000, (at) => `  x_${at} = 1\n`)));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ message: '2900 more arguments are not expected here.', line: 103 });
  });

  it('is read all the same, and in time, where it is a state of 1.6 MB', () => {
    const state = JSON.stringify({ format_version: '1.0', values: { root_module: { resources: tables } } });
    expect(state.length).toBeGreaterThan(1_600_000);
    const begun = process.cpuUsage();
    const { modules } = readImport(state);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(200);
    expect(modules).toHaveLength(13_000);
  });
});
