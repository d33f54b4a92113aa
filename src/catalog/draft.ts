// What the form holds: text as typed, switches, tag rows; and its way to and from values.
import { plainText } from '../terraform/exact-number.ts';
import { normalize } from '../terraform/normalize.ts';
import { type Checked, check } from './check.ts';
import { defaults, names, rowOf, type Values, type VariableName } from './config.ts';
import { type Finding, isBlocking } from './finding.ts';
import { violates } from './violates.ts';

export interface TagRow {
  readonly key: string;
  readonly value: string;
}

/** One entry a variable: typed text for strings and numbers, a boolean for switches, rows for tags. */
export type Draft = {
  [N in VariableName]: (typeof defaults)[N] extends boolean ? boolean : N extends 'tags' ? TagRow[] : string;
};

/** The draft that shows these values; a missing one is the module's default. */
export function draftFrom(values: Partial<Values>): Draft {
  const entries = names.map((name) => [name, draftValue(values[name] ?? defaults[name])]);
  return Object.fromEntries(entries) as Draft;
}

function draftValue(value: unknown): string | boolean | TagRow[] {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return plainText(value);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, text]) => ({ key, value: String(text ?? '') }));
  }
  return String(value);
}

/** Rows that are still empty are not tags yet. */
const filled = (rows: readonly TagRow[]): readonly TagRow[] =>
  rows.filter(({ key, value }) => key !== '' || value !== '');

/** The raw values by Terraform name, for `check`. Number fields give their text, which Terraform's conversion reads. */
export function toInput(draft: Draft): Record<string, unknown> {
  const tags = Object.fromEntries(filled(draft.tags).map(({ key, value }) => [key, value]));
  return { ...draft, tags };
}

/** Judges a draft: as `check`, and tag rows that would be one key. */
export function checkDraft(draft: Draft): Checked {
  const checked = check(toInput(draft));
  const duplicates = duplicateKeys(draft.tags);
  if (duplicates.size === 0) return checked;
  const finding: Finding = {
    id: 'tags:duplicate',
    fields: ['tags'],
    source: 'aws',
    message: `Duplicate tag key ${[...duplicates].map((key) => `"${key}"`).join(', ')}: every key can be given once.`,
  };
  const findings = [...checked.findings.filter(({ id }) => id !== 'tags:same-keys'), finding];
  return { ...checked, findings, config: findings.some(isBlocking) ? null : checked.config };
}

function duplicateKeys(rows: readonly TagRow[]): Set<string> {
  const keys = filled(rows).map(({ key }) => normalize(key));
  return new Set(keys.filter((key, index) => keys.indexOf(key) < index));
}

/** For each row, the sentences about that row alone, in the rows' order. */
export function tagRowMessages(rows: readonly TagRow[]): readonly (readonly string[])[] {
  const duplicates = duplicateKeys(rows);
  const rules = rowOf('tags').rules.filter(({ kind }) => kind.startsWith('tagKeys') || kind === 'tagValues');
  return rows.map((row) => {
    if (filled([row]).length === 0) return [];
    const key = normalize(row.key);
    const one = { type: 'map(string)', value: { [key]: normalize(row.value) }, merged: [] } as const;
    const broken = rules.filter((rule) => violates(rule, one)).map(({ message }) => message);
    return duplicates.has(key) ? [...broken, `Duplicate tag key "${key}".`] : broken;
  });
}
