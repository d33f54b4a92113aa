// Text that neither a terminal nor a CI log obeys.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from './log-text.ts';

it.each([
  ['plain text', 'a: b "é" 東京', 'a: b "é" 東京'],
  ['lines', 'a\n::warning::b\r\u2028c', 'a\\u{a}::warning::b\\u{d}\\u{2028}c'],
  ['escape sequences', '\u001b[2Jx\u009b1m\u0007', '\\u{1b}[2Jx\\u{9b}1m\\u{7}'],
  ['text that runs the other way', 'a\u202eb', 'a\\u{202e}b'],
  ['a command of GitHub', ' ::warning::x', ' \\::warning::x'],
  ['commands within a line', 'x ##vso[task]y ##[error]z', 'x #\\#vso[task]y #\\#[error]z'],
])('escapes %s', (_, given, want) => {
  expect(oneLine(given)).toBe(want);
});

it('gives one short line of printable text, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (given) => {
      const line = oneLine(given);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s*::|##(\[|vso\[)/u);
    }),
  );
});
