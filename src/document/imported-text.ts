// A text that the user brought: the entries that it gives, and the same text with the entries that differ from them.
import { check } from '../catalog/check.ts';
import { names, type Values } from '../catalog/config.ts';
import { entryFor, toInput } from '../catalog/entries.ts';
import type { Located } from '../generator/arguments.ts';
import { literal } from '../generator/literal.ts';
import { type ModuleCall, modulesIn } from '../generator/module-calls.ts';
import { type ReadConfig, type ReportLine, readConfig } from '../generator/read-config.ts';
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
    imported: isJson || read.report.length === 0 ? null : { text, format: read.format, path: pathOf(read) },
  };
}

const isTooLong = ({ findings }: ReadConfig): boolean => findings.some(({ id }) => id === 'text:size');

function pathOf({ format, label }: ReadConfig): readonly string[] {
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
  readonly imported: ImportedText;
  readonly tree: Tree;
  readonly values: Values;
}

let last: Said | null = null;

function saidBy(imported: ImportedText): Said {
  if (last?.imported !== imported) {
    const label = imported.format === 'module' ? (imported.path[1] ?? '') : undefined;
    const { entries } = readForImport(imported.text, label);
    last = { imported, tree: parse(imported.text), values: check(toInput(entries)).values };
  }
  return last;
}

/**
 * The imported text with those arguments edited whose values differ from what it says; every other byte stays. An argument that
 * goes back to its default says the default, so that its line and its comment stay.
 *
 * @param values what `check` shows of the document's entries
 */
export function editedText(imported: ImportedText, values: Values): Located {
  const { tree, values: said } = saidBy(imported);
  const differing = names.filter((name) => !sameValue(literal(values[name]), literal(said[name])));
  const wanted = differing.map((name) => [name, literal(values[name])] as const);
  const edits = argumentEdits(tree, imported.path, wanted);
  const text = applyEdits(imported.text, edits);
  return { text, lines: linesOf(edits.length === 0 ? tree : parse(text), imported.path) };
}

function linesOf(tree: Tree, path: readonly string[]): ReadonlyMap<string, number> {
  const body = bodyOf(tree, path);
  const locate = positions(tree.text);
  const lines = new Map<string, number>();
  for (const { name } of body === null ? [] : attributesOf(body)) {
    if (!lines.has(name.text)) lines.set(name.text, locate(name.start).line);
  }
  return lines;
}
