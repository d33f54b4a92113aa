// Money: quantity × price, the free tier drawn down band by band, prices of one's own and prices not known.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { type Cost, costs, type Overrides, priceOf } from './costs.ts';
import { totals } from './totals.ts';
import { usage } from './usage.ts';

const GB = 2 ** 30;

const priced = (
  config: Partial<Config> = {},
  workload: Partial<Workload> = {},
  overrides: Overrides = {},
  region = 'us-east-1',
): Cost[] => costs(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }), region, overrides);

function cost(of: readonly Cost[], id: string): Cost {
  const found = of.find(({ line }) => line.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
}

describe('a line', () => {
  it('is quantity × unit price', () => {
    const found = cost(priced({ billing_mode: 'PROVISIONED', write_capacity: 10 }), 'write-capacity-table');
    expect(found.quantity).toBe(7300);
    expect(found.unitPrice).toBe(0.00065);
    expect(found.monthly).toBeCloseTo(4.745, 12);
  });

  it('has the price of one unit where it is published for a million', () => {
    const found = cost(priced({}, { rateUnit: 'month', puts: 2e6, updates: 0 }), 'writes-table');
    expect(found.unitPrice).toBeCloseTo(0.000000625, 18);
    expect(found.monthly).toBeCloseTo(1.25, 12);
  });

  it('has no amount where the price is not known', () => {
    const found = cost(priced({ enable_backup: true }, {}, {}, 'mars-north-1'), 'aws-backup');
    expect(found).toMatchObject({ price: null, unitPrice: null, monthly: null, freeTierMonthly: null });
    expect(found.quantity).toBeGreaterThan(0);
  });
});

describe('the free tier', () => {
  const stored = (gigabytes: number): Partial<Workload> => ({ itemBytes: 924, storedItems: (gigabytes * GB) / 1024 });

  it.each([
    ['covers all of a little', { given: 5, want: [5, 5, 5] }],
    ['is one band for the table and both indexes', { given: 10, want: [10, 10, 5] }],
    ['is used up by the table', { given: 40, want: [25, 0, 0] }],
  ])('of storage, 25 GB, %s', (_, { given, want }) => {
    const all = priced({}, stored(given));
    const free = ['storage-table', 'storage-email-index', 'storage-source-index'].map((id) => cost(all, id).free);
    expect(free.map((gigabytes) => Number(gigabytes.toFixed(9)))).toEqual(want);
  });

  it('is a band of unit-hours: 18,600 of 20 WCU, which are 25.48 units of a month of 730 hours', () => {
    const all = priced({ billing_mode: 'PROVISIONED', write_capacity: 30, gsi_write_capacity: 1 });
    expect(cost(all, 'write-capacity-table').free).toBe(18_600);
    expect(cost(all, 'write-capacity-table').freeTierMonthly).toBeCloseTo((21_900 - 18_600) * 0.00065, 12);
    expect(cost(all, 'write-capacity-email-index').free).toBe(0);
  });

  it('leaves nothing to pay for the module’s default capacity: 15 units', () => {
    const all = priced({ billing_mode: 'PROVISIONED' });
    for (const id of ['write-capacity-table', 'write-capacity-email-index', 'read-capacity-source-index']) {
      expect(cost(all, id).freeTierMonthly).toBe(0);
    }
  });

  it('has nothing for on-demand requests', () => {
    expect(cost(priced(), 'writes-table').free).toBe(0);
    expect(cost(priced(), 'reads-table').free).toBe(0);
  });

  it('has ten alarms for the module and auto scaling together', () => {
    const all = priced({ billing_mode: 'PROVISIONED', enable_autoscaling: true });
    expect(cost(all, 'alarms').free).toBe(6);
    expect(cost(all, 'scaling-alarms').free).toBe(4);
    // 24 alarms are $2.40, of which $0.40 are free.
    expect(cost(all, 'scaling-alarms').monthly).toBeCloseTo(2.4, 12);
    expect(cost(all, 'scaling-alarms').freeTierMonthly).toBeCloseTo(2, 12);
  });

  it('has 20,000 KMS requests: 100 connections cost $2.57', () => {
    // (876,000 − 20,000) / 10,000 × $0.03
    expect(cost(priced({}, { kmsConnections: 100 }), 'kms-requests').freeTierMonthly).toBeCloseTo(2.568, 12);
  });

  it('has 2.5 million stream reads: one consumer a second pays for 128,000', () => {
    const found = cost(priced({ enable_streams: true }, { streamReaders: 1 }), 'stream-reads');
    expect(found.freeTierMonthly).toBeCloseTo(1.28 * 0.02, 12);
  });

  it.each([
    ['all of it', { given: 0, want: 25 }],
    ['half', { given: 50, want: 12.5 }],
    ['nothing', { given: 100, want: 0 }],
  ])('with %s left by other tables', (_, { given, want }) => {
    expect(cost(priced({}, { ...stored(40), freeTierUsed: given }), 'storage-table').free).toBe(want);
  });
});

describe('a price of one’s own', () => {
  it('takes the place of the list’s', () => {
    const found = cost(priced({}, {}, { pitr: 0.1 }), 'pitr');
    expect(found.price).toEqual([0.1, 'overridden', '']);
    expect(found.overridden).toBe(true);
    expect(found.monthly).toBeCloseTo(found.quantity * 0.1, 15);
  });

  it('fills in for one that is not known', () => {
    const all = priced({ enable_backup: true }, {}, { awsBackup: 0.1 }, 'mars-north-1');
    expect(cost(all, 'aws-backup').monthly).toBeGreaterThan(0);
    expect(totals(all).missing.map(({ id }) => id)).not.toContain('aws-backup');
  });

  it('may be nothing', () => {
    expect(cost(priced({}, {}, { kmsKey: 0 }), 'kms-key').monthly).toBe(0);
  });

  it.each([
    ['own before list', { given: { own: 5, region: 'us-east-1' }, want: 5 }],
    ['list without own', { given: { own: undefined, region: 'us-east-1' }, want: 0.2 }],
    ['own where there is no list', { given: { own: 5, region: 'mars-north-1' }, want: 5 }],
    ['neither', { given: { own: undefined, region: 'mars-north-1' }, want: undefined }],
  ])('%s', (_, { given: { own, region }, want }) => {
    expect(priceOf('pitr', region, own === undefined ? {} : { pitr: own })?.[0]).toBe(want);
  });
});

describe('the free tier of a Region', () => {
  it('is none in AWS GovCloud (US)', () => {
    const all = priced(
      { billing_mode: 'PROVISIONED', enable_streams: true },
      { streamReaders: 1 },
      {},
      'us-gov-west-1',
    );
    expect(all.filter(({ free }) => free > 0)).toEqual([]);
  });
});

describe('a savings plan', () => {
  it.each([
    ['on-demand requests', { config: {}, id: 'writes-table', field: 'savingsPlanOnDemand' }],
    [
      'provisioned capacity',
      { config: { billing_mode: 'PROVISIONED' }, id: 'write-capacity-table', field: 'savingsPlanProvisioned' },
    ],
  ] as const)('takes its share off %s', (_, { config, id, field }) => {
    const before = cost(priced(config), id);
    const after = cost(priced(config, { [field]: 18 }), id);
    expect(after.monthly).toBeCloseTo((before.monthly ?? 0) * 0.82, 12);
    expect(after.discount).toBe(0.18);
  });

  it.each(['storage-table', 'kms-key', 'alarms'])('takes nothing off %s', (id) => {
    const plan = { savingsPlanOnDemand: 50, savingsPlanProvisioned: 50 };
    expect(cost(priced({}, plan), id).monthly).toBe(cost(priced(), id).monthly);
  });
});

describe('Standard-IA', () => {
  it('has prices of its own and no free tier', () => {
    const all = priced({ table_class: 'STANDARD_INFREQUENT_ACCESS' } as Partial<Config>);
    // us-east-1: $0.10 a GB, $0.78 a million writes; 33,458.33 of them.
    expect(cost(all, 'storage-table').unitPrice).toBe(0.1);
    expect(cost(all, 'storage-table').free).toBe(0);
    expect(cost(all, 'writes-table').monthly).toBeCloseTo((33_458.3333 * 0.78) / 1e6, 8);
  });
});

describe('replicas', () => {
  const all = priced({ replica_regions: ['eu-west-1', 'eu-west-1'] } as Partial<Config>);

  it('are priced in their own Region, each once', () => {
    const storage = all.filter(({ line }) => line.id === 'replica-eu-west-1-storage');
    expect(storage.map(({ unitPrice, region }) => [unitPrice, region])).toEqual([[0.283, 'eu-west-1']]);
    // 33,458.33 replicated writes at $0.705 a million.
    expect(cost(all, 'replica-eu-west-1-writes').monthly).toBeCloseTo((33_458.3333 * 0.705) / 1e6, 8);
  });

  it('add 48 bytes to each item of the table', () => {
    expect(cost(all, 'storage-table').quantity * 2 ** 30).toBeCloseTo(365_000 * (318 + 148), 3);
  });

  it('have a free tier of their own', () => {
    expect(cost(all, 'replica-eu-west-1-storage').free).toBe(cost(all, 'replica-eu-west-1-storage').quantity);
  });
});
