// What a demand cannot tell, in sentences.
import { expect, it } from 'vitest';
import type { TableDemand } from '../workload/traffic.ts';
import { type Basis, unknowns } from './explain.ts';

/** Writes of a table that never pause unless told, by the minute. */
const minutes = (length: number, at: (minute: number) => number = () => 10): TableDemand => ({
  startMinute: 0,
  resources: [{ id: 'table', read: new Float64Array(length), write: Float64Array.from({ length }, (_, m) => at(m)) }],
});
const DAY = 1440;
const measured: Basis = { period: 60, throttleEvents: 0 };

it.each<[string, { given: Parameters<typeof unknowns>; want: readonly string[] }]>([
  ['nothing of two weeks of minutes without a pause', { given: [minutes(14 * DAY), measured, true], want: [] }],
  ['all where there is nothing', { given: [minutes(0), measured, true], want: ['There is no traffic to simulate.'] }],
  [
    'the cheapest way where prices are not known',
    {
      given: [minutes(14 * DAY), measured, false],
      want: ['Prices of this Region are not known, so the cheapest way is not known either.'],
    },
  ],
  [
    'real peaks of an assumed shape',
    {
      given: [minutes(7 * DAY), { assumed: true }, true],
      want: [
        'The traffic is an assumed shape: real peaks may be higher and steeper. CloudWatch data of the table says more.',
      ],
    },
  ],
  [
    'peaks that a short history has not seen',
    {
      given: [minutes(DAY), measured, true],
      want: ['1 day of data cannot show weekly or monthly peaks; 14 days or more say more.'],
    },
  ],
  [
    'what is extrapolated from hours to a month',
    {
      given: [minutes(360), measured, true],
      want: [
        '0.3 days of data cannot show weekly or monthly peaks; 14 days or more say more.',
        'Less than a day of data is multiplied to a month.',
      ],
    },
  ],
  [
    'what averages and throttled requests hide',
    {
      given: [minutes(14 * DAY), { period: 300, throttleEvents: 12 }, true],
      want: [
        'Points of 5 minutes are averages: shorter peaks in them may be throttled.',
        '12 throttle events are in the data: demand was higher than what was consumed, by an unknown amount.',
      ],
    },
  ],
  [
    'what AWS does in pauses, for which there is no data',
    {
      given: [minutes(14 * DAY, (minute) => (minute < 600 ? 0 : 10)), measured, true],
      want: [
        '600 minutes are in pauses without any traffic: CloudWatch has no data points then, and auto scaling may not lower capacity, so that it may cost more.',
      ],
    },
  ],
  [
    'nothing of a pause that is too short for a decrease',
    { given: [minutes(14 * DAY, (minute) => (minute < 14 ? 0 : 10)), measured, true], want: [] },
  ],
])('cannot tell %s', (_, { given, want }) => {
  expect(unknowns(...given)).toEqual(want);
});
