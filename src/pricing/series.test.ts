// The numbers of the charts agree with the estimate they are drawn beside.
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { type Estimate, estimate } from './estimate.ts';
import { grown } from './outlook.ts';
import type { Priced } from './priced.ts';
import { byDriver, cheapestOver, GROWTH, overTime, overTraffic, overUtilization } from './series.ts';
import { simulatedUnder, usage } from './usage.ts';
import { waysToRun } from './ways.ts';

const platform = exampleWorkloads[2].workload;
const provisioned = { ...defaults, billing_mode: 'PROVISIONED' } as const;

describe('byDriver', () => {
  it('sums the rows of each driver, in the order of the drivers', () => {
    const found = byDriver(estimate(defaults, defaultWorkload, 'us-east-1'));
    expect(found.map(({ driver }) => driver)).toEqual([
      'writes',
      'reads',
      'storage',
      'backups',
      'encryption',
      'monitoring',
    ]);
    // 3 × 33,458.33 WRU at $0.625 a million; the key and 87,600 requests; six alarms.
    expect(found[0]?.monthly).toBeCloseTo((3 * 1100 * (730 / 24) * 0.625) / 1e6, 12);
    expect(found[4]?.monthly).toBeCloseTo(1 + 0.2628, 12);
    expect(found[5]?.monthly).toBeCloseTo(0.6, 12);
  });

  it('sums up to both totals', () => {
    const estimated = estimate({ ...provisioned, enable_backup: true, enable_streams: true }, platform, 'us-east-1');
    const found = byDriver(estimated);
    expect(found.reduce((sum, one) => sum + one.monthly, 0)).toBeCloseTo(estimated.listTotal, 9);
    expect(found.reduce((sum, one) => sum + one.freeTierMonthly, 0)).toBeCloseTo(estimated.freeTierTotal, 9);
  });

  it('counts what is not known beside what is', () => {
    const found = byDriver(estimate({ ...defaults, enable_backup: true }, defaultWorkload, 'mars-north-1'));
    expect(found.find(({ driver }) => driver === 'backups')).toMatchObject({ monthly: 0, unknown: 2 });
  });
});

describe('overUtilization', () => {
  it('has provisioned flat, on-demand rising from 0, and both equal at the break-even', () => {
    const series = overUtilization(estimate(provisioned, defaultWorkload, 'us-east-1'));
    if (series === null) throw new Error('no series');
    expect(series.points.length).toBe(21);
    expect(series.points[0]?.onDemand).toBe(0);
    expect(series.points[20]?.utilization).toBe(1);
    expect(new Set(series.points.map((point) => point.provisioned)).size).toBe(1);
    // 15 WCU and 15 RCU: 15 × 730 × ($0.00065 + $0.00013)
    expect(series.points[0]?.provisioned).toBeCloseTo(15 * 730 * 0.00078, 9);
    expect(series.breakEven).toBeCloseTo(0.28889, 5);
    const full = series.points[20]?.onDemand ?? 0;
    expect((series.breakEven ?? 0) * full).toBeCloseTo(series.points[0]?.provisioned ?? 0, 9);
  });

  it('marks where the workload is: at its share of the capacity’s cost', () => {
    const workload = {
      ...defaultWorkload,
      rateUnit: 'second',
      puts: 1,
      updates: 0,
      gets: 0,
      emailQueries: 0,
      sourceQueries: 0,
    } as const;
    const config = { ...provisioned, write_capacity: 2, gsi_write_capacity: 2, read_capacity: 1, gsi_read_capacity: 1 };
    const series = overUtilization(estimate(config, workload, 'us-east-1'));
    // 3 of 6 WCU used; the 3 RCU idle weigh a fifth each: 3 × 5 / (6 × 5 + 3).
    expect(series?.here).toBeCloseTo(15 / 33, 9);
  });

  it('marks reads as well: 1 strong read a second of 2 RCU', () => {
    const workload = {
      ...defaultWorkload,
      rateUnit: 'second',
      puts: 0,
      updates: 0,
      gets: 1,
      strongShare: 100,
      emailQueries: 0,
      sourceQueries: 0,
    } as const;
    const config = { ...provisioned, write_capacity: 1, gsi_write_capacity: 1, read_capacity: 2, gsi_read_capacity: 1 };
    // 1 of 4 RCU; the 3 WCU idle weigh five times as much.
    expect(overUtilization(estimate(config, workload, 'us-east-1'))?.here).toBeCloseTo(1 / (3 * 5 + 4), 9);
  });

  it.each(['onDemandWrite', 'onDemandRead', 'writeCapacity', 'readCapacity'] as const)(
    'is none without %s',
    (missing) => {
      const all = { onDemandWrite: 1, onDemandRead: 1, writeCapacity: 1, readCapacity: 1 };
      const overrides = Object.fromEntries(Object.entries(all).filter(([name]) => name !== missing));
      const estimated = estimate(provisioned, defaultWorkload, 'mars-north-1', { overrides });
      expect(overUtilization(estimated, { overrides })).toBeNull();
      expect(overUtilization(estimated, { overrides: all })).not.toBeNull();
    },
  );

  it('takes the capacity that the comparison proposes when on demand', () => {
    expect(overUtilization(estimate(defaults, platform, 'us-east-1'))?.here).toBeGreaterThan(0.289);
    expect(overUtilization(estimate(defaults, defaultWorkload, 'us-east-1'))?.here).toBeLessThan(0.289);
  });

  it.each([['in a Region we do not know', 'mars-north-1']])('is none %s', (_, region) => {
    expect(overUtilization(estimate(defaults, defaultWorkload, region))).toBeNull();
  });

  it('goes by one’s own prices, and has no break-even where on-demand is free', () => {
    const overrides = { onDemandWrite: 0, onDemandRead: 0 };
    const estimated = estimate(provisioned, defaultWorkload, 'us-east-1', { overrides });
    expect(overUtilization(estimated, { overrides })).toMatchObject({ breakEven: null, here: 0 });
  });
});

describe('overTraffic', () => {
  it('goes from a tenth to ten times, and at once times is the estimate', () => {
    const points = overTraffic(estimate(defaults, defaultWorkload, 'us-east-1'));
    expect(points.map(({ factor }) => factor)).toEqual([...GROWTH]);
    const now = points.find(({ factor }) => factor === 1);
    const estimated = estimate(defaults, defaultWorkload, 'us-east-1');
    expect(now?.configured).toBe(estimated.listTotal);
    expect([now?.onDemand, now?.fixed, now?.autoScaled]).toEqual(estimated.ways.ways.map(({ listTotal }) => listTotal));
  });

  it('never falls for the config as it is', () => {
    for (const config of [defaults, provisioned, { ...provisioned, enable_autoscaling: true }]) {
      const points = overTraffic(estimate(config, platform, 'eu-west-1'));
      for (const [index, point] of points.entries()) {
        expect(point.configured).toBeGreaterThanOrEqual(points[index - 1]?.configured ?? 0);
      }
    }
  });

  it('says from where on the config no longer carries the traffic', () => {
    const rates = { puts: 1, updates: 0, gets: 0, emailQueries: 0, sourceQueries: 0 };
    const points = overTraffic(
      estimate(provisioned, { ...defaultWorkload, rateUnit: 'second', ...rates }, 'us-east-1'),
    );
    expect(points.map(({ carried }) => carried)).toEqual([true, true, true, true, false, false, false]);
    expect(overTraffic(estimate(defaults, platform, 'us-east-1')).every(({ carried }) => carried)).toBe(true);
  });

  it('sizes provisioned for each traffic, whatever the config has', () => {
    const points = overTraffic(estimate(provisioned, platform, 'us-east-1'));
    const [, fixed, scaled] = waysToRun(defaults, grown(platform, 10), 'us-east-1').ways;
    expect(points.at(-1)?.fixed).toBeCloseTo(fixed.listTotal, 6);
    expect(points.at(-1)?.autoScaled).toBeCloseTo(scaled.listTotal, 6);
  });
});

describe('cheapestOver', () => {
  const cheapestAt = (workload: Workload, factor: number) =>
    [...waysToRun(defaults, grown(workload, factor), 'us-east-1').ways].sort((a, b) => a.listTotal - b.listTotal)[0]
      ?.id;

  it('has another way just below, and this one there, for workloads of any size', () => {
    let changes = 0;
    for (const factor of [0.001, 0.01, 0.1, 1, 10]) {
      const workload = grown(platform, factor);
      let before = cheapestAt(workload, 0.1);
      for (const { from, way } of cheapestOver(estimate(defaults, workload, 'us-east-1'))) {
        expect([cheapestAt(workload, from / 1.001), cheapestAt(workload, from)]).not.toEqual([way, way]);
        expect(cheapestAt(workload, from)).toBe(way);
        expect(way).not.toBe(before);
        before = way;
        changes += 1;
      }
      expect(cheapestAt(workload, 10)).toBe(before);
    }
    expect(changes).toBeGreaterThan(1);
  });

  it('is nowhere in a Region without prices', () => {
    expect(cheapestOver(estimate(defaults, platform, 'mars-north-1'))).toEqual([]);
  });
});

describe('overTime', () => {
  it('is the months of the outlook, and 36', () => {
    const estimated = estimate(defaults, defaultWorkload, 'us-east-1');
    const months = overTime(estimated);
    expect(months.length).toBe(36);
    expect(estimated.outlook.months).toEqual([months[0], months[11], months[35]]);
  });
});

describe('simulated capacity', () => {
  const scaled = { ...provisioned, enable_autoscaling: true };
  // 30 WCU on average in place of the two levels.
  const simulated = { table: { write: { unitHours: 720, hours: 24 } } };
  const simulatedFor = ({ write_min_capacity }: Priced) => ({
    table: { write: { unitHours: 24 * (write_min_capacity + 1), hours: 24 } },
  });
  const estimated = estimate(scaled, platform, 'us-east-1', { simulated, simulatedFor });
  const plain = estimate(scaled, platform, 'us-east-1');

  it('begins the traffic and the months where the total is', () => {
    expect(estimated.listTotal).not.toBeCloseTo(plain.listTotal, 0);
    const now = overTraffic(estimated).find(({ factor }) => factor === 1);
    expect(now?.configured).toBe(estimated.listTotal);
    expect(now?.autoScaled).toBe(estimated.ways.ways[2].listTotal);
    expect(overTime(estimated)[0]?.list).toBe(estimated.listTotal);
    expect(estimated.outlook.months[0]?.list).toBe(estimated.listTotal);
  });

  it('moves with other traffic as the two levels do, within the bounds', () => {
    const writes = (from: Estimate, factor: number) => {
      const workload = grown(platform, factor);
      const carried = usage(scaled, workload, simulatedUnder(from.usage, scaled, workload));
      return carried.capacity?.table.write ?? 0;
    };
    for (const factor of [0.5, 0.9])
      expect(writes(estimated, factor)).toBeCloseTo(Math.max(5, (30 * writes(plain, factor)) / writes(plain, 1)), 9);
    expect(writes(estimated, 0)).toBe(5);
    expect(writes(estimated, 1e6)).toBeLessThanOrEqual(scaled.write_max_capacity);
  });

  it('fills the utilization', () => {
    const [before, after] = [plain, estimated].map((one) => overUtilization(one)?.points[0]?.provisioned ?? 0);
    expect((after ?? 0) - (before ?? 0)).toBeCloseTo(
      (30 - (plain.usage.capacity?.table.write ?? 0)) * 730 * 0.00065,
      6,
    );
  });
});

describe('grown', () => {
  it('multiplies the rates and nothing else', () => {
    const before = { ...platform };
    const after = grown(before, 3);
    const changed = Object.entries(after).filter(([name, value]) => before[name as keyof typeof before] !== value);
    expect(changed.map(([name]) => name).sort()).toEqual([
      'deletes',
      'emailQueries',
      'gets',
      'puts',
      'queries',
      'sourceQueries',
      'updates',
    ]);
    expect(after.puts).toBe(150);
  });
});
