// The one place where a text becomes an HCL string, and where its width is counted as `terraform fmt` counts it.

/** Printable ASCII that needs no escape whatever follows it. */
const PLAIN = /^[ !#&-[\]-~]*$/;

/**
 * What is not written as it stands: `"` and `\`; `$` and `%` where a `{` would make them a template; and, for the eye,
 * controls, line and paragraph separators and invisible or direction-changing characters (Cc, Cf, Zl, Zp).
 * https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
const ESCAPED = /["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[$%](?=\{)/gu;

const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  $: '$$',
  '%': '%%',
};

function escapeOne(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** What stands between the quotes of an HCL string. A lone surrogate becomes U+FFFD, as it would in any UTF-8 file. */
export function escapeText(text: string): string {
  return PLAIN.test(text) ? text : text.toWellFormed().replace(ESCAPED, escapeOne);
}

/** The text as an HCL string, quotes included. */
export const quote = (text: string): string => `"${escapeText(text)}"`;

const BARE = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** A map key as HCL: bare where it can be; `for` would begin a for expression. */
export const key = (text: string): string => (BARE.test(text) && text !== 'for' ? text : quote(text));

/** Letters and signs that never join with what stands next to them: most of what is written in Latin, Greek, Cyrillic, Chinese, Japanese and Korean. */
const SOLITARY =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * A letter after a mark in one cluster: an Indic conjunct of Unicode 15.1 and later (GB9c), two clusters in Terraform's
 * Unicode 15.0. The Thai and Lao AM are letters that belong to the cluster before them in either.
 */
const CONJUNCT = /(?<=\p{M})(?![\u0e33\u0eb3])\p{Lo}/gu;

/** Where the content of a string falls into tokens or stands apart anyway: markers of templates, and U+FFFD. */
const APART = /([$%]+\{?|\ufffd)/u;

/**
 * Columns that a key takes for the alignment of `=`: the grapheme clusters of Unicode 15.0, each token (the opening quote,
 * the pieces of the content as written, the closing quote) counted apart. Bare keys are ASCII. The only misses are marks
 * that came after Unicode 15.0, which no tag can hold.
 */
export function width(written: string): number {
  if (SOLITARY.test(written)) return written.length;
  let columns = 2;
  for (const piece of written.slice(1, -1).split(APART))
    columns += SOLITARY.test(piece) ? piece.length : clusters(piece);
  return columns;
}

function clusters(text: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let count = 0;
  for (const { segment } of segmenter.segment(text)) {
    count += 1 + (segment.length > 1 ? (segment.match(CONJUNCT)?.length ?? 0) : 0);
  }
  return count;
}
