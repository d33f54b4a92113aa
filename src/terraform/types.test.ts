// Terraform's conversion table: value by type, each cell tried on Terraform 1.11.4.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftValue } from './entry.ts';
import type { Conversion } from './type-definition.ts';
import type { TypeName } from './type-name.ts';
import { convert, types } from './types.ts';

/** The converted value, or the refusal's sentence behind "✗". */
const shown = (conversion: Conversion): unknown => {
  if (conversion.type === 'refused') return `✗ ${conversion.message}`;
  return conversion.type === 'null' ? null : conversion.value;
};

const TYPES: readonly TypeName[] = ['string', 'number', 'bool', 'map(string)'];
const COLLECTIONS: readonly TypeName[] = ['map(number)', 'list(string)'];
const NUMBER = '✗ a number is required';
const BOOL = '✗ a bool is required';
const MAP = '✗ map of string required';
const NUMBERS = '✗ map of number required';
const LIST = '✗ list of string required';

const rows: readonly (readonly [given: unknown, string: unknown, number: unknown, bool: unknown, map: unknown])[] = [
  ['10', '10', 10, BOOL, MAP],
  ['', '', NUMBER, BOOL, MAP],
  [' 10', ' 10', NUMBER, BOOL, MAP],
  ['true', 'true', NUMBER, true, MAP],
  ['false', 'false', NUMBER, false, MAP],
  ['1', '1', 1, true, MAP],
  ['0', '0', 0, false, MAP],
  ['TRUE', 'TRUE', NUMBER, `${BOOL}; to convert from string, use lowercase "true"`, MAP],
  ['False', 'False', NUMBER, `${BOOL}; to convert from string, use lowercase "false"`, MAP],
  ['yes', 'yes', NUMBER, BOOL, MAP],
  ['e\u0301', '\u00e9', NUMBER, BOOL, MAP],
  [10, '10', 10, '✗ bool required', MAP],
  [1.5, '1.5', 1.5, '✗ bool required', MAP],
  [1e21, '1000000000000000000000', 1e21, '✗ bool required', MAP],
  [0, '0', 0, '✗ bool required', MAP],
  [true, 'true', '✗ number required', true, MAP],
  [null, null, null, null, null],
  [[], '✗ string required', '✗ number required', '✗ bool required', MAP],
  [['x'], '✗ string required', '✗ number required', '✗ bool required', MAP],
  [{}, '✗ string required', '✗ number required', '✗ bool required', {}],
  [
    { a: 1, b: true, c: null },
    '✗ string required',
    '✗ number required',
    '✗ bool required',
    { a: '1', b: 'true', c: null },
  ],
  [{ a: '1', b: ['x'] }, '✗ string required', '✗ number required', '✗ bool required', '✗ element "b": string required'],
];

/** As `rows`, for the two types that hold elements other than strings by key. */
const collectionRows: readonly (readonly [given: unknown, numbers: unknown, list: unknown])[] = [
  ['x', NUMBERS, LIST],
  ['', NUMBERS, LIST],
  [1, NUMBERS, LIST],
  [true, NUMBERS, LIST],
  [null, null, null],
  [{}, {}, LIST],
  [[], NUMBERS, []],
  [['a', 1, true], NUMBERS, ['a', '1', 'true']],
  [['e\u0301', null], NUMBERS, ['\u00e9', null]],
  [['a', ['b'], {}], NUMBERS, '✗ element 1: string required'],
  [[{}, ['x']], NUMBERS, '✗ element 0: string required'],
  [{ a: '1', b: 2.5, c: null }, { a: 1, b: 2.5, c: null }, LIST],
  [{ a: 'x' }, NUMBER, LIST],
  [{ b: 1, a: ' 1' }, NUMBER, LIST],
  [{ a: true }, '✗ element "a": number required', LIST],
  [{ 'a"b': [] }, '✗ element "a\\"b": number required', LIST],
  [{ a: { b: 1 } }, '✗ element "a": number required', LIST],
  [{ b: 'y', a: true }, '✗ element "a": number required', LIST],
];

describe('convert', () => {
  it.each(rows)('%j', (given, ...wants) => {
    expect(TYPES.map((type) => shown(convert(given, type)))).toEqual(wants);
  });

  it.each(collectionRows)('%j to a map of numbers, to a list', (given, ...wants) => {
    expect(COLLECTIONS.map((type) => shown(convert(given, type)))).toEqual(wants);
  });

  it('keeps all digits of a number in a map', () => {
    const conversion = convert({ a: '0.10000000000000000000001' }, 'map(number)');
    const single = convert('0.10000000000000000000001', 'number');
    expect(conversion.type === 'map(number)' && conversion.exact.get('a')).toEqual(
      single.type === 'number' && single.exact,
    );
  });

  it('says which map keys became one in NFC, the last one winning as in Terraform', () => {
    const conversion = convert({ '\u00e9': '1', 'e\u0301': '2' }, 'map(string)');
    expect(conversion).toEqual({ type: 'map(string)', value: { '\u00e9': '2' }, merged: ['\u00e9'] });
  });

  it('keeps a key named __proto__ as a key', () => {
    const conversion = convert(JSON.parse('{"__proto__": "x"}'), 'map(string)');
    expect(conversion.type === 'map(string)' && Object.entries(conversion.value)).toEqual([['__proto__', 'x']]);
  });

  it('replaces half a surrogate pair, as UTF-8 does', () => {
    expect(shown(convert('a\ud800', 'string'))).toBe('a\ufffd');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('takes %d for no number', (given) => {
    expect(shown(convert(given, 'string'))).toBe('✗ string required');
    expect(shown(convert(given, 'number'))).toBe(NUMBER);
  });
});

const NAMES = Object.keys(types) as TypeName[];

describe('a form control', () => {
  it.each<[TypeName, { given: unknown; want: DraftValue | null }]>([
    ['string', { given: '10', want: '10' }],
    ['string', { given: 10, want: null }],
    ['string', { given: ['x'], want: null }],
    ['string', { given: null, want: null }],
    ['number', { given: 1.5, want: '1.5' }],
    ['number', { given: 1e21, want: '1000000000000000000000' }],
    ['number', { given: '10', want: null }],
    ['number', { given: Number.NaN, want: null }],
    ['bool', { given: false, want: false }],
    ['bool', { given: 'false', want: null }],
    [
      'map(string)',
      {
        given: { b: '2', a: '' },
        want: [
          { key: 'b', value: '2' },
          { key: 'a', value: '' },
        ],
      },
    ],
    ['map(string)', { given: { a: 1 }, want: null }],
    ['map(string)', { given: { a: null }, want: null }],
    ['map(string)', { given: { '': '' }, want: null }],
    [
      'map(number)',
      {
        given: { a: 1, b: 0.5 },
        want: [
          { key: 'a', value: '1' },
          { key: 'b', value: '0.5' },
        ],
      },
    ],
    ['map(number)', { given: { a: '1' }, want: null }],
    ['list(string)', { given: ['a', 'b'], want: ['a', 'b'] }],
    ['list(string)', { given: ['a', ''], want: null }],
    ['list(string)', { given: [1], want: null }],
    ['list(string)', { given: {}, want: null }],
  ])('of %s holds %j', (type, { given, want }) => {
    expect(types[type].toDraft(given)).toEqual(want);
  });

  it.each<[TypeName, { given: DraftValue; want: unknown }]>([
    ['string', { given: ' a ', want: ' a ' }],
    ['number', { given: ' 10', want: ' 10' }],
    [
      'map(string)',
      {
        given: [
          { key: '', value: '' },
          { key: 'a', value: '' },
        ],
        want: { a: '' },
      },
    ],
    ['map(string)', { given: [{ key: '', value: 'x' }], want: { '': 'x' } }],
    ['map(number)', { given: [{ key: 'a', value: 'x' }], want: { a: 'x' } }],
    ['list(string)', { given: ['a', '', 'b'], want: ['a', 'b'] }],
    ['list(string)', { given: [{ key: 'a', value: 'b' }], want: [{ key: 'a', value: 'b' }] }],
    ['map(string)', { given: ['a'], want: ['a'] }],
    ['map(string)', { given: 'a', want: 'a' }],
    ['bool', { given: 'a', want: 'a' }],
  ])('of %s with %j stands for', (type, { given, want }) => {
    expect(types[type].fromDraft(given)).toEqual(want);
  });

  it('gives back whatever value it holds', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double())),
      fc.array(fc.string()),
    );
    let held = 0;
    fc.assert(
      fc.property(value, fc.constantFrom(...NAMES), (given, type) => {
        const draft = types[type].toDraft(given);
        if (draft === null) return;
        held += 1;
        expect(shown(convert(types[type].fromDraft(draft), type))).toEqual(shown(convert(given, type)));
      }),
      { numRuns: 2000 },
    );
    expect(held).toBeGreaterThan(200);
  });
});

describe('equals', () => {
  it.each<[TypeName, { given: [unknown, unknown]; want: boolean }]>([
    ['string', { given: ['a', 'a'], want: true }],
    ['number', { given: [5, '5'], want: false }],
    ['number', { given: [null, null], want: true }],
    [
      'map(string)',
      {
        given: [
          { a: '1', b: '2' },
          { b: '2', a: '1' },
        ],
        want: true,
      },
    ],
    ['map(number)', { given: [{ a: 1 }, { a: 2 }], want: false }],
    ['map(number)', { given: [{}, []], want: false }],
    [
      'list(string)',
      {
        given: [
          ['a', 'b'],
          ['b', 'a'],
        ],
        want: false,
      },
    ],
    ['list(string)', { given: [['a'], ['a']], want: true }],
  ])('of %s: %j', (type, { given: [a, b], want }) => {
    expect(types[type].equals(a, b)).toBe(want);
  });
});

describe('words', () => {
  it.each<[TypeName, { given: unknown; want: string }]>([
    ['string', { given: 'lead-capture-leads', want: 'lead-capture-leads' }],
    ['string', { given: null, want: 'not set' }],
    ['string', { given: '', want: 'empty' }],
    ['number', { given: 1e21, want: '1000000000000000000000' }],
    ['number', { given: null, want: 'not set' }],
    ['bool', { given: true, want: 'on' }],
    ['bool', { given: false, want: 'off' }],
    ['map(string)', { given: {}, want: 'empty' }],
    ['map(number)', { given: { GetItem: 20, Query: 50.5 }, want: 'GetItem: 20, Query: 50.5' }],
    ['list(string)', { given: [], want: 'empty' }],
    ['list(string)', { given: ['eu-west-1', 'us-east-1'], want: 'eu-west-1, us-east-1' }],
  ])('of %s: %j', (type, { given, want }) => {
    expect(types[type].words(given)).toBe(want);
  });
});
