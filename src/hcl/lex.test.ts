// Tokens: what each text falls into, and that they join to the text.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hclText } from '../../test/support/hcl-text.ts';
import * as Kind from './kind.ts';
import { Lexer } from './lex.ts';
import { parse } from './parse.ts';

const NAMES = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));

/** The tokens as `Kind text`, without blanks and the end. */
function tokens(text: string): string[] {
  const lexer = new Lexer(text);
  do lexer.next();
  while (lexer.kinds[lexer.count - 1] !== Kind.EndOfFile);
  return Array.from({ length: lexer.count - 1 }, (_, index) => {
    const kind = lexer.kinds[index] ?? 0;
    return kind === Kind.Space ? '' : `${NAMES.get(kind)} ${text.slice(lexer.starts[index], lexer.starts[index + 1])}`;
  }).filter((shown) => shown !== '');
}

describe('tokens', () => {
  it.each<[string, { given: string; want: string[] }]>([
    ['an argument', { given: 'a-b = 1', want: ['Identifier a-b', 'Equal =', 'Numeral 1'] }],
    ['letters of any script', { given: 'été_ключ-1', want: ['Identifier été_ключ-1'] }],
    ['a byte order mark', { given: '\ufeffa', want: ['Identifier a'] }],
    [
      'numbers',
      {
        given: '010 1.5e-3 1..2 5.x',
        want: ['Numeral 010', 'Numeral 1.5e-3', 'Numeral 1..2', 'Numeral 5', 'Dot .', 'Identifier x'],
      },
    ],
    ['points behind a number', { given: '1...', want: ['Numeral 1', 'Ellipsis ...'] }],
    ['an e that begins no exponent', { given: '1e', want: ['Numeral 1', 'Identifier e'] }],
    [
      'comments without their newline',
      {
        given: '# a\r\n// b\n/* c\n */',
        want: ['Comment # a', 'Newline \r\n', 'Comment // b', 'Newline \n', 'Comment /* c\n */'],
      },
    ],
    ['a comment that has no end', { given: '/* x', want: ['Slash /', 'Star *', 'Identifier x'] }],
    [
      'operators',
      {
        given: '== != <= >= && || => :: ~ &',
        want: [
          'EqualEqual ==',
          'NotEqual !=',
          'LessEqual <=',
          'GreaterEqual >=',
          'And &&',
          'Or ||',
          'FatArrow =>',
          'DoubleColon ::',
          'Bitwise ~',
          'Bitwise &',
        ],
      },
    ],
    ['a string', { given: '"a\\"b"', want: ['OpenQuote "', 'QuotedText a\\"b', 'CloseQuote "'] }],
    [
      'doubled markers',
      { given: '"$${a}%%{b}$$$${"', want: ['OpenQuote "', 'QuotedText $${a}%%{b}$$$${', 'CloseQuote "'] },
    ],
    [
      'a template',
      {
        given: '"a${b}c"',
        want: [
          'OpenQuote "',
          'QuotedText a',
          'Interpolation ${',
          'Identifier b',
          'TemplateEnd }',
          'QuotedText c',
          'CloseQuote "',
        ],
      },
    ],
    [
      'trim marks',
      {
        given: '"%{~ if x ~}"',
        want: ['OpenQuote "', 'Directive %{~', 'Identifier if', 'Identifier x', 'TemplateEnd ~}', 'CloseQuote "'],
      },
    ],
    [
      'braces within a template',
      {
        given: '"${{}}"',
        want: ['OpenQuote "', 'Interpolation ${', 'OpenBrace {', 'CloseBrace }', 'TemplateEnd }', 'CloseQuote "'],
      },
    ],
    [
      'a string that a newline ends',
      { given: '"a\nb', want: ['OpenQuote "', 'QuotedText a', 'Newline \n', 'Identifier b'] },
    ],
    [
      'a heredoc',
      {
        given: '<<E\na ${b}\n  E\nc',
        want: [
          'OpenHeredoc <<E\n',
          'HeredocText a ',
          'Interpolation ${',
          'Identifier b',
          'TemplateEnd }',
          'HeredocText \n',
          'CloseHeredoc   E',
          'Newline \n',
          'Identifier c',
        ],
      },
    ],
    ['a heredoc that has no end', { given: '<<E\na', want: ['OpenHeredoc <<E', 'Newline \n', 'Identifier a'] }],
    [
      'what HCL does not know',
      {
        given: "'`;@\u00a0🚀",
        want: ["Apostrophe '", 'Backtick `', 'Semicolon ;', 'Invalid @', 'Invalid \u00a0', 'Invalid 🚀'],
      },
    ],
  ])('of %s', (_, { given, want }) => {
    expect(tokens(given)).toEqual(want);
  });

  it('join to the text, whatever it is', () => {
    fc.assert(
      fc.property(hclText, (text) => {
        const { kinds, starts } = parse(text).tokens;
        expect(starts[0] ?? 0).toBe(0);
        expect(kinds.at(-1)).toBe(Kind.EndOfFile);
        expect(starts.at(-1)).toBe(text.length);
        // Joined token by token, so that a gap or an overlap shows.
        const joined = Array.from(starts, (start, index) => text.slice(start, starts[index + 1] ?? text.length)).join(
          '',
        );
        expect(joined).toBe(text);
        for (const [index, start] of starts.entries()) expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
      }),
      { numRuns: 3000 },
    );
  });
});
