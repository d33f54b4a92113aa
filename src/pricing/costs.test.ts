// Money: quantity × price, the free tier drawn down band by band, prices of one's own and prices not known.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { type Cost, costs, type Overrides, priceOf, totals } from './costs.ts';
import { type Price, type Prices, pricesOf } from './prices.ts';
import { usage } from './usage.ts';

const GB = 2 ** 30;

const pricesIn = (region: string): Prices => {
  const found = pricesOf(region);
  if (found === undefined) throw new Error(`no prices for ${region}`);
  return found.prices;
};

const priced = (
  config: Partial<Config> = {},
  workload: Partial<Workload> = {},
  overrides: Overrides = {},
  prices: Prices | null = pricesIn('us-east-1'),
): Cost[] => costs(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }), prices, overrides);

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
    const found = cost(priced({ enable_backup: true }), 'aws-backup');
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
    expect(cost(all, 'alarms').free).toBe(2);
    expect(cost(all, 'scaling-alarms').free).toBe(8);
    // 24 alarms are $2.40, of which $0.80 are free.
    expect(cost(all, 'scaling-alarms').monthly).toBeCloseTo(2.4, 12);
    expect(cost(all, 'scaling-alarms').freeTierMonthly).toBeCloseTo(1.6, 12);
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
    const all = priced({ enable_backup: true }, {}, { awsBackup: 0.1 });
    expect(cost(all, 'aws-backup').monthly).toBeGreaterThan(0);
    expect(totals(all).unknown).toEqual([]);
  });

  it('may be nothing', () => {
    expect(cost(priced({}, {}, { kmsKey: 0 }), 'kms-key').monthly).toBe(0);
  });

  it.each([
    ['own before list', { given: { own: 5, list: 3 }, want: 5 }],
    ['list without own', { given: { own: undefined, list: 3 }, want: 3 }],
    ['neither', { given: { own: undefined, list: null }, want: undefined }],
  ])('%s', (_, { given, want }) => {
    const list: Price | null = given.list === null ? null : [given.list, 'price-list', 'S1'];
    const prices = { ...pricesIn('us-east-1'), pitr: list };
    expect(priceOf('pitr', prices, given.own === undefined ? {} : { pitr: given.own })?.[0]).toBe(want);
  });
});

describe('totals', () => {
  it('sum the lines that are known and name the others', () => {
    const all = priced({ enable_backup: true });
    const known = all.filter(({ monthly }) => monthly !== null);
    expect(totals(all).list).toBeCloseTo(
      known.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0),
      12,
    );
    expect(totals(all).unknown).toEqual(['aws-backup']);
  });

  it('do not name a line of nothing: 0 × not known is 0', () => {
    const all = priced(
      { enable_backup: true, enable_streams: true },
      { storedItems: 0, streamReaders: 0 },
      {},
      pricesIn('eu-west-2'),
    );
    expect(cost(all, 'aws-backup').monthly).toBeNull();
    expect(totals(all).unknown).toEqual([]);
  });

  it('without any prices know nothing, rather than $0', () => {
    const all = priced({}, {}, {}, null);
    expect(all.every(({ monthly }) => monthly === null)).toBe(true);
    expect(totals(all)).toMatchObject({ list: 0, freeTier: 0 });
    expect(totals(all).unknown.length).toBeGreaterThan(10);
  });
});
