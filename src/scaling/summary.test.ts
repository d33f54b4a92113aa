// Stretches of a simulation in few points, and how a view of them moves and grows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, moved, stepFor, summaryOf, zoomed } from './summary.ts';

const list = (series: Float64Array) => [...series];

describe('summaryOf', () => {
  const demand = Float64Array.of(1, 5, 2, 8, 3);
  const simulation = { provisioned: Float64Array.of(4, 4, 6, 6, 6), throttled: Float64Array.of(0, 1, 0, 2, 0) };

  it('gives minute by minute where there is room', () => {
    const { step, minutes, served, throttled } = summaryOf(demand, simulation, { from: 1, to: 4 }, 10);
    expect([step, list(minutes), list(served), list(throttled)]).toEqual([1, [1, 2, 3], [4, 2, 6], [60, 0, 120]]);
  });

  it('gives the peaks of several minutes where there is not', () => {
    const summary = summaryOf(demand, simulation, { from: 0, to: 5 }, 3);
    expect(summary.step).toBe(2);
    expect(list(summary.minutes)).toEqual([0, 2, 4]);
    expect(list(summary.demand)).toEqual([5, 8, 3]);
    expect(list(summary.provisioned)).toEqual([4, 6, 6]);
    expect(list(summary.throttled)).toEqual([60, 120, 0]);
  });

  it('serves everything where nothing is provisioned', () => {
    const { served, provisioned } = summaryOf(demand, null, { from: 0, to: 5 }, 10);
    expect([list(served), list(provisioned)]).toEqual([list(demand), [0, 0, 0, 0, 0]]);
  });

  it('loses no throttled unit, whatever the view', () => {
    const view = fc.tuple(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 400 }), view, (units, [a, b, most]) => {
        const series = Float64Array.from(units);
        const from = Math.min(a, b);
        const stretch = { from, to: Math.max(a, b) + 1 };
        const { step, minutes, throttled } = summaryOf(
          series,
          { provisioned: series, throttled: series },
          stretch,
          most,
        );
        expect(minutes.length).toBeLessThanOrEqual(most + 2);
        const start = Math.floor(from / step) * step;
        const end = Math.ceil(Math.min(stretch.to, units.length) / step) * step;
        const sum = units.slice(start, end).reduce((all, one) => all + one * 60, 0);
        expect(throttled.reduce((all, one) => all + one, 0)).toBe(sum);
      }),
    );
  });
});

it.each([
  [1440, 1440, 1],
  [10_080, 1000, 15],
  [525_600, 1000, 720],
  [1e9, 10, 1e8],
])('%i minutes in %i points are %i minutes a point', (minutes, most, want) => {
  expect(stepFor(minutes, most)).toBe(want);
});

describe('the view', () => {
  it.each([
    ['half as long', zoomed({ from: 0, to: 1440 }, 10_080, 0.5), { from: 360, to: 1080 }],
    ['around a minute', zoomed({ from: 0, to: 1440 }, 10_080, 0.5, 1440), { from: 720, to: 1440 }],
    ['no shorter than an hour', zoomed({ from: 0, to: 80 }, 10_080, 0.1), { from: 10, to: 70 }],
    ['no longer than all', zoomed({ from: 0, to: 9000 }, 10_080, 4), { from: 0, to: 10_080 }],
    ['later', moved({ from: 0, to: 1000 }, 10_080, 0.25), { from: 250, to: 1250 }],
    ['not beyond the end', moved({ from: 9000, to: 10_000 }, 10_080, 1), { from: 9080, to: 10_080 }],
    ['not before the start', moved({ from: 100, to: 1100 }, 10_080, -1), { from: 0, to: 1000 }],
    ['a day', fitted({ from: 9000, to: 0 }, 1440, 10_080), { from: 8640, to: 10_080 }],
  ])('is %s', (_, given, want) => {
    expect(given).toEqual(want);
  });
});
