// What a change of a text means for the document: what can be read flows into the entries, what is half typed leaves them alone.
import { checkValues } from '../catalog/check-values.ts';
import { defaults, type Values } from '../catalog/config.ts';
import { entryFor, isVariable, toInput } from '../catalog/entries.ts';
import type { Show } from '../generator/arguments.ts';
import { literal } from '../generator/literal.ts';
import { modulesIn } from '../generator/module-calls.ts';
import { sameValue } from '../hcl/value.ts';
import type { Entries, Entry } from '../terraform/entry.ts';
import type { DocumentAction } from './actions.ts';
import { type Document, entriesIn, type ImportedText, type TextFormat } from './document.ts';
import { generatedText } from './generated-text.ts';
import { editedText, hasPlace, pathOf, type Reading, readForImport } from './imported-text.ts';

/** Longest text that can be edited beside the form, in UTF-16 code units: each step of the history holds it. */
export const MOST_EDITED = 100_000;

export interface TextEditOptions {
  /** The environment that is shown; null is the base. */
  readonly environment: string | null;
  /** What a text that is written from the entries holds. */
  readonly show: Show;
}

/**
 * The action for a text that was changed by hand. The entries become what it says: an argument that cannot be read yet keeps
 * its entry, one that means the same as before keeps the way in which it was typed, and one that is gone has its default again.
 * A text that is just what would be written from the entries stays no text of the user's own. Never throws.
 */
export function textEdit(
  document: Document,
  format: TextFormat,
  text: string,
  { environment, show }: TextEditOptions,
): DocumentAction {
  const now = entriesIn(document, environment);
  const before = document.imported[format];
  const read = readForImport(text, format === 'module' ? labelIn(text, document, before) : undefined);
  const isRead = read.format === format && (format === 'tfvars' || read.label !== null);
  const held = isRead ? heldIn(text, read, now) : now;
  const said = isRead ? { ...read.entries, ...held, ...missed(before, now) } : now;
  const inherited = environment === null ? {} : document.module.entries;
  const own = document.environments.find(({ name }) => name === environment)?.entries ?? document.module.entries;
  const entries = merged(own, inherited, said);
  const { values } = checkValues(toInput({ ...inherited, ...entries }));
  if (isRead && generatedText(format, values, show, document.target).text === text) {
    return { type: 'edit-text', entries, format, text: null };
  }
  const path = isRead ? pathOf(read) : (before?.path ?? pathOf({ format, label: document.target.label }));
  const isWhole = Object.keys(held).length === 0;
  return { type: 'edit-text', entries, format, text: { text, format, path, ...(isWhole ? {} : { held }) } };
}

/** The label of the block that is edited, also while its label is changed: then it is the one at the same place. */
function labelIn(text: string, { target }: Document, before: ImportedText | undefined): string | undefined {
  const label = before === undefined ? target.label : (before.path[1] ?? '');
  const now = modulesIn(text);
  if (now.some((one) => one.label === label)) return label;
  const at = before === undefined ? 0 : modulesIn(before.text).findIndex((one) => one.label === label);
  return now[Math.max(at, 0)]?.label;
}

/** The entries of arguments that stand in the text, but not so that they can be read. */
function heldIn(text: string, { report, values, findings }: Reading, now: Entries): Entries {
  const isBroken = findings.some(({ id }) => id === 'text:syntax');
  const isHeld = (name: string): boolean => {
    const line = report.find((one) => one.name === name);
    if (line !== undefined) return line.outcome === 'invalid' && !Object.hasOwn(values, name);
    return isBroken && new RegExp(`\\b${name}\\b`).test(text);
  };
  return Object.fromEntries(Object.entries(now).filter(([name]) => isVariable(name) && isHeld(name)));
}

/** What the form changed while the text had no block that could have taken it. */
function missed(before: ImportedText | undefined, now: Entries): Entries {
  if (before?.held === undefined || hasPlace(before)) return {};
  const { held } = before;
  return Object.fromEntries(Object.entries(now).filter(([name, entry]) => !isSame(name, entry, held[name])));
}

/** A document's own entries after a text said what holds now; what says the same as before stays as it was given. */
function merged(own: Entries, inherited: Entries, said: Entries): Entries {
  const standing = valuesOf({ ...inherited, ...own });
  const below = valuesOf(inherited);
  const wanted = valuesOf(said);
  const result = new Map<string, Entry>();
  for (const name of new Set([...Object.keys(own), ...Object.keys(said), ...Object.keys(inherited)])) {
    const [mine, next] = [own[name], said[name]];
    if (same(standing, wanted, name)) {
      if (mine !== undefined) result.set(name, mine);
    } else if (!same(below, wanted, name)) {
      const entry = next ?? (isVariable(name) ? entryFor(name, defaults[name]) : undefined);
      if (entry !== undefined) result.set(name, entry);
    }
  }
  return Object.fromEntries(result);
}

const valuesOf = (entries: Entries): Values => checkValues(toInput(entries)).values;

const same = (a: Values, b: Values, name: string): boolean =>
  isVariable(name) ? sameValue(literal(a[name]), literal(b[name])) : true;

const isSame = (name: string, a: Entry | undefined, b: Entry | undefined): boolean =>
  same(valuesOf(a === undefined ? {} : { [name]: a }), valuesOf(b === undefined ? {} : { [name]: b }), name);

/** The text of a format as it is shown: the user's own with the edits, or the one that is written from the values. */
export function shownText(document: Document, format: TextFormat, values: Values, show: Show): string {
  const own = document.imported[format];
  return own === undefined ? generatedText(format, values, show, document.target).text : editedText(own, values).text;
}
