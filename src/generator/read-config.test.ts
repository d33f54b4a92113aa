// Configurations read back from their text: what is taken, what is reported, what is refused.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { usages } from '../../test/support/usages.ts';
import { check } from '../catalog/check.ts';
import { defaults, names } from '../catalog/config.ts';
import { moduleBlock } from './module-block.ts';
import { readConfig } from './read-config.ts';
import { tfvars, tfvarsJson } from './tfvars.ts';

const report = (text: string): unknown[] =>
  readConfig(text).report.map(({ name, line, outcome, text: value }) => [line, name, outcome, value]);

describe('the three forms', () => {
  const values = { table_name: 'orders', read_capacity: 7, enable_ttl: true, tags: { 'a b': 'c' } };
  it.each([
    [
      'module',
      'module "x" {\n  source = "./m"\n  table_name = "orders"\n  read_capacity = 7\n  enable_ttl = true\n  tags = { "a b" = "c" }\n}',
    ],
    ['tfvars', 'table_name = "orders"\nread_capacity = 7\nenable_ttl = true\ntags = { "a b" = "c" }'],
    ['json', '{ "table_name": "orders", "read_capacity": 7, "enable_ttl": true, "tags": { "a b": "c" } }'],
  ])('%s', (format, text) => {
    for (const given of [text, `\ufeff${text}`, `\n\n${text.replaceAll('\n', '\r\n')}\n`]) {
      const read = readConfig(given);
      expect(read).toMatchObject({ format, values, findings: [] });
      expect(read.report.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'taken', 'taken']);
    }
  });

  it('reads nothing as a file of values without any', () => {
    for (const text of ['', '\n', '# nothing\n', '{}']) {
      expect(readConfig(text)).toMatchObject({ values: {}, report: [], findings: [] });
    }
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(arbitraryConfig, fc.constantFrom<('all' | 'changed')[]>('all', 'changed'), (config, show) => {
        for (const text of [moduleBlock(config, { show }), tfvars(config, { show }), tfvarsJson(config, { show })]) {
          const { values, findings, report: lines } = readConfig(text);
          expect(findings).toEqual([]);
          expect(check(values).config).toEqual(config);
          expect(lines.every(({ outcome }) => outcome === 'taken' || (show === 'all' && outcome === 'default'))).toBe(
            true,
          );
          if (show === 'all') expect(lines.map(({ name }) => name)).toEqual(names);
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('report', () => {
  it.each<[string, { given: string; want: unknown[] }]>([
    ['a value that differs', { given: 'read_capacity = 10', want: [1, 'read_capacity', 'taken', '10'] }],
    ['a value that is the default', { given: '\nread_capacity = 5', want: [2, 'read_capacity', 'default', '5'] }],
    ['a default in other words', { given: 'tags = {}', want: [1, 'tags', 'default', '{}'] }],
    ['an unknown name', { given: 'reed_capacity = 5', want: [1, 'reed_capacity', 'unknown', '5'] }],
    ['a variable', { given: 'table_name = var.name', want: [1, 'table_name', 'expression', 'var.name'] }],
    [
      'a template',
      { given: 'table_name = "${var.env}-leads"', want: [1, 'table_name', 'expression', '"${var.env}-leads"'] },
    ],
    [
      'an expression within tags',
      { given: 'tags = {\n a = 1\n b = local.b\n}', want: [1, 'tags', 'expression', 'local.b'] },
    ],
    ['a bare word', { given: 'billing_mode = PROVISIONED', want: [1, 'billing_mode', 'expression', 'PROVISIONED'] }],
    ['a value of another type', { given: 'read_capacity = "ten"', want: [1, 'read_capacity', 'invalid', '"ten"'] }],
    ['a value out of bounds', { given: 'kms_deletion_window = 31', want: [1, 'kms_deletion_window', 'invalid', '31'] }],
    ['null', { given: 'enable_ttl = null', want: [1, 'enable_ttl', 'invalid', 'null'] }],
    [
      'a value refused beside another',
      { given: 'hash_key = "timestamp"', want: [1, 'hash_key', 'invalid', '"timestamp"'] },
    ],
    [
      'a value that is only advised against',
      { given: 'enable_autoscaling = true', want: [1, 'enable_autoscaling', 'taken', 'true'] },
    ],
    ['JSON on several lines', { given: '{\n\n "read_capacity": 10 }', want: [3, 'read_capacity', 'taken', '10'] }],
  ])('says of %s', (_, { given, want }) => {
    expect(report(given)).toEqual([want]);
  });

  it('leaves out the arguments that are Terraform’s own', () => {
    const text =
      'module "m" {\n source = "./m"\n version = "1"\n count = 2\n depends_on = [a.b]\n read_capacity = 1\n}';
    expect(report(text)).toEqual([[6, 'read_capacity', 'taken', '1']]);
    expect(report('source = "./m"')).toEqual([[1, 'source', 'unknown', '"./m"']]);
  });
});

describe('values', () => {
  it.each<[string, { given: string; want: Record<string, unknown> }]>([
    ['invalid ones too', { given: 'read_capacity = "ten"', want: { read_capacity: 'ten' } }],
    ['null', { given: 'enable_ttl = null', want: { enable_ttl: null } }],
    [
      'no expressions and no unknown names',
      { given: 'tags = var.t\nfoo = 1\nread_capacity = 2', want: { read_capacity: 2 } },
    ],
    [
      'numbers that no double holds as text',
      { given: 'table_name = 12345678901234567890', want: { table_name: '12345678901234567890' } },
    ],
    [
      'such numbers in tags',
      { given: '{"tags": {"id": 12345678901234567890}}', want: { tags: { id: '12345678901234567890' } } },
    ],
    ['a heredoc', { given: 'table_name = <<E\nabc\nE\n', want: { table_name: 'abc\n' } }],
    ['${ in JSON as it stands', { given: '{"tags": {"a": "${b}"}}', want: { tags: { a: '${b}' } } }],
  ])('are %s', (_, { given, want }) => {
    expect(readConfig(given).values).toEqual(want);
  });

  it('are converted by check as Terraform does', () => {
    const { values } = readConfig('table_name = 12345678901234567890\nread_capacity = "10"\nenable_ttl = "true"');
    expect(check(values).config).toMatchObject({
      table_name: '12345678901234567890',
      read_capacity: 10,
      enable_ttl: true,
    });
  });
});

describe('findings', () => {
  const findings = (text: string) =>
    readConfig(text).findings.map(({ source, fields, message }) => [source, fields, message]);
  const two = (first: string, second: string): string =>
    `module "a" {\n  source = "${first}"\n  read_capacity = 1\n}\nmodule "b" {\n  source = "${second}"\n  read_capacity = 2\n}\n`;

  it.each<[string, { given: string; want: unknown[] }]>([
    [
      'a syntax error',
      {
        given: 'a = 1\nread_capacity = ',
        want: [
          'module',
          [],
          'Line 2, column 17: Missing expression: Expected the start of an expression, but found the end of the file.',
        ],
      },
    ],
    [
      'a syntax error in JSON',
      {
        given: '{"read_capacity": 1,}',
        want: [
          'module',
          [],
          'Line 1, column 21: Invalid object property name: A JSON object property name must be in double quotes.',
        ],
      },
    ],
    [
      'no module block',
      { given: 'resource "a" "b" {}\n', want: ['module', [], 'There is no module block in this text.'] },
    ],
    [
      'two module blocks',
      {
        given: two('./x', './y'),
        want: ['module', [], 'There are several module blocks, "a" (line 1), "b" (line 5): choose the one to read.'],
      },
    ],
    [
      'a block in the module block',
      {
        given: 'module "m" {\n  x {\n  }\n}',
        want: ['module', [], 'Line 2: Blocks of type "x" are not expected here.'],
      },
    ],
    [
      'an unknown argument',
      {
        given: 'module "m" {\n  tabel_name = "a"\n}',
        want: [
          'module',
          ['tabel_name'],
          'An argument named "tabel_name" is not expected here. Did you mean "table_name"?',
        ],
      },
    ],
    [
      'an undeclared variable, which Terraform takes with a warning',
      {
        given: 'foo = 1',
        want: [
          'advice',
          ['foo'],
          'Value for undeclared variable: there is no variable named "foo", so its value is ignored.',
        ],
      },
    ],
  ])('say %s', (_, { given, want }) => {
    expect(findings(given)).toContainEqual(want);
  });

  it('blame a broken text once, not for the block that could not be read', () => {
    expect(findings('resource "a" "b" {}\nmodule "m" {\n  tags = \n}')).toEqual([
      [
        'module',
        [],
        'Line 3, column 10: Invalid expression: Expected the start of an expression, but found an invalid expression token.',
      ],
    ]);
  });

  it.each([
    ['the one whose source ends in dynamodb', two('./modules/dynamodb', './modules/s3'), 1],
    ['it with a slash at the end', two('./modules/s3', './modules/dynamodb/'), 2],
    ['it in a git repository at a tag', two('./s3', 'git::https://example.com/m.git//modules/dynamodb?ref=v1'), 2],
    [
      'the only one, whatever its source',
      'resource "a" "b" {}\nmodule "x" {\n  source = "./y"\n  read_capacity = 3\n}',
      3,
    ],
  ])('are none for %s', (_, text, capacity) => {
    expect(readConfig(text)).toMatchObject({ values: { read_capacity: capacity }, findings: [], format: 'module' });
  });
});

/** The usages of the module's documentation, word for word, blanks at line ends included. */
const documented: readonly [string, string[]][] = [
  [
    'basic',
    [
      'module "dynamodb" {',
      '  source = "./modules/dynamodb"',
      '',
      '  table_name    = "lead-capture-leads"',
      '  billing_mode  = "PAY_PER_REQUEST"',
      '  ',
      '  # Security',
      '  enable_encryption             = true',
      '  enable_point_in_time_recovery = true',
      '  ',
      '  # Monitoring',
      '  enable_monitoring = true',
      '',
      '  tags = {',
      '    Environment = "production"',
      '    Project     = "lead-capture"',
      '  }',
      '}',
    ],
  ],
  [
    'provisioned-autoscaling',
    [
      'module "dynamodb" {',
      '  source = "./modules/dynamodb"',
      '',
      '  table_name   = "lead-capture-leads"',
      '  billing_mode = "PROVISIONED"',
      '  ',
      '  # Initial capacity',
      '  read_capacity  = 10',
      '  write_capacity = 10',
      '  ',
      '  # GSI capacity',
      '  gsi_read_capacity  = 5',
      '  gsi_write_capacity = 5',
      '  ',
      '  # Auto scaling',
      '  enable_autoscaling      = true',
      '  read_min_capacity       = 5',
      '  read_max_capacity       = 100',
      '  write_min_capacity      = 5',
      '  write_max_capacity      = 100',
      '  read_target_utilization = 70',
      '  write_target_utilization = 70',
      '  ',
      '  # Security and backup',
      '  enable_encryption             = true',
      '  enable_point_in_time_recovery = true',
      '  enable_backup                 = true',
      '  ',
      '  tags = {',
      '    Environment = "production"',
      '    Project     = "lead-capture"',
      '  }',
      '}',
    ],
  ],
  [
    'ttl-streams',
    [
      'module "dynamodb" {',
      '  source = "./modules/dynamodb"',
      '',
      '  table_name   = "lead-capture-leads"',
      '  billing_mode = "PAY_PER_REQUEST"',
      '  ',
      '  # TTL for GDPR compliance',
      '  enable_ttl     = true',
      '  ttl_attribute  = "expiresAt"',
      '  ',
      '  # Streams for real-time processing',
      '  enable_streams     = true',
      '  stream_view_type   = "NEW_AND_OLD_IMAGES"',
      '  ',
      '  # Security',
      '  enable_encryption             = true',
      '  enable_point_in_time_recovery = true',
      '  kms_deletion_window          = 30',
      '  ',
      '  tags = {',
      '    Environment = "production"',
      '    Project     = "lead-capture"',
      '    Compliance  = "gdpr"',
      '  }',
      '}',
    ],
  ],
];

it.each(documented)('reads the documented usage %s', (id, lines) => {
  const { values, report: arguments_, findings } = readConfig(lines.join('\n'));
  expect(findings).toEqual([]);
  expect(arguments_.every(({ outcome }) => outcome === 'taken' || outcome === 'default')).toBe(true);
  expect(check(values).config).toEqual({ ...defaults, ...usages.find((usage) => usage.id === id)?.values });
});
