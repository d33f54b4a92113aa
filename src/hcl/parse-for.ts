// For expressions: `[for name in collection : value if condition]` and `{for key, value in … : key => value}`.

import * as Kind from './kind.ts';
import type { ExpressionNode } from './node.ts';
import { FAILED, type TokenReader } from './token-reader.ts';

export type ParseExpression = (reader: TokenReader) => ExpressionNode | null;

/** What stands between the brackets, the opening one at `start` and newlines not counting, up to and with the closing one. */
export function parseFor(
  reader: TokenReader,
  expression: ParseExpression,
  start: number,
  closing: number,
): ExpressionNode | null {
  reader.take();
  const names = forNames(reader, (detail) => failed(reader, detail));
  if (names === null) return FAILED;
  const collection = expression(reader);
  if (collection === FAILED) return FAILED;
  if (!reader.accept(Kind.Colon)) {
    return failed(reader, 'For expression requires a colon after the collection expression.');
  }
  const results = forResults(reader, expression, closing);
  if (results === null) return FAILED;
  return { kind: 'for', names, collection, results, start, end: reader.lastEnd };
}

const failed = (reader: TokenReader, detail: string): null => reader.fail("Invalid 'for' expression", detail);

/** The one or two names and `in`; `fail` reports what is missing. Directives in templates have them too. */
export function forNames(reader: TokenReader, fail: (detail: string) => null): string[] | null {
  if (reader.peek() !== Kind.Identifier) return fail("For expression requires variable name after 'for'.");
  const names = [reader.word];
  reader.take();
  if (reader.accept(Kind.Comma)) {
    if (reader.peek() !== Kind.Identifier) return fail('For expression requires value variable name after comma.');
    names.push(reader.word);
    reader.take();
  }
  if (!reader.atWord('in')) return fail("For expression requires the 'in' keyword after its name declarations.");
  reader.take();
  return names;
}

function forResults(reader: TokenReader, expression: ParseExpression, closing: number): ExpressionNode[] | null {
  const first = expression(reader);
  if (first === FAILED) return null;
  const results = [first];
  const hasKey = reader.accept(Kind.FatArrow);
  if (hasKey) {
    const value = expression(reader);
    if (value === FAILED) return null;
    results.push(value);
  }
  const isGrouped = reader.accept(Kind.Ellipsis);
  if (reader.atWord('if')) {
    reader.take();
    const condition = expression(reader);
    if (condition === FAILED) return null;
    results.push(condition);
  }
  if (!reader.accept(closing)) return failed(reader, "Extra characters after the end of the 'for' expression.");
  const wrong = misplaced(closing === Kind.CloseBrace, hasKey, isGrouped);
  return wrong === null ? results : reader.report("Invalid 'for' expression", wrong, first);
}

/** What a list must not have, or an object must. */
function misplaced(isObject: boolean, hasKey: boolean, isGrouped: boolean): string | null {
  if (isObject) return hasKey ? null : 'Key expression is required when building an object.';
  if (hasKey) return 'Key expression is not valid when building a tuple.';
  return isGrouped ? 'Grouping ellipsis (...) cannot be used when building a tuple.' : null;
}
