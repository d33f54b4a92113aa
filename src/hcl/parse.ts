// Text to a tree: bodies of arguments and blocks. After an error it goes on at the next line that can begin one.
import type { Diagnostic } from './diagnostic.ts';
import * as Kind from './kind.ts';
import type { AttributeNode, BlockNode, BodyNode, ItemNode, NameNode } from './node.ts';
import { parseExpression } from './parse-expression.ts';
import { openBrace, parseLabels } from './parse-header.ts';
import { columnOf, recover } from './recover.ts';
import type { Tokens } from './token.ts';
import { DEEPEST, TokenReader } from './token-reader.ts';

export interface Tree {
  readonly text: string;
  readonly body: BodyNode;
  readonly tokens: Tokens;
  /** In the order of the text; empty when Terraform can parse it. At most 100. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A block that is being read: where its brace stands, how deep, the column it begins in, and whether lines count by theirs. */
interface Opened {
  readonly brace: number;
  readonly depth: number;
  readonly column: number;
  readonly byIndent: boolean;
}

const UNCLOSED = 'Unclosed configuration block';

/** What to report of a block that the end of the file leaves open. */
const unclosed = (brace: number) =>
  [
    UNCLOSED,
    'There is no closing brace for this block before the end of the file. This may be caused by incorrect brace nesting elsewhere in this file.',
    { start: brace, end: brace + 1 },
  ] as const;

/**
 * Parses a file of HCL: a tfvars file, or a .tf file with its blocks. Never throws; the time grows with the length of the
 * text. The tree holds what could be read, errors as nodes of their own.
 */
export function parse(text: string): Tree {
  const reader = new TokenReader(text);
  const file = { brace: -1, depth: 0, column: -1, byIndent: false };
  const body = parseBody(reader, file);
  if (!reader.diagnostics.some(({ summary }) => summary === UNCLOSED)) return result(reader, body, reader.diagnostics);
  // A bracket that is never closed swallows what follows: read again, and believe the indentation.
  const again = new TokenReader(text);
  return result(again, parseBody(again, { ...file, byIndent: true }), reader.diagnostics);
}

function result({ text, lexer }: TokenReader, body: BodyNode, diagnostics: readonly Diagnostic[]): Tree {
  const tokens = { kinds: lexer.kinds.subarray(0, lexer.count), starts: lexer.starts.subarray(0, lexer.count) };
  return { text, body, tokens, diagnostics: diagnostics.toSorted((a, b) => a.range.start - b.range.start) };
}

function parseBody(reader: TokenReader, opened: Opened): BodyNode {
  const start = reader.lastEnd;
  const items: ItemNode[] = [];
  const names = new Map<string, NameNode>();
  let recovering = false;
  reader.newlines = true;
  for (;;) {
    if (reader.accept(Kind.Newline)) continue;
    if (endsBody(reader, opened)) break;
    const first = reader.index;
    const from = reader.start;
    reader.quiet = recovering;
    const read = parseItem(reader, opened);
    reader.quiet = false;
    if (!reader.broken && read !== null) endLine(reader, read, opened);
    const isBroken = reader.broken;
    const item = isBroken ? cutOff(read, from, recover(reader, first)) : read;
    recovering = isBroken || (recovering && item?.kind !== 'attribute' && item?.kind !== 'block');
    if (item === null) continue;
    items.push(item);
    if (item.kind === 'attribute') noteRedefined(reader, names, item);
  }
  if (opened.brace >= 0 && reader.peek() === Kind.EndOfFile) {
    reader.note(...unclosed(opened.brace));
  }
  return { kind: 'body', items, start, end: reader.start };
}

/** Whether the body ends before the next token: at its `}`, at the end, or where a line stands too far left to be in it. */
function endsBody(reader: TokenReader, { brace, column, byIndent }: Opened): boolean {
  const kind = reader.peek();
  if (kind === Kind.EndOfFile) return true;
  if (brace < 0) return false;
  if (kind === Kind.CloseBrace) return true;
  if (!byIndent || kind !== Kind.Identifier) return false;
  const next = columnOf(reader.text, reader.start);
  return (
    next < column || (next === column && !/[\w-]+[ \t]*=/y.test(reader.text.slice(reader.start, reader.start + 99)))
  );
}

/** An item that broke off, with what was read of it. */
function cutOff(item: ItemNode | null, start: number, end: number): ItemNode {
  if (item?.kind === 'block') return { ...item, end: Math.max(item.end, end) };
  if (item?.kind !== 'attribute' || item.value.kind !== 'error') return item ?? { kind: 'error', start, end };
  return { ...item, value: { ...item.value, end: Math.max(end, item.value.start) }, end };
}

const REQUIRED = 'Argument or block definition required';
const HERE = 'An argument or block definition is required here.';
const EQUALS = `${HERE} To set an argument, use the equals sign "=" to introduce the argument value.`;

/** One argument or block; null, or with a broken value, after reporting what is wrong. */
function parseItem(reader: TokenReader, opened: Opened): AttributeNode | BlockNode | null {
  const kind = reader.peek();
  const { start, end, word } = reader;
  if (kind === Kind.OpenQuote) return reader.fail('Invalid argument name', 'Argument names must not be quoted.');
  if (kind !== Kind.Identifier) return reader.fail(REQUIRED, HERE);
  reader.take();
  const name: NameNode = { text: word, start, end };
  switch (reader.peek()) {
    case Kind.Equal:
      return parseAttribute(reader, name, opened.byIndent);
    case Kind.OpenQuote:
    case Kind.OpenBrace:
    case Kind.Identifier:
      return parseBlock(reader, name, opened);
    default:
      return reader.report(REQUIRED, EQUALS, name);
  }
}

/** The reader is before the `=`. */
function parseAttribute(reader: TokenReader, name: NameNode, byIndent: boolean): AttributeNode {
  reader.take();
  const after = reader.lastEnd;
  reader.quiet = false;
  reader.margin = byIndent ? columnOf(reader.text, name.start) : -1;
  const value = parseExpression(reader) ?? { kind: 'error' as const, start: after, end: after };
  return { kind: 'attribute', name, value, start: name.start, end: value.end };
}

/** The reader is after the type. */
function parseBlock(reader: TokenReader, type: NameNode, opened: Opened): BlockNode | null {
  const labels = parseLabels(reader);
  const brace = openBrace(reader);
  if (brace < 0) return null;
  if (opened.depth >= DEEPEST) return reader.failTooDeep();
  reader.quiet = false;
  const kind = reader.peek();
  const isLong = kind === Kind.Newline || kind === Kind.EndOfFile || kind === Kind.CloseBrace;
  const column = columnOf(reader.text, type.start);
  const body = isLong
    ? parseBody(reader, { ...opened, brace, column, depth: opened.depth + 1 })
    : parseOnlyArgument(reader, brace, opened);
  const closed = !reader.broken && isOwnBrace(reader, column, opened) && reader.accept(Kind.CloseBrace);
  return { kind: 'block', type, labels, body, closed, start: type.start, end: closed ? reader.lastEnd : body.end };
}

/** A brace further left than the block closes another one. */
const isOwnBrace = (reader: TokenReader, column: number, { byIndent }: Opened): boolean =>
  !byIndent || reader.peek() !== Kind.CloseBrace || columnOf(reader.text, reader.start) >= column;

/** The body of `block { name = value }`: all that a block may hold on one line. The `}` is left. */
function parseOnlyArgument(reader: TokenReader, brace: number, { byIndent }: Opened): BodyNode {
  const body = (items: readonly ItemNode[]): BodyNode => {
    reader.peek();
    return { kind: 'body', items, start: brace + 1, end: reader.start };
  };
  const kind = reader.peek();
  const { start, end, word } = reader;
  if (kind !== Kind.Identifier) {
    reader.fail(REQUIRED, HERE);
    return body([]);
  }
  reader.take();
  const next = reader.peek();
  if (next === Kind.OpenQuote || next === Kind.OpenBrace || next === Kind.Identifier) {
    reader.report(
      'Argument definition required',
      `A single-line block definition can contain only a single argument. If you meant to define argument ${JSON.stringify(word)}, use an equals sign to assign it a value. To define a nested block, place it on a line of its own within its parent block.`,
      { start, end: reader.end },
    );
    return body([]);
  }
  const name = { text: word, start, end };
  if (next !== Kind.Equal) {
    reader.report(REQUIRED, EQUALS, name);
    return body([]);
  }
  const attribute = parseAttribute(reader, name, byIndent);
  if (!reader.broken && reader.peek() !== Kind.CloseBrace) reportOneLine(reader, brace);
  return body([attribute]);
}

function reportOneLine(reader: TokenReader, brace: number): void {
  const kind = reader.peek();
  if (kind === Kind.EndOfFile) {
    reader.report(...unclosed(brace));
    return;
  }
  const why =
    kind === Kind.Comma
      ? 'Single-line block syntax can include only one argument definition. To define multiple arguments, use the multi-line block syntax with one argument definition per line.'
      : kind === Kind.Newline
        ? "An argument definition on the same line as its containing block creates a single-line block definition, which must also be closed on the same line. Place the block's closing brace immediately after the argument definition."
        : 'A single-line block definition must end with a closing brace immediately after its single argument definition.';
  reader.fail('Invalid single-argument block definition', why);
}

/** Reports what follows an item on its line. A further item is read all the same, and a `}` closes the block. */
function endLine(reader: TokenReader, item: AttributeNode | BlockNode, opened: Opened): void {
  const kind = reader.peek();
  if (kind === Kind.Newline || kind === Kind.EndOfFile) return;
  if (item.kind === 'block') {
    if (!item.closed) return;
    reader.fail('Missing newline after block definition', 'A block definition must end with a newline.');
  } else if (kind === Kind.Comma) {
    reader.fail(
      'Unexpected comma after argument',
      'Argument definitions must be separated by newlines, not commas. An argument definition must end with a newline.',
    );
    reader.take();
  } else reader.fail('Missing newline after argument', 'An argument definition must end with a newline.');
  const next = reader.peek();
  const goesOn = next === Kind.Identifier || next === Kind.Newline || (next === Kind.CloseBrace && opened.brace >= 0);
  if (goesOn) reader.broken = false;
}

function noteRedefined(reader: TokenReader, names: Map<string, NameNode>, { name }: AttributeNode): void {
  const earlier = names.get(name.text);
  if (earlier === undefined) {
    names.set(name.text, name);
    return;
  }
  if (reader.isFull) return;
  const line = reader.text.slice(0, earlier.start).split('\n').length;
  reader.note(
    'Attribute redefined',
    `The argument ${JSON.stringify(name.text)} was already set at line ${line}. Each argument may be set only once.`,
    name,
  );
}
