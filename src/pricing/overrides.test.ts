// Prices of one's own: what is taken, what is refused, and that they are marked wherever they show.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload } from '../workload/workload.ts';
import { estimate } from './estimate.ts';
import { checkOverrides, rateUnit } from './overrides.ts';
import { rateNames } from './rates.ts';
import { report } from './report.ts';

describe('checkOverrides', () => {
  it.each([
    ['a number', { given: 0.2, want: 0.2 }],
    ['digits', { given: '0.2', want: 0.2 }],
    ['spaces around', { given: ' 0.2 ', want: 0.2 }],
    ['nothing to pay', { given: '0', want: 0 }],
    ['an exponent', { given: '6.5e-4', want: 0.00065 }],
  ])('takes %s', (_, { given, want }) => {
    expect(checkOverrides({ pitr: given })).toEqual({ overrides: { pitr: want }, findings: [] });
  });

  it.each([
    ['nothing typed', ''],
    ['blanks', '  '],
    ['undefined', undefined],
  ])('takes %s for no price of one’s own', (_, given) => {
    expect(checkOverrides({ pitr: given })).toEqual({ overrides: {}, findings: [] });
  });

  it.each([
    ['less than nothing', -1],
    ['a sign', '-0.5'],
    ['words', 'free'],
    ['a dollar sign', '$0.20'],
    ['a comma', '0,2'],
    ['too much', 1e7],
    ['Infinity', 'Infinity'],
    ['NaN', Number.NaN],
    ['null', null],
    ['a list', [0.2]],
  ])('refuses %s and keeps the list price', (_, given) => {
    expect(checkOverrides({ pitr: given })).toEqual({
      overrides: {},
      findings: [
        {
          id: 'override-pitr',
          fields: ['pitr'],
          source: 'estimate',
          message: 'Point-in-time recovery must be a price from 0 to 1,000,000 in USD per GB-month.',
        },
      ],
    });
  });

  it('leaves what is no rate, and prototypes, alone', () => {
    expect(checkOverrides(JSON.parse('{"__proto__": {"pitr": 1}, "other": 5}')).overrides).toEqual({});
    expect(checkOverrides(Object.create({ pitr: 1 })).overrides).toEqual({});
  });

  it('never throws, and what it takes is a price', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...rateNames, 'x'), fc.anything()), (input) => {
        const { overrides } = checkOverrides(input);
        for (const price of Object.values(overrides)) {
          expect(Number.isFinite(price)).toBe(true);
          expect(price).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('rateUnit', () => {
  it.each([
    ['onDemandWrite', { want: 'USD per 1,000,000 WRU' }],
    ['streamReads', { want: 'USD per 100,000 GetRecords' }],
    ['storage', { want: 'USD per GB-month' }],
    ['reserved1yWriteUpfront', { want: 'USD per 100 WCU' }],
  ] as const)('of %s', (given, { want }) => {
    expect(rateUnit(given)).toBe(want);
  });
});

describe('a price of one’s own', () => {
  const estimated = estimate(defaults, defaultWorkload, 'us-east-1', { overrides: { storage: 0.2, kmsKey: 0.5 } });

  it('is marked in its rows and in no other', () => {
    const marked = estimated.rows.filter((row) => row.overridden).map((row) => row.id);
    expect(marked).toEqual(['storage-table', 'storage-email-index', 'storage-source-index', 'kms-key']);
    for (const row of estimated.rows) expect(row.confidence === 'overridden').toBe(row.overridden);
  });

  it('is marked in the text, at each line and once at the end', () => {
    const text = report(estimated);
    expect(text.match(/\(your own price\)/g)?.length).toBe(4);
    expect(text.replace(/\n {3}/g, ' ')).toContain(
      ' - Your own prices: Storage, table; Storage, email-index; Storage, source-index; KMS key\n',
    );
  });

  it('counts in the comparison and in a Region without prices', () => {
    const own = Object.fromEntries(rateNames.map((name) => [name, 1]));
    const far = estimate(defaults, defaultWorkload, 'mars-north-1', { overrides: own });
    expect(far.completeness).toBe('complete');
    expect(far.ways.ways.every(({ difference }) => difference !== null)).toBe(true);
  });
});
