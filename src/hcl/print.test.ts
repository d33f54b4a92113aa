// Bodies to text: every rule of terraform fmt that our texts meet, each with the whole text written out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from './print.ts';
import { attribute, blank, block, comment, Expression, type Item, reference } from './value.ts';

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');

describe('values', () => {
  it.each([
    ['a string', { given: attribute('a', 'x'), want: lines('a = "x"') }],
    ['an empty string', { given: attribute('a', ''), want: lines('a = ""') }],
    ['a number', { given: attribute('a', 10), want: lines('a = 10') }],
    ['a negative number', { given: attribute('a', -1.5), want: lines('a = -1.5') }],
    ['a large number', { given: attribute('a', 1e21), want: lines('a = 1000000000000000000000') }],
    ['true', { given: attribute('a', true), want: lines('a = true') }],
    ['null', { given: attribute('a', null), want: lines('a = null') }],
    ['a reference', { given: attribute('a', reference('var', 'table_name')), want: lines('a = var.table_name') }],
    ['an expression', { given: attribute('a', new Expression('map(string)')), want: lines('a = map(string)') }],
    ['an empty list', { given: attribute('a', []), want: lines('a = []') }],
    ['a list', { given: attribute('a', ['x', 1, false, null]), want: lines('a = ["x", 1, false, null]') }],
    ['a list of lists', { given: attribute('a', [[1], [], [2, 3]]), want: lines('a = [[1], [], [2, 3]]') }],
    ['an empty map', { given: attribute('a', {}), want: lines('a = {}') }],
    ['a list of empty maps', { given: attribute('a', [{}, {}]), want: lines('a = [{}, {}]') }],
    ['a map', { given: attribute('a', { b: 'x' }), want: lines('a = {', '  b = "x"', '}') }],
    [
      'a map with keys to quote',
      {
        given: attribute('tags', { Owner: 'me', 'Cost Center': '42', for: 'you' }),
        want: lines('tags = {', '  Owner         = "me"', '  "Cost Center" = "42"', '  "for"         = "you"', '}'),
      },
    ],
    [
      'maps in a map',
      {
        given: attribute('a', { b: { c: 1 }, dd: {}, e: 2 }),
        want: lines('a = {', '  b = {', '    c = 1', '  }', '  dd = {}', '  e  = 2', '}'),
      },
    ],
    [
      'maps in a list',
      {
        given: attribute('a', [{ b: 1 }, 'x', [{ c: 2 }]]),
        want: lines(
          'a = [',
          '  {',
          '    b = 1',
          '  },',
          '  "x",',
          '  [',
          '    {',
          '      c = 2',
          '    },',
          '  ],',
          ']',
        ),
      },
    ],
    [
      'a key that JavaScript holds dear',
      {
        given: attribute('a', Object.fromEntries([['__proto__', 'x']])),
        want: lines('a = {', '  __proto__ = "x"', '}'),
      },
    ],
  ])('writes %s', (_, { given, want }) => {
    expect(print([given])).toBe(want);
  });

  it('refuses a number that HCL cannot say', () => {
    expect(() => print([attribute('a', Number.NaN)])).toThrow('HCL has no number NaN');
    expect(() => print([attribute('a', [Number.POSITIVE_INFINITY])])).toThrow(RangeError);
  });
});

describe('alignment', () => {
  it.each<[string, { given: Item[]; want: string }]>([
    [
      'one run',
      {
        given: [attribute('a', 1), attribute('long', 2), attribute('bb', 3)],
        want: lines('a    = 1', 'long = 2', 'bb   = 3'),
      },
    ],
    [
      'a blank line ends a run',
      { given: [attribute('a', 1), blank, attribute('long', 2)], want: lines('a = 1', '', 'long = 2') },
    ],
    [
      'a comment ends a run',
      { given: [attribute('a', 1), comment('note'), attribute('long', 2)], want: lines('a = 1', '# note', 'long = 2') },
    ],
    [
      'a value over several lines is in no run and ends one',
      {
        given: [attribute('a', 1), attribute('longer', { x: 1 }), attribute('bb', 2), attribute('c', 3)],
        want: lines('a = 1', 'longer = {', '  x = 1', '}', 'bb = 2', 'c  = 3'),
      },
    ],
    [
      'empty brackets are within a run',
      {
        given: [attribute('a', {}), attribute('bbb', []), attribute('cc', 1)],
        want: lines('a   = {}', 'bbb = []', 'cc  = 1'),
      },
    ],
    [
      'a block ends a run, an empty one too',
      {
        given: [attribute('a', 1), block('x', [], []), attribute('long', 2)],
        want: lines('a = 1', 'x {}', 'long = 2'),
      },
    ],
    [
      'runs in a block and around it are apart',
      {
        given: [attribute('a', 1), block('x', [], [attribute('long', 2), attribute('b', 3)]), attribute('cc', 4)],
        want: lines('a = 1', 'x {', '  long = 2', '  b    = 3', '}', 'cc = 4'),
      },
    ],
    [
      'graphemes, not code units',
      {
        given: [attribute('t', { 'e\u0301 x': 'a', '🚀': 'b', bare: 'c', क्ष: 'd' })],
        want: lines('t = {', '  "e\u0301 x" = "a"', '  "🚀"   = "b"', '  bare  = "c"', '  "क्ष"  = "d"', '}'),
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(print(given)).toBe(want);
  });
});

describe('bodies', () => {
  it.each<[string, { given: Item[]; want: string }]>([
    ['nothing', { given: [], want: '' }],
    ['a comment', { given: [comment('one')], want: lines('# one') }],
    ['a comment of several lines', { given: [comment('one\n\ntwo ')], want: lines('# one', '#', '# two') }],
    ['labels', { given: [block('resource', ['a', 'b "c"'], [])], want: lines('resource "a" "b \\"c\\"" {}') }],
    [
      'blocks within blocks',
      {
        given: [block('terraform', [], [attribute('x', 1), blank, block('y', ['z'], [comment('in')]), blank])],
        want: lines('terraform {', '  x = 1', '', '  y "z" {', '    # in', '  }', '', '}'),
      },
    ],
    [
      'deep nesting',
      {
        given: [block('a', [], [block('b', [], [block('c', [], [attribute('d', { e: { f: 1 } })])])])],
        want: lines(
          'a {',
          '  b {',
          '    c {',
          '      d = {',
          '        e = {',
          '          f = 1',
          '        }',
          '      }',
          '    }',
          '  }',
          '}',
        ),
      },
    ],
  ])('writes %s', (_, { given, want }) => {
    expect(print(given)).toBe(want);
  });

  it('tells where each attribute stands', () => {
    const found: [string, number][] = [];
    const body = [
      comment('one\ntwo'),
      attribute('first', 1),
      block('b', [], [attribute('inner', { key: 1 }), attribute('last', 2)]),
      attribute('after', []),
    ];
    const text = print(body, (name, line) => found.push([name, line]));
    expect(found).toEqual([
      ['first', 3],
      ['inner', 5],
      ['last', 8],
      ['after', 10],
    ]);
    for (const [name, line] of found) expect(text.split('\n')[line - 1]).toMatch(new RegExp(`^ *${name} *= `));
  });

  it('ends every line with LF and leaves no blank at the end of one', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.dictionary(texts, texts), texts, (map, text) => {
        const printed = print([attribute('a', map), comment(text.replaceAll('\r', '')), attribute('b', text)]);
        expect(printed.endsWith('\n')).toBe(true);
        expect(printed).not.toMatch(/[ \t]\n/);
      }),
    );
  });
});
