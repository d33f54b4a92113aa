// The files of values, in both forms.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { readItems } from '../../test/support/read-items.ts';
import { type Config, defaults, names, type Values } from '../catalog/config.ts';
import { readJson } from '../hcl/read-json.ts';
import { type TfvarsOptions, tfvars, tfvarsJson, tfvarsWithLines } from './tfvars.ts';

const config = (values: Partial<Config>): Config => ({ ...defaults, ...values });
const raw = (values: Partial<Values>): Values => ({ ...defaults, ...values });

describe('tfvars', () => {
  it.each<[string, { given: Config | Values; want: string }]>([
    ['the name, which has no default in the root', { given: defaults, want: 'table_name = "lead-capture-leads"\n' }],
    ['what differs', { given: config({ table_name: 'orders' }), want: 'table_name = "orders"\n' }],
    [
      'groups',
      {
        given: config({ table_name: 'abc', read_capacity: 10, write_capacity: 20, tags: { a: 'b' } }),
        want: 'table_name = "abc"\n\nread_capacity  = 10\nwrite_capacity = 20\n\ntags = {\n  a = "b"\n}\n',
      },
    ],
    [
      'a refused value',
      { given: raw({ read_capacity: '1o' }), want: 'table_name    = "lead-capture-leads"\nread_capacity = "1o"\n' },
    ],
  ])('writes %s', (_, { given, want }) => {
    expect(tfvars(given)).toBe(want);
    expect(tfvarsWithLines(given).text).toBe(want);
  });

  it('knows the lines', () => {
    const { lines } = tfvarsWithLines(config({ read_capacity: 10, write_capacity: 20, tags: { a: 'b' } }));
    expect([...lines]).toEqual([
      ['table_name', 1],
      ['read_capacity', 3],
      ['write_capacity', 4],
      ['tags', 6],
    ]);
    expect([...tfvarsWithLines(defaults).lines.keys()]).toEqual(['table_name']);
    expect([...tfvarsWithLines(defaults, { show: 'all' }).lines.keys()]).toEqual(names);
  });
});

describe('tfvarsJson', () => {
  it.each<[string, { given: Config | Values; options?: TfvarsOptions; want: unknown }]>([
    ['the name when nothing differs', { given: defaults, want: { table_name: 'lead-capture-leads' } }],
    [
      'what differs',
      {
        given: config({ table_name: 'abc', enable_ttl: true, tags: { a: '${b}' } }),
        want: { table_name: 'abc', enable_ttl: true, tags: { a: '${b}' } },
      },
    ],
    [
      'a refused value',
      { given: raw({ read_capacity: '1o', table_name: null }), want: { table_name: null, read_capacity: '1o' } },
    ],
    [
      'infinity as a string',
      {
        given: raw({ table_name: 'abc', read_capacity: Number.POSITIVE_INFINITY }),
        want: { table_name: 'abc', read_capacity: 'Infinity' },
      },
    ],
    ['everything', { given: defaults, options: { show: 'all' }, want: defaults }],
  ])('writes %s', (_, { given, options, want }) => {
    const text = tfvarsJson(given, options);
    expect(JSON.parse(text)).toEqual(want);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

it('says the same in both forms', () => {
  const pairs = (body: ReturnType<typeof readItems>['body']) =>
    body.flatMap((item) => (item.kind === 'attribute' ? [[item.name, item.value]] : []));
  fc.assert(
    fc.property(arbitraryConfig, fc.constantFrom<('all' | 'changed')[]>('all', 'changed'), (given, show) => {
      const hcl = readItems(tfvars(given, { show }));
      const json = readJson(tfvarsJson(given, { show }));
      expect([hcl.errors, json.diagnostic]).toEqual([[], null]);
      expect(json.members.map(({ name, value }) => [name, value])).toEqual(pairs(hcl.body));
    }),
    { numRuns: 60 },
  );
}, 30_000);
