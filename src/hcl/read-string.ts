// Quoted strings and heredocs: their text where it is literal, their extent where a template makes it an expression.
import type { Cursor } from './cursor.ts';
import { nfc } from './nfc.ts';
import { skipTemplate } from './skip.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Reads a quoted string, the cursor on its opening quote; null when it holds a template. Terraform normalises to NFC. */
export function quoted(cursor: Cursor, depth = 0): string | null {
  const start = cursor.at;
  let text: string | null = '';
  cursor.at += 1;
  for (;;) {
    const plain = cursor.match(/[^"\\\n\r$%]*/y);
    if (text !== null) text += plain;
    if (cursor.done) throw cursor.failure('Unterminated string: no closing quote.', start);
    if (cursor.take('"')) return text === null ? null : nfc(text);
    const piece = quotedPiece(cursor, depth);
    text = text === null || piece === null ? null : text + piece;
  }
}

/** One escape, template or lone special character; null for a template. */
function quotedPiece(cursor: Cursor, depth: number): string | null {
  if (cursor.atNewline) {
    throw cursor.failure('A quoted string cannot span lines: use \\n in it, or a heredoc.');
  }
  if (cursor.peek === '\\') return escaped(cursor);
  return marker(cursor, depth);
}

/** At `$` or `%`: a doubled marker before `{`, a template (null), or just that character. */
function marker(cursor: Cursor, depth: number): string | null {
  const character = cursor.peek;
  if (cursor.take(`${character}${character}{`)) return `${character}{`;
  if (cursor.take(`${character}{`)) {
    skipTemplate(cursor, cursor.at - 2, depth);
    return null;
  }
  if (character === '\r') throw cursor.failure(LONE_CR);
  cursor.at += 1;
  return character;
}

function escaped(cursor: Cursor): string {
  const start = cursor.at;
  const letter = cursor.text[start + 1] ?? '';
  const simple = ESCAPES[letter];
  if (simple !== undefined) {
    cursor.at += 2;
    return simple;
  }
  const hex = cursor.match(/\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}/y).slice(2);
  const code = hex === '' ? Number.NaN : Number.parseInt(hex, 16);
  if (code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
  throw cursor.failure(
    `Invalid escape sequence \\${letter}: only \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN are known.`,
    start,
  );
}

const LONE_CR = 'A carriage return without a line feed: write \\r in a quoted string.';

const HEREDOC = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;

/** Reads a heredoc up to the newline after its end marker; null when it holds a template, undefined when none begins here. */
export function heredoc(cursor: Cursor, depth = 0): string | null | undefined {
  const start = cursor.at;
  const opening = cursor.match(HEREDOC);
  if (opening === '') return undefined;
  const indented = opening.startsWith('<<-');
  const end = opening.slice(indented ? 3 : 2).trim();
  const lines: string[] = [];
  let literal = true;
  for (;;) {
    const line = cursor.match(/[^\n]*\n/y);
    if (line === '') throw cursor.failure(`Unterminated heredoc: no line with ${end} alone ends it.`, start);
    if (line.trim() === end) {
      cursor.at -= line.endsWith('\r\n') ? 2 : 1;
      return literal ? nfc((indented ? outdented(lines) : lines).join('')) : null;
    }
    cursor.at -= line.length;
    const text = heredocLine(cursor, depth);
    if (text === null) literal = false;
    else lines.push(text);
  }
}

/** One line, its newline included; null when a template begins in it, which may end lines further down. */
function heredocLine(cursor: Cursor, depth: number): string | null {
  let text: string | null = '';
  for (;;) {
    const plain = cursor.match(/(?:[^\r\n$%]|\r(?=\n))*\n?/y);
    if (text !== null) text += plain;
    if (plain.endsWith('\n') || cursor.done) return text;
    const piece = marker(cursor, depth);
    text = text === null || piece === null ? null : text + piece;
  }
}

/** Without the indentation that all lines share; lines of blanks only do not count and stay as they are. */
function outdented(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => (line.trim() === '' ? line : line.slice(shared)));
}
