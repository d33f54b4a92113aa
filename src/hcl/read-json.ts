// A variables file in JSON to values with their places: strings are taken literally, without templates.

import type { Diagnostic, Range } from './diagnostic.ts';
import { nfc } from './nfc.ts';
import { exactly, plainDigits } from './numeral.ts';
import { DEEPEST } from './token-reader.ts';
import { Expression, type Value } from './value.ts';

/** A member of the file's object. */
export interface JsonMember extends Range {
  readonly name: string;
  readonly value: Value;
  /** Where the value stands; the member's own range begins at the name. */
  readonly valueRange: Range;
}

export interface JsonFile {
  /** The members in order; on an error the complete ones before it. */
  readonly members: readonly JsonMember[];
  /** What is wrong, if anything is. */
  readonly diagnostic: Diagnostic | null;
}

/**
 * Reads terraform.tfvars.json. As in Terraform: strings come in NFC, half a surrogate pair is U+FFFD, a name given twice is
 * an error, and the name `//` is a comment. A number that no double holds exactly comes back as an expression of its digits.
 * Never throws.
 */
export function readJson(text: string): JsonFile {
  const reader = new JsonReader(text);
  const members: JsonMember[] = [];
  reader.space();
  if (text[reader.at] !== '{')
    reader.fail('Root value must be object', 'A variables file in JSON is one object: { first.');
  else {
    reader.object(0, (member) => {
      if (member.name !== '//') members.push(member);
    });
    reader.space();
    if (reader.diagnostic === null && reader.at < text.length) {
      reader.fail('Extraneous data after value', 'Nothing may follow the closing }.');
    }
  }
  return { members, diagnostic: reader.diagnostic };
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9.])/y;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Reads one value after the other; after an error, which it holds, everything is undefined. */
class JsonReader {
  readonly text: string;
  at: number;
  diagnostic: Diagnostic | null = null;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\ufeff') ? 1 : 0;
  }

  fail(summary: string, detail: string, start = this.at): undefined {
    this.diagnostic ??= { summary, detail, range: { start, end: Math.min(start + 1, this.text.length) } };
    return undefined;
  }

  space(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? '!')) this.at += 1;
  }

  private take(part: string): boolean {
    if (!this.text.startsWith(part, this.at)) return false;
    this.at += part.length;
    return true;
  }

  private value(depth: number): Value | undefined {
    if (depth > DEEPEST) return this.fail('Nested too deeply', `More than ${DEEPEST} levels are not read.`);
    const character = this.text[this.at];
    if (character === '{') {
      const entries: [string, Value][] = [];
      const done = this.object(depth, ({ name, value }) => entries.push([name, value]));
      return done ? Object.fromEntries(entries) : undefined;
    }
    if (character === '[') return this.list(depth);
    if (character === '"') return this.string();
    NUMBER.lastIndex = this.at;
    const digits = NUMBER.exec(this.text)?.[0];
    if (digits !== undefined) {
      this.at += digits.length;
      return exactly(digits) ?? new Expression(plainDigits(digits));
    }
    for (const [word, value] of WORDS) if (this.take(word)) return value;
    return this.fail(
      'Invalid JSON value',
      character === undefined ? 'Expected a value, but the text ends.' : 'A JSON value must begin here.',
    );
  }

  private list(depth: number): Value | undefined {
    const list: Value[] = [];
    const done = this.elements(']', () => {
      const value = this.value(depth + 1);
      if (value === undefined) return false;
      list.push(value);
      return true;
    });
    return done ? list : undefined;
  }

  /** The members of an object, the reader on its `{`. */
  object(depth: number, found: (member: JsonMember) => void): boolean {
    const seen = new Set<string>();
    return this.elements('}', () => {
      const start = this.at;
      if (this.text[start] !== '"') {
        this.fail('Invalid object property name', 'A JSON object property name must be in double quotes.');
        return false;
      }
      const name = this.string();
      if (name === undefined) return false;
      if (seen.has(name)) {
        this.fail('Duplicate JSON object property', `${JSON.stringify(name)} was already set.`, start);
        return false;
      }
      seen.add(name);
      this.space();
      if (!this.take(':')) {
        this.fail('Missing property value colon', 'Expected : between the name and its value.');
        return false;
      }
      this.space();
      const from = this.at;
      const value = this.value(depth + 1);
      if (value === undefined) return false;
      found({ name, value, start, end: this.at, valueRange: { start: from, end: this.at } });
      return true;
    });
  }

  /** What stands between brackets, comma by comma, the reader on the opening one; false after an error. */
  private elements(closing: string, one: () => boolean): boolean {
    const start = this.at;
    this.at += 1;
    this.space();
    if (this.take(closing)) return true;
    for (;;) {
      if (!one()) return false;
      this.space();
      if (this.take(closing)) return true;
      if (this.at >= this.text.length) {
        this.fail('Unclosed bracket', `There is no ${closing} for this bracket before the end of the file.`, start);
        return false;
      }
      if (!this.take(',')) {
        this.fail('Missing comma', `Expected a comma or ${closing}.`);
        return false;
      }
      this.space();
    }
  }

  /** A string, the reader on its quote. C0 controls are refused, as in Terraform. */
  private string(): string | undefined {
    const start = this.at;
    let end = start + 1;
    for (; ; end++) {
      const code = this.text.charCodeAt(end);
      if (code === 34) break;
      if (code === 92) end += 1;
      if (Number.isNaN(code) || code < 32) return this.fail('Invalid JSON string', NO_STRING, start);
    }
    try {
      const parsed: unknown = JSON.parse(this.text.slice(start, end + 1));
      this.at = end + 1;
      return nfc(String(parsed).toWellFormed());
    } catch {
      return this.fail('Invalid JSON string', NO_STRING, start);
    }
  }
}

const NO_STRING = 'There is no closing quote on this line, or an escape that JSON does not have.';
