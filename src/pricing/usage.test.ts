// What AWS meters for a config and a workload, hand-computed.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { type Usage, usage } from './usage.ts';

/** No traffic and nothing stored, so that each case shows one thing. */
const idle: Workload = {
  ...defaultWorkload,
  rateUnit: 'month',
  puts: 0,
  updates: 0,
  deletes: 0,
  gets: 0,
  queries: 0,
  emailQueries: 0,
  sourceQueries: 0,
  storedItems: 0,
};

const use = (workload: Partial<Workload>, config: Partial<Config> = {}): Usage =>
  usage({ ...defaults, ...config }, { ...idle, ...workload });

describe('write units: the table and both indexes', () => {
  // LSI and GSI write rules: put of a new item 1 for each index, key change 2, other change 1, removal 1.
  it.each([
    ['a put: 1 + 1 + 1', { given: { puts: 1 }, want: [1, 1, 1] }],
    ['an update: 1 + 1 + 1, since the indexes hold all attributes', { given: { updates: 1 }, want: [1, 1, 1] }],
    ['an update of email: 1 + 2 + 1', { given: { updates: 1, keyChangeShare: 100 }, want: [1, 2, 1] }],
    ['a delete: 1 + 1 + 1', { given: { deletes: 1 }, want: [1, 1, 1] }],
    ['2 KB and a byte: three times as much', { given: { puts: 1, itemBytes: 2049 }, want: [3, 3, 3] }],
    ['a transaction: twice on the table', { given: { puts: 1, transactionalShare: 100 }, want: [2, 1, 1] }],
    ['a quarter of updates changes email', { given: { updates: 8, keyChangeShare: 25 }, want: [8, 10, 8] }],
    [
      'a changed key of 2 KB: twice the units',
      { given: { updates: 1, keyChangeShare: 100, itemBytes: 2048 }, want: [2, 4, 2] },
    ],
    ['a failed conditional write: the table alone', { given: { failedWrites: 1 }, want: [1, 0, 0] }],
    [
      'a failed conditional write of 2 KB and a byte in a transaction',
      { given: { failedWrites: 1, itemBytes: 2049, transactionalShare: 100 }, want: [6, 0, 0] },
    ],
    [
      'items that are not in every index',
      { given: { puts: 10, deletes: 10, emailIndexShare: 50, sourceIndexShare: 20 }, want: [20, 10, 4] },
    ],
    [
      'a changed key of items that are in the index: (4 + 4) × 25%',
      { given: { updates: 4, keyChangeShare: 100, emailIndexShare: 25 }, want: [4, 2, 4] },
    ],
    [
      'writes in transactions, reads apart',
      { given: { puts: 10, transactionalShare: 10, transactionalReadShare: 100 }, want: [11, 10, 10] },
    ],
    ['nothing', { given: {}, want: [0, 0, 0] }],
  ] as const)('%s', (_, { given, want }) => {
    const { units } = use(given);
    expect([units.table.write, units['email-index'].write, units['source-index'].write]).toEqual(want);
  });
});

describe('read units', () => {
  it.each([
    ['a get, eventually consistent', { given: { gets: 1 }, want: [0.5, 0, 0] }],
    ['a get, strongly consistent', { given: { gets: 1, strongShare: 100 }, want: [1, 0, 0] }],
    ['a get in a transaction', { given: { gets: 1, transactionalShare: 100 }, want: [2, 0, 0] }],
    ['a get of 4 KB and a byte', { given: { gets: 1, itemBytes: 4097 }, want: [1, 0, 0] }],
    ['a query of 13 leads: 4,134 bytes, one rounding', { given: { queries: 1, itemsPerQuery: 13 }, want: [1, 0, 0] }],
    ['a query that finds nothing', { given: { queries: 1, itemsPerQuery: 0 }, want: [0.5, 0, 0] }],
    ['a query is never in a transaction', { given: { queries: 1, transactionalShare: 100 }, want: [0.5, 0, 0] }],
    [
      'reads in transactions, writes apart',
      { given: { gets: 10, transactionalShare: 100, transactionalReadShare: 10 }, want: [6.5, 0, 0] },
    ],
    [
      'as many items per query as each index has of its own',
      {
        given: {
          queries: 1,
          emailQueries: 1,
          sourceQueries: 1,
          itemsPerQuery: 13,
          emailItemsPerQuery: 1,
          sourceItemsPerQuery: 26,
        },
        want: [1, 0.5, 1.5],
      },
    ],
    ['a query of email-index', { given: { emailQueries: 4 }, want: [0, 2, 0] }],
    ['a query of email-index that reads 20 leads', { given: { emailQueries: 4, itemsPerQuery: 20 }, want: [0, 4, 0] }],
    ['a query of source-index', { given: { sourceQueries: 4, itemsPerQuery: 20 }, want: [0, 0, 4] }],
    ['an index is always eventually consistent', { given: { emailQueries: 1, strongShare: 100 }, want: [0, 0.5, 0] }],
  ] as const)('%s', (_, { given, want }) => {
    const { units } = use(given);
    expect([units.table.read, units['email-index'].read, units['source-index'].read]).toEqual(want);
  });

  it('a day has 1/30.42 of a month', () => {
    expect(use({ rateUnit: 'day', puts: 24 }).units.table.write).toBe(730);
  });
});

describe('storage', () => {
  it('is three times the item with 100 bytes each time: 1,254 bytes a lead', () => {
    const { gb } = use({ storedItems: 1 });
    expect((gb.table + gb['email-index'] + gb['source-index']) * 2 ** 30).toBeCloseTo(1254, 9);
  });

  it.each([
    [
      'without TTL: the number given',
      { given: { storedItems: 10, puts: 730, retentionDays: 365 }, ttl: false, want: 10 },
    ],
    [
      'with TTL: what arrives in the retention',
      { given: { storedItems: 10, puts: 730, retentionDays: 10 }, ttl: true, want: 240 },
    ],
    [
      'with TTL and no retention: the number given',
      { given: { storedItems: 10, puts: 730, retentionDays: 0 }, ttl: true, want: 10 },
    ],
  ])('%s', (_, { given, ttl, want }) => {
    expect(use(given, { enable_ttl: ttl }).items).toBeCloseTo(want, 9);
  });

  it('of the default workload is the same with and without TTL: a year of 1,000 a day', () => {
    expect(usage({ ...defaults, enable_ttl: true }, defaultWorkload).items).toBeCloseTo(365_000, 6);
    expect(usage(defaults, defaultWorkload).items).toBe(365_000);
  });
});

const provisioned = { billing_mode: 'PROVISIONED' } as const;

describe('capacity', () => {
  it('is none on demand', () => {
    expect(use({}).capacity).toBeNull();
    expect(use({}, { enable_autoscaling: true }).capacity).toBeNull();
  });

  it('is what is set, once for the table and once for each index', () => {
    const config = {
      ...provisioned,
      read_capacity: 10,
      write_capacity: 20,
      gsi_read_capacity: 3,
      gsi_write_capacity: 4,
    };
    expect(use({}, config).capacity).toEqual({
      table: { write: 20, read: 10 },
      'email-index': { write: 4, read: 3 },
      'source-index': { write: 4, read: 3 },
    });
  });

  it('is the minimum three times over when auto-scaled and idle', () => {
    const config = { ...provisioned, enable_autoscaling: true, read_min_capacity: 6, write_min_capacity: 7 };
    expect(use({}, config).capacity).toEqual({
      table: { write: 7, read: 6 },
      'email-index': { write: 7, read: 6 },
      'source-index': { write: 7, read: 6 },
    });
  });

  it('follows the two levels of the day when auto-scaled', () => {
    // 14 puts a second on average; busy 4 hours at 28, quiet at (1 - 2 × 4/24) / (20/24) × 14 = 11.2. At 70 %: 40 and 16.
    const workload = { rateUnit: 'second', puts: 14, peakToAverage: 2, peakHours: 4 } as const;
    const { capacity } = use(workload, { ...provisioned, enable_autoscaling: true });
    expect(capacity?.table.write).toBeCloseTo((4 * 40 + 20 * 16) / 24, 9);
    expect(capacity?.['source-index'].write).toBeCloseTo(20, 9);
    expect(capacity?.table.read).toBe(5);
  });
});

describe('reservations', () => {
  const big = { ...provisioned, write_capacity: 150, gsi_write_capacity: 80, read_capacity: 50, gsi_read_capacity: 20 };

  it.each([
    ['none without a term', { given: 'none', config: big, want: { write: 0, read: 0 } }],
    ['whole blocks of what is provisioned: 310 and 90', { given: '1y', config: big, want: { write: 3, read: 0 } }],
    [
      'none on demand',
      { given: '3y', config: { ...big, billing_mode: 'PAY_PER_REQUEST' }, want: { write: 0, read: 0 } },
    ],
    [
      'the minimum three times over when auto-scaled',
      {
        given: '1y',
        config: { ...provisioned, enable_autoscaling: true, write_min_capacity: 34, read_min_capacity: 100 },
        want: { write: 1, read: 3 },
      },
    ],
  ] as const)('%s', (_, { given, config, want }) => {
    expect(use({ reservedTerm: given }, config).reservedBlocks).toEqual(want);
  });

  it('cover the table first, then the indexes, and never more than is there', () => {
    const { covered } = use({ reservedTerm: '1y' }, big);
    expect([covered.table.write, covered['email-index'].write, covered['source-index'].write]).toEqual([150, 80, 70]);
    expect(covered.table.read).toBe(0);
  });
});

describe('the rest', () => {
  it.each([
    [
      'a connection asks KMS 8,760 times a month',
      { given: { kmsConnections: 1 }, read: (u: Usage) => u.kmsRequests, want: 8760 },
    ],
    ['100 connections: 876,000', { given: { kmsConnections: 100 }, read: (u: Usage) => u.kmsRequests, want: 876_000 }],
    ['no rotation in the first year', { given: { keyAgeYears: 0.9 }, read: (u: Usage) => u.rotations, want: 0 }],
    ['one after a year', { given: { keyAgeYears: 1 }, read: (u: Usage) => u.rotations, want: 1 }],
    ['two are charged at most', { given: { keyAgeYears: 7 }, read: (u: Usage) => u.rotations, want: 2 }],
    [
      'a consumer that polls once a second',
      { given: { streamReaders: 1, streamPolls: 1 }, read: (u: Usage) => u.streamRequests, want: 2_628_000 },
    ],
    [
      'two consumers that poll four times a second',
      { given: { streamReaders: 2, streamPolls: 4 }, read: (u: Usage) => u.streamRequests, want: 21_024_000 },
    ],
    [
      'a backup a day kept 10 days: 10 stand',
      { given: { backupsPerMonth: 730 / 24, backupRetentionDays: 10 }, read: (u: Usage) => u.backupsKept, want: 10 },
    ],
  ])('%s', (_, { given, read, want }) => {
    expect(read(use(given))).toBeCloseTo(want, 9);
  });

  it.each([
    ['six of the module', { given: {}, want: { module: 6, scaling: 0 } }],
    ['none without monitoring', { given: { enable_monitoring: false }, want: { module: 0, scaling: 0 } }],
    [
      '24 of six scaling policies',
      { given: { ...provisioned, enable_autoscaling: true }, want: { module: 6, scaling: 24 } },
    ],
    ['none of auto scaling on demand', { given: { enable_autoscaling: true }, want: { module: 6, scaling: 0 } }],
  ])('alarms: %s', (_, { given, want }) => {
    expect(use({}, given).alarms).toEqual(want);
  });
});

describe('copies that AWS Backup keeps on average', () => {
  it.each<[string, { given: Partial<Config>; want: number }]>([
    ['a daily one for the plan’s 35 days', { given: {}, want: 35 }],
    ['a daily one for 10 days', { given: { backup_retention_days: 10 }, want: 10 }],
    [
      'one each Sunday for 70 days',
      { given: { backup_schedule: 'cron(0 5 ? * SUN *)', backup_retention_days: 70 }, want: 10 },
    ],
    ['one an hour for 2 days', { given: { backup_schedule: 'cron(0 * * * ? *)', backup_retention_days: 2 }, want: 48 }],
    ['what cannot be read counts as daily', { given: { backup_schedule: 'cron(0 99 * * ? *)' }, want: 35 }],
  ])('%s', (_, { given, want }) => {
    expect(use({}, { enable_backup: true, ...given }).awsBackups).toBeCloseTo(want, 10);
  });
});
