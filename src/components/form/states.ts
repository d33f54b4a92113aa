// From what was derived to what the fields and the section links show, in words.
import { blocks, names, rowOf, type VariableName } from '../../catalog/config.ts';
import { sections } from '../../catalog/sections.ts';
import type { DerivedConfig, FieldView } from '../../derive-config.ts';
import type { ChoicePrices } from '../../derive-cost.ts';
import { money } from '../format.ts';
import type { SectionCount } from '../section-nav.tsx';
import { words } from '../words.ts';
import type { FieldState } from './field-state.ts';

export type FieldStates = Readonly<Record<VariableName, FieldState>>;

/** What each field shows; `choices` are the prices of its values, where it has any. */
export function fieldStates(
  fields: DerivedConfig['fields'],
  choices: Readonly<Record<string, ChoicePrices>>,
): FieldStates {
  const entries = names.map((name) => [name, stateOf(name, fields[name], choices[name] ?? {})]);
  return Object.fromEntries(entries) as FieldStates;
}

function stateOf(name: VariableName, { findings, inactive, changed }: FieldView, prices: ChoicePrices): FieldState {
  const say = rowOf(name).type === 'bool' ? added : total;
  const spoken = Object.entries(prices).map(([value, usd]) => [value, inactive === undefined ? say(usd, value) : '']);
  return { findings, inactive, changed, prices: Object.fromEntries(spoken) };
}

/** What a billing mode costs; provisioned is priced with the capacities that the form holds. */
function total(usd: number | null, mode: string): string {
  if (usd === null) return words.cost.priceUnknown;
  return mode === 'PROVISIONED' ? words.cost.aMonthAsSet(money(usd)) : words.cost.aMonth(money(usd));
}

/** What a switch adds to the bill when it is on. */
function added(usd: number | null): string {
  if (usd === null) return words.cost.priceUnknown;
  if (Math.abs(usd) < 1e-9) return words.cost.noCharge;
  return usd > 0 ? words.cost.plusAMonth(money(usd)) : words.cost.minusAMonth(money(-usd));
}

/** Each section's counts; a finding counts once, where its first field stands. */
export function sectionCounts({ findings, fields }: Pick<DerivedConfig, 'findings' | 'fields'>): SectionCount[] {
  return sections.map(({ id, title }) => {
    const inside = names.filter((name) => rowOf(name).section === id);
    const here = findings.filter((finding) => inside.some((name) => name === finding.fields[0]));
    const problems = here.filter(blocks).length;
    const changed = inside.filter((name) => fields[name].changed).length;
    return { id, title, problems, advice: here.length - problems, changed };
  });
}
