// The module block: what is written, in what order, and on which lines.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { readItems } from '../../test/support/read-items.ts';
import { type Config, defaults, names, type Values } from '../catalog/config.ts';
import { type ModuleBlockOptions, moduleBlock, moduleBlockWithLines } from './module-block.ts';

const config = (values: Partial<Config>): Config => ({ ...defaults, ...values });
const raw = (values: Partial<Values>): Values => ({ ...defaults, ...values });
const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');
const inModule = (...texts: string[]): string =>
  lines(
    'module "dynamodb" {',
    '  source = "./modules/dynamodb"',
    '',
    ...texts.map((text) => (text === '' ? '' : `  ${text}`)),
    '}',
  );

describe('moduleBlock', () => {
  it.each<[string, { given: Config | Values; options?: ModuleBlockOptions; want: string }]>([
    [
      'only the source when nothing differs',
      { given: defaults, want: lines('module "dynamodb" {', '  source = "./modules/dynamodb"', '}') },
    ],
    [
      'another source and name',
      {
        given: defaults,
        options: { source: 'git::https://example.com/m.git//dynamodb?ref=v1', name: 'leads' },
        want: lines('module "leads" {', '  source = "git::https://example.com/m.git//dynamodb?ref=v1"', '}'),
      },
    ],
    ['one argument', { given: config({ table_name: 'orders' }), want: inModule('table_name = "orders"') }],
    [
      'one group',
      {
        given: config({ billing_mode: 'PROVISIONED', table_name: 'orders' }),
        want: inModule('table_name   = "orders"', 'billing_mode = "PROVISIONED"'),
      },
    ],
    [
      'single arguments of several groups together',
      {
        given: config({ table_name: 'orders', enable_encryption: false, enable_backup: true }),
        want: inModule('table_name        = "orders"', 'enable_encryption = false', 'enable_backup     = true'),
      },
    ],
    [
      'groups apart',
      {
        given: config({ table_name: 'orders', enable_ttl: true, ttl_attribute: 'until', enable_backup: true }),
        want: inModule(
          'table_name = "orders"',
          '',
          'enable_ttl    = true',
          'ttl_attribute = "until"',
          '',
          'enable_backup = true',
        ),
      },
    ],
    [
      'tags apart, in their order',
      {
        given: config({ enable_backup: true, tags: { b: '1', 'a c': '${x}' } }),
        want: inModule('enable_backup = true', '', 'tags = {', '  b     = "1"', '  "a c" = "$${x}"', '}'),
      },
    ],
    [
      'refused values as what they are',
      {
        given: raw({ read_capacity: 'abc', write_capacity: -1.5, enable_ttl: 'TRUE', tags: null }),
        want: inModule(
          'read_capacity  = "abc"',
          'write_capacity = -1.5',
          '',
          'enable_ttl = "TRUE"',
          'tags       = null',
        ),
      },
    ],
    [
      'refused values of other shapes',
      {
        given: raw({ table_name: ['a'], tags: { a: { b: 1 } } }),
        want: inModule('table_name = ["a"]', '', 'tags = {', '  a = {', '    b = 1', '  }', '}'),
      },
    ],
    [
      'a missing value as its default',
      { given: raw({ table_name: undefined, hash_key: 'id' }), want: inModule('hash_key = "id"') },
    ],
  ])('writes %s', (_, { given, options, want }) => {
    expect(moduleBlock(given, options)).toBe(want);
    expect(moduleBlockWithLines(given, options).text).toBe(want);
  });

  it('writes every variable under its group with all', () => {
    const text = moduleBlock(config({ tags: { a: 'b' } }), { show: 'all' });
    const comments = text.split('\n').filter((line) => line.startsWith('  # '));
    expect(comments.map((line) => line.slice(4))).toEqual([
      'Table',
      'Capacity',
      'Encryption and recovery',
      'Time to live',
      'Streams',
      'Backup',
      'Auto scaling',
      'Monitoring',
      'Tags',
      'Table options',
      'Maximum on demand',
      'Key and access',
      'Recovery and backup options',
      'Replicas',
      'Monitoring options',
      'Kinesis destination',
    ]);
    expect(text).toContain(
      '\n\n  # Encryption and recovery\n  enable_encryption             = true\n  kms_deletion_window           = 7\n',
    );
  });

  const written = (text: string): [string, unknown][] => {
    const [block] = readItems(text).body;
    const body = block?.kind === 'block' ? block.body : [];
    return body.flatMap((item) =>
      item.kind === 'attribute' && item.name !== 'source' ? [[item.name, item.value]] : [],
    );
  };

  it('says the config and nothing else, in the order of the rows', () => {
    fc.assert(
      fc.property(arbitraryConfig, (given) => {
        expect(written(moduleBlock(given, { show: 'all' }))).toEqual(Object.entries(given));
        const changed = Object.entries(given).filter(
          ([name, value]) =>
            JSON.stringify(value) !== JSON.stringify(Object.entries(defaults).find(([known]) => known === name)?.[1]),
        );
        expect(written(moduleBlock(given))).toEqual(changed);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('knows the line of every argument', () => {
    fc.assert(
      fc.property(arbitraryConfig, fc.constantFrom<('all' | 'changed')[]>('all', 'changed'), (given, show) => {
        const { text, lines: found } = moduleBlockWithLines(given, { show });
        const rows = text.split('\n');
        for (const name of names) {
          const line = found.get(name);
          if (line === undefined) expect(text).not.toContain(`\n  ${name} `);
          else expect(rows[line - 1]).toMatch(new RegExp(`^  ${name} += `));
        }
        expect(show === 'all' ? found.size : names.length + 1).toBe(names.length + 1);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
