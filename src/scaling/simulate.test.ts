// Hand-worked days, the reference table, and what holds for any demand and policy.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BURST_SECONDS, MOST_DECREASES, normalPolicy } from './policy.ts';
import { activities, type Simulation, simulate } from './simulate.ts';

const day = (at: (minute: number) => number, days = 1): Float64Array =>
  Float64Array.from({ length: 1440 * days }, (_, minute) => at(minute % 1440));
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const wave = (minute: number): number => 32.5 - 27.5 * Math.cos((2 * Math.PI * minute) / 1440);

/**
 * Unit-hours of a day, time-weighted and at each hour's maximum; utilisation in percent; units throttled. Initial 10,
 * min 5, max 100; worked out by another implementation of the same rules.
 */
const reference = [
  ['step 7 to 70, 70 %', day((minute) => (minute >= 480 && minute < 1200 ? 70 : 7)), 70, 1338.57, 1410, 68.8, 11_400],
  ['wave 5 to 60, 70 %', day(wave), 70, 1218.8, 1281, 64.0, 0],
  ['wave 5 to 60, 50 %', day(wave), 50, 1593.37, 1669, 49.0, 0],
  ['wave 5 to 60, 90 %', day(wave), 90, 939.62, 995, 83.0, 0],
  ['spike to 60 for 10 of 120 min', day((minute) => (minute % 120 < 10 ? 60 : 5)), 70, 516.77, 1074, 37.1, 138_240],
] as const;

describe('the reference table, within 0.5 %', () => {
  it.each(reference)('%s', (_, demand, target, unitHours, hourMax, utilisation, throttled) => {
    const result = simulate(demand, { initial: 10, min: 5, max: 100, target });
    const within = (value: number, want: number) =>
      expect(Math.abs(value - want), `${value} against ${want}`).toBeLessThanOrEqual(want * 0.005);
    within(result.unitHours, unitHours);
    within(result.unitHoursHourMax, hourMax);
    within((sum(result.consumed) / sum(result.provisioned)) * 100, utilisation);
    within(sum(result.throttled) * 60, throttled);
  });
});

const policy = { initial: 10, min: 5, max: 100, target: 70 };

describe('by hand', () => {
  const runs = (minutes: readonly (readonly [number, number])[]): Float64Array =>
    Float64Array.from(minutes.flatMap(([length, units]) => new Array<number>(length).fill(units)));

  const rows = [
    [
      'two minutes above the target, two more until the new capacity',
      // 8 > 7 in minutes 0 and 1; 8 / 0.7 = 11.4, so 12 from minute 4.
      { given: runs([[6, 8]]), want: [10, 10, 10, 10, 12, 12] },
    ],
    [
      'a step right after a step: the module sets no cooldown, and AWS takes 0 s for both',
      // 12 from minute 4; 20 > 8.4 in minutes 4 and 5; 20 / 0.7 = 28.6, so 29 from minute 8.
      {
        given: runs([
          [4, 8],
          [5, 20],
        ]),
        want: [10, 10, 10, 10, 12, 12, 12, 12, 29],
      },
    ],
    [
      'a fall right after a rise, without a cooldown either',
      // 12 from minute 4; 5 is below 6 in minutes 4 to 18; 5 / 0.7 = 7.1, so 8 from minute 21.
      {
        given: runs([
          [4, 8],
          [18, 5],
        ]),
        want: [...new Array<number>(4).fill(10), ...new Array<number>(17).fill(12), 8],
      },
    ],
    ['at the target nothing happens', { given: runs([[6, 7]]), want: [10, 10, 10, 10, 10, 10] }],
    [
      'a minute below the target starts the count again',
      {
        given: runs([
          [1, 8],
          [1, 7],
          [4, 8],
        ]),
        want: [10, 10, 10, 10, 10, 10],
      },
    ],
    [
      '15 minutes below 50 %, two more until the lower capacity, which the highest of the 15 decides',
      // 4.9 of 10 is below 50 %; 4.9 / 0.7 = 7.
      { given: runs([[18, 4.9]]), want: [...new Array<number>(17).fill(10), 7] },
    ],
    ['at exactly 50 % nothing happens', { given: runs([[18, 5]]), want: new Array<number>(18).fill(10) }],
    ['never below min', { given: runs([[18, 1]]), want: [...new Array<number>(17).fill(10), 5] }],
  ] as const;
  it.each(rows)('%s', (_, { given, want }) => {
    expect([...simulate(given, policy).provisioned]).toEqual(want);
  });

  it('knows no cooldown as long as the module sets none', () => {
    const module = readFileSync(new URL('../../modules/dynamodb/autoscaling.tf', import.meta.url), 'utf8');
    expect(module).toContain('target_tracking_scaling_policy_configuration {');
    expect(module).not.toMatch(/cooldown|disable_scale_in/);
  });

  it('sizes a step by the higher of its two minutes: 150 at 70 % are 215', () => {
    const { provisioned } = simulate(runs([[5, 150]]), { initial: 200, min: 1, max: 1000, target: 70 });
    expect(provisioned[4]).toBe(215);
  });

  it('serves a burst from what 300 seconds left unused, then throttles', () => {
    // 10 unused for 10 minutes, of which 300 s stay: 3,000 units, 50 a second for one minute.
    const result = simulate(
      runs([
        [10, 0],
        [3, 70],
      ]),
      { initial: 10, min: 10, max: 10, target: 70 },
    );
    expect([...result.consumed.subarray(10)]).toEqual([60, 10, 10]);
    expect([...result.throttled.subarray(10)]).toEqual([10, 60, 60]);
  });

  it('decreases four times a day at once, then once an hour, and four times again after midnight UTC', () => {
    // 1000 of 2000 are exactly 50 %; each fall by a third is below it, and its decrease comes 17 minutes later.
    const falling = Float64Array.from({ length: 240 }, (_, minute) => 1000 * (2 / 3) ** Math.floor(minute / 20));
    const downs = (startMinute: number) =>
      activities(simulate(falling, { initial: 2000, min: 1, max: 2000, target: 70 }, { startMinute }).provisioned)
        .filter(({ from, to }) => to < from)
        .map(({ minute }) => minute);
    expect(downs(0)).toEqual([37, 57, 77, 97, 157, 217]);
    // With midnight 100 minutes in, the first decrease of the new day is as free as the next three.
    expect(downs(1340)).toEqual([37, 57, 77, 97, 117, 137, 157, 177, 237]);
  });

  it('charges the hour-maximum for the minutes of a started hour', () => {
    const result = simulate(runs([[90, 0]]), { initial: 6, min: 6, max: 6, target: 70 });
    expect(result.unitHours).toBe(9);
    expect(result.unitHoursHourMax).toBe(9);
  });
});

const demands = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0, max: 500, noNaN: true })), { maxLength: 60 })
  .map((runs) => Float64Array.from(runs.flatMap(([length, units]) => new Array<number>(length).fill(units))));
const policies = fc
  .record({
    initial: fc.integer({ min: 1, max: 400 }),
    min: fc.integer({ min: 1, max: 200 }),
    more: fc.integer({ min: 0, max: 400 }),
    target: fc.integer({ min: 20, max: 90 }),
  })
  .map(({ initial, min, more, target }) => ({ initial, min, max: min + more, target }));

/** Decreases by UTC day. */
function decreases(result: Simulation, startMinute: number): readonly number[] {
  const days = new Map<number, number>();
  for (const { minute, from, to } of activities(result.provisioned)) {
    const at = Math.floor((startMinute + minute) / 1440);
    if (to < from) days.set(at, (days.get(at) ?? 0) + 1);
  }
  return [...days.values()];
}

describe('for any demand and policy', () => {
  it('keeps capacity whole and within min and max; serves or throttles all demand', () => {
    fc.assert(
      fc.property(demands, policies, (demand, given) => {
        const result = simulate(demand, given);
        for (const [minute, units] of demand.entries()) {
          const capacity = result.provisioned[minute] ?? Number.NaN;
          expect(capacity >= given.min && capacity <= given.max && Number.isInteger(capacity)).toBe(true);
          const consumed = result.consumed[minute] ?? Number.NaN;
          expect(consumed + (result.throttled[minute] ?? Number.NaN)).toBeCloseTo(units, 9);
          expect(consumed).toBeLessThanOrEqual(units);
        }
        expect(result.unitHours).toBeCloseTo(sum(result.provisioned) / 60, 6);
        expect(result.unitHoursHourMax).toBeGreaterThanOrEqual(result.unitHours - 1e-6);
      }),
    );
  });

  it('never serves more than capacity and a full burst, over any stretch that begins after a quiet one', () => {
    fc.assert(
      fc.property(demands, policies, (demand, given) => {
        const { provisioned, consumed } = simulate(demand, given);
        let most = 0;
        for (const [minute, units] of consumed.entries()) {
          // The bucket from the trace alone: what earlier minutes left, never above 300 s of the capacity then.
          const capacity = provisioned[minute] ?? 0;
          most = Math.min(most, BURST_SECONDS * capacity);
          expect(units * 60).toBeLessThanOrEqual(capacity * 60 + most + 1e-6);
          most = Math.max(0, Math.min(BURST_SECONDS * capacity, most + (capacity - units) * 60));
        }
      }),
    );
  });

  it('never decreases more often than the quota', () => {
    fc.assert(
      fc.property(demands, policies, fc.integer({ min: 0, max: 1439 }), (demand, given, startMinute) => {
        const result = simulate(demand, given, { startMinute });
        for (const number of decreases(result, startMinute)) expect(number).toBeLessThanOrEqual(MOST_DECREASES);
        expect(activities(result.provisioned).length).toBeLessThanOrEqual(result.ups + result.downs);
      }),
    );
  });

  it('has the same beginning when more minutes follow', () => {
    fc.assert(
      fc.property(demands, demands, policies, (demand, rest, given) => {
        const longer = simulate(Float64Array.of(...demand, ...rest), given);
        const shorter = simulate(demand, given);
        expect([...longer.provisioned.subarray(0, demand.length)]).toEqual([...shorter.provisioned]);
        expect([...longer.throttled.subarray(0, demand.length)]).toEqual([...shorter.throttled]);
      }),
    );
  });

  it('raising max throttles no more while demand rises, and changes nothing above the capacity reached', () => {
    fc.assert(
      fc.property(demands, policies, fc.integer({ min: 1, max: 500 }), (demand, given, more) => {
        const rising = demand.toSorted();
        const throttled = (max: number) => sum(simulate(rising, { ...given, max }).throttled);
        expect(throttled(given.max + more)).toBeLessThanOrEqual(throttled(given.max) + 1e-6);
        const free = simulate(demand, given).provisioned;
        const reached = Math.max(given.min, given.initial, ...free);
        if (reached < given.max)
          expect([...simulate(demand, { ...given, max: reached }).provisioned]).toEqual([...free]);
      }),
      { numRuns: 500 },
    );
  });

  it('raising max can throttle more after a decrease, which the lower max never needed', () => {
    // 60 is 86 at 70 %; of 86, 40 is below 50 % and leaves 58; of 60 it is 67 % and 60 stays. Then one minute of 500.
    const demand = Float64Array.from({ length: 120 }, (_, minute) => (minute < 60 ? 60 : minute < 119 ? 40 : 500));
    const throttled = (max: number) => sum(simulate(demand, { initial: 60, min: 1, max, target: 70 }).throttled);
    expect(throttled(60)).toBe(500 - 60 * 6);
    expect(throttled(86)).toBe(500 - 58 * 6);
  });
});

describe('hostile input', () => {
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 0, 1e308, 5e-324];
  it('gives finite results for any numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double(), fc.constantFrom(...odd)), { maxLength: 200 }),
        fc.array(fc.oneof(fc.double(), fc.constantFrom(...odd)), { minLength: 4, maxLength: 4 }),
        fc.oneof(fc.double(), fc.constantFrom(...odd)),
        (demand, [initial = 0, min = 0, max = 0, target = 0], startMinute) => {
          const result = simulate(Float64Array.from(demand), { initial, min, max, target }, { startMinute });
          const bounds = normalPolicy({ initial, min, max, target });
          for (const capacity of result.provisioned) {
            expect(capacity >= bounds.min && capacity <= bounds.max).toBe(true);
          }
          expect(Number.isFinite(result.unitHours + sum(result.throttled) + sum(result.consumed))).toBe(true);
        },
      ),
    );
  });

  it('takes no minutes at all', () => {
    expect(simulate(new Float64Array(0), policy)).toMatchObject({ unitHours: 0, unitHoursHourMax: 0, ups: 0 });
  });
});
