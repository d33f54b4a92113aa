// Shapes keep the average and reach the peak; hours are read or refused with a reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekOfTraffic } from './traffic.ts';
import { MINUTES_PER_WEEK, readHours, type TrafficShape, trafficShapes, weights } from './traffic-shape.ts';

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const most = (values: Float64Array): number => values.reduce((high, value) => Math.max(high, value), 0);
const at = (values: Float64Array, day: number, hour: number, minute = 0): number =>
  values[day * 1440 + hour * 60 + minute] ?? Number.NaN;
const names = trafficShapes.map(({ value }) => value);

describe('shapes of a week', () => {
  it('keep the average and reach the peak', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 1, max: 3.5, noNaN: true }),
        fc.integer({ min: -12, max: 14 }),
        (kind, peakToAverage, utcOffset) => {
          const week = weights({ kind, peakToAverage, utcOffset });
          expect(week).toHaveLength(MINUTES_PER_WEEK);
          expect(mean(week)).toBeCloseTo(1, 6);
          expect(most(week)).toBeCloseTo(kind === 'steady' ? 1 : peakToAverage, 3);
          expect(week.every((weight) => weight >= 0)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('narrow an evening for a peak that its whole hump could not have', () => {
    const week = weights({ kind: 'evening-peak', peakToAverage: 12 });
    expect(mean(week)).toBeCloseTo(1, 6);
    expect(most(week)).toBeCloseTo(12, 2);
  });

  it('bring a peak down to what a plateau can have', () => {
    // Spikes last 10 of 120 minutes, so with nothing in between they are 12 times the average.
    expect(most(weights({ kind: 'spikes', peakToAverage: 1000 }))).toBeCloseTo(12, 6);
  });

  const rows: readonly (readonly [string, { given: TrafficShape; busy: number; quiet: number }])[] = [
    ['office hours', { given: { kind: 'office-hours', peakToAverage: 3 }, busy: 12, quiet: 2 }],
    ['evening peak', { given: { kind: 'evening-peak', peakToAverage: 3 }, busy: 20, quiet: 6 }],
    [
      'office hours in India',
      { given: { kind: 'office-hours', peakToAverage: 3, utcOffset: 5.5 }, busy: 6, quiet: 20 },
    ],
  ];
  it.each(rows)('%s', (_, { given, busy, quiet }) => {
    const week = weights(given);
    expect(at(week, 1, busy)).toBeCloseTo(3, 6);
    expect(at(week, 1, quiet)).toBeLessThan(0.6);
  });

  it('weekend is busy on Saturday and quiet on Monday', () => {
    const week = weights({ kind: 'weekend', peakToAverage: 4 });
    expect(at(week, 5, 16)).toBeCloseTo(4, 6);
    expect(at(week, 0, 16)).toBeLessThan(1);
  });

  it('hours give each hour its amount, whatever the unit', () => {
    const hours = new Array<number>(24).fill(50);
    hours[9] = 150;
    const week = weights({ kind: 'hourly', hours });
    expect(mean(week)).toBeCloseTo(1, 6);
    expect(at(week, 3, 9, 30) / at(week, 3, 10, 30)).toBeCloseTo(3, 6);
  });

  it('hours of a week give each day its own', () => {
    const hours = Array.from({ length: 168 }, (_, hour) => (hour === 2 * 24 + 9 ? 5 : 1));
    const week = weights({ kind: 'hourly', hours });
    expect(at(week, 2, 9, 30) / at(week, 1, 9, 30)).toBeCloseTo(5, 9);
    expect(at(week, 6, 23, 59)).toBeCloseTo(168 / 172, 9);
  });

  it('take hostile numbers', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e308, 0]) {
      const shapes: TrafficShape[] = [
        { kind: 'office-hours', peakToAverage: number, utcOffset: number },
        { kind: 'hourly', hours: [number], utcOffset: number },
      ];
      for (const shape of shapes) expect(weights(shape).every(Number.isFinite)).toBe(true);
    }
  });
});

it('spreads the units of a month over the table and its indexes', () => {
  const second = 730 * 3600;
  const units = [
    { id: 'table', read: 40 * second, write: 10 * second },
    { id: 'email-index', read: 0, write: 12 * second },
  ];
  const demand = weekOfTraffic(units, { kind: 'steady', peakToAverage: 1 });
  expect(demand.resources.map(({ id }) => id)).toEqual(['table', 'email-index']);
  expect(at(demand.resources[0]?.read ?? new Float64Array(0), 0, 0)).toBeCloseTo(40, 9);
  expect(at(demand.resources[1]?.write ?? new Float64Array(0), 6, 23)).toBeCloseTo(12, 9);
});

describe('hours as typed', () => {
  const list = Array.from({ length: 24 }, (_, hour) => hour);
  const rows = [
    ['spaces', { given: list.join(' '), want: { hours: list } }],
    ['commas and lines', { given: ` ${list.join(',\n')} `, want: { hours: list } }],
    [
      'too few',
      {
        given: '1 2 3',
        want: { message: 'Enter 24 numbers, one for each hour of a day, or 168 for a week; there are 3.' },
      },
    ],
    [
      'a word',
      { given: list.join(' ').replace('7', 'x'), want: { message: 'Hour 7: "x" must be a number from 0 to 10^12.' } },
    ],
    ['all zero', { given: new Array(24).fill(0).join(' '), want: { message: 'At least one hour must have traffic.' } }],
    [
      'a week',
      {
        given: [...list, ...list, ...list, ...list, ...list, ...list, ...list].join(' '),
        want: { hours: [...list, ...list, ...list, ...list, ...list, ...list, ...list] },
      },
    ],
    ['very long', { given: '1 '.repeat(4000), want: { message: 'The hours must be at most 4000 characters.' } }],
  ] as const;
  it.each(rows)('%s', (_, { given, want }) => {
    expect(readHours(given)).toEqual(want);
  });
});
