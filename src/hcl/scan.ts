// What single characters are to the lexer, and how far numbers go.
import * as Kind from './kind.ts';

/** Classes of the ASCII characters: 1 may begin an identifier, 2 a digit, 3 a hyphen, 0 any other. */
export const CLASS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (/[A-Za-z_]/.test(String.fromCharCode(code))) return 1;
  if (code >= 48 && code <= 57) return 2;
  return code === 45 ? 3 : 0;
});

/** Tokens of one or two characters: the first character, and what it becomes with the second. */
export const SYMBOLS: Readonly<Record<string, number>> = {
  '[': Kind.OpenBracket,
  ']': Kind.CloseBracket,
  '(': Kind.OpenParen,
  ')': Kind.CloseParen,
  '=': Kind.Equal,
  ',': Kind.Comma,
  '.': Kind.Dot,
  ':': Kind.Colon,
  '?': Kind.Question,
  '!': Kind.Bang,
  '-': Kind.Minus,
  '+': Kind.Plus,
  '*': Kind.Star,
  '/': Kind.Slash,
  '%': Kind.Percent,
  '<': Kind.Less,
  '>': Kind.Greater,
  '`': Kind.Backtick,
  "'": Kind.Apostrophe,
  ';': Kind.Semicolon,
  '&': Kind.Bitwise,
  '|': Kind.Bitwise,
  '^': Kind.Bitwise,
  '~': Kind.Bitwise,
};
export const PAIRS: Readonly<Record<string, number>> = {
  '==': Kind.EqualEqual,
  '!=': Kind.NotEqual,
  '<=': Kind.LessEqual,
  '>=': Kind.GreaterEqual,
  '&&': Kind.And,
  '||': Kind.Or,
  '::': Kind.DoubleColon,
  '=>': Kind.FatArrow,
};

/**
 * Where a number ends that begins at an offset: digits, points and exponents as far as they go, but for points at the end.
 * What is no number in it, the parser says.
 */
export function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; ; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = at + 1;
    else if (code === 101 || code === 69) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === 43 || sign === 45 ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      at = digit;
      end = digit + 1;
    } else if (code !== 46) return end;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where a line comment ends: before its newline, which is a token of its own. */
export function lineCommentEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  if (newline < 0) return text.length;
  return text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

/** Where the text within quotes ends: at the quote, a template, a newline, or a backslash that escapes nothing. */
export function quotedTextEnd(text: string, start: number): number {
  for (let at = start; ; ) {
    const code = text.charCodeAt(at);
    if (code === 36 || code === 37) {
      const length = markerLength(text, at, code);
      if (length === 0) return at;
      at += length;
    } else if (code === 92) {
      if (!isEscapable(text.charCodeAt(at + 1))) return at;
      at += 2;
    } else if (code === 34 || code === 10 || code === 13 || Number.isNaN(code)) return at;
    else at += 1;
  }
}

/** Where the text of a heredoc ends: after its newline, or at a template or a carriage return alone. */
export function heredocTextEnd(text: string, start: number): number {
  for (let at = start; ; ) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 36 || code === 37) {
      const length = markerLength(text, at, code);
      if (length === 0) return at;
      at += length;
    } else if (Number.isNaN(code) || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at;
    else at += 1;
  }
}

/** How much of the text a `$` or `%` is: with its brace where it is doubled, 0 where it opens a template. */
function markerLength(text: string, at: number, code: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 123) return 0;
  return next === code && text.charCodeAt(at + 2) === 123 ? 3 : 1;
}

/** Whether a backslash can stand before it: anything but a newline and the end. */
export const isEscapable = (code: number): boolean => code !== 10 && code !== 13 && !Number.isNaN(code);

/** For each line that ends with a newline, its text without the blanks around it, to where the last such line begins. */
export function lastLines(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let start = 0; ; ) {
    const end = text.indexOf('\n', start);
    if (end < 0) return found;
    found.set(text.slice(start, end).trim(), start);
    start = end + 1;
  }
}
