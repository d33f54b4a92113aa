// The steps after a term: `.name`, `.0`, `[index]`, `.*` and `[*]`.

import * as Kind from './kind.ts';
import type { ExpressionNode, StepNode } from './node.ts';
import type { ParseExpression } from './parse-for.ts';
import { FAILED, type TokenReader } from './token-reader.ts';

/** The steps after a term. */
export function parseTraversal(
  reader: TokenReader,
  expression: ParseExpression,
  first: ExpressionNode,
): ExpressionNode | null {
  const steps: StepNode[] = [];
  for (;;) {
    const kind = reader.peek();
    if (kind !== Kind.Dot && kind !== Kind.OpenBracket) break;
    const step = kind === Kind.Dot ? dotStep(reader, steps) : bracketStep(reader, expression);
    if (step === null) return FAILED;
    steps.push(step);
  }
  if (steps.length === 0) return first;
  const root = first.kind === 'traversal' && first.steps.length === 0 ? first.root : first;
  return { kind: 'traversal', root, steps, start: first.start, end: reader.lastEnd };
}

function dotStep(reader: TokenReader, before: readonly StepNode[]): StepNode | null {
  const { start } = reader;
  reader.take();
  const kind = reader.peek();
  const { word } = reader;
  if (kind === Kind.Identifier || kind === Kind.Numeral || kind === Kind.Star) {
    if (kind === Kind.Numeral && word.includes('.')) return legacyIndex(reader, word);
    if (kind === Kind.Star && isInAttributeSplat(reader, before)) {
      return reader.fail(
        'Nested splat expression not allowed',
        'A splat expression (*) cannot be used inside another attribute-only splat expression.',
      );
    }
    reader.take();
    return { text: word, index: null, start, end: reader.lastEnd };
  }
  return reader.fail('Invalid attribute name', 'An attribute name is required after a dot.');
}

const isInAttributeSplat = (reader: TokenReader, before: readonly StepNode[]): boolean => {
  const bracket = before.findLastIndex(({ start }) => reader.text.charCodeAt(start) === 91);
  return before.slice(bracket + 1).some(({ text }) => text === '*');
};

function legacyIndex(reader: TokenReader, word: string): null {
  const [first, second] = word.split('.');
  return reader.fail(
    'Invalid legacy index syntax',
    `When using the legacy index syntax, chaining two indexes together is not permitted. Use the proper index syntax instead, like [${first}][${second}].`,
  );
}

function bracketStep(reader: TokenReader, expression: ParseExpression): StepNode | null {
  const { start } = reader;
  reader.take();
  if (reader.accept(Kind.Star)) {
    if (reader.accept(Kind.CloseBracket)) return { text: '*', index: null, start, end: reader.lastEnd };
    return reader.fail(
      'Missing close bracket on splat index',
      'The star for a full splat operator must be immediately followed by a closing bracket ("]").',
    );
  }
  const index = reader.within(false, () => {
    const value = expression(reader);
    if (value === FAILED || reader.accept(Kind.CloseBracket)) return value;
    return reader.fail('Missing close bracket on index', 'The index operator must end with a closing bracket ("]").');
  });
  return index === FAILED ? FAILED : { text: null, index, start, end: reader.lastEnd };
}
