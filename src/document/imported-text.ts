// A text that the user brought: the entries that it gives, and the same text with the entries that differ from them.
import { checkValues } from '../catalog/check-values.ts';
import { names, type Values } from '../catalog/config.ts';
import { entryFor, toInput } from '../catalog/entries.ts';
import { isBlocking } from '../catalog/finding.ts';
import type { Located } from '../generator/arguments.ts';
import { literal } from '../generator/literal.ts';
import { type ModuleCall, modulesIn } from '../generator/module-calls.ts';
import { isTooLong, type ReadConfig, type ReportLine, readConfig } from '../generator/read-config.ts';
import { refusal, type TextFinding } from '../generator/text-findings.ts';
import { positions } from '../hcl/diagnostic.ts';
import { applyEdits, argumentEdits } from '../hcl/edit.ts';
import { attributesOf, bodyOf } from '../hcl/find.ts';
import { parse, type Tree } from '../hcl/parse.ts';
import { sameValue } from '../hcl/value.ts';
import type { Entries, Entry } from '../terraform/entry.ts';
import type { ImportedText } from './document.ts';

export interface Reading extends ReadConfig {
  /** The module blocks of the text, to choose among. */
  readonly modules: readonly Pick<ModuleCall, 'label' | 'source' | 'line' | 'likely'>[];
  /** What `import` takes: values that differ from the defaults, refused ones too, and expressions as written. */
  readonly entries: Entries;
  /** The text to keep; null for JSON, which has no comments or layout to keep, and where nothing could be read. */
  readonly imported: ImportedText | null;
}

/**
 * Reads a text for import: a module block, a terraform.tfvars or a terraform.tfvars.json. Never throws.
 *
 * @param module label of the module block to read, where there are several
 */
export function readForImport(text: string, module?: string): Reading {
  const read = readConfig(text, module === undefined ? {} : { module });
  const isJson = read.format === 'json';
  return {
    ...read,
    modules: isJson || isTooLong(read) ? [] : modulesIn(text),
    entries: entriesOf(text, read),
    imported:
      read.format === 'json' || read.report.length === 0 ? null : { text, format: read.format, path: pathOf(read) },
  };
}

/** Types and labels of the block that was read. */
export function pathOf({ format, label }: Pick<ReadConfig, 'format' | 'label'>): readonly string[] {
  if (format !== 'module') return [];
  return label === null || label === '' ? ['module'] : ['module', label];
}

function entriesOf(text: string, { report, values }: ReadConfig): Entries {
  const entries = new Map<string, Entry>();
  for (const line of report) {
    if (!entries.has(line.name)) {
      const entry = entryOf(text, line, values);
      if (entry !== null) entries.set(line.name, entry);
    }
  }
  return Object.fromEntries(entries);
}

/** A value that is the default needs no entry: the text says it anyway. */
function entryOf(text: string, { name, outcome, range }: ReportLine, values: ReadConfig['values']): Entry | null {
  if (outcome === 'unknown' || outcome === 'default') return null;
  if (outcome === 'expression') return { as: 'expression', source: text.slice(range.start, range.end) };
  return Object.hasOwn(values, name) ? entryFor(name, values[name]) : null;
}

/** What a text says, read once. */
interface Said {
  readonly tree: Tree;
  readonly values: Values;
  readonly findings: readonly TextFinding[];
}

const said = new WeakMap<ImportedText, Said>();

function saidBy(imported: ImportedText): Said {
  const before = said.get(imported);
  if (before !== undefined) return before;
  const { text, format, held = {} } = imported;
  const reading = readOwn(imported);
  const fits = reading.format === format;
  const { values } = checkValues(toInput({ ...(fits ? reading.entries : {}), ...held }));
  const now = { tree: parse(isTooLong(reading) ? '' : text), values, findings: findingsOf(reading, format) };
  said.set(imported, now);
  return now;
}

/** Reads the block that a text of the user's own was read for. */
const readOwn = ({ text, format, path }: ImportedText): Reading =>
  readForImport(text, format === 'module' ? (path[1] ?? '') : undefined);

const OTHER: Readonly<Record<ImportedText['format'], string>> = {
  module: 'There is no module block in this text.',
  tfvars: 'This text assigns no variables as a terraform.tfvars does.',
};

/** What is wrong with a text, at the field where it is about one. Arguments of another module are the user's own affair. */
function findingsOf({ findings, report, format }: Reading, wanted: ImportedText['format']): readonly TextFinding[] {
  const found = findings.map((finding) => {
    const name = report.find(({ line }) => line === finding.line)?.name;
    return finding.fields.length > 0 || name === undefined ? finding : { ...finding, fields: [name] };
  });
  if (format === wanted || found.some(isBlocking)) return found;
  return [refusal('format', OTHER[wanted], { start: 0, end: 0 }, () => ({ line: 1, column: 1 }))];
}

/** A text of the user's own as it is shown, with what is wrong with it. */
export interface EditedText extends Located {
  readonly findings: readonly TextFinding[];
}

/**
 * The imported text with those arguments edited whose values differ from what it says; every other byte stays. An argument that
 * goes back to its default says the default, so that its line and its comment stay.
 *
 * @param values what `check` shows of the document's entries
 */
export function editedText(imported: ImportedText, values: Values): EditedText {
  const { tree, values: said, findings } = saidBy(imported);
  const differing = names.filter((name) => !sameValue(literal(values[name]), literal(said[name])));
  const wanted = differing.map((name) => [name, literal(values[name])] as const);
  const edits = argumentEdits(tree, imported.path, wanted);
  if (edits.length === 0) return { text: imported.text, lines: linesOf(tree, imported.path), findings };
  const text = applyEdits(imported.text, edits);
  const now = findings.length === 0 ? [] : findingsOf(readOwn({ ...imported, text }), imported.format);
  return { text, lines: linesOf(parse(text), imported.path), findings: now };
}

/** Whether the block that holds the arguments can be found in a text, so that an edit in the form reaches it. */
export const hasPlace = (imported: ImportedText): boolean => bodyOf(saidBy(imported).tree, imported.path) !== null;

function linesOf(tree: Tree, path: readonly string[]): ReadonlyMap<string, number> {
  const body = bodyOf(tree, path);
  const locate = positions(tree.text);
  const lines = new Map<string, number>();
  for (const { name } of body === null ? [] : attributesOf(body)) {
    if (!lines.has(name.text)) lines.set(name.text, locate(name.start).line);
  }
  return lines;
}
