// Each `want` is what Terraform 1.11.4 said of `tags = { KEY = [] }`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goQuoted } from './go-quoted.ts';

describe('goQuoted', () => {
  it.each<[string, { given: string; want: string }]>([
    ['nothing', { given: '', want: '""' }],
    ['a word', { given: 'Team', want: '"Team"' }],
    ['a space', { given: 'a b', want: '"a b"' }],
    ['quote and backslash', { given: 'a"b\\c', want: '"a\\"b\\\\c"' }],
    ['line breaks', { given: '\n\r', want: '"\\n\\r"' }],
    ['tabs', { given: '\t\v', want: '"\\t\\v"' }],
    ['bell, backspace, form feed', { given: '\x07\b\f', want: '"\\a\\b\\f"' }],
    ['NUL', { given: '\0', want: '"\\x00"' }],
    ['DEL', { given: '\x7f', want: '"\\x7f"' }],
    ['a C1 control', { given: '\x80', want: '"\\u0080"' }],
    ['a soft hyphen', { given: '\xad', want: '"\\u00ad"' }],
    ['a space that does not break', { given: '\xa0', want: '"\\u00a0"' }],
    ['a zero-width space', { given: '\u200b', want: '"\\u200b"' }],
    ['a noncharacter', { given: '\uffff', want: '"\\uffff"' }],
    ['the replacement character', { given: '\ufffd', want: '"\ufffd"' }],
    ['accents', { given: 'é\u0301', want: '"é\u0301"' }],
    ['an emoji', { given: '😀', want: '"😀"' }],
    ['a tag character', { given: '\u{e0001}', want: '"\\U000e0001"' }],
    ['the start of a template', { given: '$' + '{a}', want: '"$' + '{a}"' }],
  ])('%s', (_, { given, want }) => {
    expect(goQuoted(given)).toBe(want);
  });

  it('keeps printable ASCII but quote and backslash', () => {
    const printable = fc.constantFrom(...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)));
    fc.assert(
      fc.property(fc.string({ unit: printable }), (text) => {
        const plain = text.replaceAll(/["\\]/g, '');
        expect(goQuoted(plain)).toBe(`"${plain}"`);
      }),
    );
  });

  const nasty = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point).toWellFormed());
  const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;
  it('gives one line of what prints', () => {
    fc.assert(
      fc.property(fc.string({ unit: nasty }), (text) => {
        expect(unprintable.exec(goQuoted(text))).toBeNull();
      }),
    );
  });
});
