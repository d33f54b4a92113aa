// The workload as a person typed it, field by field: its defaults as text, the same traffic in another rate unit, and fixes.
import { convertRate, type RateUnit, readQuantity, toMonth } from './quantity.ts';
import { defaultRateUnit, defaultsIn, isRateUnit, isSize, rateFields, type Workload } from './workload.ts';
import { type FieldRow, workloadFields } from './workload-fields.ts';

/** Texts by field; a missing one stands for the default. */
export type TypedWorkload = Readonly<Record<string, string>>;

const NEAR = 1e-7;

/** The shortest decimal within a ten millionth, so that a rate survives the way to another unit and back. */
function shortest(value: number): string {
  for (let digits = 1; digits < 15; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.abs(rounded - value) <= NEAR * Math.abs(value)) return plain(rounded);
  }
  return plain(value);
}

/** Without an exponent where that is short enough to be read; 15 digits count, however small the value. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e-') && value > 1e-12
    ? value.toFixed(14 - Math.floor(Math.log10(value))).replace(/0+$/, '')
    : text;
}

/** What the rate unit's control holds; the default where it holds none there is. */
export const rateUnitOf = ({ rateUnit }: TypedWorkload): RateUnit =>
  isRateUnit(rateUnit) ? rateUnit : defaultRateUnit;

/** What each control holds while nothing was typed into it: a rate's default in the chosen unit. */
export function typedDefaults(rateUnit: RateUnit): TypedWorkload {
  const defaults = defaultsIn(rateUnit);
  return Object.fromEntries(
    workloadFields.map(({ name, default: standard }) => {
      const value = defaults[name];
      if (name === 'rateUnit') return [name, standard];
      return [name, typeof value === 'number' && value !== standard ? shortest(value) : String(standard ?? '')];
    }),
  );
}

/** A workload as the controls would hold it; what is the default is left out. */
export function typedFrom(workload: Workload): TypedWorkload {
  const defaults: TypedWorkload = { ...typedDefaults(workload.rateUnit), rateUnit: defaultRateUnit };
  const texts = workloadFields.map(({ name }) => [name, String(workload[name] ?? '')] as const);
  return Object.fromEntries(texts.filter(([name, text]) => text !== defaults[name]));
}

const isRate = (name: string): boolean => rateFields.some((field) => field === name);

/**
 * The same traffic in another rate unit. Every typed rate is converted; a text with a period of its own, such as `50/s`,
 * and one that is no rate stay as they are.
 */
export function inRateUnit(typed: TypedWorkload, to: RateUnit): TypedWorkload {
  const from = rateUnitOf(typed);
  const converted = Object.entries(typed).map(([name, text]) => [name, isRate(name) ? rateIn(text, from, to) : text]);
  return { ...Object.fromEntries(converted), rateUnit: to };
}

function rateIn(text: string, from: RateUnit, to: RateUnit): string {
  const rate = readQuantity(text, 'rate', from);
  const again = readQuantity(text, 'rate', to);
  if (rate === null || again === null) return text;
  const monthly = toMonth(rate, from);
  const isSame = Math.abs(toMonth(again, to) - monthly) <= NEAR * Math.abs(monthly);
  return isSame ? text : shortest(convertRate(rate, from, to));
}

/** A change of several fields that mends a refused value. */
export interface WorkloadFix {
  readonly label: string;
  readonly workload: TypedWorkload;
}

/** The fix for what a field holds, if there is one: a size typed as a number of items becomes the table's size. */
export function fixFor(row: FieldRow, typed: TypedWorkload): WorkloadFix | null {
  const text = typed[row.name]?.trim() ?? '';
  if (row.name !== 'storedItems' || !isSize(text)) return null;
  const { storedItems: _, ...rest } = typed;
  return { label: `Set Table size to ${text}`, workload: { ...rest, storedGb: text } };
}
