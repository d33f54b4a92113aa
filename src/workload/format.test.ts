// Numbers and money print the same on any machine: fixed point and comma, nothing above zero shown as nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, decimal, money, percent, plural, unitMoney } from './format.ts';

describe('decimal', () => {
  it.each([
    ['nothing', { given: [0, 2], want: '0' }],
    ['trailing zeros cut', { given: [1.5, 4], want: '1.5' }],
    ['a whole number', { given: [42, 2], want: '42' }],
    ['999', { given: [999, 0], want: '999' }],
    ['thousands', { given: [1000, 0], want: '1,000' }],
    ['millions', { given: [12345678.9, 1], want: '12,345,678.9' }],
    ['three digits and a sign', { given: [-100, 0], want: '-100' }],
    ['four digits and a sign', { given: [-1000, 0], want: '-1,000' }],
    ['six digits and a sign', { given: [-100000, 0], want: '-100,000' }],
    ['no exponent for a price of a request', { given: [0.000000625, 12], want: '0.000000625' }],
    ['rounding', { given: [2.345, 1], want: '2.3' }],
    ['beyond fixed point', { given: [1e21, 2], want: '1e+21' }],
    ['infinity', { given: [Number.POSITIVE_INFINITY, 2], want: 'Infinity' }],
  ] as const)('%s', (_, { given: [value, digits], want }) => {
    expect(decimal(value, digits)).toBe(want);
  });

  it('reads back as the number it was given, to its digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, digits) => {
          const back = Number(decimal(value, digits).replaceAll(',', ''));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(10 ** -digits * 0.5000001 + Math.abs(value) * 1e-12);
        },
      ),
    );
  });
});

describe('money', () => {
  it.each([
    ['nothing', { given: 0, want: '$0.00' }],
    ['less than half a cent', { given: 0.0049, want: '<$0.01' }],
    ['half a cent', { given: 0.0051, want: '$0.01' }],
    ['cents', { given: 7.475, want: '$7.47' }],
    ['thousands', { given: 59642, want: '$59,642.00' }],
    ['millions', { given: 1234567.891, want: '$1,234,567.89' }],
    ['less than nothing', { given: -4.5, want: '-$4.50' }],
  ])('%s', (_, { given, want }) => {
    expect(money(given)).toBe(want);
  });
});

describe('unitMoney', () => {
  it.each([
    ['every digit of a price', { given: 0.00012345, want: '$0.00012345' }],
    ['at least cents', { given: 0.2, want: '$0.20' }],
    ['dollars', { given: 1, want: '$1.00' }],
    ['three digits', { given: 0.285, want: '$0.285' }],
    ['an upfront price', { given: 1500, want: '$1,500.00' }],
  ])('%s', (_, { given, want }) => {
    expect(unitMoney(given)).toBe(want);
  });
});

describe('count', () => {
  it.each([
    ['nothing', { given: 0, want: '0' }],
    ['three digits below one', { given: 0.011574, want: '0.0116' }],
    ['very little', { given: 0.0000012345, want: '0.00000123' }],
    ['two decimals from one on', { given: 12.345, want: '12.35' }],
    ['whole from a thousand on', { given: 30416.67, want: '30,417' }],
  ])('%s', (_, { given, want }) => {
    expect(count(given)).toBe(want);
  });
});

it.each([
  ['one', { given: 1, want: '1 year' }],
  ['two', { given: 2, want: '2 years' }],
  ['half', { given: 0.5, want: '0.5 years' }],
])('plural of %s', (_, { given, want }) => {
  expect(plural(given, 'year')).toBe(want);
});

it('percent keeps one decimal', () => {
  expect(percent(0.288888)).toBe('28.9%');
});
