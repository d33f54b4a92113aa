// Entries and what goes with them: the raw values for `check`, and what a form control holds for each.
import type { DraftValue, Entries, Entry, MapRow } from '../terraform/entry.ts';
import { filledRows } from '../terraform/map.ts';
import { normalize } from '../terraform/normalize.ts';
import { types } from '../terraform/types.ts';
import { type Checked, check } from './check.ts';
import { defaults, names, rowOf, type VariableName } from './config.ts';
import { type Finding, isBlocking } from './finding.ts';

const known: ReadonlySet<string> = new Set(names);

const isVariable = (name: string): name is VariableName => known.has(name);

/** The raw values by Terraform name, for `check`. Expressions have none: only Terraform can evaluate them. */
export function toInput(entries: Entries): Record<string, unknown> {
  const given = Object.entries(entries).filter(([, entry]) => entry.as !== 'expression');
  return Object.fromEntries(given.map(([name, entry]) => [name, rawOf(name, entry)]));
}

function rawOf(name: string, entry: Entry): unknown {
  if (entry.as === 'expression') return undefined;
  if (entry.as === 'literal' || !isVariable(name)) return entry.value;
  // What may be left out is left out by an empty text.
  if (entry.value === '' && defaults[name] === null) return null;
  return types[rowOf(name).type].fromDraft(entry.value);
}

/** What the control of a variable holds; null where it cannot hold what was given, which then stands beside it. */
export function draftOf(name: VariableName, entry: Entry | undefined): DraftValue | null {
  if (entry?.as === 'expression') return null;
  if (entry?.as === 'typed') return entry.value;
  const { type } = rowOf(name);
  const value = entry === undefined ? defaults[name] : entry.value;
  // A text field holds any text, also what Terraform would not convert.
  if (typeof value === 'string' && type === 'number') return value;
  return value === null && defaults[name] === null ? '' : types[type].toDraft(value);
}

/** The rows of a map as typed, those that are still empty included. */
export const rowsOf = (entry: Entry | undefined): readonly MapRow[] =>
  entry?.as === 'typed' && Array.isArray(entry.value) ? entry.value.filter((row) => typeof row === 'object') : [];

/** Checks entries: as `check`, and rows that would be one key. */
export function checkEntries(entries: Entries): Checked {
  const checked = check(toInput(entries));
  const repeated = repeatedKeys(filledRows(rowsOf(entries.tags)) ?? []);
  if (repeated.size === 0) return checked;
  const finding: Finding = {
    id: 'tags:duplicate',
    fields: ['tags'],
    source: 'aws',
    message: `Duplicate tag key ${[...repeated].map((key) => `"${key}"`).join(', ')}: every key can be given once.`,
  };
  const findings = [...checked.findings.filter(({ id }) => id !== 'tags:same-keys'), finding];
  return { ...checked, findings, config: findings.some(isBlocking) ? null : checked.config };
}

function repeatedKeys(rows: readonly MapRow[]): Set<string> {
  const keys = rows.map(({ key }) => normalize(key));
  return new Set(keys.filter((key, index) => keys.indexOf(key) < index));
}
