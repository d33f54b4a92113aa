// The extent of expressions that are not literals: over brackets, strings, templates, heredocs and comments, without judging them.
import type { Cursor } from './cursor.ts';
import { heredoc, quoted } from './read-string.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Deepest nesting of brackets, templates and blocks that is read. */
export const DEEPEST = 200;

/** What an expression may begin with. */
const BEGINNING = /[\p{ID_Start}_0-9"([{!-]|<</uy;

/**
 * Moves past an expression: up to a `,` or closing bracket that is not its own, to `stop`, or to the end of the line if a
 * newline ends it.
 * @returns the expression's text, without the blanks around it
 */
export function skipExpression(cursor: Cursor, newlineEnds: boolean, stop?: RegExp): string {
  const start = cursor.at;
  if (cursor.match(BEGINNING) === '') throw cursor.failure(missing(cursor));
  cursor.at = start;
  let end = start;
  let term = false;
  for (;;) {
    cursor.blanks(!newlineEnds);
    if (cursor.done || cursor.atNewline || /[,)\]}]/.test(cursor.peek)) break;
    const next = cursor.at;
    if (stop !== undefined && cursor.match(stop) !== '') {
      cursor.at = next;
      break;
    }
    if (term && /[\p{ID_Start}_0-9"{]/u.test(cursor.peek)) throw cursor.failure(JUXTAPOSED);
    term = skipOne(cursor, 0);
    end = cursor.at;
  }
  const text = cursor.text.slice(start, end);
  if (!term && !text.endsWith('.*')) throw cursor.failure(`Expected a value after ${text.at(-1)}.`);
  return text;
}

const JUXTAPOSED = 'Expected a new line, a comma or an operator: one value follows another.';

function missing(cursor: Cursor): string {
  if (cursor.done) return 'Expected a value, but the text ends.';
  if (cursor.atNewline) return 'Expected a value on this line.';
  return invalid(cursor) ?? `Expected a value, but found ${cursor.peek}.`;
}

/** Moves past a template, the cursor after its `${` or `%{`, which stands at `start`. */
export function skipTemplate(cursor: Cursor, start: number, depth: number): void {
  skipTo(cursor, '}', start, depth + 1);
}

function skipTo(cursor: Cursor, closing: string, start: number, depth: number): void {
  if (depth > DEEPEST) throw cursor.failure('Nested too deeply.', start);
  for (;;) {
    cursor.blanks(true);
    if (cursor.take(closing)) return;
    if (cursor.done) throw cursor.failure(`Unclosed ${cursor.text[start]}: no ${closing} follows.`, start);
    if (/[)\]}]/.test(cursor.peek)) throw cursor.failure(`Expected ${closing}, but found ${cursor.peek}.`);
    skipOne(cursor, depth);
  }
}

/** Past one token or bracketed group of an expression; says whether it can stand as a value. */
function skipOne(cursor: Cursor, depth: number): boolean {
  const character = cursor.peek;
  const closing = CLOSING[character];
  if (closing !== undefined) {
    const start = cursor.at;
    cursor.at += 1;
    skipTo(cursor, closing, start, depth + 1);
    return true;
  }
  if (character === '"') {
    quoted(cursor, depth);
    return true;
  }
  if (character === '<' && heredoc(cursor, depth) !== undefined) return true;
  if (cursor.identifier() !== '' || cursor.numeral() !== '') return true;
  if (cursor.match(/==|=>|[-+*/%<>=!&|?:.,~]/y) !== '') return false;
  throw cursor.failure(invalid(cursor) ?? `Did not expect ${cursor.peek} here.`);
}

/** What to say of a character that HCL does not know at all. */
function invalid(cursor: Cursor): string | null {
  const character = cursor.peek;
  if (character === "'") return 'Invalid character \': strings take double quotes (").';
  return /[-+*/%<>=!&|?:.,~"#(){}[\]\p{ID_Start}_0-9]/u.test(character)
    ? null
    : `Invalid character ${JSON.stringify(character)}.`;
}
