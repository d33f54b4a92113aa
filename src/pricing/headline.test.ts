// The assumptions beside the number.
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { headline } from './headline.ts';
import type { Priced } from './priced.ts';
import { usage } from './usage.ts';

const textsOf = (config: Partial<Priced>, workload: Partial<Workload>) =>
  headline(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload })).map(({ text }) => text);

describe('headline', () => {
  it('says what the default rests on', () => {
    expect(textsOf({ enable_encryption: true, enable_ttl: false }, {})).toEqual([
      '1,000 new items',
      '100 updates',
      '2,000 reads',
      '1,050 queries a day',
      '318 bytes',
      '365,000 items stored',
      'peak 4× for 4 hours a day',
      'new KMS key, $1 → $3 over the years',
      '10 connections',
    ]);
  });

  it.each([
    [
      'no updates, no queries, a size',
      {
        given: { updates: 0, emailQueries: 0, sourceQueries: 0, rateUnit: 'second', itemBytes: 3072, storedGb: 500 },
        want: ['1,000 new items', '2,000 reads a second', '3 KB', '500 GB stored', 'peak 4× for 4 hours a day'],
      },
    ],
  ] as const)('%s', (_, { given, want }) => {
    expect(textsOf({ enable_encryption: false, enable_ttl: false }, given)).toEqual(want);
  });

  it('says that retention sets the items stored', () => {
    expect(textsOf({ enable_ttl: true }, { retentionDays: 30 })).toContain('30 days of new items stored (30,000)');
  });

  it('leads to the kind of query there are most of', () => {
    const found = headline(usage(defaults, { ...defaultWorkload, queries: 9e6 }));
    expect(found.find(({ text }) => text.includes('queries'))?.field).toBe('queries');
  });
});
