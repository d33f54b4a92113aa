// Differences as data: what they are, and that applying them gives the other value exactly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, difference, equal, without } from './patch.ts';

describe('difference', () => {
  it.each([
    ['equal values', { given: [{ a: 1 }, { a: 1 }], want: [] }],
    ['a changed key', { given: [{ a: 1 }, { a: 2 }], want: [{ path: ['a'], value: 2 }] }],
    ['a key that goes', { given: [{ a: 1, b: 2 }, { b: 2 }], want: [{ path: ['a'] }] }],
    ['a key that comes', { given: [{}, { a: null }], want: [{ path: ['a'], value: null }] }],
    ['a list, as a whole', { given: [{ a: [1, 2] }, { a: [1, 3] }], want: [{ path: ['a'], value: [1, 3] }] }],
    ['depth', { given: [{ a: { b: 1, c: 1 } }, { a: { b: 2, c: 1 } }], want: [{ path: ['a', 'b'], value: 2 }] }],
    [
      'the order of keys',
      {
        given: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        want: [],
      },
    ],
  ])('of %s', (_, { given: [before, after], want }) => {
    expect(difference(before, after)).toEqual(want);
  });

  it('turns any JSON value into any other when applied', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(equal(applied(before, difference(before, after)), after)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps what it does not touch', () => {
    const before = { a: { deep: [1] }, b: 1 };
    expect(applied(before, difference(before, { ...before, b: 2 })).a).toBe(before.a);
  });
});

it('takes a key away, also one named __proto__', () => {
  const held = JSON.parse('{"__proto__": 1, "a": 2}') as Record<string, number>;
  expect(Object.keys(without(held, '__proto__'))).toEqual(['a']);
  expect(without(held, 'b')).toBe(held);
});
