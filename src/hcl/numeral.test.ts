// Numbers to digits and back: exactly, or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, exactly, plainDigits } from './numeral.ts';

describe('digitsOf', () => {
  it.each([
    ['zero', { given: 0, want: '0' }],
    ['minus zero', { given: -0, want: '-0' }],
    ['a whole number', { given: 2147483647, want: '2147483647' }],
    ['a fraction', { given: 70.5, want: '70.5' }],
    ['a negative fraction', { given: -0.25, want: '-0.25' }],
    ['a large number', { given: 1e21, want: '1000000000000000000000' }],
    ['a large number with digits', { given: 1.5e22, want: '15000000000000000000000' }],
    ['a small number', { given: 1e-7, want: '0.0000001' }],
    ['a small negative number with digits', { given: -1.25e-8, want: '-0.0000000125' }],
    ['the largest double', { given: Number.MAX_VALUE, want: `17976931348623157${'0'.repeat(292)}` }],
    ['the smallest double', { given: Number.MIN_VALUE, want: `0.${'0'.repeat(323)}5` }],
  ])('writes %s', (_, { given, want }) => {
    expect(digitsOf(given)).toBe(want);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s', (given) => {
    expect(() => digitsOf(given)).toThrow(RangeError);
  });

  it('loses nothing', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, (value) => {
        expect(Number(digitsOf(value))).toBe(value);
        expect(exactly(digitsOf(value))).toBe(value);
        expect(digitsOf(value)).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('exactly', () => {
  it.each([
    ['a whole number', { given: '10', want: 10 }],
    ['leading zeros', { given: '010', want: 10 }],
    ['trailing zeros', { given: '1.50', want: 1.5 }],
    ['an exponent', { given: '1e3', want: 1000 }],
    ['a signed exponent', { given: '15E-1', want: 1.5 }],
    ['minus zero', { given: '-0', want: -0 }],
    ['zero with places', { given: '0.000', want: 0 }],
    ['zero with an exponent', { given: '0e5', want: 0 }],
    ['the decimal that a double is written as', { given: '0.1', want: 0.1 }],
    ['the largest safe integer', { given: '9007199254740991', want: 9007199254740991 }],
    ['one that no double holds', { given: '9007199254740993', want: null }],
    ['many nines', { given: '99999999999999999999999999999999', want: null }],
    ['a fraction with too many places', { given: '70.00000000000000000001', want: null }],
    ['beyond the largest double', { given: '1e400', want: null }],
    ['below the smallest double', { given: '1e-400', want: null }],
    ['an absurd exponent', { given: '1e999999999', want: null }],
  ])('reads %s', (_, { given, want }) => {
    expect(exactly(given)).toBe(want);
  });
});

describe('plainDigits', () => {
  it.each([
    ['zeros in front', { given: '00012', want: '12' }],
    ['only zeros', { given: '000', want: '0' }],
    ['zeros behind', { given: '1.500', want: '1.5' }],
    ['a point with zeros only', { given: '5.00', want: '5' }],
    ['an exponent that fills with zeros', { given: '1.5e3', want: '1500' }],
    ['an exponent within the fraction', { given: '1.2345e2', want: '123.45' }],
    ['a negative exponent', { given: '1234e-2', want: '12.34' }],
    ['a negative exponent past the digits', { given: '-12e-4', want: '-0.0012' }],
    ['a whole part of zero', { given: '0.5e1', want: '5' }],
    ['big integers, every digit', { given: '12345678901234567890', want: '12345678901234567890' }],
    ['1e400', { given: '1e400', want: `1${'0'.repeat(400)}` }],
    ['an absurd exponent, left alone', { given: '1e999999999', want: '1e999999999' }],
  ])('writes %s', (_, { given, want }) => {
    expect(plainDigits(given)).toBe(want);
  });
});
