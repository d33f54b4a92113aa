// Times of a shape and of measured traffic, and the marks of an axis.
import { describe, expect, it } from 'vitest';
import { type Clock, marks, markText, timeText } from './times.ts';

const WEEK: Clock = { start: null, utcOffset: 0 };
const MARCH: Clock = { start: Date.UTC(2025, 2, 4, 22, 30) / 1000, utcOffset: 0 };

describe('timeText', () => {
  it.each([
    ['the first minute of a week', timeText(0, WEEK), 'Mon 00:00'],
    ['Sunday evening', timeText(7 * 1440 - 5, WEEK), 'Sun 23:55'],
    ['local time before Monday', timeText(0, { ...WEEK, utcOffset: -3.5 }), 'Sun 20:30'],
    ['local time after', timeText(23 * 60, { ...WEEK, utcOffset: 2 }), 'Tue 01:00'],
    ['a measured minute', timeText(90, MARCH), '5 Mar 00:00'],
    ['a measured minute elsewhere', timeText(0, { ...MARCH, utcOffset: -8 }), '4 Mar 14:30'],
  ])('%s', (_, given, want) => {
    expect(given).toBe(want);
  });
});

describe('marks', () => {
  it.each([
    ['a day', [0, 1440, 8, WEEK], ['Mon', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', 'Tue']],
    ['a week', [0, 10_080, 8, WEEK], ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon']],
    ['an hour', [600, 660, 6, WEEK], ['10:00', '10:10', '10:20', '10:30', '10:40', '10:50', '11:00']],
    ['a measured day', [0, 1440, 3, MARCH], ['5 Mar', '12:00']],
  ] as const)('of %s', (_, [from, to, most, clock], want) => {
    expect(marks(from, to, most, clock).map((at) => markText(at, clock))).toEqual(want);
  });

  it('of a year are few', () => {
    expect(marks(0, 365 * 1440, 8, MARCH).length).toBeLessThanOrEqual(9);
  });
});
