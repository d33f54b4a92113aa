// What react-hook-form holds of the variables: one control's value each, where entries hold what was given.
import type { DraftValue, MapRow } from '../terraform/entry.ts';
import { normalize } from '../terraform/normalize.ts';
import { types } from '../terraform/types.ts';
import type { Checked } from './check.ts';
import { defaults, names, rowOf, type Values, type VariableName } from './config.ts';
import { checkEntries, repeatedKeys } from './entries.ts';
import { violates } from './violates.ts';

/** One control's value a variable: typed text for strings and numbers, a boolean for switches, rows for tags. */
export type Draft = {
  [N in VariableName]: (typeof defaults)[N] extends boolean ? boolean : N extends 'tags' ? MapRow[] : string;
};

/** The draft that shows these values; a value that its control cannot hold, and a missing one, is the module's default. */
export function draftFrom(values: Partial<Values>): Draft {
  const controls = names.map((name): [string, DraftValue | null] => {
    const { toDraft } = types[rowOf(name).type];
    return [name, toDraft(values[name]) ?? toDraft(defaults[name])];
  });
  return Object.fromEntries(controls) as Draft;
}

/** Checks a draft: every control's value is an entry. */
export const checkDraft = (draft: Draft): Checked =>
  checkEntries(Object.fromEntries(names.map((name) => [name, { as: 'typed', value: draft[name] }])));

/** For each row, the sentences about that row alone, in the rows' order. */
export function tagRowMessages(rows: readonly MapRow[]): readonly (readonly string[])[] {
  const isFilled = ({ key, value }: MapRow): boolean => key !== '' || value !== '';
  const duplicates = repeatedKeys(rows.filter(isFilled).map(({ key }) => key));
  const rules = rowOf('tags').rules.filter(({ kind }) => kind.startsWith('tagKeys') || kind === 'tagValues');
  return rows.map((row) => {
    if (!isFilled(row)) return [];
    const key = normalize(row.key);
    const one = { type: 'map(string)', value: { [key]: normalize(row.value) }, merged: [] } as const;
    const broken = rules.filter((rule) => violates(rule, one)).map(({ message }) => message);
    return duplicates.has(key) ? [...broken, `Duplicate tag key "${key}".`] : broken;
  });
}
