// Where the labels of a chart go and which ticks it has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread, yTicks } from './line-chart.tsx';

describe('spread', () => {
  test.each([
    ['apart already', { given: [20, 60], want: [20, 60] }],
    ['on each other', { given: [50, 50], want: [50, 64] }],
    ['in any order', { given: [60, 55], want: [69, 55] }],
    ['beyond the bottom', { given: [160, 162], want: [150, 164] }],
  ])('%s', (_, { given, want }) => expect(spread(given)).toEqual(want));
});

describe('yTicks', () => {
  test.each([
    ['from zero', { given: [0, 5.9, false], want: [0, 2, 4, 6] }],
    ['powers of ten', { given: [0.3, 40, true], want: [0.1, 1, 10, 100] }],
    ['nothing', { given: [0, 0, false], want: [0, 0.25, 0.5, 0.75, 1] }],
  ] as const)('%s', (_, { given: [least, most, log], want }) => {
    expect(yTicks(least, most, log)).toEqual(want.map((tick) => expect.closeTo(tick, 9)));
  });

  test('enclose the data', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), fc.boolean(), (most, log) => {
        const ticks = yTicks(0.01, most, log);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(ticks.length).toBeLessThan(14);
      }),
    );
  });
});
