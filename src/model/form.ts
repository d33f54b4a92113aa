// What follows from the document's variables alone: findings, texts, each field's state.
import { checkEntries } from '../catalog/check-entries.ts';
import type { Checked } from '../catalog/check-values.ts';
import { defaults, inactiveReasons, names, rowOf, type VariableName } from '../catalog/config.ts';
import { draftOf, toInput } from '../catalog/entries.ts';
import { type Finding, isBlocking } from '../catalog/finding.ts';
import { tagRowMessages } from '../catalog/tag-rows.ts';
import { type Document, entriesIn, type TextFormat } from '../document/document.ts';
import { generatedText } from '../document/generated-text.ts';
import type { Step } from '../document/history.ts';
import type { State } from '../document/reduce.ts';
import type { Located, Show } from '../generator/arguments.ts';
import type { TextFinding } from '../generator/text-findings.ts';
import type { Entries, Entry } from '../terraform/entry.ts';
import { types } from '../terraform/types.ts';
import type { CostModel } from './cost.ts';
import { memo } from './memo.ts';

export interface FieldModel {
  /** What was given; undefined where the field has its default. */
  readonly entry: Entry | undefined;
  readonly findings: readonly Finding[];
  /** The first reason why the variable has no effect; undefined when it has one. */
  readonly inactive: string | undefined;
  /** Whether it differs from the module's default. */
  readonly changed: boolean;
  /** Whether the chosen environment overrides the base. */
  readonly overridden: boolean;
  /** The base's value where the environment overrides it, raw; undefined elsewhere. */
  readonly inherited: unknown;
}

/** A text with the line of each variable. */
export interface ShownText extends Located {
  /** What is wrong with a text of the user's own. */
  readonly findings?: readonly TextFinding[];
}

/** What the variables of one environment give. */
export interface ConfigModel extends Checked {
  readonly entries: Entries;
  /** The findings that keep the config from being exported. */
  readonly problems: readonly Finding[];
  /** With refused values, the texts show what was typed. */
  readonly texts: Readonly<Record<TextFormat, ShownText>>;
  readonly fields: Readonly<Record<VariableName, FieldModel>>;
  /** What no control can hold, as text: expressions, and values of another shape. */
  readonly given: Readonly<Partial<Record<VariableName, string>>>;
  /** For each row of the tags, the sentences about that row alone. */
  readonly tagMessages: readonly (readonly string[])[];
}

export interface FormModel extends ConfigModel {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

/** Everything shown. The cost is null until the prices have arrived. */
export interface PageModel extends FormModel {
  /** Whether the values, and texts of the user's own, have been checked: before, nothing can be called valid. */
  readonly isWhole: boolean;
  readonly cost: CostModel | null;
}

/** @param overrides the entries of the chosen environment, null for the base; `base` are those that it overrides */
function configModel(
  entries: Entries,
  overrides: Entries | null,
  base: Entries,
  show: Show,
  target: Document['target'],
): ConfigModel {
  const { exists, provider } = target;
  const checked = checkEntries(entries, { exists, provider });
  const { values, findings } = checked;
  const field = (name: VariableName): FieldModel => ({
    entry: Object.hasOwn(entries, name) ? entries[name] : undefined,
    findings: findings.filter(({ fields }) => fields.some((one) => one === name)),
    inactive: inactiveReasons(rowOf(name), values)[0],
    changed: !types[rowOf(name).type].equals(values[name], defaults[name]),
    ...overriddenIn(name, overrides, base),
  });
  return {
    ...checked,
    entries,
    problems: findings.filter(isBlocking),
    texts: {
      module: generatedText('module', values, show, target),
      tfvars: generatedText('tfvars', values, show, target),
    },
    fields: Object.fromEntries(names.map((name) => [name, field(name)])) as ConfigModel['fields'],
    given: givenIn(entries),
    tagMessages: tagMessages(entries.tags),
  };
}

function overriddenIn(
  name: VariableName,
  overrides: Entries | null,
  base: Entries,
): Pick<FieldModel, 'overridden' | 'inherited'> {
  if (overrides === null || !Object.hasOwn(overrides, name)) return { overridden: false, inherited: undefined };
  const { [name]: raw = defaults[name] } = toInput(base);
  return { overridden: true, inherited: raw };
}

function givenIn(entries: Entries): ConfigModel['given'] {
  const held = names.filter((name) => draftOf(name, entries[name]) === null);
  return Object.fromEntries(held.map((name) => [name, textOf(entries[name])]));
}

function textOf(entry: Entry | undefined): string {
  if (entry?.as === 'expression') return entry.source;
  return entry === undefined ? '' : JSON.stringify(entry.value);
}

const tagMessages = memo((entry: Entry | undefined) => {
  const draft = draftOf('tags', entry);
  return tagRowMessages(Array.isArray(draft) ? draft.filter((one) => typeof one === 'object') : []);
});

const remembered = memo(configModel);
const effective = memo(entriesIn);

/** The page's model without its cost and without texts of the user's own. */
export function formModel({ document, history, session }: State): PageModel {
  const { environment, show } = session;
  const entries = effective(document, environment);
  const overrides = document.environments.find(({ name }) => name === environment)?.entries ?? null;
  return {
    ...remembered(entries, overrides, document.module.entries, show, document.target),
    undo: history.past.at(-1) ?? null,
    redo: history.future[0] ?? null,
    isWhole: Object.keys(document.imported).length === 0,
    cost: null,
  };
}
