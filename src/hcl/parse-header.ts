// The header of a block, from its type to the opening brace.

import * as Kind from './kind.ts';
import type { NameNode } from './node.ts';
import type { TokenReader } from './token-reader.ts';
import { quotedText } from './unescape.ts';

/** Labels up to the brace, or to what is none. */
export function parseLabels(reader: TokenReader): NameNode[] {
  const labels: NameNode[] = [];
  for (let kind = reader.peek(); !reader.broken; kind = reader.peek()) {
    if (kind === Kind.Identifier) {
      labels.push({ text: reader.word, start: reader.start, end: reader.end });
      reader.take();
    } else if (kind === Kind.OpenQuote) labels.push(quotedLabel(reader));
    else break;
  }
  return labels;
}

function quotedLabel(reader: TokenReader): NameNode {
  const { start } = reader;
  reader.take();
  let text = '';
  for (let kind = reader.peek(); kind === Kind.QuotedText; kind = reader.peek()) {
    const resolved = quotedText(reader.word, reader.start);
    if (typeof resolved === 'string') text += resolved;
    else reader.report('Invalid escape sequence', resolved.detail, resolved.range);
    reader.take();
  }
  if (!reader.accept(Kind.CloseQuote)) reportUnclosed(reader);
  return { text, start, end: reader.lastEnd };
}

function reportUnclosed(reader: TokenReader): void {
  const kind = reader.peek();
  if (kind === Kind.Newline) {
    reader.fail(
      'Invalid multi-line string',
      'Quoted strings may not be split over multiple lines. To produce a multi-line string, either use the \\n escape to represent a newline character or use the "heredoc" multi-line template syntax.',
    );
  } else if (kind === Kind.EndOfFile) {
    reader.fail('Unterminated string literal', 'Unable to find the closing quote mark before the end of the file.');
  } else if (kind === Kind.Interpolation || kind === Kind.Directive) {
    const mark = kind === Kind.Interpolation ? '$' : '%';
    reader.fail(
      'Invalid string literal',
      `Template sequences are not allowed in this string. To include a literal "${mark}", double it (as "${mark}${mark}") to escape it.`,
    );
  } else reader.fail('Invalid string literal', 'This item is not valid in a string literal.');
}

/** Takes the `{`, which a header with an error may have further on; gives where it stands, or -1. */
export function openBrace(reader: TokenReader): number {
  if (!reader.broken) {
    if (reader.peek() === Kind.OpenBrace) return takeBrace(reader);
    reportNoBrace(reader);
  }
  return braceAtLineEnd(reader) ?? braceOnNextLine(reader) ?? -1;
}

function takeBrace(reader: TokenReader): number {
  const { start } = reader;
  reader.take();
  return start;
}

function reportNoBrace(reader: TokenReader): void {
  const kind = reader.peek();
  const why =
    kind === Kind.Equal
      ? 'The equals sign "=" indicates an argument definition, and must not be used when defining a block.'
      : kind === Kind.Newline
        ? 'A block definition must have block content delimited by "{" and "}", starting on the same line as the block header.'
        : 'Either a quoted string block label or an opening brace ("{") is expected here.';
  reader.fail('Invalid block definition', why);
}

/** Where the line of a broken header ends in `{` all the same, goes on behind it. */
function braceAtLineEnd(reader: TokenReader): number | null {
  const { text, lexer } = reader;
  const from = reader.start;
  const newline = text.indexOf('\n', from);
  const line = text.slice(0, newline < 0 ? text.length : newline).slice(columnStart(text, from));
  const brace = columnStart(text, from) + line.trimEnd().length - 1;
  if (newline < 0 || text.charAt(brace) !== '{') return null;
  for (let index = reader.index; (lexer.starts[index] ?? text.length) <= newline; index++) {
    if (lexer.kinds[index] === Kind.Newline) {
      reader.next = index;
      reader.broken = false;
      return brace;
    }
    if (index + 1 >= lexer.count) lexer.next();
  }
  return null;
}

const columnStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function braceOnNextLine(reader: TokenReader): number | null {
  if (reader.peek() !== Kind.Newline) return null;
  const { next } = reader;
  while (reader.accept(Kind.Newline));
  if (reader.peek() === Kind.OpenBrace) {
    reader.broken = false;
    return takeBrace(reader);
  }
  reader.next = next;
  return null;
}
