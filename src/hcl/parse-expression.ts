// Expressions: operators by precedence, terms, traversals, calls, collections. The first error ends the whole expression.
// The grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions

import * as Kind from './kind.ts';
import type { ExpressionNode } from './node.ts';
import { parseCollection } from './parse-collection.ts';
import { parseTemplate } from './parse-template.ts';
import { parseTraversal } from './parse-traversal.ts';
import { DEEPEST, FAILED, type TokenReader } from './token-reader.ts';

/** Binary operators: the higher, the closer they bind. */
const PRECEDENCE = new Uint8Array(48);
for (const [level, kinds] of [
  [Kind.Or],
  [Kind.And],
  [Kind.EqualEqual, Kind.NotEqual],
  [Kind.Greater, Kind.GreaterEqual, Kind.Less, Kind.LessEqual],
  [Kind.Plus, Kind.Minus],
  [Kind.Star, Kind.Slash, Kind.Percent],
].entries()) {
  for (const kind of kinds) PRECEDENCE[kind] = level + 1;
}

/** An expression, or null after reporting why there is none. */
export function parseExpression(reader: TokenReader): ExpressionNode | null {
  if (reader.depth > DEEPEST) return reader.failTooDeep();
  reader.depth += 1;
  const found = conditional(reader);
  reader.depth -= 1;
  return found;
}

function conditional(reader: TokenReader): ExpressionNode | null {
  const condition = binary(reader, 1);
  if (condition === FAILED || !reader.accept(Kind.Question)) return condition;
  const yes = parseExpression(reader);
  if (yes === FAILED) return FAILED;
  if (!reader.accept(Kind.Colon)) {
    return reader.fail(
      'Missing false expression in conditional',
      'The conditional operator (...?...:...) requires a false expression, delimited by a colon.',
    );
  }
  const no = parseExpression(reader);
  if (no === FAILED) return FAILED;
  return {
    kind: 'operation',
    operators: ['?', ':'],
    operands: [condition, yes, no],
    start: condition.start,
    end: reader.lastEnd,
  };
}

/** Operators that bind at least as closely as `level`. Those that bind alike make one node, so that long sums stay flat. */
function binary(reader: TokenReader, level: number): ExpressionNode | null {
  const first = unary(reader);
  if (first === FAILED) return FAILED;
  let left = first;
  let operators: string[] = [];
  let operands: ExpressionNode[] = [];
  let last = 0;
  for (;;) {
    const precedence = PRECEDENCE[reader.peek()] ?? 0;
    if (precedence < level) return left;
    const operator = reader.word;
    reader.take();
    const right = binary(reader, precedence + 1);
    if (right === FAILED) return FAILED;
    if (precedence !== last) {
      operators = [];
      operands = [left];
      last = precedence;
    }
    operators.push(operator);
    operands.push(right);
    left = { kind: 'operation', operators, operands, start: first.start, end: right.end };
  }
}

/** A term with the signs before it and the steps after it: a sign holds less closely than a step. */
function unary(reader: TokenReader): ExpressionNode | null {
  const signs: { operator: string; start: number }[] = [];
  for (let kind = reader.peek(); kind === Kind.Minus || kind === Kind.Bang; kind = reader.peek()) {
    if (signs.length > DEEPEST) return reader.failTooDeep();
    signs.push({ operator: reader.word, start: reader.start });
    reader.take();
  }
  const first = term(reader);
  let found = first === FAILED ? FAILED : parseTraversal(reader, parseExpression, first);
  for (let sign = signs.pop(); sign !== undefined && found !== FAILED; sign = signs.pop()) {
    found = { kind: 'operation', operators: [sign.operator], operands: [found], start: sign.start, end: found.end };
  }
  return found;
}

function term(reader: TokenReader): ExpressionNode | null {
  const kind = reader.peek();
  const { start } = reader;
  switch (kind) {
    case Kind.Identifier:
      return named(reader);
    case Kind.Numeral:
      return number(reader);
    case Kind.OpenQuote:
    case Kind.OpenHeredoc:
      return parseTemplate(reader, parseExpression);
    case Kind.OpenParen:
      return parentheses(reader, start);
    case Kind.OpenBracket:
    case Kind.OpenBrace:
      return parseCollection(reader, parseExpression);
    case Kind.EndOfFile:
      return reader.fail('Missing expression', 'Expected the start of an expression, but found the end of the file.');
    default:
      return reader.fail(
        'Invalid expression',
        'Expected the start of an expression, but found an invalid expression token.',
      );
  }
}

function number(reader: TokenReader): ExpressionNode | null {
  const { start, word, end } = reader;
  if (!/^[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(word)) {
    return reader.fail('Invalid number literal', 'Failed to recognize the value of this number literal.');
  }
  reader.take();
  return { kind: 'number', text: word, start, end };
}

function named(reader: TokenReader): ExpressionNode | null {
  const { start, end, word } = reader;
  reader.take();
  const kind = reader.peek();
  if (kind === Kind.OpenParen || kind === Kind.DoubleColon) return call(reader, start);
  if (word === 'true' || word === 'false' || word === 'null') return { kind: 'keyword', text: word, start, end };
  return { kind: 'traversal', root: { text: word, start, end }, steps: [], start, end };
}

function call(reader: TokenReader, start: number): ExpressionNode | null {
  while (reader.accept(Kind.DoubleColon)) {
    if (!reader.accept(Kind.Identifier)) {
      return reader.fail(
        'Missing function name',
        'Function scope resolution symbol :: must be followed by a function name in this scope.',
      );
    }
  }
  const name = { text: reader.text.slice(start, reader.lastEnd), start, end: reader.lastEnd };
  if (!reader.accept(Kind.OpenParen)) {
    return reader.fail(
      'Missing open parenthesis',
      'Function selector must be followed by an open parenthesis to begin the function call.',
    );
  }
  const args = reader.within(false, () => callArguments(reader, name));
  return args === null ? FAILED : { kind: 'call', name, args, start, end: reader.lastEnd };
}

function callArguments(reader: TokenReader, name: { start: number; end: number }): ExpressionNode[] | null {
  const args: ExpressionNode[] = [];
  while (!reader.accept(Kind.CloseParen)) {
    const argument = parseExpression(reader);
    if (argument === FAILED) return null;
    args.push(argument);
    if (reader.accept(Kind.Ellipsis)) {
      if (reader.accept(Kind.CloseParen)) break;
      return reader.fail(
        'Missing closing parenthesis',
        'An expanded function argument (with ...) must be immediately followed by closing parentheses.',
      );
    }
    if (reader.peek() === Kind.CloseParen || reader.accept(Kind.Comma)) continue;
    if (reader.peek() === Kind.EndOfFile) {
      return reader.report(
        'Unterminated function call',
        'There is no closing parenthesis for this function call before the end of the file. This may be caused by incorrect parenthesis nesting elsewhere in this file.',
        { start: name.start, end: name.end + 1 },
      );
    }
    return reader.fail(
      'Missing argument separator',
      'A comma is required to separate each function argument from the next.',
    );
  }
  return args;
}

function parentheses(reader: TokenReader, start: number): ExpressionNode | null {
  reader.take();
  const inner = reader.within(false, () => {
    const value = parseExpression(reader);
    if (value === FAILED || reader.accept(Kind.CloseParen)) return value;
    return reader.fail('Unbalanced parentheses', 'Expected a closing parenthesis to terminate the expression.');
  });
  return inner === FAILED ? FAILED : { kind: 'parentheses', inner, start, end: reader.lastEnd };
}
