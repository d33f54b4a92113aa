// The recommendation against all combinations of small grids, on the reference curves, and for hostile numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableDemand, weekOfTraffic } from '../workload/traffic.ts';
import { hoursOf } from '../workload/traffic-choice.ts';
import { runJoint } from './joint.ts';
import { reservations, type ThroughputPrices } from './money.ts';
import { recommend } from './recommend.ts';
import { search } from './search.ts';
import { simulate } from './simulate.ts';
import { simulateTable } from './table.ts';
import { type Stretch, smallestFixed, tryBounds } from './trial.ts';

const prices: ThroughputPrices = {
  request: { read: 0.125e-6, write: 0.625e-6 },
  hour: { read: 0.00013, write: 0.00065 },
  alarm: 0,
  reserved: {
    '1y': { read: { upfront: 30, hour: 0.0025 }, write: { upfront: 150, hour: 0.0128 } },
    '3y': { read: { upfront: 36, hour: 0.0016 }, write: { upfront: 180, hour: 0.0081 } },
  },
};
const day = (at: (minute: number) => number, days = 1): Float64Array =>
  Float64Array.from({ length: 1440 * days }, (_, minute) => at(minute % 1440));
const writesOnly = (write: Float64Array): TableDemand => ({
  startMinute: 0,
  resources: [{ id: 'table', read: new Float64Array(write.length), write }],
});
const spike = day((minute) => (minute % 120 < 10 ? 60 : 5));
const wave = day((minute) => 32.5 - 27.5 * Math.cos((2 * Math.PI * minute) / 1440));

/** Days that wander, from a fixed series of numbers. */
const odd = [3, 17, 91].map((seed) => {
  let level = 20;
  let state = seed;
  return day((minute) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    if (minute % 25 === 0) level = Math.max(1, Math.min(60, level + ((state % 1000) / 1000 - 0.5) * 30));
    return level;
  });
});

describe('against all combinations of a small grid', () => {
  const runs = fc
    .array(fc.tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 9 })
    .map((parts) => Float64Array.from(parts.flatMap(([length, units]) => new Array<number>(length).fill(units))));
  const targets = [20, 30, 40, 50, 60, 70, 80, 90];

  /** The least that any min, max and target of the grid provisions. */
  function leastOf(stretches: readonly Stretch[], peak: number, allowed: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const target of targets) {
      for (let min = 1; min <= peak; min += 1) {
        for (let max = min; max <= Math.ceil((peak * 100) / target) + 1; max += 1) {
          const trial = tryBounds(stretches, { min, max, target }, allowed);
          if (trial.carried) least = Math.min(least, trial.provisioned);
        }
      }
    }
    return least;
  }

  it('finds the best where combinations are few, and never throttles more than allowed', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom(0, 0.02), (demand, share) => {
        const sum = demand.reduce((total, units) => total + units, 0);
        const allowed = sum * share + 1e-9;
        const stretches: Stretch[] = [
          { startMinute: 0, from: 0, counts: true, series: [{ demand, times: 1, index: false }] },
        ];
        const [best] = search(stretches, { allowed, targets, highest: 1000 });
        const least = leastOf(stretches, Math.max(1, ...demand), allowed);
        expect(best?.carried).toBe(true);
        expect(best?.throttled).toBeLessThanOrEqual(allowed);
        expect(best?.provisioned).toBeCloseTo(least, 6);
      }),
      { numRuns: 15 },
    );
  });

  it('comes within a tenth of the best where they are many', () => {
    let worst = 1;
    for (const [at, demand] of [spike, wave, ...odd].entries()) {
      const stretches: Stretch[] = [
        { startMinute: 0, from: 0, counts: true, series: [{ demand, times: 1, index: false }] },
      ];
      const options = { allowed: 1e-9, targets: [50, 70, 90], highest: 1000 };
      const [best] = search(stretches, options);
      let least = Number.POSITIVE_INFINITY;
      for (const target of options.targets) {
        for (let min = 1; min <= 60; min += 2) {
          for (let max = min; max <= 126; max += 5) {
            const trial = tryBounds(stretches, { min, max, target }, 1e-9);
            if (trial.carried) least = Math.min(least, trial.provisioned);
          }
        }
      }
      expect(best?.carried, String(at)).toBe(true);
      worst = Math.max(worst, (best?.provisioned ?? Number.POSITIVE_INFINITY) / least);
    }
    expect(worst).toBeLessThanOrEqual(1.1);
  });

  it('finds the smallest fixed capacity', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom(0, 0.05), (demand, share) => {
        const allowed = demand.reduce((total, units) => total + units, 0) * share + 1e-9;
        const fixed = (capacity: number) =>
          tryBounds(
            [{ startMinute: 0, from: 0, counts: true, series: [{ demand, times: 1, index: false }] }],
            { min: capacity, max: capacity, target: 70 },
            allowed,
          ).carried;
        let want = 1;
        while (!fixed(want)) want += 1;
        expect(smallestFixed([demand], allowed)).toBe(want);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the three ways', () => {
  it('recommends on demand for the spike curve and says that the cheapest auto scaling throttles', () => {
    const result = recommend(writesOnly(spike), { prices });
    expect(result.best).toBe('on-demand');
    expect(result.settings).toEqual({ billing_mode: 'PAY_PER_REQUEST' });
    expect(result.ways.onDemand.monthly).toBeCloseTo(15.74, 2);
    expect(result.ways.autoScaled.throttledUnits).toBe(0);
    expect(result.cheaperButThrottles?.throttledUnits).toBeGreaterThan(100_000);
    expect(result.cheaperButThrottles?.monthly).toBeLessThan(result.ways.onDemand.monthly ?? 0);
    expect(result.reasons.join(' ')).toMatch(
      /The cheapest auto scaling, 90 % from 1 unit up, would cost \$\S+ but throttle [\d,]+ units/,
    );
  });

  it('recommends auto scaling for the wave, carries it, and measures the margin that was asked for', () => {
    const result = recommend(writesOnly(wave), { prices, headroom: 0.1 });
    expect(result.best).toBe('auto-scaled');
    expect(result.ways.autoScaled.throttledUnits).toBe(0);
    expect(result.margin).toBeGreaterThanOrEqual(1.1);
    expect(result.reasons).toContain('Nothing is throttled in the 1 day simulated.');
    const none = recommend(writesOnly(wave), { prices });
    expect(none.ways.autoScaled.monthly).toBeLessThan(result.ways.autoScaled.monthly ?? 0);
  });

  it.each([
    ['a peak on one day', (minute: number) => (Math.floor(minute / 1440) === 12 ? 1.3 : 1)],
    ['a peak at the end', (minute: number) => (minute >= 20 * 1440 - 90 ? 1.2 : 1)],
    ['growth', (minute: number) => 1 + minute / 40_000],
    ['odd days', (minute: number) => 1 + ((Math.floor(minute / 1440) * 7919) % 13) / 20],
  ])('measures the margin of a long demand to a percent: %s', (_, factor) => {
    const write = Float64Array.from({ length: 20 * 1440 }, (_, minute) => (wave[minute % 1440] ?? 0) * factor(minute));
    const demand = writesOnly(write);
    const { margin, settings, best } = recommend(demand, { prices });
    expect(best).toBe('auto-scaled');
    const { read_capacity: read, write_capacity: initial, write_min_capacity: min, write_max_capacity: max } = settings;
    const scaled = {
      initial: { table: { read: read ?? 1, write: initial ?? 1 }, index: { read: 1, write: 1 } },
      read: { min: 1, max: 1, target: 70 },
      write: { min: min ?? 1, max: max ?? 1, target: settings.write_target_utilization ?? 70 },
    };
    const lost = (times: number) =>
      simulateTable(writesOnly(write.map((units) => units * times)), scaled).resources[0]?.write.throttled.reduce(
        (sum, units) => sum + units,
        0,
      );
    expect(lost(margin ?? 0)).toBeLessThan(1e-9);
    expect(lost((margin ?? 0) + 0.01)).toBeGreaterThan(0);
  });

  it('gives a maximum that guards the bill: room for twice the capacity reached, and no more', () => {
    // Seven units a second with an evening peak by the hour: any maximum from 12 on provisions the same.
    const hours = hoursOf({ kind: 'evening-peak', peakToAverage: 1.5 }).split(' ').map(Number);
    const demand = weekOfTraffic([{ id: 'table', read: 0, write: 7 * 730 * 3600 }], { kind: 'hourly', hours });
    const steps = demand.resources[0]?.write ?? new Float64Array(0);
    const { settings } = recommend(demand, { prices: null }).ways.autoScaled;
    const policy = {
      initial: settings.write_capacity ?? 0,
      min: settings.write_min_capacity ?? 0,
      max: 40_000,
      target: settings.write_target_utilization ?? 0,
    };
    const reached = Math.max(...simulate(steps, policy).provisioned);
    expect(reached).toBeLessThan(20);
    expect(settings.write_max_capacity).toBe(2 * reached);
  });

  it('recommends fixed capacity for steady traffic', () => {
    const result = recommend(writesOnly(day(() => 50)), { prices: { ...prices, alarm: 0.1 } });
    expect(result.best).toBe('fixed');
    expect(result.settings).toMatchObject({ enable_autoscaling: false, write_capacity: 50 });
    expect(result.ways.fixed.monthly).toBeCloseTo((50 * 0.00065 + 0.00013) * 730, 6);
  });

  it('costs what the full simulation of its settings provisions, with reads, writes and indexes', () => {
    const demand: TableDemand = {
      startMinute: 300,
      resources: [
        { id: 'table', read: wave.map((units) => units * 3), write: wave },
        { id: 'email-index', read: spike, write: wave.map((units) => units * 1.2) },
      ],
    };
    const { ways } = recommend(demand, { prices });
    const s = ways.autoScaled.settings;
    const full = simulateTable(demand, {
      read: { min: s.read_min_capacity ?? 0, max: s.read_max_capacity ?? 0, target: s.read_target_utilization ?? 0 },
      write: {
        min: s.write_min_capacity ?? 0,
        max: s.write_max_capacity ?? 0,
        target: s.write_target_utilization ?? 0,
      },
      initial: {
        table: { read: s.read_capacity ?? 0, write: s.write_capacity ?? 0 },
        index: { read: s.gsi_read_capacity ?? 0, write: s.gsi_write_capacity ?? 0 },
      },
    });
    const monthly = full.resources.reduce(
      (sum, { read, write }) => sum + (read.unitHours * 0.00013 + write.unitHours * 0.00065) * (730 / 24),
      0,
    );
    expect(ways.autoScaled.monthly).toBeCloseTo(monthly, 6);
    for (const { read, write } of full.resources) {
      expect(Math.max(...read.throttled, ...write.throttled)).toBe(0);
    }
    for (const [name, value] of Object.entries(s)) {
      if (name.endsWith('_utilization')) expect(Number(value) >= 20 && Number(value) <= 90).toBe(true);
    }
  });

  it('takes what the user allows to be throttled', () => {
    const strict = recommend(writesOnly(spike), { prices });
    const loose = recommend(writesOnly(spike), { prices, throttledShare: 0.05 });
    expect(loose.ways.autoScaled.monthly).toBeLessThan(strict.ways.autoScaled.monthly ?? 0);
    expect(loose.ways.autoScaled.throttledShare).toBeLessThanOrEqual(0.05);
    expect(loose.ways.autoScaled.throttledShare).toBeGreaterThan(0);
  });

  it('verifies a long demand as a whole: the one hard day is carried', () => {
    const write = day((minute) => 20 - 10 * Math.cos((2 * Math.PI * minute) / 1440), 40);
    for (let minute = 33 * 1440 + 700; minute < 33 * 1440 + 712; minute += 1) write[minute] = 150;
    // Neither the highest peak, which comes slowly, nor the steepest rise, which a burst carries.
    for (let minute = 9 * 1440; minute < 10 * 1440; minute += 1)
      write[minute] = 160 - Math.abs((minute % 1440) - 720) / 5;
    write[25 * 1440 + 5] = 155;
    const { ways } = recommend(writesOnly(write), { prices });
    expect(ways.autoScaled.throttledUnits).toBe(0);
    expect(ways.fixed.throttledUnits).toBe(0);
  });
});

describe('reserved units', () => {
  it('pay for what is always provisioned, in whole blocks', () => {
    const found = reservations({ read: 250, write: 99 }, prices);
    // 2 blocks × (100 × 0.00013 × 730 − 30 / 12 − 0.0025 × 730); longer terms save more.
    expect(found.map(({ term, blocks }) => [term, blocks.read, blocks.write])).toEqual([
      ['3y', 2, 0],
      ['1y', 2, 0],
    ]);
    expect(found[1]?.saving).toBeCloseTo(2 * (9.49 - 2.5 - 1.825), 6);
  });

  it('can make fixed capacity the cheapest where the user commits to a term', () => {
    const demand = writesOnly(day((minute) => (minute < 300 ? 400 : 60)));
    const settings = recommend(demand, { prices, terms: ['3y'] });
    expect(settings.ways.fixed.reservations.length).toBeGreaterThan(0);
    expect(settings.best).toBe('fixed');
    expect(settings.reasons.join(' ')).toMatch(
      /[\d,]+ write units are always provisioned: reserved for three years, they save \$[\d.,]+ a month\./,
    );
  });
});

it('recommends nothing where there is no traffic, and knows no best without prices', () => {
  expect(recommend({ startMinute: 0, resources: [] }, { prices })).toMatchObject({
    best: null,
    settings: {},
    unknowns: ['There is no traffic to simulate.'],
  });
  expect(recommend(writesOnly(new Float64Array(1440)), { prices }).best).toBeNull();
  const { best, unknowns } = recommend(writesOnly(spike), { prices: null, basis: { period: 300 } });
  expect(best).toBeNull();
  expect(unknowns).toHaveLength(3);
});

it('stays total and within the module’s bounds for hostile numbers', () => {
  const odd = fc.oneof(
    fc.double({ min: 0, max: 50 }),
    fc.constantFrom(Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300, 0),
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 60 }), odd, odd, odd, (write, share, highest, headroom) => {
      const demand = writesOnly(Float64Array.from(write));
      const result = recommend(demand, { prices, throttledShare: share, highest, headroom, targets: [share, 70] });
      const s = result.ways.autoScaled.settings;
      expect((s.write_min_capacity ?? 0) >= 1 && (s.write_max_capacity ?? 0) >= (s.write_min_capacity ?? 1)).toBe(true);
      expect(Number.isFinite(result.ways.fixed.monthly)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it('runs the dimensions of the joint simulation like the traced one', () => {
  const demand = writesOnly(spike);
  const settings = {
    read: { min: 1, max: 1, target: 70 },
    write: { min: 5, max: 100, target: 70 },
    initial: { table: { read: 1, write: 10 }, index: { read: 1, write: 1 } },
  };
  const any = { read: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY };
  const joint = runJoint(demand, settings, any);
  expect(joint.unitHours.write).toBeCloseTo(516.77, 2);
  expect(joint.throttled.write * 60).toBeCloseTo(138_240, 6);
  expect(runJoint(demand, settings, { read: 0, write: 0 }).failed).toEqual({ kind: 'write', minute: 0 });
});
