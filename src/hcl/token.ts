// The tokens of HCL: flat arrays that join to the text, what is skipped (blanks, comments) included.

/** Kinds of tokens. Up to Newline they are trivia; from Backtick on no text that Terraform reads has them. */
export const Kind = {
  Space: 0,
  Comment: 1,
  Newline: 2,
  EndOfFile: 3,
  Identifier: 4,
  Number: 5,
  OpenBrace: 6,
  CloseBrace: 7,
  OpenBracket: 8,
  CloseBracket: 9,
  OpenParen: 10,
  CloseParen: 11,
  OpenQuote: 12,
  CloseQuote: 13,
  OpenHeredoc: 14,
  CloseHeredoc: 15,
  /** `${` or `${~` */
  Interpolation: 16,
  /** `%{` or `%{~` */
  Directive: 17,
  /** The `}` or `~}` that ends either of them. */
  TemplateEnd: 18,
  /** Text between quotes, escapes not resolved. */
  QuotedText: 19,
  /** Text of a heredoc: a line, or the part of it beside a template. */
  HeredocText: 20,
  Equal: 21,
  Comma: 22,
  Dot: 23,
  Colon: 24,
  DoubleColon: 25,
  Question: 26,
  Ellipsis: 27,
  FatArrow: 28,
  Bang: 29,
  Minus: 30,
  Plus: 31,
  Star: 32,
  Slash: 33,
  Percent: 34,
  EqualEqual: 35,
  NotEqual: 36,
  Less: 37,
  LessEqual: 38,
  Greater: 39,
  GreaterEqual: 40,
  And: 41,
  Or: 42,
  Backtick: 43,
  Apostrophe: 44,
  Semicolon: 45,
  Bitwise: 46,
  Invalid: 47,
} as const;

/** Flat arrays, one entry a token: the token `i` is the text from `starts[i]` to `starts[i + 1]`, the last one up to its end. */
export interface Tokens {
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
}
