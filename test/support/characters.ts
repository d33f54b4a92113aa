// Characters that text handling trips over, for the tests that make up strings.
import fc from 'fast-check';

/** Plain ASCII as people type it. */
export const plainCharacter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFXYZ0123456789_-.');

/** What a tag may hold, in several scripts; each is one code point and its own NFC. */
export const tagCharacter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcxyzABCXYZ0189') },
  { weight: 3, arbitrary: fc.constantFrom(...' _.:/=+-@') },
  { weight: 3, arbitrary: fc.constantFrom(...'éßñøłжщאבش水本한ก𠀋𝒜ªⅧ½²١९\u00a0\u3000\u2028') },
);

/** One or two code points each: escapes, templates, controls, marks that compose, emoji. */
export const nastyCharacter = fc.oneof(
  fc.constantFrom(...'"\\$%{}~#\'`|&<>*,;!?()[]'),
  fc.constantFrom('$' + '{', '%{', '$$' + '{', '%%{', '}', '\\n', '\\u0041', '//', '/*', '#', '<<EOT'),
  fc.constantFrom('\n', '\r', '\r\n', '\t', '\0', '\x07', '\b', '\f', '\v', '\x1b', '\x7f', '\x80', '\x85', '\xad'),
  fc.constantFrom('\u200b', '\u200d', '\u2028', '\u2029', '\u202e', '\ufeff', '\ufffd', '\uffff', '\u{e0001}'),
  fc.constantFrom('e\u0301', 'é', '\u0301', 'A\u030a', '\u212b', '\u1100\u1161', '가', '\u0344', '\u0958', 'ﬁ', '豈'),
  fc.constantFrom('😀', '👨‍👩‍👧', '🇦🇹', '१', 'ا', 'क्ष', '๓', '１', '𝟙', '\u{10ffff}', '\u{1f1e6}'),
);

/** Half of a surrogate pair: a string of ours can hold it, UTF-8 cannot. */
export const loneSurrogate = fc.constantFrom('\ud800', '\udbff', '\udc00', '\udfff');
