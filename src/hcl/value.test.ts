// The value model: what counts as a list, a map, an expression, a number.
import { describe, expect, it } from 'vitest';
import {
  attribute,
  blank,
  block,
  comment,
  Expression,
  expressionIn,
  isList,
  isMap,
  reference,
  type Value,
} from './value.ts';

describe('kinds of values', () => {
  it.each<[string, { given: Value; list: boolean; map: boolean }]>([
    ['a string', { given: 'a', list: false, map: false }],
    ['a number', { given: 0, list: false, map: false }],
    ['false', { given: false, list: false, map: false }],
    ['null', { given: null, list: false, map: false }],
    ['an empty list', { given: [], list: true, map: false }],
    ['a list', { given: [{}], list: true, map: false }],
    ['an empty map', { given: {}, list: false, map: true }],
    ['a map with a key called text', { given: { text: 'var.x' }, list: false, map: true }],
    ['an expression', { given: new Expression('var.x'), list: false, map: false }],
  ])('tell %s', (_, { given, list, map }) => {
    expect([isList(given), isMap(given)]).toEqual([list, map]);
  });
});

describe('expressionIn', () => {
  const x = new Expression('var.x');
  const y = new Expression('var.y');
  const large = new Expression('12345678901234567890');
  it.each<[string, { given: Value; want: Expression | null }]>([
    ['itself', { given: x, want: x }],
    ['none in a string', { given: 'var.x', want: null }],
    ['none in null', { given: null, want: null }],
    ['none in empty brackets', { given: [[], {}], want: null }],
    ['one in a list', { given: [1, x], want: x }],
    ['one in a map', { given: { a: 1, b: x }, want: x }],
    ['one at depth', { given: { a: [{ b: [[x]] }] }, want: x }],
    ['the first of two', { given: [[y], x], want: y }],
    ['no numeral', { given: large, want: null }],
    ['none but numerals', { given: { a: [large] }, want: null }],
    ['the one after a numeral', { given: [large, x], want: x }],
  ])('finds %s', (_, { given, want }) => {
    expect(expressionIn(given)).toBe(want);
  });
});

describe('isNumeral', () => {
  it.each([
    ['digits', { given: '12345678901234567890', want: true }],
    ['a fraction', { given: '0.30000000000000000001', want: true }],
    ['a negative number', { given: '-12345678901234567890', want: true }],
    ['an exponent', { given: '1e999999', want: false }],
    ['a sum', { given: '1 + 2', want: false }],
    ['a variable', { given: 'var.x', want: false }],
    ['a minus alone', { given: '-', want: false }],
  ])('of %s', (_, { given, want }) => {
    expect(new Expression(given).isNumeral).toBe(want);
  });
});

it('makes items', () => {
  expect(attribute('a', 1)).toEqual({ kind: 'attribute', name: 'a', value: 1 });
  expect(block('x', ['y'], [blank])).toEqual({ kind: 'block', type: 'x', labels: ['y'], body: [{ kind: 'blank' }] });
  expect(comment('c\nd')).toEqual({ kind: 'comment', lines: ['c', 'd'] });
  expect(reference('module', 'dynamodb', 'table_arn').text).toBe('module.dynamodb.table_arn');
});
