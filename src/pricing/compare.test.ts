// Both billing modes for the same workload: what is sized, what is cheaper, what to change.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { type Comparison, compare, throttling } from './compare.ts';
import type { Overrides } from './costs.ts';
import { pricesOf } from './prices.ts';
import { usage } from './usage.ts';

const run = (
  config: Partial<Config>,
  workload: Partial<Workload> = {},
  region = 'us-east-1',
  overrides: Overrides = {},
): Comparison =>
  compare({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, pricesOf(region)?.prices ?? null, overrides);

const steady: Partial<Workload> = {
  rateUnit: 'second',
  puts: 70,
  updates: 0,
  gets: 140,
  emailQueries: 0,
  sourceQueries: 0,
  peakToAverage: 1,
};

describe('from on-demand', () => {
  it('sizes fixed capacity so that busy hours use 70 %: 70 writes a second need 100 WCU, 70 RCU need 100', () => {
    const { provisioned } = run({}, steady);
    expect(provisioned.changes).toEqual({
      billing_mode: 'PROVISIONED',
      read_capacity: 100,
      write_capacity: 100,
      gsi_read_capacity: 1,
      gsi_write_capacity: 100,
    });
    expect(provisioned.throttled).toEqual([]);
  });

  it('leaves what is the same out of the changes', () => {
    const { provisioned, onDemand } = run({ write_capacity: 100, gsi_write_capacity: 100 }, steady);
    expect(Object.keys(provisioned.changes)).toEqual(['billing_mode', 'read_capacity', 'gsi_read_capacity']);
    expect(onDemand.changes).toEqual({});
  });

  it('takes auto scaling where the peak is high and short', () => {
    const { provisioned } = run({}, { ...steady, peakToAverage: 10, peakHours: 1 });
    expect(provisioned.changes).toMatchObject({
      billing_mode: 'PROVISIONED',
      enable_autoscaling: true,
      write_max_capacity: 1000,
      read_max_capacity: 1000,
    });
    expect(provisioned.throttled).toEqual([]);
  });

  it('sets the minimum for the quiet hours of the quietest part', () => {
    // Quiet hours carry (1 − 10 × 1/24) ÷ (23/24) = 0.609 of 70 a second: 42.6, at 70 % 61 WCU. No index is read.
    const { provisioned } = run({}, { ...steady, peakToAverage: 10, peakHours: 1 });
    expect(provisioned.changes).toMatchObject({ write_min_capacity: 61, read_min_capacity: 1 });
  });

  it('goes by the targets of the config', () => {
    const { provisioned } = run({ write_target_utilization: 50, read_target_utilization: 35 }, steady);
    expect(provisioned.changes).toMatchObject({ write_capacity: 140, read_capacity: 200 });
  });

  it('asks for one unit where there is no traffic', () => {
    const nothing = { puts: 0, updates: 0, gets: 0, emailQueries: 0, sourceQueries: 0 };
    const { provisioned } = run({}, nothing);
    expect(provisioned.changes).toMatchObject({ read_capacity: 1, write_capacity: 1, gsi_write_capacity: 1 });
  });
});

describe('from provisioned', () => {
  const provisioned = { billing_mode: 'PROVISIONED' } as const;

  it('takes the config as it is, and on-demand as one change', () => {
    const found = run({ ...provisioned, read_capacity: 40 });
    expect(found.provisioned.changes).toEqual({});
    expect(found.provisioned.config.read_capacity).toBe(40);
    expect(found.onDemand.changes).toEqual({ billing_mode: 'PAY_PER_REQUEST' });
  });

  it('says where the busy hours are throttled, and does not call that cheaper', () => {
    const found = run(provisioned, steady);
    expect(found.provisioned.listTotal).toBeLessThan(found.onDemand.listTotal);
    expect(found.cheaper).toBe('PAY_PER_REQUEST');
    expect(found.provisioned.throttled).toEqual([
      'table: busy hours need 70 WCU and write_capacity is 5, so writes are throttled.',
      'table: busy hours need 70 RCU and read_capacity is 5, so reads are throttled.',
      'email-index: busy hours need 70 WCU and gsi_write_capacity is 5, so writes to the table are throttled.',
      'source-index: busy hours need 70 WCU and gsi_write_capacity is 5, so writes to the table are throttled.',
    ]);
  });
});

describe('throttling', () => {
  const found = (config: Partial<Config>, workload: Partial<Workload>) =>
    throttling(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }));

  it.each([
    ['never on demand', { config: {}, workload: steady, want: [] }],
    [
      'not at the limit',
      { config: { billing_mode: 'PROVISIONED' }, workload: { ...steady, puts: 5, gets: 10 }, want: [] },
    ],
    [
      'above the maximum of auto scaling',
      {
        config: { billing_mode: 'PROVISIONED', enable_autoscaling: true, write_max_capacity: 69 },
        workload: steady,
        want: ['write_max_capacity is 69', 'write_max_capacity is 69', 'write_max_capacity is 69'],
      },
    ],
    [
      'not up to the maximum of auto scaling',
      {
        config: { billing_mode: 'PROVISIONED', enable_autoscaling: true, write_max_capacity: 70 },
        workload: steady,
        want: [],
      },
    ],
    [
      'of an index by queries alone',
      {
        config: { billing_mode: 'PROVISIONED', read_capacity: 100, write_capacity: 100, gsi_write_capacity: 100 },
        workload: { ...steady, emailQueries: 20 },
        want: ['gsi_read_capacity is 5'],
      },
    ],
  ] as const)('%s', (_, { config, workload, want }) => {
    const sentences = found(config, workload);
    expect(sentences.length).toBe(want.length);
    for (const [index, part] of want.entries()) expect(sentences[index]).toContain(part);
  });
});

describe('the verdict', () => {
  it.each([
    ['a lead-capture site: on-demand', { given: exampleWorkloads[0].workload, want: 'PAY_PER_REQUEST' }],
    ['a steady platform: provisioned', { given: exampleWorkloads[2].workload, want: 'PROVISIONED' }],
  ])('%s', (_, { given, want }) => {
    const { cheaper, difference, onDemand, provisioned } = run({}, given);
    expect(cheaper).toBe(want);
    expect(difference).toBeCloseTo(Math.abs(onDemand.listTotal - provisioned.listTotal), 12);
  });

  it('is that steady traffic at 70 % is 2.42 times cheaper provisioned', () => {
    // The remarks on break-even: at steady 70 % utilisation; compare the throughput alone.
    const off = { enable_encryption: false, enable_monitoring: false, enable_point_in_time_recovery: false };
    const { onDemand, provisioned } = run(off, { ...steady, puts: 700, gets: 0, storedItems: 0 });
    const reads = 3 * 730 * 0.00013;
    expect(onDemand.listTotal / (provisioned.listTotal - reads)).toBeCloseTo(2.423, 3);
  });

  it('is open where a price of one mode is not known', () => {
    const found = run({}, {}, 'us-gov-west-1');
    expect(found.cheaper).toBeNull();
    expect(found.difference).toBeNull();
  });

  it('stands where the same price is missing in both', () => {
    expect(run({ enable_backup: true }, {}, 'eu-west-2').cheaper).toBe('PAY_PER_REQUEST');
  });

  it('is nobody where both cost the same', () => {
    const free = { onDemandWrite: 0, onDemandRead: 0, writeCapacity: 0, readCapacity: 0 };
    expect(run({ billing_mode: 'PROVISIONED' }, {}, 'us-east-1', free)).toMatchObject({ cheaper: null, difference: 0 });
  });
});
