// Unit prices of reads and writes: by class, per one unit, after discounts, and none where one is not known.
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload } from '../workload/workload.ts';
import { throughputPrices } from './throughput-prices.ts';

describe('throughputPrices', () => {
  it('are those of the Price List for one unit', () => {
    const prices = throughputPrices(defaults, defaultWorkload, 'us-east-1', {});
    expect(prices?.request.write).toBeCloseTo(0.625e-6, 12);
    expect(prices?.request.read).toBeCloseTo(0.125e-6, 12);
    expect(prices?.hour).toEqual({ read: 0.00013, write: 0.00065 });
    expect(prices?.alarm).toBe(0.1);
    expect(prices?.reserved['1y']?.write).toEqual({ upfront: 150, hour: 0.0128 });
  });

  it('of Standard-IA are its own, without reservations', () => {
    const config = { ...defaults, table_class: 'STANDARD_INFREQUENT_ACCESS' } as const;
    const prices = throughputPrices(config, defaultWorkload, 'us-east-1', { iaWriteCapacity: 0.001 });
    expect(prices?.hour.write).toBe(0.001);
    expect(prices?.reserved).toEqual({});
  });

  it('are those after a savings plan', () => {
    const workload = { ...defaultWorkload, savingsPlanProvisioned: 10 };
    const prices = throughputPrices(defaults, workload, 'us-east-1', { readCapacity: 1 });
    expect(prices?.hour.read).toBeCloseTo(0.9, 12);
  });

  it('are not known where we have no prices', () => {
    expect(throughputPrices(defaults, defaultWorkload, 'nowhere', {})).toBeNull();
  });
});
