// Between what the user gave and what `check` takes: nothing is lost on the way, and nothing becomes a default.
import { Expression } from '../hcl/value.ts';
import type { DraftValue, Entries, Entry } from '../terraform/entry.ts';
import { readNumber } from '../terraform/human-number.ts';
import { types } from '../terraform/types.ts';
import { defaults, names, rowOf, type VariableName } from './config.ts';
import type { Row } from './row.ts';

const known: ReadonlySet<string> = new Set(names);

/** Whether the catalogue has a variable of this name. */
export const isVariable = (name: string): name is VariableName => known.has(name);

/** The entry of a value from outside: typed where the field's control holds just this value, else the literal itself. */
export function entryFor(name: string, value: unknown): Entry {
  if (value instanceof Expression) {
    return value.isNumeral ? { as: 'literal', value: value.text } : { as: 'expression', source: value.text };
  }
  const draft = isVariable(name) ? types[rowOf(name).type].toDraft(value) : null;
  // An empty field of a variable whose default is null stands for null.
  const meansNull = draft === '' && isVariable(name) && rowOf(name).default === null;
  return draft === null || meansNull ? { as: 'literal', value } : { as: 'typed', value: draft };
}

/** Entries of values by Terraform name; an undefined value has none. */
export const entriesFrom = (values: Readonly<Record<string, unknown>>): Entries =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, entryFor(name, value)]])),
  );

/**
 * The raw values for `check`; expressions as such. What was typed into a number field is read as people write numbers, and
 * an empty field of a variable whose default is null is null.
 */
export const toInput = (entries: Entries): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, rawOf(name, entry)]));

function rawOf(name: string, entry: Entry): unknown {
  if (entry.as === 'expression') return new Expression(entry.source);
  if (entry.as === 'literal' || !isVariable(name)) return entry.value;
  return rawOfDraft(rowOf(name), entry.value);
}

function rawOfDraft(row: Row, draft: DraftValue): unknown {
  if (typeof draft !== 'string') return types[row.type].fromDraft(draft);
  if (draft === '' && row.default === null) return null;
  return row.type === 'number' ? (readNumber(draft, row.unit) ?? draft) : draft;
}

/** What the control of a variable holds; null where it cannot hold what was given, which then stands beside it. */
export function draftOf(name: VariableName, entry: Entry | undefined): DraftValue | null {
  if (entry?.as === 'expression') return null;
  if (entry?.as === 'typed') return entry.value;
  const { type } = rowOf(name);
  const value = entry === undefined ? defaults[name] : entry.value;
  if (value === null && defaults[name] === null) return '';
  // A text field holds any text, also what Terraform would not convert.
  return typeof value === 'string' && type === 'number' ? value : types[type].toDraft(value);
}
