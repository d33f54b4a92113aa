// Values: literals as they are, with maps and lists of them; whatever only Terraform can evaluate as its text.
import type { Cursor } from './cursor.ts';
import { nfc } from './nfc.ts';
import { exactly, plainDigits } from './numeral.ts';
import { heredoc, quoted } from './read-string.ts';
import { DEEPEST, skipExpression } from './skip.ts';
import { Expression, type Value } from './value.ts';

/** What may follow a term and make it an expression. */
const OPERATOR = /[-+*/%<>?[]|==|!=|&&|\|\||\.(?=[ \t]*[\p{ID_Start}_*0-9])/uy;

/**
 * A value. Where a newline does not end it (in parentheses and lists), newlines after it are passed.
 * A numeral that no double holds exactly comes back as an expression of its digits.
 */
export function readValue(cursor: Cursor, newlineEnds: boolean, depth: number): Value {
  const start = cursor.at;
  const term = readTerm(cursor, newlineEnds, depth);
  const end = cursor.at;
  cursor.blanks(!newlineEnds);
  if (term !== undefined && cursor.match(OPERATOR) === '') {
    if (newlineEnds) cursor.at = end;
    return term;
  }
  cursor.at = start;
  return new Expression(skipExpression(cursor, newlineEnds));
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A literal; undefined where an expression stands, the cursor then anywhere. */
function readTerm(cursor: Cursor, newlineEnds: boolean, depth: number): Value | undefined {
  if (depth > DEEPEST) throw cursor.failure('Nested too deeply.');
  switch (cursor.peek) {
    case '"':
      return quoted(cursor) ?? undefined;
    case '<':
      return heredoc(cursor) ?? undefined;
    case '[':
      return readList(cursor, depth);
    case '{':
      return readMap(cursor, depth);
    case '(':
      return readGroup(cursor, depth);
    case '-':
      cursor.at += 1;
      cursor.blanks(!newlineEnds);
      return negated(readTerm(cursor, newlineEnds, depth + 1));
  }
  const digits = cursor.numeral();
  if (digits !== '') return exactly(digits) ?? new Expression(plainDigits(digits));
  return WORDS.get(cursor.identifier());
}

function negated(value: Value | undefined): Value | undefined {
  if (typeof value === 'number') return -value;
  if (!(value instanceof Expression)) return undefined;
  return new Expression(value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`);
}

function readGroup(cursor: Cursor, depth: number): Value | undefined {
  const start = cursor.at;
  cursor.at += 1;
  cursor.blanks(true);
  const value = readValue(cursor, false, depth + 1);
  if (!cursor.take(')')) throw cursor.failure('Unclosed (: no ) follows its expression.', start);
  return value instanceof Expression && !value.isNumeral ? undefined : value;
}

const FOR = /for(?![\p{ID_Continue}-])/uy;

/** Whether a for expression begins here; in brackets `for` can be nothing else. */
function atFor(cursor: Cursor): boolean {
  if (cursor.match(FOR) === '') return false;
  cursor.blanks(true);
  if (cursor.identifier() === '')
    throw cursor.failure('A for expression needs a name here; as a map key, quote "for".');
  return true;
}

function readList(cursor: Cursor, depth: number): Value | undefined {
  const start = cursor.at;
  const list: Value[] = [];
  cursor.at += 1;
  cursor.blanks(true);
  if (atFor(cursor)) return undefined;
  while (!cursor.take(']')) {
    list.push(readValue(cursor, false, depth + 1));
    if (cursor.done) throw cursor.failure('Unclosed [: no ] follows.', start);
    if (!cursor.take(',') && cursor.peek !== ']') throw cursor.failure('Expected a comma between the elements.');
    cursor.blanks(true);
    if (cursor.done) throw cursor.failure('Unclosed [: no ] follows.', start);
  }
  return list;
}

function readMap(cursor: Cursor, depth: number): Value | undefined {
  const start = cursor.at;
  const entries: [string, Value][] = [];
  let literal = true;
  cursor.at += 1;
  cursor.blanks(true);
  if (atFor(cursor)) return undefined;
  while (!cursor.take('}')) {
    if (cursor.done) throw cursor.failure('Unclosed {: no } follows.', start);
    const name = readKey(cursor, depth);
    if (!cursor.take('=') && !cursor.take(':')) throw cursor.failure('Expected = between a key and its value.');
    cursor.blanks(false);
    const value = readValue(cursor, true, depth + 1);
    if (name === undefined) literal = false;
    else entries.push([name, value]);
    endEntry(cursor, start);
  }
  return literal ? Object.fromEntries(entries) : undefined;
}

function endEntry(cursor: Cursor, start: number): void {
  cursor.blanks(false);
  if (cursor.done) throw cursor.failure('Unclosed {: no } follows.', start);
  if (cursor.take(',') || cursor.takeNewline()) cursor.blanks(true);
  else if (cursor.peek !== '}') throw cursor.failure('Expected a comma or a new line between the entries.');
}

const SEPARATOR = /[=:](?!=|>)/y;

/** The key of an entry as Terraform has it, a numeral as its digits, the cursor then on the separator; undefined for an expression. */
function readKey(cursor: Cursor, depth: number): string | undefined {
  const start = cursor.at;
  const word = cursor.identifier();
  const key = word === '' ? readTerm(cursor, true, depth + 1) : nfc(word);
  cursor.blanks(false);
  if (key !== undefined && atSeparator(cursor)) return keyText(key);
  cursor.at = start;
  skipKey(cursor);
  return undefined;
}

function atSeparator(cursor: Cursor): boolean {
  SEPARATOR.lastIndex = cursor.at;
  return SEPARATOR.test(cursor.text);
}

function keyText(key: Value): string | undefined {
  if (typeof key === 'string') return key;
  if (typeof key === 'number') return plainDigits(String(key));
  if (typeof key === 'boolean') return String(key);
  return key instanceof Expression && key.isNumeral ? key.text : undefined;
}

/** Past a key that is an expression, such as `(var.name)` or `"${var.name}"`. */
function skipKey(cursor: Cursor): void {
  const start = cursor.at;
  skipExpression(cursor, true, SEPARATOR);
  if (!atSeparator(cursor)) throw cursor.failure('Expected a key with a value: key = value.', start);
}
