// Totals that say what they lack, and never $0 for what is not known.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { costs, type Overrides } from './costs.ts';
import { comparable, missingText, NO_TOTAL, shortTotal, type Totals, totals, totalText } from './totals.ts';
import { usage } from './usage.ts';

const of = (
  config: Partial<Config> = {},
  workload: Partial<Workload> = {},
  region = 'us-east-1',
  overrides: Overrides = {},
): Totals => totals(costs(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }), region, overrides));

/** A Region whose reads, writes and storage have prices of the user's own, and nothing else has any. */
const partly = {
  onDemandWrite: 1,
  onDemandRead: 1,
  storage: 1,
  pitr: 1,
  kmsKey: 1,
  kmsRotation: 1,
  kmsRequests: 1,
  alarm: 1,
};

describe('totals', () => {
  it('are complete where every line has a price', () => {
    expect(of({ enable_backup: true })).toMatchObject({ completeness: 'complete', missing: [] });
  });

  it('name the line that is missing', () => {
    expect(of({ enable_backup: true }, {}, 'mars-north-1', partly)).toMatchObject({
      completeness: 'at-least',
      missing: [
        {
          id: 'aws-backup',
          label: 'AWS Backup',
          rate: 'awsBackup',
          region: 'mars-north-1',
          reason: 'not known',
        },
      ],
    });
  });

  it('are none where reads and writes have no price', () => {
    expect(of({}, {}, 'mars-north-1')).toMatchObject({ completeness: 'none', list: 0, freeTier: 0 });
    expect(of({}, {}, 'mars-north-1', { ...partly, onDemandRead: 1 }).completeness).toBe('complete');
  });

  it('tell what AWS does not offer from what is not known', () => {
    const config = { enable_kinesis_destination: true } as Partial<Config>;
    expect(of(config, {}, 'ap-south-2').missing).toMatchObject([{ id: 'kinesis-changes', reason: 'not offered' }]);
  });

  it('do not name a line of nothing: 0 × not known is 0', () => {
    const nothing = { storedItems: 0, retentionDays: 0 };
    expect(of({ enable_backup: true }, nothing, 'mars-north-1', partly).missing).toEqual([]);
  });
});

describe('in words', () => {
  const missing = (labels: readonly string[]) =>
    labels.map((label) => ({ id: label, label, rate: 'pitr', region: 'r', reason: 'not known' }) as const);

  it.each([
    ['one', { given: ['AWS Backup'], want: 'AWS Backup' }],
    ['two', { given: ['AWS Backup', 'Stream reads'], want: 'AWS Backup and Stream reads' }],
    [
      'the same three times',
      { given: ['Storage, table', 'Storage, email-index', 'Storage, source-index'], want: 'Storage' },
    ],
    [
      'both lines of a feature',
      {
        given: ['Contributor Insights, rules', 'Contributor Insights, events'],
        want: 'Contributor Insights',
      },
    ],
    ['three', { given: ['a', 'b', 'c'], want: 'a, b and c' }],
    ['none', { given: [], want: '' }],
  ])('what is missing: %s', (_, { given, want }) => {
    expect(missingText(missing(given))).toBe(want);
  });

  it.each([
    ['complete', { given: { completeness: 'complete', missing: [] }, want: ['$1.50', '$1.50'] }],
    [
      'at least',
      {
        given: { completeness: 'at-least', missing: missing(['AWS Backup']) },
        want: ['at least $1.50, without AWS Backup', 'at least $1.50'],
      },
    ],
    ['none', { given: { completeness: 'none', missing: missing(['Writes, table']) }, want: [NO_TOTAL, 'no total'] }],
  ] as const)('a total that is %s', (_, { given, want }) => {
    expect([totalText(1.5, given), shortTotal(1.5, given)]).toEqual(want);
  });
});

describe('two totals compare', () => {
  const whole = { completeness: 'complete', missing: [] } as const;
  const part = of({ enable_backup: true }, {}, 'mars-north-1', partly);
  it.each([
    ['both complete', { given: [whole, whole], want: true }],
    ['the same missing', { given: [part, part], want: true }],
    ['one lacks a line', { given: [whole, part], want: false }],
    ['one is none', { given: [whole, of({}, {}, 'mars-north-1')], want: false }],
  ] as const)('%s', (_, { given: [a, b], want }) => {
    expect(comparable(a, b)).toBe(want);
    expect(comparable(b, a)).toBe(want);
  });
});
