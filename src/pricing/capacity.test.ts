// DynamoDB's arithmetic, case by case, with the pages it is from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { autoscaled, dayShape, readFactor, readUnits, scaledCapacity, timeWeighted, writeUnits } from './capacity.ts';

describe('writeUnits: each started KB of 1,024 bytes', () => {
  it.each([
    ['the sample lead', { given: 318, want: 1 }],
    ['1 KB to the byte', { given: 1024, want: 1 }],
    ['a byte more', { given: 1025, want: 2 }],
    ['the largest item', { given: 409_600, want: 400 }],
    ['nothing', { given: 0, want: 1 }],
  ])('%s', (_, { given, want }) => {
    expect(writeUnits(given)).toBe(want);
  });
});

describe('readUnits: each started 4 KB, one for an item that is not there', () => {
  it.each([
    ['the sample lead', { given: 318, want: 1 }],
    ['4 KB to the byte', { given: 4096, want: 1 }],
    ['a byte more', { given: 4097, want: 2 }],
    ['13 leads, added up before rounding', { given: 13 * 318, want: 2 }],
    ['nothing found', { given: 0, want: 1 }],
  ])('%s', (_, { given, want }) => {
    expect(readUnits(given)).toBe(want);
  });
});

describe('readFactor', () => {
  it.each([
    ['eventually consistent', { given: [0, 0], want: 0.5 }],
    ['strongly consistent', { given: [1, 0], want: 1 }],
    ['transactional', { given: [0, 1], want: 2 }],
    ['transactional is strong already', { given: [1, 1], want: 2 }],
    ['half strong', { given: [0.5, 0], want: 0.75 }],
    ['a tenth transactional, the rest eventual', { given: [0, 0.1], want: 0.65 }],
  ] as const)('%s', (_, { given: [strong, transactional], want }) => {
    expect(readFactor(strong, transactional)).toBeCloseTo(want, 12);
  });
});

describe('scaledCapacity', () => {
  it.each([
    // AutoScaling.CLI.md: "150 … 215", since 69.77 % does not exceed 70 %.
    ['AWS’s own example', { given: [150, { min: 1, max: 40_000, target: 70 }], want: 215 }],
    ['exactly at the target, no unit more', { given: [70, { min: 1, max: 1000, target: 70 }], want: 100 }],
    ['nothing consumed', { given: [0, { min: 5, max: 100, target: 70 }], want: 5 }],
    ['below the minimum', { given: [3, { min: 5, max: 100, target: 70 }], want: 5 }],
    ['above the maximum', { given: [90, { min: 5, max: 100, target: 70 }], want: 100 }],
    ['a fractional target', { given: [10, { min: 1, max: 100, target: 33.3 }], want: 31 }],
    ['a minimum above the maximum', { given: [0, { min: 50, max: 10, target: 70 }], want: 10 }],
  ] as const)('%s', (_, { given: [consumed, policy], want }) => {
    expect(scaledCapacity(consumed, policy)).toBe(want);
  });

  it('stays within its bounds and carries the load at the target wherever the maximum allows', () => {
    const policies = fc.record({
      min: fc.integer({ min: 1, max: 1000 }),
      max: fc.integer({ min: 1000, max: 100_000 }),
      target: fc.integer({ min: 20, max: 90 }),
    });
    fc.assert(
      fc.property(policies, fc.double({ min: 0, max: 200_000, noNaN: true }), (policy, consumed) => {
        const units = scaledCapacity(consumed, policy);
        expect(Number.isInteger(units)).toBe(true);
        expect(units).toBeGreaterThanOrEqual(policy.min);
        expect(units).toBeLessThanOrEqual(policy.max);
        if (units < policy.max) expect((consumed * 100) / units).toBeLessThanOrEqual(policy.target + 1e-6);
        if (units > policy.min) expect((consumed * 100) / (units - 1)).toBeGreaterThan(policy.target - 1e-6);
      }),
    );
  });
});

describe('dayShape', () => {
  it.each([
    ['four times the average for 4 hours', { given: [4, 4], want: { peak: 4, quiet: 0.4, busy: 4 / 24 } }],
    ['no peak', { given: [1, 4], want: { peak: 1, quiet: 1, busy: 4 / 24 } }],
    ['no busy hours', { given: [4, 0], want: { peak: 4, quiet: 1, busy: 0 } }],
    ['all of the day’s traffic', { given: [6, 4], want: { peak: 6, quiet: 0, busy: 4 / 24 } }],
    ['more than the day’s traffic: shortened', { given: [12, 4], want: { peak: 12, quiet: 0, busy: 2 / 24 } }],
    ['busy all day', { given: [1, 24], want: { peak: 1, quiet: 1, busy: 1 } }],
  ] as const)('%s', (_, { given: [ratio, hours], want }) => {
    const shape = dayShape(ratio, hours);
    expect(shape.peak).toBeCloseTo(want.peak, 12);
    expect(shape.quiet).toBeCloseTo(want.quiet, 12);
    expect(shape.busy).toBeCloseTo(want.busy, 12);
  });

  it('keeps the average', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 24, noNaN: true }),
        (ratio, hours) => {
          const { peak, quiet, busy } = dayShape(ratio, hours);
          expect(busy * peak + (1 - busy) * quiet).toBeCloseTo(1, 9);
          expect(quiet).toBeGreaterThanOrEqual(0);
          expect(quiet).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });
});

describe('timeWeighted', () => {
  it('is the mean of the two levels', () => {
    const policy = { min: 1, max: 1000, target: 50 };
    // A quarter of the day 100 units for 50 a second, the rest 20 for 10.
    expect(timeWeighted({ peak: 50, quiet: 10 }, { peak: 5, quiet: 1, busy: 0.25 }, policy)).toBe(40);
  });
});

it.each([
  ['on demand it is inert', { given: { enable_autoscaling: true }, want: false }],
  ['provisioned and off', { given: { billing_mode: 'PROVISIONED' }, want: false }],
  ['provisioned and on', { given: { billing_mode: 'PROVISIONED', enable_autoscaling: true }, want: true }],
] as const)('auto scaling: %s', (_, { given, want }) => {
  expect(autoscaled({ ...defaults, ...given })).toBe(want);
});
