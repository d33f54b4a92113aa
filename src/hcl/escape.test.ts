// Strings and keys as HCL writes them, and the columns that terraform fmt counts for them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { escapeText, key, quote, width } from './escape.ts';

describe('escapeText', () => {
  it.each([
    ['nothing', { given: '', want: '' }],
    ['plain text', { given: 'lead-capture leads', want: 'lead-capture leads' }],
    [
      'all of plain ASCII',
      { given: " !#&'()*+,-./09:;<=>?@AZ[]^_`az{|}~", want: " !#&'()*+,-./09:;<=>?@AZ[]^_`az{|}~" },
    ],
    ['a quote', { given: 'say "hi"', want: 'say \\"hi\\"' }],
    ['a backslash', { given: 'C:\\temp', want: 'C:\\\\temp' }],
    ['what looks like an escape', { given: '\\n', want: '\\\\n' }],
    ['a line feed', { given: 'a\nb', want: 'a\\nb' }],
    ['a carriage return', { given: 'a\r\nb', want: 'a\\r\\nb' }],
    ['a tab', { given: 'a\tb', want: 'a\\tb' }],
    ['an interpolation', { given: '${var.x}', want: '$${var.x}' }],
    ['a directive', { given: '%{ if x }', want: '%%{ if x }' }],
    ['a dollar alone', { given: '$', want: '$' }],
    ['two dollars', { given: '$$', want: '$$' }],
    ['a price', { given: '5 $ or 10 %', want: '5 $ or 10 %' }],
    ['a dollar before an interpolation', { given: '$${x}', want: '$$${x}' }],
    ['a percent before an interpolation', { given: '%${x}', want: '%$${x}' }],
    ['a dollar before a directive', { given: '$%{x}', want: '$%%{x}' }],
    ['a brace alone', { given: '{x}', want: '{x}' }],
    ['a dollar and a brace apart', { given: '$ {', want: '$ {' }],
    ['NUL', { given: '\0', want: '\\u0000' }],
    ['bell and escape', { given: '\x07\x1b', want: '\\u0007\\u001B' }],
    ['delete and C1', { given: '\x7f\x85\x9f', want: '\\u007F\\u0085\\u009F' }],
    ['a soft hyphen', { given: 'a\u00adb', want: 'a\\u00ADb' }],
    ['a byte order mark', { given: '\ufeffa', want: '\\uFEFFa' }],
    ['zero width', { given: 'a\u200bb\u200cc\u200dd\u2060', want: 'a\\u200Bb\\u200Cc\\u200Dd\\u2060' }],
    ['direction marks', { given: '\u200e\u202e\u2066\u061c', want: '\\u200E\\u202E\\u2066\\u061C' }],
    ['line separators', { given: '\u2028\u2029', want: '\\u2028\\u2029' }],
    ['an invisible tag character', { given: '\u{e0041}', want: '\\U000E0041' }],
    ['accents', { given: 'café', want: 'café' }],
    ['a combining accent', { given: 'cafe\u0301', want: 'cafe\u0301' }],
    ['a no-break space', { given: 'a\u00a0b', want: 'a\u00a0b' }],
    ['emoji', { given: '🚀', want: '🚀' }],
    ['a lone high surrogate', { given: 'a\ud83d', want: 'a\ufffd' }],
    ['a lone low surrogate', { given: '\ude00a', want: '\ufffda' }],
  ])('writes %s', (_, { given, want }) => {
    expect(escapeText(given)).toBe(want);
    expect(quote(given)).toBe(`"${want}"`);
  });
});

describe('key', () => {
  it.each([
    ['a word', { given: 'Environment', want: 'Environment' }],
    ['an underscore first', { given: '_a', want: '_a' }],
    ['digits and hyphens within', { given: 'a-1_b', want: 'a-1_b' }],
    ['a hyphen last', { given: 'a-', want: 'a-' }],
    ['a keyword that is fine', { given: 'null', want: 'null' }],
    ['another keyword that is fine', { given: 'if', want: 'if' }],
    ['for', { given: 'for', want: '"for"' }],
    ['what only begins with for', { given: 'format', want: 'format' }],
    ['nothing', { given: '', want: '""' }],
    ['a digit first', { given: '1a', want: '"1a"' }],
    ['a number', { given: '01', want: '"01"' }],
    ['a hyphen first', { given: '-a', want: '"-a"' }],
    ['a dot', { given: 'a.b', want: '"a.b"' }],
    ['a colon', { given: 'aws:createdBy', want: '"aws:createdBy"' }],
    ['a space', { given: 'Cost Center', want: '"Cost Center"' }],
    ['an accent', { given: 'é', want: '"é"' }],
    ['an interpolation', { given: '${a}', want: '"$${a}"' }],
    ['a newline at the end', { given: 'a\n', want: '"a\\n"' }],
  ])('writes %s', (_, { given, want }) => {
    expect(key(given)).toBe(want);
  });
});

describe('width', () => {
  it.each([
    ['a bare key', { given: 'Environment', want: 11 }],
    ['a quoted key', { given: '"a b"', want: 5 }],
    ['an empty quoted key', { given: '""', want: 2 }],
    ['an escape as it is written', { given: '"\\u0000"', want: 8 }],
    ['an accent', { given: '"é"', want: 3 }],
    ['a combining accent', { given: '"e\u0301"', want: 3 }],
    ['two combining marks', { given: '"e\u0301\u0323"', want: 3 }],
    ['a combining mark after the quote, which it does not join', { given: '"\u0301a"', want: 4 }],
    ['Cyrillic', { given: '"ключ"', want: 6 }],
    ['Cyrillic with a stress mark', { given: '"клю\u0301ч"', want: 6 }],
    ['Chinese', { given: '"环境"', want: 4 }],
    ['Hangul syllables', { given: '"환경"', want: 4 }],
    ['Hangul from its parts', { given: '"\u1112\u116a\u11ab"', want: 3 }],
    ['an emoji', { given: '"🚀"', want: 3 }],
    ['a flag', { given: '"🇩🇪"', want: 3 }],
    ['a skin tone', { given: '"👍🏽"', want: 3 }],
    ['Thai with a vowel sign', { given: '"กำ"', want: 3 }],
    ['Thai AM after a tone mark', { given: '"น\u0e49ำ"', want: 3 }],
    ['Hebrew points', { given: '"שָׁלוֹם"', want: 6 }],
    ['a Devanagari conjunct: two clusters in Unicode 15.0', { given: '"क्ष"', want: 4 }],
    ['a conjunct of three', { given: '"स्त्र"', want: 5 }],
    ['a conjunct with a vowel sign', { given: '"क्षि"', want: 4 }],
    ['a virama without a letter after it', { given: '"क्"', want: 3 }],
  ])('counts %s', (_, { given, want }) => {
    expect(width(given)).toBe(want);
  });
});
