// The number texts that Terraform reads, each tried on Terraform 1.11.4, and exact comparisons.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExactNumber, isBetween, isWhole, parseNumber, plainText, sameNumber, toNumber } from './exact-number.ts';

const parsed = (text: string): ExactNumber => {
  const number = parseNumber(text);
  if (number === null) throw new Error(`${text} is not a number`);
  return number;
};

describe('parseNumber', () => {
  it.each([
    ['10', 10],
    ['010', 10],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['-0', -0],
    ['-2.50', -2.5],
    ['1p3', 8],
    ['1P-1', 0.5],
    ['0.1', 0.1],
    ['9007199254740993', 9007199254740992],
    ['0e99999999999', 0],
    ['Inf', Number.POSITIVE_INFINITY],
    ['+inf', Number.POSITIVE_INFINITY],
    ['-Inf', Number.NEGATIVE_INFINITY],
    ['1e1000000000', Number.POSITIVE_INFINITY],
    ['1e-1000000000', 0],
  ])('reads %s', (given, want) => {
    expect(parseNumber(given)).not.toBeNull();
    expect(toNumber(given)).toBe(want);
  });

  it.each([
    '',
    ' 10',
    '10 ',
    '0x10',
    '1_000',
    'NaN',
    'INF',
    'Infinity',
    '１２',
    '٣',
    '.',
    '+.',
    '+',
    'e5',
    '1e',
    '1e+',
    '1e3.5',
    '--5',
    '1.2.3',
    '1,5',
    '0b1',
    '1e2147483648',
    '1e9999999999',
    '10\n',
  ])('refuses %j', (given) => {
    expect(parseNumber(given)).toBeNull();
  });

  it('agrees with ECMAScript on every double that is written out', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainText(value);
        expect(toNumber(text)).toBe(value);
        if (Number.isSafeInteger(Math.trunc(value))) {
          expect(isBetween(parsed(text), Math.floor(value), Math.ceil(value))).toBe(true);
        }
        expect(isWhole(parsed(text))).toBe(Number.isInteger(value));
      }),
    );
  });

  it('rounds to 512 bits as Terraform does', () => {
    const sevenAndALittle = (zeros: number): string => `7.${'0'.repeat(zeros)}1`;
    expect(isWhole(parsed(sevenAndALittle(28)))).toBe(false);
    expect(isWhole(parsed(sevenAndALittle(150)))).toBe(false);
    expect(isWhole(parsed(sevenAndALittle(160)))).toBe(true);
  });

  it('rounds halves to even', () => {
    const two512 = 2n ** 512n;
    expect(sameNumber(parsed(String(two512 + 1n)), parsed(String(two512)))).toBe(true);
    expect(sameNumber(parsed(String(two512 + 3n)), parsed(String(two512 + 4n)))).toBe(true);
    expect(sameNumber(parsed(String(two512 + 2n)), parsed(String(two512)))).toBe(false);
  });

  it('gives equal numbers equal fields', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(30), (value, zeros) => {
        expect(sameNumber(parsed(String(value)), parsed(`${value}.${'0'.repeat(zeros)}`))).toBe(true);
        expect(sameNumber(parsed(String(value)), parsed(`${value}0e-1`))).toBe(true);
      }),
    );
  });
});

describe('isBetween', () => {
  it.each([
    ['7', true],
    ['30', true],
    ['6.999999999999999999999999', false],
    ['30.00000000000000000000001', false],
    ['7.5', true],
    ['3e1', true],
    ['-7', false],
    ['Inf', false],
    ['-Inf', false],
    ['1e400', false],
    ['1e-5000', false],
    ['0', false],
  ])('places %s in 7 to 30: %s', (given, want) => {
    expect(isBetween(parsed(given), 7, 30)).toBe(want);
  });

  it('agrees with whole numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (value, min, max) => {
        expect(isBetween(parsed(String(value)), min, max)).toBe(value >= min && value <= max);
      }),
    );
  });
});

describe('isWhole', () => {
  it.each([
    ['7', true],
    ['7.0', true],
    ['7.5', false],
    ['75e-1', false],
    ['7.5e1', true],
    ['Inf', true],
    ['1e400', true],
    ['1e-400', false],
    // Past what Go's exponent can hold it is 0.
    ['1e-2147483648', true],
    ['1e-600000000', false],
    ['0', true],
  ])('%s: %s', (given, want) => {
    expect(isWhole(parsed(given))).toBe(want);
  });
});

describe('plainText', () => {
  it.each([
    [10, '10'],
    [1.5, '1.5'],
    [1e21, '1000000000000000000000'],
    [1.25e21, '1250000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [-0, '-0'],
  ])('writes %d as %s', (given, want) => {
    expect(plainText(given)).toBe(want);
  });
});
