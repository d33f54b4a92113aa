// What was typed about traffic: defaults, each field, what is refused and why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOf, otherSpan, readTraffic, type TrafficChoice } from './traffic-choice.ts';
import { readHours } from './traffic-shape.ts';

const DAY = '0 0 0 0 0 0 1 2 4 8 8 8 8 8 8 8 4 4 2 2 1 1 0 0';

describe('readTraffic', () => {
  it.each<[string, { given: Readonly<Record<string, string>>; want: Partial<TrafficChoice> }]>([
    [
      'nothing typed',
      { given: {}, want: { shape: { kind: 'evening-peak', peakToAverage: 4, utcOffset: 0 }, allowed: 0, refused: {} } },
    ],
    [
      'a shape, local time, and a share',
      {
        given: { shape: 'spikes', utcOffset: '-3.5', allowed: ' 0.5 % ' },
        want: { shape: { kind: 'spikes', peakToAverage: 4, utcOffset: -3.5 }, utcOffset: -3.5, allowed: 0.005 },
      },
    ],
    [
      'hours',
      {
        given: { shape: 'hourly', hours: DAY, utcOffset: '2' },
        want: { shape: { kind: 'hourly', hours: DAY.split(' ').map(Number), utcOffset: 2 }, refused: {} },
      },
    ],
    [
      'hours that are not there',
      {
        given: { shape: 'hourly' },
        want: {
          shape: null,
          refused: { hours: 'Enter 24 numbers, one for each hour of a day, or 168 for a week; there are 0.' },
        },
      },
    ],
    [
      'a shape that there is not',
      {
        given: { shape: 'constructor' },
        want: { shape: { kind: 'evening-peak', peakToAverage: 4, utcOffset: 0 }, refused: {} },
      },
    ],
    [
      'numbers out of bounds',
      {
        given: { utcOffset: '15', allowed: '101' },
        want: {
          utcOffset: 0,
          allowed: null,
          refused: {
            utcOffset: 'The offset must be a number of hours from -12 to 14.',
            allowed: 'What may be throttled must be a percentage from 0 to 100.',
          },
        },
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(readTraffic(given, 4)).toMatchObject(want);
  });

  it('takes any text', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('hourly', 'spikes', '1e9', '-', '9'.repeat(400), DAY));
    const typed = fc.dictionary(fc.constantFrom('shape', 'hours', 'utcOffset', 'allowed', '__proto__'), text);
    fc.assert(
      fc.property(typed, fc.double(), (given, peak) => {
        const { allowed, utcOffset } = readTraffic(given, peak);
        expect(allowed === null || (allowed >= 0 && allowed <= 1)).toBe(true);
        expect(Math.abs(utcOffset)).toBeLessThanOrEqual(14);
      }),
    );
  });
});

describe('hoursOf', () => {
  it.each([
    ['evening-peak', { days: 1 }],
    ['spikes', { days: 1 }],
    ['office-hours', { days: 7 }],
    ['weekend', { days: 7 }],
  ] as const)('gives hours that can be read again, with the same days: %s', (kind, { days }) => {
    const text = hoursOf({ kind, peakToAverage: 2.4 });
    const read = readHours(text);
    if ('message' in read) throw new Error(read.message);
    expect(read.hours).toHaveLength(days * 24);
  });

  it('is busy when the shape is', () => {
    const office = hoursOf({ kind: 'office-hours', peakToAverage: 2.4 }).split(' ').map(Number);
    expect([office[3], office[12], office[5 * 24 + 12]].map((hour) => (hour ?? 0) > 0.5)).toEqual([false, true, false]);
    expect(office[12]).toBe(2.4);
  });
});

describe('otherSpan', () => {
  const day = Array.from({ length: 24 }, (_, hour) => hour);

  it('repeats a day, and comes back to it', () => {
    const week = otherSpan(day).split(' ').map(Number);
    expect(week).toHaveLength(168);
    expect(week[24 + 5]).toBe(5);
    expect(otherSpan(week)).toBe(day.join(' '));
  });

  it('takes the mean of the days', () => {
    const week = Array.from({ length: 168 }, (_, hour) => (hour === 9 ? 8 : 1));
    expect(otherSpan(week).split(' ')[9]).toBe('2');
  });
});
