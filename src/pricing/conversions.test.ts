// The three units of a rate, by the month of 730 hours that AWS Pricing Calculator uses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perMonth, type RateUnit, toMonth } from './conversions.ts';

describe('toMonth', () => {
  it.each([
    ['one a second', { given: [1, 'second'], want: 2_628_000 }],
    ['one a day', { given: [24, 'day'], want: 730 }],
    ['one a month', { given: [1, 'month'], want: 1 }],
  ] as const)('%s', (_, { given: [rate, unit], want }) => {
    expect(toMonth(rate, unit)).toBe(want);
  });
});

describe('perMonth', () => {
  it.each([
    ['a day first', { given: [1000, 'day'], want: '1,000 a day = 0.0116 a second = 30,417 a month' }],
    ['a second first', { given: [50, 'second'], want: '50 a second = 4,320,000 a day = 131,400,000 a month' }],
    ['a month first', { given: [730, 'month'], want: '730 a month = 0.000278 a second = 24 a day' }],
    ['nothing', { given: [0, 'day'], want: '0 a day = 0 a second = 0 a month' }],
  ] as const)('shows the conversion, %s', (_, { given: [rate, unit], want }) => {
    expect(perMonth(rate, unit).text).toBe(want);
  });

  it('says the same amount in all three units', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.constantFrom<RateUnit>('second', 'day', 'month'),
        (rate, unit) => {
          const all = perMonth(rate, unit);
          const same = { second: all.perSecond, day: all.perDay, month: all.perMonth };
          for (const other of ['second', 'day', 'month'] as const) {
            expect(toMonth(same[other], other)).toBeCloseTo(all.perMonth, -8);
          }
          expect(same[unit]).toBeCloseTo(rate, 3);
        },
      ),
    );
  });
});
