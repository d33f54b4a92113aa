// Every line that a configuration can cause is there, and none that it cannot.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { drivers } from './line.ts';
import { lines, linesOf } from './lines.ts';
import { type RateName, rateNames } from './rates.ts';
import { usage } from './usage.ts';

const present = (config: Partial<Config>, workload: Partial<Workload> = {}): string[] => {
  const use = usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload });
  return linesOf(use)
    .filter((line) => line.quantity(use) !== null)
    .map((line) => line.id);
};

const parts = ['table', 'email-index', 'source-index'];
const ON_DEMAND = [...parts.map((part) => `writes-${part}`), ...parts.map((part) => `reads-${part}`)];
const PROVISIONED = [...parts.map((part) => `write-capacity-${part}`), ...parts.map((part) => `read-capacity-${part}`)];
const STORAGE = parts.map((part) => `storage-${part}`);
const KEY = ['kms-key', 'kms-rotations', 'kms-requests'];

describe('the declared lines', () => {
  it('have ids of their own, a known driver and a label', () => {
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
    expect(new Set(lines.map((line) => line.label)).size).toBe(lines.length);
    for (const line of lines) expect(drivers.map(({ id }) => id)).toContain(line.driver);
  });

  it('use every rate, and a rate twice only where AWS meters the same thing at several places', () => {
    const users = new Map<RateName, string[]>(rateNames.map((name) => [name, []]));
    const standard = usage(defaults, defaultWorkload);
    const infrequent = usage(
      { ...defaults, table_class: 'STANDARD_INFREQUENT_ACCESS', replica_regions: ['eu-west-1'] },
      defaultWorkload,
    );
    for (const line of lines) users.get(line.rate(standard))?.push(line.id);
    const others = new Set(linesOf(infrequent).map((line) => line.rate(infrequent)));
    const replicated = usage({ ...defaults, replica_regions: ['eu-west-1'] }, defaultWorkload);
    for (const line of linesOf(replicated)) others.add(line.rate(replicated));
    for (const rate of others) if (users.get(rate)?.length === 0) users.set(rate, ['by class or replica']);
    const shared = [...users].filter(([, ids]) => ids.length !== 1).map(([rate]) => rate);
    // Units and bytes of the table and of each index are metered apart and priced alike; so are alarms, whoever makes them.
    expect(shared.sort()).toEqual([
      'alarm',
      'onDemandRead',
      'onDemandWrite',
      'readCapacity',
      'storage',
      'writeCapacity',
    ]);
    expect(users.get('onDemandWrite')).toEqual(ON_DEMAND.slice(0, 3));
    expect(users.get('onDemandRead')).toEqual(ON_DEMAND.slice(3));
    expect(users.get('writeCapacity')).toEqual(PROVISIONED.slice(0, 3));
    expect(users.get('readCapacity')).toEqual(PROVISIONED.slice(3));
    expect(users.get('storage')).toEqual(STORAGE);
  });
});

describe('the lines of a configuration', () => {
  it.each([
    ['the defaults', { given: {}, want: [...ON_DEMAND, ...STORAGE, 'pitr', ...KEY, 'alarms'] }],
    [
      'everything off',
      {
        given: { enable_point_in_time_recovery: false, enable_encryption: false, enable_monitoring: false },
        want: [...ON_DEMAND, ...STORAGE],
      },
    ],
    [
      'provisioned',
      { given: { billing_mode: 'PROVISIONED' }, want: [...PROVISIONED, ...STORAGE, 'pitr', ...KEY, 'alarms'] },
    ],
    [
      'auto-scaled',
      {
        given: { billing_mode: 'PROVISIONED', enable_autoscaling: true },
        want: [...PROVISIONED, ...STORAGE, 'pitr', ...KEY, 'alarms', 'scaling-alarms'],
      },
    ],
    [
      'auto scaling on demand is inert',
      { given: { enable_autoscaling: true }, want: [...ON_DEMAND, ...STORAGE, 'pitr', ...KEY, 'alarms'] },
    ],
    [
      'streams and backup',
      {
        given: { enable_streams: true, enable_backup: true },
        want: [...ON_DEMAND, ...STORAGE, 'pitr', 'stream-reads', 'aws-backup', ...KEY, 'alarms'],
      },
    ],
  ] as const)('%s', (_, { given, want }) => {
    expect(present(given)).toEqual(want);
  });

  it.each([
    ['on-demand backups', { given: { backupsPerMonth: 1 }, want: 'backups-on-demand' }],
    ['restores', { given: { restores: 0.1 }, want: 'restores' }],
  ])('%s are there when the workload has them', (_, { given, want }) => {
    expect(present({})).not.toContain(want);
    expect(present({}, given)).toContain(want);
  });

  it.each(['1y', '3y'] as const)('reservations of %s are there with a term, and only provisioned', (term) => {
    const want = ['write', 'read'].flatMap((kind) => [
      `reserved-${kind}-upfront-${term}`,
      `reserved-${kind}-hour-${term}`,
    ]);
    const found = present({ billing_mode: 'PROVISIONED' }, { reservedTerm: term }).filter((id) => id.startsWith('res'));
    expect(found).toEqual(want);
    expect(present({}, { reservedTerm: term }).filter((id) => id.startsWith('res'))).toEqual([]);
  });

  it('are there for every reachable configuration', () => {
    const flags = fc.record({
      billing_mode: fc.constantFrom('PAY_PER_REQUEST' as const, 'PROVISIONED' as const),
      enable_autoscaling: fc.boolean(),
      enable_point_in_time_recovery: fc.boolean(),
      enable_encryption: fc.boolean(),
      enable_monitoring: fc.boolean(),
      enable_streams: fc.boolean(),
      enable_backup: fc.boolean(),
      enable_ttl: fc.boolean(),
    });
    fc.assert(
      fc.property(flags, (config) => {
        const provisioned = config.billing_mode === 'PROVISIONED';
        const want = [
          ...(provisioned ? PROVISIONED : ON_DEMAND),
          ...STORAGE,
          ...(config.enable_point_in_time_recovery ? ['pitr'] : []),
          ...(config.enable_streams ? ['stream-reads'] : []),
          ...(config.enable_backup ? ['aws-backup'] : []),
          ...(config.enable_encryption ? KEY : []),
          ...(config.enable_monitoring ? ['alarms'] : []),
          ...(provisioned && config.enable_autoscaling ? ['scaling-alarms'] : []),
        ];
        expect(present(config)).toEqual(want);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the formulas say where a quantity comes from', () => {
  const formula = (id: string, config: Partial<Config> = {}, workload: Partial<Workload> = {}): string => {
    const line = lines.find((one) => one.id === id);
    if (line === undefined) throw new Error(`no line ${id}`);
    return line.formula(usage({ ...defaults, ...config }, { ...defaultWorkload, ...workload }));
  };
  const scaled = { billing_mode: 'PROVISIONED', enable_autoscaling: true } as const;
  const monthly = { rateUnit: 'month' } as const;

  it.each([
    [
      'writes',
      {
        given: formula('writes-table', {}, { ...monthly, puts: 1000, updates: 10, deletes: 5 }),
        want: '1,000 puts + 10 updates + 5 deletes, × 1 (318 bytes, each started KB)',
      },
    ],
    [
      'writes in transactions',
      {
        given: formula('writes-table', {}, { ...monthly, puts: 10, updates: 0, transactionalShare: 20 }),
        want: '10 puts, × 1 (318 bytes, each started KB), 20% of them twice',
      },
    ],
    [
      'changed keys',
      {
        given: formula('writes-email-index', {}, { ...monthly, puts: 0, updates: 10, keyChangeShare: 50 }),
        want: '10 updates + 5 changed keys, × 1 (318 bytes, each started KB)',
      },
    ],
    ['no writes', { given: formula('writes-source-index', {}, { puts: 0, updates: 0 }), want: 'no writes' }],
    [
      'reads',
      {
        given: formula('reads-table', {}, { ...monthly, gets: 8, queries: 3, itemsPerQuery: 20 }),
        want: '8 reads × 1 + 3 queries × 2; eventually consistent × 0.5',
      },
    ],
    [
      'strong reads',
      {
        given: formula('reads-table', {}, { ...monthly, gets: 8, strongShare: 100 }),
        want: '8 reads × 1; strongly consistent × 1',
      },
    ],
    [
      'some of each',
      {
        given: formula('reads-table', {}, { ...monthly, gets: 8, strongShare: 25, transactionalShare: 10 }),
        want: '8 reads × 1; 25% strongly consistent × 1, 75% eventually × 0.5; 10% of the reads by key in transactions × 2',
      },
    ],
    ['no reads', { given: formula('reads-table', {}, { gets: 0, queries: 0 }), want: 'no reads' }],
    [
      'reads of an index',
      {
        given: formula('reads-email-index', {}, { ...monthly, emailQueries: 8 }),
        want: '8 queries × 1; eventually consistent × 0.5',
      },
    ],
    ['no reads of an index', { given: formula('reads-source-index', {}, { sourceQueries: 0 }), want: 'no reads' }],
    [
      'capacity as set',
      { given: formula('write-capacity-table', { billing_mode: 'PROVISIONED' }), want: '5 × 730 hours' },
    ],
    [
      'capacity less what is reserved',
      {
        given: formula(
          'write-capacity-table',
          { billing_mode: 'PROVISIONED', write_capacity: 120 },
          { reservedTerm: '1y' },
        ),
        want: '(120 less 100 reserved) × 730 hours',
      },
    ],
    [
      'capacity auto-scaled',
      {
        given: formula('write-capacity-table', scaled, {
          rateUnit: 'second',
          puts: 14,
          updates: 0,
          peakToAverage: 2,
          peakHours: 6,
        }),
        want: '20.5 × 730 hours: 25% of the time 40 for 28 a second, else 14 for 9.33 a second (target 70%, 5 to 100)',
      },
    ],
    [
      'storage of a table with replicas, which adds 48 bytes an item',
      {
        given: formula('storage-table', { replica_regions: ['eu-west-1'] } as Partial<Config>),
        want: '365,000 items × (318 + 148 bytes)',
      },
    ],
    ['storage', { given: formula('storage-table'), want: '365,000 items × (318 + 100 bytes)' }],
    [
      'storage with TTL',
      {
        given: formula('storage-table', { enable_ttl: true }),
        want: '365,000 items × (318 + 100 bytes), kept 365 days by TTL',
      },
    ],
    [
      'a rotated key',
      {
        given: formula('kms-rotations', {}, { keyAgeYears: 1 }),
        want: '1 of at most 2 charged after 1 year of yearly rotation',
      },
    ],
    [
      'KMS requests',
      { given: formula('kms-requests', {}, { kmsConnections: 1 }), want: '1 connection × 8,760, one in 5 minutes' },
    ],
    [
      'alarms of auto scaling',
      {
        given: formula('scaling-alarms', scaled),
        want: '6 scaling policies × 4 alarms that Application Auto Scaling creates',
      },
    ],
    [
      'a reservation paid upfront',
      {
        given: formula(
          'reserved-write-upfront-3y',
          { billing_mode: 'PROVISIONED', write_capacity: 200 },
          { reservedTerm: '3y' },
        ),
        want: '210 units always provisioned: 2 whole blocks of 100, paid once, spread over 36 months',
      },
    ],
    [
      'a reservation paid by the hour',
      {
        given: formula('reserved-read-hour-1y', { billing_mode: 'PROVISIONED' }, { reservedTerm: '1y' }),
        want: '15 units always provisioned: 0 whole blocks of 100, × 730 hours',
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(given).toBe(want);
  });
});
