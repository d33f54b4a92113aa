// The ways to run the table, held to a search over every capacity: none is cheaper, and the verdict is that of the search.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { parts } from './capacity.ts';
import { costs, type Overrides } from './costs.ts';
import { totals } from './totals.ts';
import { usage } from './usage.ts';
import { type Way, type WaysOptions, waysToRun } from './ways.ts';

const run = (
  config: Partial<Config>,
  workload: Partial<Workload> = {},
  region = 'us-east-1',
  options: WaysOptions = {},
) => waysToRun({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, region, options);

const steady: Partial<Workload> = {
  rateUnit: 'second',
  puts: 70,
  updates: 0,
  gets: 140,
  emailQueries: 0,
  sourceQueries: 0,
  peakToAverage: 1,
};

describe('the settings', () => {
  it('of fixed capacity leave busy hours at 70%: 70 writes a second need 100 WCU, 70 RCU need 100', () => {
    const [, fixed] = run({}, steady).ways;
    expect(fixed.changes).toEqual({
      billing_mode: 'PROVISIONED',
      read_capacity: 100,
      write_capacity: 100,
      gsi_read_capacity: 1,
      gsi_write_capacity: 100,
    });
    expect(fixed.shortages).toEqual([]);
  });

  it('leave out what is the same', () => {
    const { configured, ways } = run({ write_capacity: 100, gsi_write_capacity: 100 }, steady);
    expect(Object.keys(ways[1].changes)).toEqual(['billing_mode', 'read_capacity', 'gsi_read_capacity']);
    expect([configured.changes, ways[0].changes]).toEqual([{}, {}]);
  });

  it('of auto scaling reach from the quiet hours of the quietest part to the busiest peak', () => {
    // Quiet hours carry (1 − 10 × 1/24) ÷ (23/24) = 0.609 of 70 a second: 42.6, at 70% 61 WCU. No index is read.
    const [, , scaled] = run({}, { ...steady, peakToAverage: 10, peakHours: 1 }).ways;
    expect(scaled.changes).toMatchObject({
      enable_autoscaling: true,
      write_min_capacity: 61,
      write_max_capacity: 1000,
      read_min_capacity: 1,
      read_max_capacity: 1000,
    });
    expect(scaled.shortages).toEqual([]);
  });

  it('go by the targets of the config', () => {
    const [, fixed] = run({ write_target_utilization: 50, read_target_utilization: 35 }, steady).ways;
    expect(fixed.changes).toMatchObject({ write_capacity: 140, read_capacity: 200 });
  });
});

/** Every combination of fixed capacities up to `most` whose busy hours stay within the target. */
function* fixedConfigs(config: Config, workload: Workload, most: number): Generator<Config> {
  const { load } = usage(config, workload);
  const fits = (capacity: number, part: (typeof parts)[number], kind: 'write' | 'read') =>
    load[part][kind].peak <= (capacity * config[`${kind}_target_utilization`]) / 100 + 1e-9;
  for (let write = 1; write <= most; write += 1)
    for (let read = 1; read <= most; read += 1)
      for (let indexWrite = 1; indexWrite <= most; indexWrite += 1)
        for (let indexRead = 1; indexRead <= most; indexRead += 1) {
          const indexes = ['email-index', 'source-index'] as const;
          const carries =
            fits(write, 'table', 'write') &&
            fits(read, 'table', 'read') &&
            indexes.every((part) => fits(indexWrite, part, 'write') && fits(indexRead, part, 'read'));
          if (carries)
            yield {
              ...config,
              billing_mode: 'PROVISIONED',
              enable_autoscaling: false,
              write_capacity: write,
              read_capacity: read,
              gsi_write_capacity: indexWrite,
              gsi_read_capacity: indexRead,
            };
        }
}

/** Every pair of bounds up to `most` for both kinds whose maximum carries the busy hours of every part. */
function* scaledConfigs(config: Config, workload: Workload, most: number): Generator<Config> {
  const { load } = usage(config, workload);
  const carries = (max: number, kind: 'write' | 'read') =>
    parts.every((part) => load[part][kind].peak <= (max * config[`${kind}_target_utilization`]) / 100 + 1e-9);
  for (let max = 1; max <= most; max += 1)
    for (let min = 1; min <= max; min += 1)
      for (let readMax = 1; readMax <= most; readMax += 1)
        for (let readMin = 1; readMin <= readMax; readMin += 1)
          if (carries(max, 'write') && carries(readMax, 'read'))
            yield {
              ...config,
              billing_mode: 'PROVISIONED',
              enable_autoscaling: true,
              write_min_capacity: min,
              write_max_capacity: max,
              read_min_capacity: readMin,
              read_max_capacity: readMax,
            };
}

function least(configs: Iterable<Config>, workload: Workload, region: string): { list: number; freeTier: number } {
  let list = Number.POSITIVE_INFINITY;
  let freeTier = Number.POSITIVE_INFINITY;
  for (const config of configs) {
    const found = totals(costs(usage(config, workload), region));
    list = Math.min(list, found.list);
    freeTier = Math.min(freeTier, found.freeTier);
  }
  return { list, freeTier };
}

describe('against a search over every capacity', () => {
  const second = {
    ...defaultWorkload,
    rateUnit: 'second',
    updates: 0,
    emailQueries: 0,
    sourceQueries: 0,
    gets: 0,
  } as const;
  const MOST = 9;

  it.each([
    ['nothing', { workload: { ...second, puts: 0 }, config: {}, region: 'us-east-1' }],
    ['the default', { workload: defaultWorkload, config: {}, region: 'us-east-1' }],
    [
      'three writes a second, flat',
      { workload: { ...second, puts: 3, peakToAverage: 1 }, config: {}, region: 'eu-west-1' },
    ],
    [
      'a short peak',
      { workload: { ...second, puts: 0.5, peakToAverage: 8, peakHours: 1 }, config: {}, region: 'us-east-1' },
    ],
    [
      'reads of both indexes',
      {
        workload: { ...second, puts: 1, gets: 4, emailQueries: 6, sourceQueries: 2, peakToAverage: 1.5 },
        config: {},
        region: 'sa-east-1',
      },
    ],
    [
      'a target of 40%',
      {
        workload: { ...second, puts: 1, peakToAverage: 2 },
        config: { write_target_utilization: 40 },
        region: 'us-gov-west-1',
      },
    ],
    [
      'a provisioned config too small',
      {
        workload: { ...second, puts: 4, peakToAverage: 1 },
        config: { billing_mode: 'PROVISIONED', write_capacity: 1 },
        region: 'us-east-1',
      },
    ],
  ] as const)('%s: both sizes are the cheapest that carry it, and so is the verdict', (_, given) => {
    const config: Config = { ...defaults, ...given.config };
    const { ways, configured } = waysToRun(config, given.workload, given.region);
    const [onDemand, fixed, scaled] = ways;
    const byFixed = least(fixedConfigs(config, given.workload, MOST), given.workload, given.region);
    const byScaled = least(scaledConfigs(config, given.workload, MOST), given.workload, given.region);
    expect(fixed.listTotal).toBeCloseTo(byFixed.list, 9);
    expect(fixed.freeTierTotal).toBeCloseTo(byFixed.freeTier, 9);
    expect(scaled.listTotal).toBeCloseTo(byScaled.list, 9);
    expect(scaled.freeTierTotal).toBeCloseTo(byScaled.freeTier, 9);
    const own = configured.shortages.length === 0 ? [configured] : [];
    for (const [measure, total] of [
      ['list', 'listTotal'],
      ['freeTier', 'freeTierTotal'],
    ] as const) {
      const best = Math.min(onDemand[total], byFixed[measure], byScaled[measure], ...own.map((way) => way[total]));
      for (const way of [...own, ...ways]) expect(way.cheapest[measure]).toBe(Math.abs(way[total] - best) < 1e-6);
    }
  });
});

describe('the verdict', () => {
  const marked = (ways: readonly Way[], measure: 'list' | 'freeTier') =>
    ways.filter(({ cheapest }) => cheapest[measure]).map(({ id }) => id);

  it('turns with the free tier for the default workload', () => {
    const { ways } = run({});
    expect(marked(ways, 'list')).toEqual(['on-demand']);
    expect(marked(ways, 'freeTier')).toEqual(['fixed']);
  });

  it('does not call a config cheaper that throttles', () => {
    const { configured, ways } = run({ billing_mode: 'PROVISIONED' }, steady);
    expect(configured.listTotal).toBeLessThan(Math.min(...ways.map(({ listTotal }) => listTotal)));
    expect(configured.cheapest).toEqual({ list: false, freeTier: false });
    expect(marked(ways, 'list').length).toBe(1);
  });

  it('says how much more or less each costs than the config', () => {
    const { configured, ways } = run({ billing_mode: 'PROVISIONED' }, exampleWorkloads[2].workload);
    for (const way of ways)
      expect(way.difference).toEqual({
        list: way.listTotal - configured.listTotal,
        freeTier: way.freeTierTotal - configured.freeTierTotal,
      });
    expect(configured.difference).toEqual({ list: 0, freeTier: 0 });
  });

  it('is that steady traffic at 70% is 2.42 times cheaper provisioned', () => {
    const off = { enable_encryption: false, enable_monitoring: false, enable_point_in_time_recovery: false };
    const [onDemand, fixed] = run(off, { ...steady, puts: 700, gets: 0, storedItems: 0 }).ways;
    const reads = 3 * 730 * 0.00013;
    expect(onDemand.listTotal / (fixed.listTotal - reads)).toBeCloseTo(2.423, 3);
  });

  it('is open, and no difference is told, where reads and writes have no price', () => {
    const { configured, ways } = run({}, {}, 'mars-north-1');
    for (const way of [configured, ...ways]) {
      expect(way).toMatchObject({ completeness: 'none', difference: null, cheapest: { list: false, freeTier: false } });
    }
  });

  it('stands where the same price is missing in all', () => {
    const overrides: Overrides = {
      onDemandWrite: 1,
      onDemandRead: 1,
      writeCapacity: 1,
      readCapacity: 1,
      storage: 1,
      pitr: 1,
      kmsKey: 1,
      kmsRotation: 1,
      kmsRequests: 1,
      alarm: 1,
    };
    const { ways } = run({ enable_backup: true }, {}, 'mars-north-1', { overrides });
    expect(ways.map(({ completeness }) => completeness)).toEqual(['at-least', 'at-least', 'at-least']);
    expect(marked(ways, 'list')).toEqual(['on-demand']);
  });

  it('marks all that cost the same', () => {
    const overrides: Overrides = { onDemandWrite: 0, onDemandRead: 0, writeCapacity: 0, readCapacity: 0, alarm: 0 };
    expect(marked(run({}, {}, 'us-east-1', { overrides }).ways, 'list')).toEqual(['on-demand', 'fixed', 'auto-scaled']);
  });
});

describe('simulated capacity', () => {
  const scaled = { billing_mode: 'PROVISIONED', enable_autoscaling: true } as const;
  const simulated = { table: { write: { unitHours: 2400, hours: 24 } } };

  it('takes the place of the two levels for the config as it is', () => {
    const before = run(scaled).configured;
    const after = run(scaled, {}, 'us-east-1', { simulated }).configured;
    // 100 WCU on average in place of 5.
    expect(after.listTotal - before.listTotal).toBeCloseTo(95 * 730 * 0.00065, 9);
  });

  it('changes no other way', () => {
    const totalsOf = (options: WaysOptions) =>
      run(scaled, {}, 'us-east-1', options).ways.map(({ listTotal }) => listTotal);
    expect(totalsOf({ simulated })).toEqual(totalsOf({}));
  });
});
