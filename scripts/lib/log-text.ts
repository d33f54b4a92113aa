// Text from files and arguments on its way to a terminal or a CI log: one line, and nothing in it that either obeys.

/** Longer texts are cut. */
const MOST = 400;

/** Controls, invisible formatting, and what separates lines. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Escapes as `\u{…}` what a terminal acts on, and what GitHub (`::` first on a line, `##[`) and Azure (`##vso[`) take for a command.
 */
export function oneLine(text: string): string {
  const cut = text.length > MOST ? `${text.slice(0, MOST)}…` : text;
  return cut
    .replace(HIDDEN, escaped)
    .replace(/^\s*(?=::)/, (space) => `${space}\\`)
    .replace(/##(?=\[|vso\[)/g, '#\\#');
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
