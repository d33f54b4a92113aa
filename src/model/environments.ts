// The base and its environments side by side: the settings that differ, the findings and the cost of each.
import { checkEntries } from '../catalog/check-entries.ts';
import { names, rowOf, type VariableName } from '../catalog/config.ts';
import { countBySeverity, type Severity } from '../catalog/finding.ts';
import { type Document, entriesIn } from '../document/document.ts';
import { Expression } from '../hcl/value.ts';
import { estimate } from '../pricing/estimate.ts';
import { checkOverrides } from '../pricing/overrides.ts';
import { totalText } from '../pricing/totals.ts';
import { types } from '../terraform/types.ts';
import { checkWorkload } from '../workload/workload.ts';

export interface EnvironmentColumn {
  /** Null for the base. */
  readonly name: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** USD a month in words; null while a value behind it is refused, since its default would be priced. */
  readonly cost: string | null;
}

export interface DifferingSetting {
  readonly name: VariableName;
  /** In words, by column. */
  readonly values: readonly string[];
  /** Whether the column overrides the base. */
  readonly overridden: readonly boolean[];
}

export interface EnvironmentTable {
  /** The base first. */
  readonly columns: readonly EnvironmentColumn[];
  readonly settings: readonly DifferingSetting[];
}

/** Compares all environments of a document. Never throws. */
export function environmentTable(document: Document): EnvironmentTable {
  const { target, environments } = document;
  const all = [null, ...environments.map(({ name }) => name)];
  const checked = all.map((name) => checkEntries(entriesIn(document, name), target));
  const { workload } = checkWorkload(document.workload);
  const { overrides, findings: refusedPrices } = checkOverrides(document.prices);
  const costOf = (config: (typeof checked)[number]['config']): string | null => {
    if (config === null || workload === null || refusedPrices.length > 0) return null;
    const whole = estimate(config, workload, target.region, { overrides });
    return totalText(whole.listTotal, whole);
  };
  const columns = checked.map(({ findings, config }, at) => ({
    name: all[at] ?? null,
    counts: countBySeverity(findings),
    cost: costOf(config),
  }));
  const settings = names.flatMap((name): DifferingSetting[] => {
    const values = checked.map((one) => one.values[name]);
    const { equals } = types[rowOf(name).type];
    if (values.every((value) => equals(value, values[0]))) return [];
    const overridden = [false, ...environments.map(({ entries }) => Object.hasOwn(entries, name))];
    return [{ name, values: values.map((value) => wordsOf(name, value)), overridden }];
  });
  return { columns, settings };
}

/** A value in words, the label of a choice where it has one. */
export function wordsOf(name: VariableName, value: unknown): string {
  if (value instanceof Expression) return value.text;
  const row = rowOf(name);
  const choice = row.type === 'string' ? row.choices?.find((one) => one.value === value) : undefined;
  return choice?.label ?? types[row.type].words(value);
}
