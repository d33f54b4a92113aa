// What holds for every configuration, workload and Region: the invariants of the estimate, over random ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { checkWorkload, type Workload } from '../workload/workload.ts';
import { type FieldRow, workloadFields } from '../workload/workload-fields.ts';
import { costFiles } from './cost-files.ts';
import type { Overrides } from './costs.ts';
import { costCsv } from './csv.ts';
import { type Estimate, estimate } from './estimate.ts';
import { grown } from './outlook.ts';
import { pricedRegions } from './prices.ts';
import { rateNames } from './rates.ts';
import { report } from './report.ts';
import { byDriver } from './series.ts';
import { shortTotal } from './totals.ts';

const capacity = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }));
const target = fc.double({ min: 20, max: 90, noNaN: true });

const configs: fc.Arbitrary<Config> = fc
  .record({
    billing_mode: fc.constantFrom('PAY_PER_REQUEST' as const, 'PROVISIONED' as const),
    read_capacity: capacity,
    write_capacity: capacity,
    gsi_read_capacity: capacity,
    gsi_write_capacity: capacity,
    enable_encryption: fc.boolean(),
    enable_point_in_time_recovery: fc.boolean(),
    enable_ttl: fc.boolean(),
    enable_streams: fc.boolean(),
    enable_backup: fc.boolean(),
    enable_autoscaling: fc.boolean(),
    read_min_capacity: capacity,
    read_max_capacity: capacity,
    write_min_capacity: capacity,
    write_max_capacity: capacity,
    read_target_utilization: target,
    write_target_utilization: target,
    enable_monitoring: fc.boolean(),
  })
  .map((values) => ({ ...defaults, ...values }));

function valuesOf(row: FieldRow): fc.Arbitrary<string | number> {
  if (row.type === 'choice') return fc.constantFrom(...row.choices.map(({ value }) => value));
  if (row.optional) return fc.oneof(fc.constant(''), numbersOf(row));
  return numbersOf(row);
}

function numbersOf(row: FieldRow & { type: 'number' }): fc.Arbitrary<number> {
  const { min, max } = row;
  if (row.whole) return fc.oneof(fc.integer({ min, max: Math.min(max, min + 100) }), fc.integer({ min, max }));
  return fc.oneof(
    fc.constant(min),
    fc.double({ min, max: Math.min(max, min + 100), noNaN: true }),
    fc.double({ min, max, noNaN: true }),
  );
}

const workloads: fc.Arbitrary<Workload> = fc
  .tuple(...(workloadFields as readonly FieldRow[]).map(valuesOf))
  .map(
    (values) => checkWorkload(Object.fromEntries(workloadFields.map(({ name }, at) => [name, values[at]]))).fallback,
  );

const regions = fc.constantFrom(...pricedRegions.map(({ id }) => id));
const overrides: fc.Arbitrary<Overrides> = fc.dictionary(
  fc.constantFrom(...rateNames),
  fc.double({ min: 0, max: 1000, noNaN: true }),
  { maxKeys: 3 },
);

/** Equal but for the order in which floating point adds up. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Not less, by the same measure. */
const notLess = (a: number, b: number): boolean => a >= b || same(a, b);

const RUNS = { numRuns: 150 };

function columnSum(csv: string, name: string): number {
  const [header = '', ...lines] = csv.trimEnd().split('\r\n');
  const at = header.split(',').indexOf(name);
  // Only the last columns may be quoted; those of numbers come before.
  return lines.slice(0, -1).reduce((sum, line) => sum + (Number(fieldsOf(line)[at]) || 0), 0);
}

const fieldsOf = (line: string): string[] =>
  line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((f) => f.replace(/,$/, '')) ?? [];

describe('for every configuration, workload and Region', () => {
  it('text, chart and CSV show the same sums', () => {
    fc.assert(
      fc.property(configs, workloads, regions, overrides, (config, workload, region, own) => {
        const estimated = estimate(config, workload, region, { overrides: own });
        const chart = byDriver(estimated);
        const csv = costCsv(estimated);
        expect(
          same(
            chart.reduce((sum, one) => sum + one.monthly, 0),
            estimated.listTotal,
          ),
        ).toBe(true);
        expect(
          same(
            chart.reduce((sum, one) => sum + one.freeTierMonthly, 0),
            estimated.freeTierTotal,
          ),
        ).toBe(true);
        expect(same(columnSum(csv, 'monthly_usd'), estimated.listTotal)).toBe(true);
        expect(same(columnSum(csv, 'monthly_usd_with_free_tier'), estimated.freeTierTotal)).toBe(true);
        expect(report(estimated)).toMatch(
          new RegExp(` Total at list price +${escaped(shortTotal(estimated.listTotal, estimated))}\n`),
        );
      }),
      RUNS,
    );
  });

  it('no row is negative, and the free tier never raises one', () => {
    fc.assert(
      fc.property(configs, workloads, regions, overrides, (config, workload, region, own) => {
        for (const row of estimate(config, workload, region, { overrides: own }).rows) {
          expect(row.quantity).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(row.quantity)).toBe(true);
          expect((row.monthly === null) === (row.freeTierMonthly === null)).toBe(true);
          expect(row.freeTierMonthly ?? 0).toBeGreaterThanOrEqual(0);
          expect(row.freeTierMonthly ?? 0).toBeLessThanOrEqual(row.monthly ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('more traffic never costs less, in any row', () => {
    fc.assert(
      fc.property(
        configs,
        workloads,
        regions,
        fc.double({ min: 1, max: 50, noNaN: true }),
        (config, workload, region, by) => {
          const before = estimate(config, workload, region);
          const after = estimate(config, grown(workload, by), region);
          expect(notLess(after.listTotal, before.listTotal)).toBe(true);
          expect(notLess(after.freeTierTotal, before.freeTierTotal)).toBe(true);
          expect(after.rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id));
          for (const [at, row] of after.rows.entries()) {
            expect(notLess(row.quantity, before.rows[at]?.quantity ?? 0)).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  const RATES = ['puts', 'updates', 'deletes', 'gets', 'queries', 'emailQueries', 'sourceQueries'] as const;
  const MORE = [
    ...RATES,
    'itemsPerQuery',
    'strongShare',
    'transactionalShare',
    'keyChangeShare',
    'itemBytes',
    'storedItems',
    'retentionDays',
    'backupsPerMonth',
    'backupRetentionDays',
    'restores',
    'streamReaders',
    'streamPolls',
    'kmsConnections',
    'keyAgeYears',
    'freeTierUsed',
    'failedWrites',
    'emailItemsPerQuery',
    'transactionalReadShare',
    'emailIndexShare',
    'storedGb',
    'exportsPerMonth',
    'incrementalExportGb',
  ] as const;

  it.each(MORE)('more %s never costs less', (field) => {
    const row = workloadFields.find(({ name }) => name === field);
    if (row === undefined || row.type !== 'number') throw new Error(`no field ${field}`);
    // A retention of 0 days means "take the number of items given", which is no less.
    const least = field === 'retentionDays' ? 1 : row.min;
    const pair = fc.tuple(fc.integer({ min: least, max: row.max }), fc.integer({ min: least, max: row.max }));
    fc.assert(
      fc.property(configs, workloads, regions, pair, (config, workload, region, [a, b]) => {
        // A table of a given size holds fewer items where they are larger.
        const fixed = field === 'itemBytes' ? { ...workload, storedGb: null } : workload;
        const less = estimate(config, { ...fixed, [field]: Math.min(a, b) }, region);
        const more = estimate(config, { ...fixed, [field]: Math.max(a, b) }, region);
        expect(notLess(more.listTotal, less.listTotal)).toBe(true);
        expect(notLess(more.freeTierTotal, less.freeTierTotal)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('the busy hours change nothing on demand', () => {
    fc.assert(
      fc.property(configs, workloads, regions, (config, workload, region) => {
        const onDemand: Config = { ...config, billing_mode: 'PAY_PER_REQUEST' };
        const flat = estimate(onDemand, { ...workload, peakToAverage: 1 }, region);
        expect(estimate(onDemand, workload, region).listTotal).toBe(flat.listTotal);
      }),
      RUNS,
    );
  });

  it('auto-scaled capacity stays between its minimum and maximum', () => {
    fc.assert(
      fc.property(configs, workloads, (config, workload) => {
        const scaled: Config = { ...config, billing_mode: 'PROVISIONED', enable_autoscaling: true };
        const { capacity: found } = estimate(scaled, workload, 'us-east-1').usage;
        const least = Math.min(scaled.write_min_capacity, scaled.write_max_capacity);
        for (const part of Object.values(found ?? {})) {
          expect(notLess(part.write, least)).toBe(true);
          expect(notLess(scaled.write_max_capacity, part.write)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('what is unknown is named: a row without a price and with a quantity', () => {
    fc.assert(
      fc.property(configs, workloads, regions, (config, workload, region) => {
        const estimated = estimate(config, workload, region);
        const want = estimated.rows.filter((row) => row.monthly === null && row.quantity > 0).map((row) => row.id);
        expect(estimated.missing.map(({ id }) => id)).toEqual(want);
        expect(/ Total at list price +at least /.test(report(estimated))).toBe(want.length > 0);
      }),
      RUNS,
    );
  });

  it('both provisioned ways carry the load, up to what AWS counts', () => {
    fc.assert(
      fc.property(configs, workloads, regions, (config, workload, region) => {
        const { ways, usage } = estimate(config, workload, region);
        const peak = Math.max(...Object.values(usage.load).flatMap(peaks));
        if (peak < 1e9 / 5) expect(ways.ways.flatMap(({ shortages }) => shortages)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('taking a way gives the totals that were promised', () => {
    fc.assert(
      fc.property(configs, workloads, regions, (config, workload, region) => {
        const { ways } = estimate(config, workload, region);
        for (const way of [ways.configured, ...ways.ways]) {
          const taken = estimate({ ...config, ...way.changes }, workload, region).ways.configured;
          expect([taken.listTotal, taken.freeTierTotal]).toEqual([way.listTotal, way.freeTierTotal]);
        }
      }),
      RUNS,
    );
  });

  it('every line of every Region has a price, or says that AWS does not offer it', () => {
    fc.assert(
      fc.property(configs, workloads, regions, fc.boolean(), (config, workload, region, infrequent) => {
        const extended: Config = {
          ...config,
          table_class: infrequent ? ('STANDARD_INFREQUENT_ACCESS' as const) : ('STANDARD' as const),
          replica_regions: ['us-east-1', 'eu-west-1'].filter((id) => id !== region),
          enable_contributor_insights: true,
          enable_kinesis_destination: true,
        };
        const { rows, missing } = estimate(extended, workload, region);
        expect(rows.filter(({ confidence }) => confidence === 'not known')).toEqual([]);
        expect(missing.filter(({ reason }) => reason !== 'not offered')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('no text prints NaN, undefined or an infinity', () => {
    fc.assert(
      fc.property(configs, workloads, regions, overrides, (config, workload, region, own) => {
        for (const text of Object.values(costFiles(config, workload, region, { overrides: own }))) {
          expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }),
      RUNS,
    );
  });

  it('is the same again', () => {
    fc.assert(
      fc.property(configs, workloads, regions, (config, workload, region) => {
        const once: Estimate = estimate(config, workload, region);
        expect(estimate(config, workload, region)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

const escaped = (text: string): string => text.replace(/[$.<]/g, '\\$&');

const peaks = (load: {
  readonly write: { readonly peak: number };
  readonly read: { readonly peak: number };
}): number[] => [load.write.peak, load.read.peak];
