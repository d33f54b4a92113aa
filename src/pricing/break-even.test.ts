// The utilization at which both billing modes cost the same, with its sum.
import { describe, expect, it } from 'vitest';
import { breakEven } from './break-even.ts';
import { pricedRegions } from './prices.ts';

describe('breakEven', () => {
  it('is 28.89% in us-east-1: $0.00065 ÷ (3,600 × $0.000000625), not the contract’s 40%', () => {
    const { write, read, texts } = breakEven('us-east-1');
    expect(write).toBeCloseTo(0.28889, 5);
    expect(read).toBeCloseTo(0.28889, 5);
    expect(texts).toEqual([
      'writes: $0.00065 an hour ÷ (3,600 × $0.000000625) = 28.9%',
      'reads: $0.00013 an hour ÷ (3,600 × $0.000000125) = 28.9%',
    ]);
  });

  it('was 14.44% before the price cut of 1 November 2024', () => {
    expect(breakEven('us-east-1', { onDemandWrite: 1.25 }).write).toBeCloseTo(0.14444, 5);
  });

  it('lies between 28.7 and 29.2% in every Region', () => {
    const shares = pricedRegions.flatMap(({ id }) => {
      const { write, read } = breakEven(id);
      return [write, read].filter((share) => share !== null);
    });
    expect(shares.length).toBe(2 * pricedRegions.length);
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.287);
      expect(share).toBeLessThan(0.292);
    }
  });

  it.each([
    ['no prices at all', { given: breakEven('mars-north-1'), want: 'writes: not known, a price is missing' }],
    [
      'on-demand free of charge',
      {
        given: breakEven('us-east-1', { onDemandWrite: 0 }),
        want: 'writes: none, on-demand is free at these prices',
      },
    ],
  ])('is not known with %s', (_, { given, want }) => {
    expect(given.write).toBeNull();
    expect(given.texts[0]).toBe(want);
  });

  it('goes by the class of the table: $0.00081 ÷ (3,600 × $0.00000078) for Standard-IA', () => {
    const { write, read } = breakEven('us-east-1', {}, true);
    expect(write).toBeCloseTo(0.28846, 5);
    expect(read).toBeCloseTo(0.28674, 5);
  });

  it('goes by one’s own prices', () => {
    expect(breakEven('us-east-1', { writeCapacity: 0.00325 }).write).toBeCloseTo(1.4444, 4);
  });
});
