// From what was given to what is checked, with nothing lost: null, wrong types, expressions, lists, maps, repeated keys.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Expression } from '../hcl/value.ts';
import type { DraftValue, Entries, Entry } from '../terraform/entry.ts';
import { filledRows } from '../terraform/map.ts';
import { check } from './check.ts';
import { checkEntries } from './check-entries.ts';
import { defaults, names } from './config.ts';
import { entriesFrom, entryFor, toInput } from './entries.ts';
import { isBlocking } from './finding.ts';
import { presets } from './presets.ts';
import { tagRowMessages } from './tag-rows.ts';

const typed = (value: DraftValue): Entry => ({ as: 'typed', value });
const literal = (value: unknown): Entry => ({ as: 'literal', value });

describe('entryFor', () => {
  it.each<[string, { given: [name: string, value: unknown]; want: Entry }]>([
    ['a number', { given: ['read_capacity', 12], want: typed('12') }],
    ['a number as text', { given: ['read_capacity', '12'], want: literal('12') }],
    ['text', { given: ['table_name', 'leads'], want: typed('leads') }],
    ['a bool', { given: ['enable_ttl', false], want: typed(false) }],
    ['a bool as text', { given: ['enable_ttl', 'false'], want: literal('false') }],
    ['tags', { given: ['tags', { a: 'b' }], want: typed([{ key: 'a', value: 'b' }]) }],
    ['tags of numbers', { given: ['tags', { a: 1 }], want: literal({ a: 1 }) }],
    ['null', { given: ['enable_ttl', null], want: literal(null) }],
    ['a list for text', { given: ['table_name', ['x']], want: literal(['x']) }],
    ['a name that no variable has', { given: ['colour', 'red'], want: literal('red') }],
    [
      'an expression',
      { given: ['tags', new Expression('local.tags')], want: { as: 'expression', source: 'local.tags' } },
    ],
    [
      'a numeral of many digits',
      { given: ['read_capacity', new Expression('5.0000000000000000001')], want: literal('5.0000000000000000001') },
    ],
  ])('of %s', (_, { given, want }) => {
    expect(entryFor(...given)).toEqual(want);
  });
});

describe('toInput', () => {
  it.each<[string, { given: Entries; want: Record<string, unknown> }]>([
    ['nothing', { given: {}, want: {} }],
    [
      'rows that are still empty',
      {
        given: {
          tags: typed([
            { key: '', value: '' },
            { key: 'a', value: '' },
          ]),
        },
        want: { tags: { a: '' } },
      },
    ],
    ['a value without a key', { given: { tags: typed([{ key: '', value: 'x' }]) }, want: { tags: { '': 'x' } } }],
    [
      'numbers as people write them',
      {
        given: { read_capacity: typed('5,000'), write_capacity: typed(' 5 WCU ') },
        want: { read_capacity: '5000', write_capacity: '5' },
      },
    ],
    [
      'what is no number',
      {
        given: { read_capacity: typed('abc'), write_capacity: typed('1,5') },
        want: { read_capacity: 'abc', write_capacity: '1,5' },
      },
    ],
    ['numbers in text', { given: { table_name: typed('5,000') }, want: { table_name: '5,000' } }],
    ['a literal with a comma', { given: { read_capacity: literal('5,000') }, want: { read_capacity: '5,000' } }],
    ['null', { given: { tags: literal(null) }, want: { tags: null } }],
    [
      'an expression',
      {
        given: { table_name: { as: 'expression', source: 'var.name' } },
        want: { table_name: new Expression('var.name') },
      },
    ],
    [
      'a control of another type',
      { given: { read_capacity: typed(['5']), tags: typed('x') }, want: { read_capacity: ['5'], tags: 'x' } },
    ],
    ['a name that no variable has', { given: { colour: literal(1) }, want: { colour: 1 } }],
  ])('of %s', (_, { given, want }) => {
    expect(toInput(given)).toEqual(want);
  });
});

describe('checkEntries', () => {
  it('says of the entries what check says of the values, whatever they are', () => {
    const input = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(input, (values) => {
        const { findings, config, values: shown } = checkEntries(entriesFrom(values));
        const want = check(values);
        expect(findings.map(({ id, message }) => [id, message])).toEqual(
          want.findings.map(({ id, message }) => [id, message]),
        );
        expect(config).toEqual(want.config);
        expect(shown).toEqual(want.values);
      }),
      { numRuns: 500 },
    );
  });

  it('finds as many errors in a text as there are', () => {
    const given = {
      table_name: null,
      read_capacity: [],
      enable_ttl: 'yes',
      tags: { a: null },
      billing_mode: new Expression('var.mode'),
    };
    const { findings, unknown } = checkEntries(entriesFrom(given));
    expect(findings.filter(isBlocking).map(({ fields }) => fields[0])).toEqual([
      'table_name',
      'read_capacity',
      'enable_ttl',
      'tags',
    ]);
    expect(unknown).toEqual(['billing_mode']);
  });

  it('takes the defaults and each preset', () => {
    for (const { values } of [{ values: {} }, ...presets]) {
      expect(checkEntries(entriesFrom(values)).config).toEqual({ ...defaults, ...values });
    }
  });

  it.each([
    ['twice the same', 'team', 'team', '"team"'],
    ['equal in NFC', '\u00e9', 'e\u0301', '"\u00e9"'],
  ])('refuses tag keys that are %s', (_, first, second, named) => {
    const rows = [
      { key: first, value: '1' },
      { key: second, value: '2' },
    ];
    const { config, findings } = checkEntries({ tags: typed(rows) });
    expect(config).toBeNull();
    expect(findings).toEqual([
      {
        id: 'tags:duplicate',
        fields: ['tags'],
        source: 'aws',
        message: `Duplicate tag key ${named}: every key can be given once.`,
      },
    ]);
  });

  it.each<[string, string, boolean]>([
    ['read_capacity', '5.000', false],
    ['read_capacity', '5000', true],
    ['read_target_utilization', '70.125', true],
  ])('%s typed as %s', (name, text, taken) => {
    expect(checkEntries({ [name]: typed(text) }).config !== null).toBe(taken);
  });

  it('takes 5,000 rows and a text of 1 MB in bounded time', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => ({ key: `k${at % 4_000}`, value: 'v' }));
    const entries = { tags: typed(rows), read_capacity: typed('5'.repeat(1_000_000)) };
    const { findings } = checkEntries(entries);
    const times = Array.from({ length: 5 }, () => {
      const begun = process.cpuUsage();
      checkEntries(entries);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(findings.map(({ id }) => id)).toEqual(['read_capacity:limit', 'tags:limit', 'tags:duplicate']);
  });

  const MARKS = ['\u0316', '\u0301', '\u0345', '\u0344', '\u0308'];
  const marks = (length: number): string => MARKS.join('').repeat(Math.ceil(length / MARKS.length));
  const rowsOf = (count: number, row: (at: number) => readonly [key: string, value: string]) =>
    typed(Array.from({ length: count }, (_, at) => row(at)).map(([key, value]) => ({ key, value })));
  it.each<[string, { given: Entries; want: string }]>([
    ['a text', { given: { table_name: typed(marks(1e6)) }, want: 'table_name:limit' }],
    ['a number', { given: { read_capacity: typed(marks(1e6)) }, want: 'read_capacity:limit' }],
    ['the value of a tag', { given: { tags: rowsOf(1, () => ['k', marks(1e6)]) }, want: 'tags:limit' }],
    ['the key of a tag', { given: { tags: rowsOf(1, () => [marks(1e6), 'v']) }, want: 'tags:limit' }],
    ['values of 20 tags', { given: { tags: rowsOf(20, (at) => [`k${at}`, marks(5e4)]) }, want: 'tags:limit' }],
    ['keys of 20 tags', { given: { tags: rowsOf(20, (at) => [marks(5e4) + at, 'v']) }, want: 'tags:limit' }],
  ])('refuses a megabyte of combining marks before it normalizes one: %s', (_, { given, want }) => {
    const normalized = vi.spyOn(String.prototype, 'normalize');
    const { findings } = checkEntries(given);
    const rows = filledRows(given.tags?.as === 'typed' ? given.tags.value : []) ?? [];
    const said = tagRowMessages(rows);
    const lengths = normalized.mock.contexts.map((text) => String(text).length);
    normalized.mockRestore();
    expect(findings.map(({ id }) => id)).toEqual([want]);
    expect(said).toEqual(rows.map(() => []));
    expect(lengths.filter((length) => length > 1000)).toEqual([]);
  });
});
