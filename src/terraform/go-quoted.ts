// Quotes text as Go's %q does, which is how Terraform names a map's key in a sentence.
// Source: strconv.Quote, https://pkg.go.dev/strconv#Quote.

const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

const PRINTS = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

/** Text in double quotes, with what does not print as Go's escapes. The text holds no lone surrogates. */
export function goQuoted(text: string): string {
  return `"${Array.from(text, escaped).join('')}"`;
}

function escaped(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  if (PRINTS.test(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  const hex = (width: number): string => point.toString(16).padStart(width, '0');
  if (point < 0x80) return `\\x${hex(2)}`;
  return point > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`;
}
