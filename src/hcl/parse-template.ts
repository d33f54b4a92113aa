// Quoted strings and heredocs: text with its escapes resolved, interpolations, directives and their balance.
import type { Range } from './diagnostic.ts';
import * as Kind from './kind.ts';
import type { ExpressionNode, TemplateNode, TemplatePart } from './node.ts';
import { forNames, type ParseExpression } from './parse-for.ts';
import { FAILED, type TokenReader } from './token-reader.ts';
import { heredocText, quotedText } from './unescape.ts';

/** A string, the reader before its opening quote or marker; null after reporting why it is none. */
export function parseTemplate(reader: TokenReader, expression: ParseExpression): TemplateNode | null {
  const { start } = reader;
  const quoted = reader.peek() === Kind.OpenQuote;
  const form = quoted ? 'quoted' : reader.text.startsWith('<<-', start) ? 'flush heredoc' : 'heredoc';
  reader.take();
  const closing = quoted ? Kind.CloseQuote : Kind.CloseHeredoc;
  const parts = reader.within(true, () => templateParts(reader, expression, start, closing));
  if (parts === null || !isBalanced(reader, parts)) return FAILED;
  return { kind: 'template', form, parts, start, end: reader.lastEnd };
}

function templateParts(
  reader: TokenReader,
  expression: ParseExpression,
  start: number,
  closing: number,
): TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  for (;;) {
    const kind = nextToken(reader);
    if (kind === closing) {
      reader.take();
      return parts;
    }
    const part =
      kind === Kind.QuotedText || kind === Kind.HeredocText
        ? text(reader, kind)
        : kind === Kind.Interpolation
          ? interpolation(reader, expression, start, closing)
          : kind === Kind.Directive
            ? directive(reader, expression)
            : unclosed(reader, closing);
    if (part === null) return null;
    parts.push(part);
  }
}

/** In a string nothing is trivia: where it breaks off, the next token is what follows at once. */
function nextToken(reader: TokenReader): number {
  const kind = reader.peek();
  return reader.start === reader.lastEnd ? kind : Kind.Invalid;
}

function text(reader: TokenReader, kind: number): TemplatePart | null {
  const { start, end, word } = reader;
  reader.take();
  if (kind === Kind.HeredocText) return { kind: 'text', text: heredocText(word), start, end };
  const resolved = quotedText(word, start);
  if (typeof resolved === 'string') return { kind: 'text', text: resolved, start, end };
  return reader.report('Invalid escape sequence', resolved.detail, resolved.range);
}

function unclosed(reader: TokenReader, closing: number): null {
  const kind = reader.peek();
  if (closing === Kind.CloseHeredoc) {
    if (kind === Kind.Invalid)
      return reader.fail('Invalid character', 'This character is not used within the language.');
    const end = reader.text.length;
    return reader.report('Unterminated template string', 'No closing marker was found for the string.', {
      start: end,
      end,
    });
  }
  if (kind === Kind.Newline || reader.text.charCodeAt(reader.start) === 13) {
    return reader.report(
      'Invalid multi-line string',
      'Quoted strings may not be split over multiple lines. To produce a multi-line string, either use the \\n escape to represent a newline character or use the "heredoc" multi-line template syntax.',
      { start: reader.start, end: reader.end },
    );
  }
  return reader.fail('Unterminated template string', 'No closing marker was found for the string.');
}

function interpolation(
  reader: TokenReader,
  expression: ParseExpression,
  opened: number,
  closing: number,
): TemplatePart | null {
  const { start } = reader;
  reader.take();
  const value = reader.within(false, () => {
    const inner = expression(reader);
    if (inner === FAILED || reader.accept(Kind.TemplateEnd)) return inner;
    return reportUnclosed(reader, opened, closing);
  });
  return value === FAILED ? FAILED : { kind: 'interpolation', value, start, end: reader.lastEnd };
}

/** Terraform points to the first token of the string, not to the interpolation. */
function reportUnclosed(reader: TokenReader, opened: number, closing: number): null {
  const kind = reader.peek();
  const isQuote = closing === Kind.CloseQuote && (kind === Kind.OpenQuote || kind === Kind.CloseQuote);
  if (isQuote || kind === Kind.EndOfFile) {
    return reader.report(
      'Unclosed template interpolation sequence',
      `There is no closing brace for this interpolation sequence before the end of the ${isQuote ? 'quoted template' : 'file'}. This might be caused by incorrect nesting inside the given expression.`,
      firstPart(reader, opened),
    );
  }
  return reader.fail(
    'Extra characters after interpolation expression',
    kind === Kind.Colon
      ? 'Template interpolation doesn\'t expect a colon at this location. Did you intend this to be a literal sequence to be processed as part of another language? If so, you can escape it by starting with "$${" instead of just "${".'
      : 'Expected a closing brace to end the interpolation expression, but found extra characters.\n\nThis can happen when you include interpolation syntax for another language, such as shell scripting, but forget to escape the interpolation start token. If this is an embedded sequence for another language, escape it by starting with "$${" instead of just "${".',
  );
}

function firstPart(reader: TokenReader, opened: number): Range {
  const { kinds, starts, count } = reader.lexer;
  let index = count - 1;
  while (index > 0 && (starts[index] ?? 0) > opened) index -= 1;
  const opener = kinds[index] === Kind.OpenQuote || kinds[index] === Kind.OpenHeredoc ? index + 1 : index;
  return { start: starts[opener] ?? opened, end: starts[opener + 1] ?? reader.text.length };
}

const KEYWORDS = new Set(['if', 'else', 'endif', 'for', 'endfor']);

function directive(reader: TokenReader, expression: ParseExpression): TemplatePart | null {
  const { start } = reader;
  reader.take();
  const part = reader.within(false, () => {
    const content = directiveContent(reader, expression, start);
    return content === null || reader.accept(Kind.TemplateEnd) ? content : content.keyword;
  });
  if (typeof part === 'string') {
    return reader.fail(
      `Extra characters in ${part} marker`,
      'Expected a closing brace to end the sequence, but found extra characters.',
    );
  }
  return part === null ? null : { ...part, end: reader.lastEnd };
}

function directiveContent(
  reader: TokenReader,
  expression: ParseExpression,
  start: number,
): (TemplatePart & { kind: 'directive' }) | null {
  if (reader.peek() !== Kind.Identifier) {
    return reader.fail(
      'Invalid template directive',
      'A template directive keyword ("if", "for", etc) is expected at the beginning of a %{ sequence.',
    );
  }
  const keyword = reader.word;
  if (!KEYWORDS.has(keyword)) {
    return reader.fail(
      'Invalid template control keyword',
      `${JSON.stringify(keyword)} is not a valid template control keyword.`,
    );
  }
  reader.take();
  let names: readonly string[] | null = [];
  let value: ExpressionNode | null = null;
  if (keyword === 'for') {
    names = forNames(reader, (detail) =>
      reader.fail("Invalid 'for' directive", detail.replace('For expression', 'For directive')),
    );
    if (names === null) return null;
  }
  if (keyword === 'for' || keyword === 'if') {
    value = expression(reader);
    if (value === FAILED) return null;
  }
  return { kind: 'directive', keyword, names, value, start, end: reader.lastEnd };
}

type DirectivePart = TemplatePart & { kind: 'directive' };

/** Whether each `if` and `for` has its end; the first one that is out of place is reported. */
function isBalanced(reader: TokenReader, parts: readonly TemplatePart[]): boolean {
  const open: { directive: DirectivePart; inElse: boolean }[] = [];
  for (const part of parts) {
    if (part.kind !== 'directive') continue;
    const { keyword } = part;
    const top = open.at(-1);
    if (keyword === 'if' || keyword === 'for') open.push({ directive: part, inElse: false });
    else if (top !== undefined && keyword === 'else' && top.directive.keyword === 'if' && !top.inElse) {
      top.inElse = true;
    } else if (top !== undefined && keyword === `end${top.directive.keyword}`) open.pop();
    else {
      reader.report(
        `Unexpected ${keyword} directive`,
        'The control directives within this template are unbalanced.',
        part,
      );
      return false;
    }
  }
  const missing = open.at(-1);
  if (missing === undefined) return true;
  const { keyword } = missing.directive;
  const end = reader.lastEnd;
  reader.report(
    'Unexpected end of template',
    `The ${keyword} directive is missing its corresponding end${keyword} directive.`,
    {
      start: end - 1,
      end,
    },
  );
  return false;
}
