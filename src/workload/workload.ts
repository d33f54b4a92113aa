// The workload in the user's terms, typed from its rows: defaults, examples, and the check of what was typed.
import type { Finding } from '../catalog/finding.ts';
import { decimal } from './format.ts';
import { convertRate, type RateUnit, readQuantity } from './quantity.ts';
import { type FieldRow, workloadFields } from './workload-fields.ts';

type Field = (typeof workloadFields)[number];

type ValueOf<F> = F extends { type: 'choice'; choices: readonly { readonly value: infer V }[] }
  ? V
  : F extends { optional: true }
    ? number | null
    : number;

/**
 * What the table is used for. Fields, units and bounds are the rows of workload-fields.ts: rates are averages over a
 * month in `rateUnit`, shares are percentages from 0 to 100, sizes are bytes, null is left empty.
 */
export type Workload = { readonly [F in Field as F['name']]: ValueOf<F> };

/** A lead-capture site: 1,000 leads a day, each looked up for duplicates, kept for a year. */
export const defaultWorkload = Object.fromEntries(workloadFields.map((row) => [row.name, row.default])) as Workload;

/** Workloads to start from, the default first. */
export const exampleWorkloads = [
  {
    id: 'lead-capture',
    label: 'Lead-capture site',
    help: '1,000 leads a day, a look-up for duplicates with each, busy four hours a day.',
    workload: defaultWorkload,
  },
  {
    id: 'campaign',
    label: 'Campaign with bursts',
    help: '50,000 leads a day, eight times the average in two busy hours, kept for 90 days.',
    workload: {
      ...defaultWorkload,
      puts: 50_000,
      updates: 10_000,
      gets: 100_000,
      emailQueries: 50_000,
      sourceQueries: 500,
      peakToAverage: 8,
      peakHours: 2,
      storedItems: 4_500_000,
      retentionDays: 90,
      kmsConnections: 50,
    },
  },
  {
    id: 'steady-platform',
    label: 'Steady platform',
    help: '50 new items a second around the clock, 200 reads, 2 KB each, one stream consumer outside Lambda.',
    workload: {
      ...defaultWorkload,
      rateUnit: 'second',
      puts: 50,
      updates: 20,
      deletes: 1,
      gets: 200,
      queries: 10,
      emailQueries: 50,
      sourceQueries: 5,
      peakToAverage: 1.5,
      peakHours: 8,
      strongShare: 20,
      keyChangeShare: 5,
      itemBytes: 2048,
      storedItems: 100_000_000,
      retentionDays: 30,
      streamReaders: 1,
      streamPolls: 4,
      kmsConnections: 100,
      keyAgeYears: 1,
    },
  },
] as const satisfies readonly { id: string; label: string; help: string; workload: Workload }[];

/** Names of the fields that are rates, all in `rateUnit`. */
export const rateFields = workloadFields.flatMap((row) =>
  row.type === 'number' && row.quantity === 'rate' ? [row.name] : [],
);

/** The same traffic in another rate unit: every rate is converted, nothing else changes. */
export function convertRates(workload: Workload, from: RateUnit, to: RateUnit): Workload {
  const rates = rateFields.map((name) => [name, convertRate(workload[name], from, to)]);
  return { ...workload, ...Object.fromEntries(rates), rateUnit: to };
}

function numberOf(row: FieldRow & { type: 'number' }, value: unknown, rateUnit: RateUnit): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? readQuantity(value, row.quantity, rateUnit) : null;
}

/** Whether a text typed as a number of items is a size, such as `500 GB`. */
export const isSize = (text: string): boolean =>
  readQuantity(text, 'count', 'day') === null && readQuantity(text, 'gigabytes', 'day') !== null;

const isEmpty = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** The value a field takes from what was typed, or the sentence that says what it takes. */
function read(row: FieldRow, value: unknown, rateUnit: RateUnit): { value: string | number | null } | string {
  if (row.type === 'choice') {
    const known = row.choices.find((choice) => choice.value === value);
    if (known !== undefined) return { value: known.value };
    return `${row.label}: choose ${row.choices.map((choice) => choice.label).join(', ')}.`;
  }
  if (row.optional && isEmpty(value)) return { value: null };
  if (row.name === 'storedItems' && typeof value === 'string' && isSize(value)) {
    return `${row.label} is a number of items, and ${value.trim()} is a size: enter it as Table size.`;
  }
  const number = numberOf(row, value, rateUnit);
  const kind = row.whole ? 'a whole number' : 'a number';
  const bounds = `${row.label} must be ${kind} from ${decimal(row.min, 0)} to ${decimal(row.max, 0)}.`;
  if (number === null || number < row.min || number > row.max) return bounds;
  return row.whole && !Number.isInteger(number) ? bounds : { value: number };
}

export const isRateUnit = (value: unknown): value is RateUnit =>
  value === 'second' || value === 'day' || value === 'month';

/** The unit that the defaults of the rates are in. */
export const defaultRateUnit = defaultWorkload.rateUnit;

/** The defaults with their traffic in a rate unit: 1,000 new items a day, whatever the unit. */
export const defaultsIn = (rateUnit: RateUnit): Workload => convertRates(defaultWorkload, defaultRateUnit, rateUnit);

/**
 * Reads a workload from typed strings or numbers; a missing field has its default, which for a
 * rate is the same traffic in every rate unit. `workload` is null when a value is
 * refused, and then nothing may be priced; `fallback` has defaults in place of what was refused, for what needs a
 * workload to draw. The findings of refused values have ids `workload-FIELD`; none blocks the export of HCL.
 */
export function checkWorkload(input: Readonly<Record<string, unknown>>): {
  workload: Workload | null;
  fallback: Workload;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const rateUnit = Object.hasOwn(input, 'rateUnit') && isRateUnit(input.rateUnit) ? input.rateUnit : defaultRateUnit;
  const values: Record<string, string | number | null> = { ...defaultsIn(rateUnit) };
  for (const row of workloadFields) {
    if (!Object.hasOwn(input, row.name)) continue;
    const result = read(row, input[row.name], rateUnit);
    if (typeof result === 'string') {
      findings.push({
        id: `workload-${row.name}`,
        fields: [row.name],
        source: 'estimate',
        message: result,
      });
    } else values[row.name] = result.value;
  }
  const fallback = values as Workload;
  const refused = findings.length > 0;
  if (fallback.peakToAverage * fallback.peakHours > 24) findings.push(peakTooLong(fallback));
  return { workload: refused ? null : fallback, fallback, findings };
}

/** More than a day's traffic in the busy hours: the estimate shortens them, so it says so. */
function peakTooLong({ peakToAverage, peakHours }: Workload): Finding {
  const longest = decimal(24 / peakToAverage, 2);
  return {
    id: 'workload-peak-too-long',
    fields: ['peakHours', 'peakToAverage'],
    source: 'advice',
    level: 'warning',
    message: `${decimal(peakHours, 2)} hours at ${decimal(peakToAverage, 2)} times the average would exceed the day’s traffic; the estimate uses ${longest} hours.`,
  };
}
