// Edits of a user's text: an argument is set, added or removed, and every other byte stays.
import type { Range } from './diagnostic.ts';
import { evaluate } from './evaluate.ts';
import { attributesOf, bodyOf } from './find.ts';
import * as Kind from './kind.ts';
import type { AttributeNode, BodyNode } from './node.ts';
import { parse, type Tree } from './parse.ts';
import { print } from './print.ts';
import { columnOf } from './recover.ts';
import { attribute, Expression, sameValue, type Value } from './value.ts';

/** Puts `text` in the place of a range; an empty range is an insertion. */
export interface TextEdit extends Range {
  readonly text: string;
}

/**
 * The text with an argument set. Where it stands, only its value is replaced; otherwise it is added after the last argument,
 * with its indentation, alignment and line ending.
 *
 * @param path types and labels of the block, such as `['module', 'dynamodb']`; `[]` for a tfvars file
 * @returns the same text when there is no such block, or when the argument has this value
 */
export function setArgument(text: string, path: readonly string[], name: string, value: Value): string {
  return applyEdits(text, argumentEdits(parse(text), path, [[name, value]]));
}

/** The text without an argument: its lines, with a comment behind it. The same text when there is no such argument. */
export function removeArgument(text: string, path: readonly string[], name: string): string {
  return applyEdits(text, argumentEdits(parse(text), path, [[name, undefined]]));
}

/** The text after edits that do not overlap; those at one place come in the order of the list. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The edits of a parsed text that set arguments of one block, or remove those whose value is undefined. */
export function argumentEdits(
  tree: Tree,
  path: readonly string[],
  changes: Iterable<readonly [string, Value | undefined]>,
): TextEdit[] {
  const body = bodyOf(tree, path);
  if (body === null) return [];
  const edits: TextEdit[] = [];
  const added: [string, Value][] = [];
  const removed = new Set<string>();
  for (const [name, value] of changes) {
    const standing = attributesOf(body).filter((item) => item.name.text === name);
    const [first] = standing;
    if (value === undefined) {
      removed.add(name);
      edits.push(...standing.map((item) => removal(tree, body, item)));
      continue;
    }
    if (first === undefined) added.push([name, value]);
    else edits.push(...replacement(tree, first, value));
  }
  if (added.length > 0) edits.push(...addition(tree, { body, isFile: path.length === 0, removed }, added));
  return edits;
}

function replacement({ text }: Tree, { name, value }: AttributeNode, wanted: Value): TextEdit[] {
  if (value.kind === 'error') {
    return [
      { start: value.start, end: value.end, text: ` ${written(wanted, indentOf(text, name.start), newlineOf(text))}` },
    ];
  }
  if (sameValue(evaluate(text, value), wanted)) return [];
  return [{ start: value.start, end: value.end, text: written(wanted, indentOf(text, name.start), newlineOf(text)) }];
}

/** The value as it is printed, its further lines indented like the first one. */
function written(value: Value, indent: string, newline: string): string {
  if (value instanceof Expression) return value.text;
  const lines = print([attribute('a', value)])
    .slice('a = '.length, -1)
    .split('\n');
  const unit = indent.startsWith('\t') ? '\t' : '  ';
  return lines
    .map((line, index) =>
      index === 0 ? line : indent + line.replace(/^(?: {2})+/, (blanks) => unit.repeat(blanks.length / 2)),
    )
    .join(newline);
}

const indentOf = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(offset - columnOf(text, offset), offset).replace(/^\ufeff/, ''))?.[0] ?? '';

/** The line ending of the text: that of its first line. */
function newlineOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/** Index of the first token that begins at or after an offset. */
function tokenAt({ tokens }: Tree, offset: number): number {
  const { starts } = tokens;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the next line begins after an item that nothing but blanks and comments follow; otherwise null. */
function nextLine(tree: Tree, offset: number): number | null {
  const { kinds, starts } = tree.tokens;
  let index = tokenAt(tree, offset);
  while (index < kinds.length && (kinds[index] ?? 0) < Kind.Newline) index += 1;
  const isEnd = kinds[index] === Kind.Newline || kinds[index] === Kind.EndOfFile;
  return isEnd ? (starts[index + 1] ?? tree.text.length) : null;
}

/** Where the line begins before an item, when nothing but blanks and comments stand before it; otherwise null. */
function lineStart(tree: Tree, offset: number): number | null {
  const { kinds, starts } = tree.tokens;
  let index = tokenAt(tree, offset) - 1;
  while (index >= 0 && (kinds[index] ?? 0) < Kind.Newline && !isLong(tree, index)) index -= 1;
  if (index >= 0 && kinds[index] !== Kind.Newline) return null;
  const start = index < 0 ? 0 : (starts[index + 1] ?? 0);
  return start === 0 && tree.text.startsWith('\ufeff') ? 1 : start;
}

const isLong = ({ tokens, text }: Tree, index: number): boolean =>
  tokens.kinds[index] === Kind.Comment && text.slice(tokens.starts[index], tokens.starts[index + 1]).includes('\n');

function removal(tree: Tree, body: BodyNode, { start, end }: AttributeNode): TextEdit {
  const from = lineStart(tree, start);
  const next = nextLine(tree, end);
  if (from !== null && next !== null) return { start: from, end: next, text: '' };
  // On a line with others: with the blanks before it, within the body.
  return { start: blanksBefore(tree.text, start, body.start), end, text: '' };
}

/** The body that is added to; after what is being removed from it nothing can be added. */
interface Target {
  readonly body: BodyNode;
  readonly isFile: boolean;
  readonly removed: ReadonlySet<string>;
}

function addition(
  tree: Tree,
  { body, isFile, removed }: Target,
  added: readonly (readonly [string, Value])[],
): TextEdit[] {
  const { text } = tree;
  const newline = newlineOf(text);
  const last = attributesOf(body).findLast((item) => item.value.kind !== 'error' && !removed.has(item.name.text));
  if (!isFile && newlineAfter(tree, body.start) >= body.end) return spread(tree, body, last ?? null, added, newline);
  if (last === undefined) return firstArgument(tree, body, isFile, added, newline);
  const indent = indentOf(text, last.start);
  const at = newlineAfter(tree, last.end);
  const equals = text.indexOf('=', last.name.end) - last.start;
  return [{ start: at, end: at, text: added.map((one) => newline + line(one, indent, newline, equals)).join('') }];
}

/** Where the next newline begins that ends a line of the body, or the text. */
function newlineAfter(tree: Tree, offset: number): number {
  const { kinds, starts } = tree.tokens;
  let index = tokenAt(tree, offset);
  while (index < kinds.length && kinds[index] !== Kind.Newline) index += 1;
  return starts[index] ?? tree.text.length;
}

/** `name = value`, its `=` in the column `equals` when the value is on one line and the name is not too long. */
function line([name, value]: readonly [string, Value], indent: string, newline: string, equals: number): string {
  const shown = written(value, indent, newline);
  const head = shown.includes('\n') ? `${name} ` : name.padEnd(equals - 1).concat(' ');
  return `${indent}${head}= ${shown}`;
}

/** The first argument of a body: after the line of the brace, or at the end of a file. */
function firstArgument(
  tree: Tree,
  body: BodyNode,
  isFile: boolean,
  added: readonly (readonly [string, Value])[],
  newline: string,
): TextEdit[] {
  const { text } = tree;
  if (isFile) {
    const gap = text === '' || text === '\ufeff' || text.endsWith('\n') ? '' : newline;
    const lines = added.map((one) => `${line(one, '', newline, 0)}${newline}`).join('');
    return [{ start: text.length, end: text.length, text: gap + lines }];
  }
  const indent = innerIndent(text, body);
  const lines = added.map((one) => newline + line(one, indent, newline, 0)).join('');
  const at = newlineAfter(tree, body.start);
  return [{ start: at, end: at, text: lines }];
}

function innerIndent(text: string, body: BodyNode): string {
  const outer = indentOf(text, body.start);
  return outer + (outer.startsWith('\t') ? '\t' : '  ');
}

/** A block on one line gets lines of its own. */
function spread(
  { text }: Tree,
  body: BodyNode,
  only: AttributeNode | null,
  added: readonly (readonly [string, Value])[],
  newline: string,
): TextEdit[] {
  const indent = innerIndent(text, body);
  const lines = added.map((one) => newline + line(one, indent, newline, 0)).join('');
  const end = { start: blanksBefore(text, body.end, only?.end ?? body.start), end: body.end };
  const closing = { ...end, text: lines + newline + indentOf(text, body.start) };
  if (only === null) return [closing];
  return [{ start: blanksBefore(text, only.start, body.start), end: only.start, text: newline + indent }, closing];
}

function blanksBefore(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && /[ \t]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
