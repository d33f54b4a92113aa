// Numbers as people type them, in the unit of the field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertRate, type RateUnit, readQuantity, toMonth } from './quantity.ts';

describe('readQuantity', () => {
  it.each([
    ['digits', { given: ['7', 'count'], want: 7 }],
    ['commas between thousands', { given: ['1,234,567', 'count'], want: 1_234_567 }],
    ['a fraction', { given: ['.5', 'count'], want: 0.5 }],
    ['an exponent', { given: ['1e3', 'count'], want: 1000 }],
    ['thousands by letter', { given: ['5k', 'count'], want: 5000 }],
    ['millions, apart and counted', { given: ['1.5 M items', 'count'], want: 1_500_000 }],
    ['3 KB of 1,024', { given: ['3 KB', 'bytes'], want: 3072 }],
    ['KiB', { given: ['2KiB', 'bytes'], want: 2048 }],
    ['bytes by name', { given: ['318 bytes', 'bytes'], want: 318 }],
    ['500 GB', { given: ['500 GB', 'gigabytes'], want: 500 }],
    ['a terabyte in GB', { given: ['1 TB', 'gigabytes'], want: 1024 }],
    ['megabytes in GB', { given: ['512 MB', 'gigabytes'], want: 0.5 }],
    ['a percentage', { given: ['50%', 'share'], want: 50 }],
    ['years in days', { given: ['2 years', 'days'], want: 730 }],
    ['weeks in days', { given: ['2 w', 'days'], want: 14 }],
    ['hours', { given: ['4 h', 'hours'], want: 4 }],
    ['months in years', { given: ['6 months', 'years'], want: 0.5 }],
    ['a factor', { given: ['4x', 'factor'], want: 4 }],
  ] as const)('reads %s', (_, { given: [text, quantity], want }) => {
    expect(readQuantity(text, quantity, 'day')).toBeCloseTo(want, 9);
  });

  it.each([
    ['the field’s own unit', { given: ['1000', 'day'], want: 1000 }],
    ['a second, in days', { given: ['1,000/s', 'day'], want: 86_400_000 }],
    ['a second in words', { given: ['2 per second', 'second'], want: 2 }],
    ['a day, in seconds', { given: ['86400 writes a day', 'second'], want: 1 }],
    ['a month, in days', { given: ['730 / month', 'day'], want: 24 }],
    ['thousands a minute', { given: ['6k reads/min', 'second'], want: 100 }],
    ['an hour', { given: ['24 an hour', 'day'], want: 576 }],
  ] as const)('reads a rate in %s', (_, { given: [text, unit], want }) => {
    expect(readQuantity(text, 'rate', unit)).toBeCloseTo(want, 6);
  });

  it.each([
    ['nothing', ['', 'count']],
    ['words', ['many', 'count']],
    ['commas at a wrong place', ['1,00', 'count']],
    ['hexadecimal', ['0x10', 'count']],
    ['infinity', ['Infinity', 'count']],
    ['an exponent without end', ['1e999', 'count']],
    ['bytes for items', ['5 GB', 'count']],
    ['days for bytes', ['5 days', 'bytes']],
    ['a rate for a number', ['5/s', 'count']],
    ['a size for a rate', ['3 KB', 'rate']],
    ['an unknown period', ['3/fortnight', 'rate']],
    ['two numbers', ['5 6', 'count']],
    ['a name of every object', ['5 constructor', 'count']],
    ['a very long text', ['9'.repeat(61), 'count']],
  ] as const)('refuses %s', (_, [text, quantity]) => {
    expect(readQuantity(text, quantity, 'day')).toBeNull();
  });

  it('never throws and gives a finite number or nothing', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('rate' as const, 'bytes' as const, 'days' as const),
        (text, quantity) => {
          const value = readQuantity(text, quantity, 'day');
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});

describe('rates', () => {
  it.each([
    ['one a second', { given: [1, 'second'], want: 2_628_000 }],
    ['one a day', { given: [24, 'day'], want: 730 }],
    ['one a month', { given: [1, 'month'], want: 1 }],
  ] as const)('%s, in a month', (_, { given: [rate, unit], want }) => {
    expect(toMonth(rate, unit)).toBe(want);
  });

  it('come back as they were', () => {
    const units = fc.constantFrom<RateUnit>('second', 'day', 'month');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), units, units, (rate, from, to) => {
        expect(toMonth(convertRate(rate, from, to), to)).toBeCloseTo(toMonth(rate, from), -7);
      }),
    );
  });
});
