// What Terraform will make of the configuration, and what it will do to the values that were applied before.

import { checkEntries } from '../catalog/check-entries.ts';
import type { Config } from '../catalog/config.ts';
import type { Baseline, Target } from '../document/document.ts';
import type { State } from '../document/reduce.ts';
import { type Change, changes } from '../plan/changes.ts';
import { type Resource, resources } from '../plan/resources.ts';
import { memo } from './memo.ts';

/** What changes against values that Terraform has applied before. */
export interface Comparison {
  /** The baseline's name. */
  readonly name: string;
  /** Null where the baseline's own values are refused, so that nothing can be compared. */
  readonly changes: readonly Change[] | null;
}

export interface OverviewModel {
  /** The config that is shown: with refused values, the module's defaults in their place. */
  readonly config: Config;
  readonly resources: readonly Resource[];
  readonly comparison: Comparison | null;
  /** The same as plain text. */
  readonly text: string;
}

function compute(config: Config, baseline: Baseline | null, { exists, provider }: Target): OverviewModel {
  const made = resources(config, { provider });
  const before = baseline === null ? null : checkEntries(baseline.entries, { exists, provider }).config;
  const found = before === null ? null : changes(before, config, { provider });
  const comparison = baseline === null ? null : { name: baseline.name, changes: found };
  return { config, resources: made, comparison, text: textOf(made, comparison) };
}

function textOf(made: readonly Resource[], comparison: Comparison | null): string {
  const list = made.map(({ address, name }) => `${address}  ${name}`);
  const lines = [`Terraform will manage ${made.length} resources:`, '', ...list];
  if (comparison !== null) lines.push('', ...comparisonLines(comparison));
  return `${lines.join('\n')}\n`;
}

function comparisonLines({ name, changes: found }: Comparison): readonly string[] {
  if (found === null) return [`The values of ${name} are refused, so nothing can be compared with them.`];
  if (found.length === 0) return [`Nothing changes compared with ${name}.`];
  return [
    `Compared with ${name}:`,
    '',
    ...found.flatMap(({ action, address, movedFrom, fields, notes }) => [
      `${action} ${movedFrom === undefined ? '' : `${movedFrom} -> `}${address} (${fields.join(', ')})`,
      ...notes.map((note) => `  ${note}`),
    ]),
  ];
}

const overview = memo(compute);

/** The overview of a model; the page asks for it only while its tab is open. */
export const overviewModel = (
  { fallback }: { readonly fallback: Config },
  { document: { baseline, target } }: Pick<State, 'document'>,
): OverviewModel => overview(fallback, baseline, target);
