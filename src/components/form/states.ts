// From what was derived to what the fields and the section links show, in words.
import { names, type VariableName } from '../../catalog/config.ts';
import { isBlocking } from '../../catalog/finding.ts';
import { namesIn, sections } from '../../catalog/sections.ts';
import type { DerivedConfig, FieldView } from '../../model/derive-config.ts';
import type { ChoiceWords } from '../cost/money-view.ts';
import type { SectionCount } from '../section-nav.tsx';
import type { FieldState } from './field-state.ts';

const NONE: ChoiceWords = {};

export type FieldStates = Readonly<Record<VariableName, FieldState>>;

/** What each field shows; `choices` say what its values cost, where that is known. */
export function fieldStates(
  fields: DerivedConfig['fields'],
  choices: Readonly<Record<string, ChoiceWords>>,
): FieldStates {
  const entries = names.map((name) => [name, stateOf(fields[name], choices[name] ?? NONE)]);
  return Object.fromEntries(entries) as FieldStates;
}

function stateOf({ findings, inactive, changed }: FieldView, prices: ChoiceWords): FieldState {
  return { findings, inactive, changed, prices: inactive === undefined ? prices : NONE };
}

/** Each section's counts; a finding counts once, where its first field stands. */
export function sectionCounts({ findings, fields }: Pick<DerivedConfig, 'findings' | 'fields'>): SectionCount[] {
  return sections.map(({ id, title }) => {
    const inside = namesIn(id);
    const here = findings.filter((finding) => inside.some((name) => name === finding.fields[0]));
    const problems = here.filter(isBlocking).length;
    const changed = inside.filter((name) => fields[name].changed).length;
    return { id, title, problems, advice: here.length - problems, changed };
  });
}
