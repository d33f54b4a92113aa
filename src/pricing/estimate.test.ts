// Whole bills, computed by hand from the rules and prices cited in docs/pricing.md.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { money } from '../workload/format.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { type Estimate, estimate } from './estimate.ts';
import { MODULE_ALARMS } from './usage.ts';

const bill = (estimated: Estimate): Record<string, number | null> =>
  Object.fromEntries(
    estimated.rows.map((row) => [row.id, row.monthly === null ? null : Number(row.monthly.toFixed(4))]),
  );

/** The same lines, each within a hundredth of a cent. */
function expectBill(estimated: Estimate, want: Readonly<Record<string, number | null>>): void {
  expect(estimated.rows.map((row) => row.id)).toEqual(Object.keys(want));
  for (const row of estimated.rows) {
    const amount = want[row.id] ?? null;
    if (amount === null || row.monthly === null) expect(row.monthly, row.id).toBe(amount);
    else expect(Math.abs(row.monthly - amount), row.id).toBeLessThan(0.0001);
  }
}

/** 10 million new leads a month, 1 million updates, 5 million gets and e-mail look-ups, 100 million leads stored. */
const busy: Workload = {
  ...defaultWorkload,
  rateUnit: 'month',
  puts: 10e6,
  updates: 1e6,
  deletes: 0,
  gets: 5e6,
  queries: 0,
  emailQueries: 10e6,
  sourceQueries: 0,
  itemsPerQuery: 1,
  storedItems: 100e6,
  kmsConnections: 100,
};

describe('on demand in us-east-1', () => {
  const estimated = estimate(defaults, busy, 'us-east-1');

  it('is, line by line', () => {
    // 11 million writes × $0.625; 2.5 and 5 million RRU × $0.125; 100e6 × 418 B = 38.9293 GB × $0.25 and × $0.20.
    expectBill(estimated, {
      'writes-table': 6.875,
      'writes-email-index': 6.875,
      'writes-source-index': 6.875,
      'reads-table': 0.3125,
      'reads-email-index': 0.625,
      'reads-source-index': 0,
      'storage-table': 9.7323,
      'storage-email-index': 9.7323,
      'storage-source-index': 9.7323,
      pitr: 7.7859,
      'kms-key': 1,
      'kms-rotations': 0,
      'kms-requests': 2.628,
      alarms: 0.6,
    });
  });

  it('comes to $62.77, and $55.86 with the free tier', () => {
    expect(estimated.listTotal).toBeCloseTo(62.7734, 3);
    // Less 25 GB ($6.25), 20,000 KMS requests ($0.06) and six alarms ($0.60).
    expect(estimated.freeTierTotal).toBeCloseTo(62.7734 - 6.25 - 0.06 - 0.6, 3);
    expect(estimated.missing).toEqual([]);
  });
});

describe('provisioned with the contract’s second usage, eu-west-1, key two years old', () => {
  const config: Config = {
    ...defaults,
    billing_mode: 'PROVISIONED',
    read_capacity: 10,
    write_capacity: 10,
    enable_autoscaling: true,
    enable_backup: true,
  };
  const estimated = estimate(config, { ...defaultWorkload, keyAgeYears: 2 }, 'eu-west-1');

  it('is, line by line', () => {
    // The minimum of 5 units six times: 3,650 h × $0.000735 and $0.000147. 365,000 × 418 B = 0.142092 GB.
    expectBill(estimated, {
      'write-capacity-table': 2.6828,
      'write-capacity-email-index': 2.6828,
      'write-capacity-source-index': 2.6828,
      'read-capacity-table': 0.5366,
      'read-capacity-email-index': 0.5366,
      'read-capacity-source-index': 0.5366,
      'storage-table': 0.0402,
      'storage-email-index': 0.0402,
      'storage-source-index': 0.0402,
      pitr: 0.0313,
      // 35 copies of 0.142092 GB at $0.11.
      'aws-backup': 0.5471,
      'kms-key': 1,
      'kms-rotations': 2,
      'kms-requests': 0.2628,
      alarms: 0.6,
      'scaling-alarms': 2.4,
    });
  });

  it('has AWS Backup in the total, from the pricing page', () => {
    expect(estimated.completeness).toBe('complete');
    expect(estimated.rows.find((row) => row.id === 'aws-backup')).toMatchObject({
      confidence: 'pricing-page',
      priceDate: '2025-06-17',
    });
    expect(estimated.listTotal).toBeCloseTo(16.0727 + 0.54705, 3);
  });

  it('pays with the free tier for point-in-time recovery, the key and the alarms beyond ten', () => {
    expect(estimated.freeTierTotal).toBeCloseTo(0.03126 + 0.54705 + 3 + 0.2028 + 2, 3);
  });
});

describe('reserved for three years in us-east-1', () => {
  const config: Config = {
    ...defaults,
    billing_mode: 'PROVISIONED',
    write_capacity: 100,
    gsi_write_capacity: 60,
    read_capacity: 40,
    gsi_read_capacity: 10,
  };
  const estimated = estimate(config, { ...defaultWorkload, reservedTerm: '3y' }, 'us-east-1');

  it('covers 200 of 220 WCU, table first, and none of 60 RCU', () => {
    // 2 × $180 / 36 and 2 × 730 × $0.0081; the last 20 WCU of source-index by the hour.
    const found = bill(estimated);
    expect(found).toMatchObject({
      'reserved-write-upfront-3y': 10,
      'reserved-write-hour-3y': 11.826,
      'reserved-read-upfront-3y': 0,
      'reserved-read-hour-3y': 0,
      'write-capacity-table': 0,
      'write-capacity-email-index': 0,
      'write-capacity-source-index': 9.49,
      'read-capacity-table': 3.796,
    });
  });

  it('is 77% off for what it covers', () => {
    const { 'reserved-write-upfront-3y': upfront, 'reserved-write-hour-3y': hourly } = bill(estimated);
    expect(((upfront ?? 0) + (hourly ?? 0)) / (200 * 730 * 0.00065)).toBeCloseTo(0.23, 3);
  });

  it('is left out, with a sentence, where AWS does not sell three years', () => {
    const far = estimate(config, { ...defaultWorkload, reservedTerm: '3y' }, 'eu-north-1');
    expect(far.completeness).toBe('complete');
    expect(far.rows.filter(({ resource }) => resource === 'reservation')).toEqual([]);
    expect(far.findings.map(({ message }) => message)).toContain(
      'AWS does not offer reserved capacity for 3 years in Europe (Stockholm); the estimate uses the hourly price.',
    );
  });

  it('takes the user’s own units, in whole blocks, used or not', () => {
    const own = { ...defaultWorkload, reservedTerm: '3y', reservedWriteUnits: 450, reservedReadUnits: 0 } as const;
    const found = bill(estimate(config, own, 'us-east-1'));
    // 5 blocks: 5 × $180 / 36 and 5 × 730 × $0.0081, though 220 units are provisioned.
    expect(found).toMatchObject({
      'reserved-write-upfront-3y': 25,
      'reserved-write-hour-3y': 29.565,
      'reserved-read-hour-3y': 0,
      'write-capacity-source-index': 0,
    });
  });
});

/** AWS's prices in USD: on-demand per million, GB-months, stream reads per 100,000, KMS requests per 10,000. */
const EAST = {
  write: 0.625,
  read: 0.125,
  storage: 0.25,
  pitr: 0.2,
  streamReads: 0.02,
  awsBackup: 0.1,
  kms: 0.03,
  alarm: 0.1,
};
const GOV = {
  write: 0.75,
  read: 0.15,
  storage: 0.3,
  pitr: 0.24,
  streamReads: 0.024,
  awsBackup: 0.12,
  kms: 0.04,
  alarm: 0.13,
};

/** Fractions of a GB and cents, to the last digit: 2,148 bytes an item with overhead. */
describe.each([
  ['us-east-1', { prices: EAST, twoAlarms: '$1,672.57' }],
  ['us-gov-west-1', { prices: GOV, twoAlarms: '$2,007.05' }],
])('the steady platform with backup and streams in %s, by hand', (region, { prices, twoAlarms }) => {
  const config: Config = { ...defaults, enable_backup: true, enable_streams: true };
  const estimated = estimate(config, exampleWorkloads[2].workload, region);
  const SECONDS = 730 * 3600;
  // 50 puts, 20 updates and 1 delete a second, each of 2 KB = 2 units; 5% of the updates change the key of email-index.
  const writes = (50 + 20 + 1) * 2 * SECONDS;
  const keyChanges = 20 * 0.05 * 2 * SECONDS;
  // 200 gets of 2 KB = 1 unit, 10 queries of 5 × 2 KB = 10 KB = 3 units; 20% strong: 0.2 × 1 + 0.8 × 0.5 = 0.6.
  const reads = (200 * 1 + 10 * 3) * 0.6 * SECONDS;
  const gigabytes = (100_000_000 * (2048 + 100)) / 1_073_741_824;
  const want = {
    'writes-table': (writes * prices.write) / 1_000_000,
    'writes-email-index': ((writes + keyChanges) * prices.write) / 1_000_000,
    'writes-source-index': (writes * prices.write) / 1_000_000,
    'reads-table': (reads * prices.read) / 1_000_000,
    'reads-email-index': (50 * 3 * 0.5 * SECONDS * prices.read) / 1_000_000,
    'reads-source-index': (5 * 3 * 0.5 * SECONDS * prices.read) / 1_000_000,
    'storage-table': gigabytes * prices.storage,
    'storage-email-index': gigabytes * prices.storage,
    'storage-source-index': gigabytes * prices.storage,
    pitr: gigabytes * prices.pitr,
    // One consumer, four GetRecords a second.
    'stream-reads': (4 * SECONDS * prices.streamReads) / 100_000,
    'aws-backup': 35 * gigabytes * prices.awsBackup,
    'kms-key': 1,
    'kms-rotations': 1,
    'kms-requests': (100 * 8760 * prices.kms) / 10_000,
    alarms: MODULE_ALARMS * prices.alarm,
  };

  it('is, line by line', () => {
    expectBill(estimated, want);
  });

  it(`comes to ${twoAlarms} with the two alarms of the table, and more with the four of the indexes`, () => {
    const sum = Object.values(want).reduce((total, usd) => total + usd, 0);
    expect(money(sum - (MODULE_ALARMS - 2) * prices.alarm)).toBe(twoAlarms);
    expect(estimated.listTotal).toBeCloseTo(sum, 9);
    expect(estimated.completeness).toBe('complete');
  });
});

describe('what an estimate carries', () => {
  const estimated = estimate(defaults, defaultWorkload, 'us-west-2');

  it('says where the prices are from', () => {
    expect(estimated).toMatchObject({
      region: 'us-west-2',
      regionName: 'US West (Oregon)',
      asOf: '2026-11-25',
      offers: { AmazonDynamoDB: { version: '20260831092153', published: '2026-08-31' } },
    });
  });

  it('has rows in which quantity × unit price is the amount', () => {
    for (const row of estimated.rows) {
      if (row.unitPrice === null) expect(row.monthly).toBeNull();
      else expect(row.quantity * row.unitPrice).toBe(row.monthly);
      if (row.price !== null) expect((row.price / row.per) * (1 - row.discount)).toBe(row.unitPrice);
      expect(row.formula).not.toBe('');
    }
  });

  it('marks a derived price', () => {
    const far = estimate({ ...defaults, enable_streams: true }, defaultWorkload, 'il-central-1');
    expect(far.rows.find((row) => row.id === 'stream-reads')?.confidence).toBe('derived');
  });

  it('knows nothing, and throws nothing, in a Region without prices', () => {
    const far = estimate(defaults, defaultWorkload, 'mars-north-1');
    expect(far).toMatchObject({ regionName: 'mars-north-1', asOf: null, offers: {}, listTotal: 0 });
    expect(far.rows.every((row) => row.monthly === null && row.confidence === 'not known')).toBe(true);
    expect(far.missing.length).toBeGreaterThan(10);
    expect(far.completeness).toBe('none');
  });
});

describe('assumptions', () => {
  const has = (config: Partial<Config>, workload: Partial<Workload>, text: string) =>
    estimate({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, 'us-east-1').assumptions.some((one) =>
      one.text.includes(text),
    );
  const provisioned = { billing_mode: 'PROVISIONED' } as const;

  it.each([
    [
      'cold storage that the estimate does not count',
      {
        config: { enable_backup: true, backup_schedule: 'cron(0 5 ? * SUN *)' },
        workload: {},
        text: 'all in warm storage, also where backup_cold_storage_after_days',
        want: true,
      },
    ],
    ['data transfer always', { config: {}, workload: {}, text: 'in the same Region is free', want: true }],
    [
      'the day’s shape when provisioned',
      { config: provisioned, workload: {}, text: 'Busy hours carry 4 times', want: true },
    ],
    [
      'the day’s shape on demand, which sizes the other ways',
      { config: {}, workload: {}, text: 'Busy hours', want: true },
    ],
    [
      'auto scaling',
      {
        config: { ...provisioned, enable_autoscaling: true },
        workload: {},
        text: 'Auto scaling: two levels of load',
        want: true,
      },
    ],
    ['TTL', { config: { enable_ttl: true }, workload: {}, text: 'Deletions by TTL are free', want: true }],
    ['no TTL', { config: {}, workload: {}, text: 'TTL', want: false }],
    ['streams', { config: { enable_streams: true }, workload: {}, text: 'Lambda triggers are free', want: true }],
    ['transactions', { config: {}, workload: { transactionalShare: 1 }, text: 'Transactions double', want: true }],
    ['AWS Backup', { config: { enable_backup: true }, workload: {}, text: 'full copies', want: true }],
    ['no key', { config: { enable_encryption: false }, workload: {}, text: 'connection', want: false }],
  ])('%s', (_, { config, workload, text, want }) => {
    expect(has(config, workload, text)).toBe(want);
  });
});
