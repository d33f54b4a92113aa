// Kinds of tokens, as `Kind.…`. Up to Newline they are trivia; from Backtick on no text that Terraform reads has them.
// Each is a constant of its own, which bundlers write as its number.

export const Space = 0;
export const Comment = 1;
export const Newline = 2;
export const EndOfFile = 3;
export const Identifier = 4;
export const Numeral = 5;
export const OpenBrace = 6;
export const CloseBrace = 7;
export const OpenBracket = 8;
export const CloseBracket = 9;
export const OpenParen = 10;
export const CloseParen = 11;
export const OpenQuote = 12;
export const CloseQuote = 13;
export const OpenHeredoc = 14;
export const CloseHeredoc = 15;
/** `${` or `${~` */
export const Interpolation = 16;
/** `%{` or `%{~` */
export const Directive = 17;
/** The `}` or `~}` that ends either of them. */
export const TemplateEnd = 18;
/** Text between quotes, escapes not resolved. */
export const QuotedText = 19;
/** Text of a heredoc: a line, or the part of it beside a template. */
export const HeredocText = 20;
export const Equal = 21;
export const Comma = 22;
export const Dot = 23;
export const Colon = 24;
export const DoubleColon = 25;
export const Question = 26;
export const Ellipsis = 27;
export const FatArrow = 28;
export const Bang = 29;
export const Minus = 30;
export const Plus = 31;
export const Star = 32;
export const Slash = 33;
export const Percent = 34;
export const EqualEqual = 35;
export const NotEqual = 36;
export const Less = 37;
export const LessEqual = 38;
export const Greater = 39;
export const GreaterEqual = 40;
export const And = 41;
export const Or = 42;
export const Backtick = 43;
export const Apostrophe = 44;
export const Semicolon = 45;
export const Bitwise = 46;
export const Invalid = 47;
