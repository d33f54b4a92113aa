// Text within quotes and heredocs to what it says.
// https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
import type { Range } from './diagnostic.ts';

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

const SPECIAL = /[\\]|\$\$\{|%%\{/g;
const HEX = /[0-9a-fA-F]*/y;

/** Doubled markers undone; a heredoc has no other escapes. */
export const heredocText = (raw: string): string =>
  raw.includes('{') ? raw.replace(/\$\$\{|%%\{/g, (marker) => marker.slice(1)) : raw;

/** Escapes resolved, or what is wrong with the first one that is none; `offset` is where the raw text begins. */
export function quotedText(raw: string, offset: number): string | { readonly detail: string; readonly range: Range } {
  SPECIAL.lastIndex = 0;
  let found = SPECIAL.exec(raw);
  if (found === null) return raw;
  let text = '';
  let from = 0;
  for (; found !== null; found = SPECIAL.exec(raw)) {
    const at = found.index;
    text += raw.slice(from, at);
    if (found[0] !== '\\') {
      text += found[0].slice(1);
      from = SPECIAL.lastIndex;
      continue;
    }
    const sequence = resolve(raw, at);
    if ('detail' in sequence) {
      return { detail: sequence.detail, range: { start: offset + at, end: offset + at + sequence.length } };
    }
    text += sequence.text;
    from = at + sequence.length;
    SPECIAL.lastIndex = from;
  }
  return text + raw.slice(from);
}

type Escape = { readonly length: number } & ({ readonly text: string } | { readonly detail: string });

function resolve(raw: string, at: number): Escape {
  const letter = String.fromCodePoint(raw.codePointAt(at + 1) ?? 0);
  const named = NAMED[letter];
  if (named !== undefined) return { text: named, length: 2 };
  if (letter !== 'u' && letter !== 'U') {
    const detail = `The symbol ${JSON.stringify(letter)} is not a valid escape sequence selector.`;
    return { detail, length: 1 + letter.length };
  }
  const digits = letter === 'u' ? 4 : 8;
  HEX.lastIndex = at + 2;
  const hex = (HEX.exec(raw)?.[0] ?? '').slice(0, digits);
  const length = 2 + hex.length;
  if (hex.length < digits) {
    const many = digits === 4 ? 'four' : 'eight';
    return { detail: `The \\${letter} escape sequence must be followed by ${many} hexadecimal digits.`, length };
  }
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    return { detail: `Cannot encode character U+${code.toString(16).padStart(4, '0')} in UTF-8.`, length };
  }
  return { text: String.fromCodePoint(code), length };
}
