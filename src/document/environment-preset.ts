// A starting point in an environment: the overrides that give its values, whatever the base holds.
import { checkValues } from '../catalog/check-values.ts';
import { type Config, defaults, names, rowOf, type VariableName } from '../catalog/config.ts';
import { entryFor, toInput } from '../catalog/entries.ts';
import type { Entries, Entry } from '../terraform/entry.ts';
import { structurallyEqual } from '../terraform/equals.ts';
import { types } from '../terraform/types.ts';
import { type Document, entriesIn } from './document.ts';

export interface EnvironmentPreset {
  readonly entries: Entries;
  /** The overrides that it replaces or takes away. */
  readonly replaced: readonly string[];
}

/** What tells the tables of the environments apart: no starting point is about it. */
const OWN: VariableName = 'table_name';

/**
 * The overrides of an environment for the values of a starting point: what the base gives anyway is not overridden, and the
 * table keeps its name.
 */
export function environmentPreset(
  document: Document,
  environment: string,
  values: Readonly<Partial<Config>>,
): EnvironmentPreset {
  const before = document.environments.find(({ name }) => name === environment)?.entries ?? {};
  const { values: base } = checkValues(toInput(entriesIn(document, null)));
  const wanted = names
    .filter((name) => name !== OWN)
    .map((name) => ({ name, value: values[name] ?? defaults[name] }))
    .filter(({ name, value }) => !types[rowOf(name).type].equals(base[name], value))
    .map(({ name, value }): [string, Entry] => [name, entryFor(name, value)]);
  const { [OWN]: own } = before;
  const entries: Entries = Object.fromEntries(own === undefined ? wanted : [[OWN, own], ...wanted]);
  const replaced = Object.keys(before).filter((name) => !structurallyEqual(before[name], entries[name]));
  return { entries, replaced };
}
