// A variables file in JSON to the same attributes as its HCL form: strings are taken literally, without templates.
import { Cursor, positions, SyntaxFailure } from './cursor.ts';
import { nfc } from './nfc.ts';
import { exactly, plainDigits } from './numeral.ts';
import type { ReadResult } from './read.ts';
import { DEEPEST } from './skip.ts';
import { type Attribute, Expression, type Value } from './value.ts';

/**
 * Reads terraform.tfvars.json. As in Terraform: strings come in NFC, half a surrogate pair is U+FFFD, a name given twice is
 * an error, and the name `//` is a comment. A number that no double holds exactly comes back as an expression of its digits.
 */
export function readJson(text: string): ReadResult {
  const locate = positions(text);
  const body: Attribute[] = [];
  const cursor = new Cursor(text);
  try {
    space(cursor);
    if (cursor.peek !== '{') throw cursor.failure('Expected { first: a variables file in JSON is one object.');
    readMembers(cursor, 0, (name, start, value, source) => {
      if (name !== '//') body.push({ kind: 'attribute', name, value, at: locate(start), source });
    });
    space(cursor);
    if (!cursor.done) throw cursor.failure('Expected nothing after the closing }.');
    return { body, error: null };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { body, error: { ...locate(failure.offset), message: failure.message } };
  }
}

const space = (cursor: Cursor): string => cursor.match(/[ \t\r\n]+/y);

type Found = (name: string, start: number, value: Value, source: string) => void;

/** The members of an object, the cursor on its `{`. */
function readMembers(cursor: Cursor, depth: number, found: Found): void {
  const seen = new Set<string>();
  elements(cursor, '}', () => {
    const start = cursor.at;
    const name = readText(cursor);
    if (name === undefined) throw cursor.failure('Expected a name in double quotes.');
    if (seen.has(name)) throw cursor.failure(`${name} was already set.`, start);
    seen.add(name);
    space(cursor);
    if (!cursor.take(':')) throw cursor.failure('Expected : after the name.');
    space(cursor);
    const from = cursor.at;
    const value = readValue(cursor, depth + 1);
    found(name, start, value, cursor.text.slice(from, cursor.at));
  });
}

/** What stands between brackets, comma by comma; the cursor on the opening one. */
function elements(cursor: Cursor, closing: string, one: () => void): void {
  const start = cursor.at;
  cursor.at += 1;
  space(cursor);
  if (cursor.take(closing)) return;
  for (;;) {
    one();
    space(cursor);
    if (cursor.take(closing)) return;
    if (cursor.done) throw cursor.failure(`Unclosed ${cursor.text[start]}: no ${closing} follows.`, start);
    if (!cursor.take(',')) throw cursor.failure(`Expected a comma or ${closing}.`);
    space(cursor);
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9.])/y;

function readValue(cursor: Cursor, depth: number): Value {
  if (depth > DEEPEST) throw cursor.failure('Nested too deeply.');
  if (cursor.peek === '{') {
    const entries: [string, Value][] = [];
    readMembers(cursor, depth, (name, _, value) => entries.push([name, value]));
    return Object.fromEntries(entries);
  }
  if (cursor.peek === '[') {
    const list: Value[] = [];
    elements(cursor, ']', () => list.push(readValue(cursor, depth + 1)));
    return list;
  }
  const text = readText(cursor);
  if (text !== undefined) return text;
  const digits = cursor.match(NUMBER);
  if (digits !== '') return exactly(digits) ?? new Expression(plainDigits(digits));
  if (cursor.take('true')) return true;
  if (cursor.take('false')) return false;
  if (cursor.take('null')) return null;
  throw cursor.failure(cursor.done ? 'Expected a value, but the text ends.' : 'Expected a value in JSON.');
}

const STRING = /"[^"\\\p{Cc}]*(?:(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\u007f-\u009f])[^"\\\p{Cc}]*)*"/uy;

function readText(cursor: Cursor): string | undefined {
  if (cursor.peek !== '"') return undefined;
  const token = cursor.match(STRING);
  if (token === '')
    throw cursor.failure('Not a string of JSON: no closing quote, or an escape that JSON does not have.');
  return nfc(String(JSON.parse(token)).toWellFormed());
}
