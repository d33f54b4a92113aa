// Where the labels of a chart go and which ticks it has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLine, inLines, widthOf, yTicks } from './chart-layout.ts';

const tick = fc.record({ at: fc.double({ min: 0, max: 600, noNaN: true }), label: fc.string({ maxLength: 20 }) });

describe('inLine', () => {
  test.each([
    ['centred', { given: [[{ at: 100, label: '10' }], 0, 200], want: [92] }],
    ['moved inside from the right edge', { given: [[{ at: 200, label: '1000' }], 0, 200], want: [168] }],
    ['moved inside from the left edge', { given: [[{ at: 0, label: '1000' }], 10, 200], want: [10] }],
    [
      'left out where it would lie on the one before',
      {
        given: [
          [
            { at: 50, label: '10' },
            { at: 60, label: '20' },
            { at: 90, label: '30' },
          ],
          0,
          200,
        ],
        want: [42, 82],
      },
    ],
  ] as const)('%s', (_, { given: [ticks, from, to], want }) => {
    expect(inLine(ticks, from, to).map(({ left }) => left)).toEqual(want);
  });

  test('cuts no label and lays none on another, at any width', () => {
    fc.assert(
      fc.property(fc.array(tick, { maxLength: 12 }), fc.integer({ min: 150, max: 2000 }), (ticks, width) => {
        const sorted = [...ticks].sort((a, b) => a.at - b.at);
        const placed = inLine(sorted, 0, width);
        for (const [index, { left, label }] of placed.entries()) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + widthOf(label)).toBeLessThanOrEqual(width + 1e-9);
          const before = placed[index - 1];
          if (before !== undefined) expect(left).toBeGreaterThanOrEqual(before.left + widthOf(before.label));
        }
      }),
    );
  });
});

test('labels in lines of their own are all there, and whole', () => {
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 5 }), fc.integer({ min: 150, max: 2000 }), (ticks, width) => {
      const placed = inLines(ticks, 0, width);
      expect(placed.map(({ label }) => label)).toEqual(ticks.map(({ label }) => label));
      for (const { left, label } of placed)
        expect([left >= 0, left + widthOf(label) <= width + 1e-9]).toEqual([true, true]);
    }),
  );
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
