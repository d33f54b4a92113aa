// Terraform's conversion table: value by type, each cell tried on Terraform 1.11.4.
import { describe, expect, it } from 'vitest';
import { type Conversion, convert } from './convert.ts';
import type { TypeName } from './type-name.ts';

/** The converted value, or the refusal's sentence behind "✗". */
const shown = (conversion: Conversion): unknown => {
  if (conversion.type === 'refused') return `✗ ${conversion.message}`;
  return conversion.type === 'null' ? null : conversion.value;
};

const TYPES: readonly TypeName[] = ['string', 'number', 'bool', 'map(string)'];
const NUMBER = '✗ a number is required';
const BOOL = '✗ a bool is required';
const MAP = '✗ map of string required';

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

describe('convert', () => {
  it.each(rows)('%j', (given, ...wants) => {
    expect(TYPES.map((type) => shown(convert(given, type)))).toEqual(wants);
  });

  it('says which map keys became one in NFC, the last one winning as in Terraform', () => {
    const conversion = convert({ '\u00e9': '1', 'e\u0301': '2' }, 'map(string)');
    expect(conversion).toEqual({ type: 'map', value: { '\u00e9': '2' }, merged: ['\u00e9'] });
  });

  it('keeps a key named __proto__ as a key', () => {
    const conversion = convert(JSON.parse('{"__proto__": "x"}'), 'map(string)');
    expect(conversion.type === 'map' && Object.entries(conversion.value)).toEqual([['__proto__', 'x']]);
  });

  it('replaces half a surrogate pair, as UTF-8 does', () => {
    expect(shown(convert('a\ud800', 'string'))).toBe('a\ufffd');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('takes %d for no number', (given) => {
    expect(shown(convert(given, 'string'))).toBe('✗ string required');
    expect(shown(convert(given, 'number'))).toBe(NUMBER);
  });
});
