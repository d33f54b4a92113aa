// The months ahead, computed by hand for small cases.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { estimate } from './estimate.ts';
import { outlook, workloadIn } from './outlook.ts';
import { usage } from './usage.ts';

const ahead = (config: Partial<Config> = {}, workload: Partial<Workload> = {}) =>
  outlook(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }), 'us-east-1');

const monthly = { ...defaultWorkload, rateUnit: 'month' } as const;

describe('the workload of a month', () => {
  const items = (config: Partial<Config>, workload: Workload, month: number) =>
    workloadIn({ ...defaults, ...config }, workload, month).storedItems;

  it.each([
    ['the first is the workload itself', { month: 1, want: 365_000 }],
    ['each adds what is new: 365,000 + 11 × 1,000', { month: 12, want: 376_000 }],
    ['365,000 + 35 × 1,000', { month: 36, want: 400_000 }],
  ])('%s', (_, { month, want }) => {
    expect(items({}, { ...monthly, puts: 1000 }, month)).toBeCloseTo(want, 6);
  });

  it('takes off what is deleted, and never goes below nothing', () => {
    expect(items({}, { ...monthly, puts: 0, deletes: 10_000 }, 12)).toBe(255_000);
    expect(items({}, { ...monthly, puts: 0, deletes: 100_000 }, 12)).toBe(0);
  });

  it('stays where TTL takes what is old', () => {
    expect(items({ enable_ttl: true }, { ...monthly, puts: 1000 }, 36)).toBe(365_000);
  });

  it('grows its rates, and the items with them: 100, 110 and 121', () => {
    const grown = workloadIn(defaults, { ...monthly, puts: 100, storedItems: 0, trafficGrowth: 10 }, 3);
    expect(grown.puts).toBeCloseTo(121, 9);
    expect(grown.storedItems).toBeCloseTo(210, 9);
  });

  it('begins with the size of the table where that is given', () => {
    const sized = { ...monthly, puts: 0, itemBytes: 1024, storedGb: 1 };
    expect(items({}, sized, 2)).toBeCloseTo(2 ** 20, 6);
  });
});

describe('the outlook', () => {
  it('begins with the estimate', () => {
    const { listTotal, freeTierTotal, outlook: found } = estimate(defaults, defaultWorkload, 'us-east-1');
    expect(found.months.map(({ month }) => month)).toEqual([1, 12, 36]);
    expect(found.months[0]).toMatchObject({ list: listTotal, freeTier: freeTierTotal });
  });

  it('has the key at $1, $1 and $3: it turns a year old after the twelfth month', () => {
    const key = { puts: 0, updates: 0, gets: 0, emailQueries: 0, sourceQueries: 0, storedItems: 0, kmsConnections: 0 };
    const { months } = ahead({ enable_monitoring: false }, key);
    expect(months.map(({ list }) => list)).toEqual([1, 1, 3]);
  });

  it('pays a reservation upfront in the first year, three years at once', () => {
    const config = { billing_mode: 'PROVISIONED', write_capacity: 100, gsi_write_capacity: 1 } as const;
    const idle = { puts: 0, updates: 0, storedItems: 0 };
    const without = ahead(config, idle).firstYear;
    const found = ahead(config, { ...idle, reservedTerm: '3y' }).firstYear;
    expect(without.upfront).toBe(0);
    expect(found.upfront).toBeCloseTo(180, 9);
    // 100 WCU by the reservation's hour in place of the list's, and $180.
    expect(found.list - without.list).toBeCloseTo(180 + 12 * 730 * (0.0081 - 100 * 0.00065), 6);
  });

  it('tells the fixed part of the default: the key, its requests and six alarms', () => {
    expect(ahead().fixed.list).toBeCloseTo(1 + 0.2628 + 0.6, 9);
    expect(ahead().fixed.freeTier).toBeCloseTo(1 + 0.2028, 9);
  });

  it('tells the cost of 1,000 items written: $2.07 for 33,458', () => {
    const { listTotal } = estimate(defaults, defaultWorkload, 'us-east-1');
    expect(ahead().perThousandWrites).toBeCloseTo(listTotal / ((1100 * 730) / 24 / 1000), 9);
    expect(ahead({}, { puts: 0, updates: 0 }).perThousandWrites).toBeNull();
  });
});
