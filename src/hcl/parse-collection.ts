// Lists and maps, and the for expressions that make them.

import * as Kind from './kind.ts';
import type { EntryNode, ExpressionNode } from './node.ts';
import { type ParseExpression, parseFor } from './parse-for.ts';
import { FAILED, type TokenReader } from './token-reader.ts';

/** A list, a map or a for expression, the reader on its bracket. */
export function parseCollection(reader: TokenReader, expression: ParseExpression): ExpressionNode | null {
  const isObject = reader.peek() === Kind.OpenBrace;
  const { start } = reader;
  reader.take();
  return reader.within(false, () => {
    if (reader.atWord('for')) {
      return parseFor(reader, expression, start, isObject ? Kind.CloseBrace : Kind.CloseBracket);
    }
    return isObject ? entries(reader, expression, start) : listElements(reader, expression, start);
  });
}

function listElements(reader: TokenReader, expression: ParseExpression, start: number): ExpressionNode | null {
  const elements: ExpressionNode[] = [];
  while (!reader.accept(Kind.CloseBracket)) {
    const element = expression(reader);
    if (element === FAILED) return FAILED;
    elements.push(element);
    if (reader.peek() === Kind.CloseBracket || reader.accept(Kind.Comma)) continue;
    if (reader.peek() === Kind.EndOfFile) {
      return reader.report(
        'Unterminated tuple constructor expression',
        'There is no corresponding closing bracket before the end of the file. This may be caused by incorrect bracket nesting elsewhere in this file.',
        { start, end: start + 1 },
      );
    }
    return reader.fail('Missing item separator', 'Expected a comma to mark the beginning of the next item.');
  }
  return { kind: 'list', elements, start, end: reader.lastEnd };
}

function entries(reader: TokenReader, expression: ParseExpression, start: number): ExpressionNode | null {
  reader.newlines = true;
  const found: EntryNode[] = [];
  for (;;) {
    while (reader.accept(Kind.Newline))
      if (reader.margin >= 0 && isOutdented(reader)) return unterminated(reader, start);
    if (reader.accept(Kind.CloseBrace)) break;
    const key = expression(reader);
    if (key === FAILED || !separator(reader, start)) return FAILED;
    const value = expression(reader);
    if (value === FAILED) return FAILED;
    found.push({ key, value });
    if (reader.peek() === Kind.CloseBrace || reader.accept(Kind.Comma) || reader.peek() === Kind.Newline) continue;
    if (reader.peek() === Kind.EndOfFile) return unterminated(reader, start);
    return reader.fail(
      'Missing attribute separator',
      'Expected a newline or comma to mark the beginning of the next attribute.',
    );
  }
  return { kind: 'object', entries: found, start, end: reader.lastEnd };
}

/** Whether a line begins here that is no part of the item, by its indentation. */
function isOutdented(reader: TokenReader): boolean {
  const kind = reader.peek();
  if (kind !== Kind.Identifier && kind !== Kind.CloseBrace) return false;
  const column = reader.start - reader.text.lastIndexOf('\n', reader.start - 1) - 1;
  return kind === Kind.Identifier ? column <= reader.margin : column < reader.margin;
}

const unterminated = (reader: TokenReader, start: number): null =>
  reader.report(
    'Unterminated object constructor expression',
    'There is no corresponding closing brace before the end of the file. This may be caused by incorrect brace nesting elsewhere in this file.',
    { start, end: start + 1 },
  );

/** Takes the `=` or `:` after a key. */
function separator(reader: TokenReader, start: number): boolean {
  const kind = reader.peek();
  if (kind === Kind.Equal || kind === Kind.Colon) {
    reader.take();
    return true;
  }
  const expected = 'Expected an equals sign ("=") to mark the beginning of the attribute value.';
  if (kind === Kind.EndOfFile) unterminated(reader, start);
  else if (kind === Kind.Newline || kind === Kind.Comma) {
    reader.fail('Missing attribute value', 'Expected an attribute value, introduced by an equals sign ("=").');
  } else if (kind === Kind.Identifier) {
    reader.fail(
      'Missing key/value separator',
      `${expected} If you intended to given an attribute name containing periods or spaces, write the name in quotes to create a string literal.`,
    );
  } else reader.fail('Missing key/value separator', expected);
  return false;
}
