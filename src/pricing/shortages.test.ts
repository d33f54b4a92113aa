// Where busy hours exceed what is provisioned, and the warnings that mend it.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { capacityFindings, shortages } from './shortages.ts';
import { usage } from './usage.ts';

const found = (config: Partial<Config>, workload: Partial<Workload>) =>
  shortages(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }));

const steady: Partial<Workload> = {
  rateUnit: 'second',
  puts: 70,
  updates: 0,
  gets: 140,
  emailQueries: 0,
  sourceQueries: 0,
  peakToAverage: 1,
};
const provisioned = { billing_mode: 'PROVISIONED' } as const;

describe('shortages', () => {
  it('say what is needed, what is there and what follows', () => {
    expect(found(provisioned, steady).map(({ text }) => text)).toEqual([
      'table: busy hours need 70 WCU and write_capacity is 5, so writes are throttled.',
      'table: busy hours need 70 RCU and read_capacity is 5, so reads are throttled.',
      'email-index: busy hours need 70 WCU and gsi_write_capacity is 5, so writes to the table are throttled.',
      'source-index: busy hours need 70 WCU and gsi_write_capacity is 5, so writes to the table are throttled.',
    ]);
  });

  it.each([
    ['never on demand', { config: {}, workload: steady, want: [] }],
    ['not at the limit', { config: provisioned, workload: { ...steady, puts: 5, gets: 10 }, want: [] }],
    [
      'above the maximum of auto scaling',
      {
        config: { ...provisioned, enable_autoscaling: true, write_max_capacity: 69 },
        workload: steady,
        want: ['write_max_capacity', 'write_max_capacity', 'write_max_capacity'],
      },
    ],
    [
      'not up to the maximum of auto scaling',
      { config: { ...provisioned, enable_autoscaling: true, write_max_capacity: 70 }, workload: steady, want: [] },
    ],
    [
      'of an index by queries alone',
      {
        config: { ...provisioned, read_capacity: 100, write_capacity: 100, gsi_write_capacity: 100 },
        workload: { ...steady, emailQueries: 20 },
        want: ['gsi_read_capacity'],
      },
    ],
  ] as const)('%s', (_, { config, workload, want }) => {
    expect(found(config, workload).map(({ variable }) => variable)).toEqual(want);
  });
});

describe('capacityFindings', () => {
  it('are one warning a variable, with the value it needs and the change that sets it', () => {
    const findings = capacityFindings(found(provisioned, steady));
    expect(findings.map(({ id }) => id)).toEqual([
      'capacity-too-small-write_capacity',
      'capacity-too-small-read_capacity',
      'capacity-too-small-gsi_write_capacity',
    ]);
    expect(findings[0]).toEqual({
      id: 'capacity-too-small-write_capacity',
      fields: ['write_capacity'],
      source: 'advice',
      level: 'warning',
      message:
        'write_capacity is 5, too small for this workload: busy hours need 70 WCU (table), 100 with headroom. Writes are throttled.',
      fix: { label: 'Set write_capacity to 100', set: { write_capacity: 100 } },
    });
  });

  it('mend the shortage', () => {
    const changes = capacityFindings(found(provisioned, steady)).map(({ fix }) => fix.set);
    const fixed: Config = Object.assign({ ...defaults, ...provisioned }, ...changes);
    expect(found(fixed, steady)).toEqual([]);
  });

  it('take the index that needs most', () => {
    const config = { ...provisioned, write_capacity: 1000, read_capacity: 1000, gsi_write_capacity: 1000 };
    const [finding] = capacityFindings(found(config, { ...steady, emailQueries: 20, sourceQueries: 40 }));
    expect(finding?.fix.set).toEqual({ gsi_read_capacity: 29 });
    expect(finding?.message).toContain('20 RCU (email-index, source-index)');
  });
});
