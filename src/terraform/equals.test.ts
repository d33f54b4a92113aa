// When two raw values say the same.
import { describe, expect, it } from 'vitest';
import { structurallyEqual } from './equals.ts';

describe('structurallyEqual', () => {
  it.each<[string, { given: [unknown, unknown]; want: boolean }]>([
    ['equal strings', { given: ['a', 'a'], want: true }],
    ['a number and its text', { given: [5, '5'], want: false }],
    ['zero and false', { given: [0, false], want: false }],
    ['zero and minus zero', { given: [0, -0], want: false }],
    ['null and an empty map', { given: [null, {}], want: false }],
    ['empty maps', { given: [{}, {}], want: true }],
    ['an empty map and an empty list', { given: [{}, []], want: false }],
    [
      'maps in another order',
      {
        given: [
          { a: '1', b: '2' },
          { b: '2', a: '1' },
        ],
        want: true,
      },
    ],
    ['a key more', { given: [{ a: '1' }, { a: '1', b: '2' }], want: false }],
    ['a key less', { given: [{ a: '1', b: '2' }, { a: '1' }], want: false }],
    ['another value', { given: [{ a: '1' }, { a: '2' }], want: false }],
    ['another key with undefined', { given: [{ a: undefined }, { b: undefined }], want: false }],
    ['nested lists', { given: [{ a: [1, 2] }, { a: [1, 2] }], want: true }],
    [
      'lists in another order',
      {
        given: [
          [1, 2],
          [2, 1],
        ],
        want: false,
      },
    ],
  ])('of %s', (_, { given: [a, b], want }) => {
    expect(structurallyEqual(a, b)).toBe(want);
    expect(structurallyEqual(b, a)).toBe(want);
  });
});
