// What differs from other values: the defaults, the baseline, another environment, the text that was imported.
import { checkEntries } from '../catalog/check-entries.ts';
import type { Checked } from '../catalog/check-values.ts';
import { names, rowOf, type Values, type VariableName } from '../catalog/config.ts';
import { type Document, entriesIn, type TextFormat } from '../document/document.ts';
import { generatedText } from '../document/generated-text.ts';
import type { State } from '../document/reduce.ts';
import { type Change, changes, type SettingChange, settingChanges } from '../plan/changes.ts';
import type { Entries } from '../terraform/entry.ts';
import { types } from '../terraform/types.ts';
import type { PageModel } from './form.ts';
import { memo } from './memo.ts';

/** What can be compared with. */
export interface Reference {
  readonly id: string;
  /** As a sentence names it: `the defaults`, `environment prod`. */
  readonly name: string;
}

/** A setting that differs, with both values in words. */
export interface Difference {
  readonly name: VariableName;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What Terraform does to a table that the other values were applied to; null unless that is the baseline. */
  readonly change: SettingChange | null;
}

export interface CompareModel {
  readonly references: readonly Reference[];
  readonly reference: Reference;
  /** Both texts, to lay side by side. */
  readonly before: string;
  readonly after: string;
  readonly settings: readonly Difference[];
  /** What Terraform does to each resource; undefined unless the reference is the baseline, null where its values are refused. */
  readonly changes: readonly Change[] | null | undefined;
  /** The same as plain text. */
  readonly text: string;
}

const DEFAULTS: Reference = { id: 'defaults', name: 'the defaults' };
const LAST_EXPORT: Reference = { id: 'export', name: 'the last export' };
const OWN: Readonly<Record<TextFormat, string>> = {
  module: 'the module block as it was taken in',
  tfvars: 'terraform.tfvars as it was taken in',
};

/** The nearest to what stands in the account first. */
function referencesOf(
  { baseline, imported, environments }: Document,
  current: string | null,
  exported: Document | null,
): readonly Reference[] {
  const others = [null, ...environments.map(({ name }) => name)].filter((name) => name !== current);
  return [
    ...(baseline === null ? [] : [{ id: 'baseline', name: baseline.name }]),
    ...(['module', 'tfvars'] as const).flatMap((format) =>
      imported[format] === undefined ? [] : [{ id: `text ${format}`, name: OWN[format] }],
    ),
    ...(exported === null ? [] : [LAST_EXPORT]),
    DEFAULTS,
    ...(environments.length === 0 ? [] : others).map((name) =>
      name === null ? { id: 'base', name: 'the base' } : { id: `environment ${name}`, name: `environment ${name}` },
    ),
  ];
}

type Shown = Pick<PageModel, 'texts' | 'values' | 'config'>;

function compute(
  { texts, values, config }: Shown,
  document: Document,
  { environment, against, exported }: Pick<State['session'], 'environment' | 'against' | 'exported'>,
): CompareModel {
  const references = referencesOf(document, environment, exported);
  const reference = references.find(({ id }) => id === against) ?? references[0] ?? DEFAULTS;
  const { target } = document;
  const own = document.imported[reference.id === 'text tfvars' ? 'tfvars' : 'module'];
  if (reference.id.startsWith('text ') && own !== undefined) {
    const after = texts[own.format].text;
    const text = textOf(reference, own.text === after ? [] : ['The text differs from it.'], undefined);
    return { references, reference, before: own.text, after, settings: [], changes: undefined, text };
  }
  const other = checkEntries(
    entriesOf(reference.id === 'export' && exported ? exported : document, reference.id, environment),
    target,
  );
  // Values that may stand in the account: then it is told what Terraform does to them.
  const isBaseline = reference.id === 'baseline' || reference.id === 'export';
  const both =
    isBaseline && other.config !== null && config !== null ? ([other.config, config, target] as const) : null;
  const effects = both === null ? [] : settingChanges(...both);
  const settings = differences(other.values, values).map((one) => ({
    ...one,
    change: effects.find(({ name }) => name === one.name) ?? null,
  }));
  const found = both === null ? (isBaseline ? null : undefined) : changes(...both);
  return {
    references,
    reference,
    before: generatedText('module', other.values, 'changed', target).text,
    after: generatedText('module', values, 'changed', target).text,
    settings,
    changes: found,
    text: textOf(reference, settings.map(settingText), found),
  };
}

function entriesOf(document: Document, id: string, environment: string | null): Entries {
  if (id === 'export') return entriesIn(document, environment);
  if (id === 'baseline') return document.baseline?.entries ?? {};
  if (id === 'base') return document.module.entries;
  return id === 'defaults' ? {} : entriesIn(document, id.replace(/^environment /, ''));
}

function differences(before: Checked['values'], after: Values): readonly Omit<Difference, 'change'>[] {
  return names
    .filter((name) => !types[rowOf(name).type].equals(before[name], after[name]))
    .map((name) => {
      const { label, type } = rowOf(name);
      return { name, label, before: types[type].words(before[name]), after: types[type].words(after[name]) };
    });
}

const settingText = ({ name, before, after }: Difference): string => `${name}: ${before} -> ${after}`;

function textOf({ name }: Reference, settings: readonly string[], found: CompareModel['changes']): string {
  const own = settings.length === 0 ? [`Nothing differs from ${name}.`] : [`Compared with ${name}:`, '', ...settings];
  return `${[...own, ...changeLines(found)].join('\n')}\n`;
}

function changeLines(found: CompareModel['changes']): readonly string[] {
  if (found === undefined) return [];
  if (found === null) return ['', 'Refused values: what Terraform will do cannot be told.'];
  if (found.length === 0) return ['', 'Terraform changes nothing.'];
  return [
    '',
    'Terraform will:',
    '',
    ...found.flatMap(({ action, address, movedFrom, notes }) => [
      `${action} ${movedFrom === undefined ? '' : `${movedFrom} -> `}${address}`,
      ...notes.map((note) => `  ${note}`),
    ]),
  ];
}

const compared = memo(
  (
    texts: Shown['texts'],
    values: Shown['values'],
    config: Shown['config'],
    document: Document,
    environment: string | null,
    against: string | null,
    exported: Document | null,
  ) => compute({ texts, values, config }, document, { environment, against, exported }),
);

/** The comparison that the tab shows; the page asks for it only while the tab is open. */
export const compareModel = (model: Shown, { document, session }: Pick<State, 'document' | 'session'>): CompareModel =>
  compared(model.texts, model.values, model.config, document, session.environment, session.against, session.exported);
