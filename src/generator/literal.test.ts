// Raw values as literals.
import { describe, expect, it } from 'vitest';
import { print } from '../hcl/print.ts';
import { attribute, Expression } from '../hcl/value.ts';
import { literal } from './literal.ts';

describe('literal', () => {
  it.each<[string, { given: unknown; want: string }]>([
    ['a string', { given: 'abc', want: '"abc"' }],
    ['a string that looks like a number', { given: '10', want: '"10"' }],
    ['half a surrogate pair', { given: '\ud800', want: '"\ufffd"' }],
    ['a number', { given: 1.5, want: '1.5' }],
    ['infinity', { given: Number.POSITIVE_INFINITY, want: '"Infinity"' }],
    ['not a number', { given: Number.NaN, want: '"NaN"' }],
    ['true', { given: true, want: 'true' }],
    ['null', { given: null, want: 'null' }],
    ['an expression', { given: new Expression('var.name'), want: 'var.name' }],
    ['undefined', { given: undefined, want: 'null' }],
    ['a big integer', { given: 12345678901234567890n, want: '"12345678901234567890"' }],
    ['a list', { given: ['a', 1, undefined], want: '["a", 1, null]' }],
    ['a map of strings', { given: { a: 'x' }, want: '{\n  a = "x"\n}' }],
    ['a map of anything', { given: { a: 1, b: null, c: [{}] }, want: '{\n  a = 1\n  b = null\n  c = [{}]\n}' }],
    ['an empty map', { given: {}, want: '{}' }],
    ['a key that JavaScript holds dear', { given: JSON.parse('{"__proto__": 1}'), want: '{\n  __proto__ = 1\n}' }],
  ])('writes %s', (_, { given, want }) => {
    expect(print([attribute('a', literal(given))])).toBe(`a = ${want}\n`);
  });
});
