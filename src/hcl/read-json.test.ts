// Variables files in JSON: the same values as JSON.parse gives, with places, and Terraform's strictness.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positions } from './diagnostic.ts';
import { readJson } from './read-json.ts';
import { Expression, type Value } from './value.ts';

const values = (text: string): [string, Value][] => {
  const { members, diagnostic } = readJson(text);
  expect(diagnostic).toBe(null);
  return members.map(({ name, value }) => [name, value]);
};

describe('readJson', () => {
  it.each<[string, { given: string; want: unknown }]>([
    ['a string', { given: '"x"', want: 'x' }],
    ['every escape', { given: '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', want: '"\\/\b\f\n\r\té' }],
    ['a surrogate pair', { given: '"\\ud83d\\ude80"', want: '🚀' }],
    ['half a surrogate pair', { given: '"\\ud83dx"', want: '\ufffdx' }],
    ['a template, literally', { given: '"$'.concat('{x} %{y}"'), want: '$'.concat('{x} %{y}') }],
    ['a C1 control as it stands', { given: '"a\u0085b"', want: 'a\u0085b' }],
    ['a decomposed accent, composed', { given: '"e\\u0301"', want: 'é' }],
    ['numbers', { given: '[0, -0, 10, 1.50, 1e3, 2E-2]', want: [0, -0, 10, 1.5, 1000, 0.02] }],
    ['words', { given: '[true, false, null]', want: [true, false, null] }],
    ['empty brackets', { given: '[[], {}, [ ], { }]', want: [[], {}, [], {}] }],
    ['nested values', { given: '{"a": {"b": [{"c": 1}]}}', want: { a: { b: [{ c: 1 }] } } }],
    ['blanks anywhere', { given: '\r\n{\t"a" :\n1 , "b"\n: 2 }\n', want: { a: 1, b: 2 } }],
    ['a comment name further down, which is a name', { given: '{"//": 1}', want: { '//': 1 } }],
  ])('reads %s', (_, { given, want }) => {
    expect(values(`{"v": ${given}}`)).toEqual([['v', want]]);
  });

  it('keeps all digits of a number that no double holds', () => {
    expect(values('{"a": 12345678901234567890, "b": -1e400}')).toEqual([
      ['a', new Expression('12345678901234567890')],
      ['b', new Expression(`-1${'0'.repeat(400)}`)],
    ]);
  });

  it('takes // as a comment, as Terraform does', () => {
    expect(values('{"//": "note", "a": 1}')).toEqual([['a', 1]]);
  });

  it('says where each name stands and what was written', () => {
    expect(readJson('\ufeff{ "a": 1,\r\n  "b": [1, 2] }')).toEqual({
      diagnostic: null,
      members: [
        { name: 'a', value: 1, start: 3, end: 9, valueRange: { start: 8, end: 9 } },
        { name: 'b', value: [1, 2], start: 14, end: 25, valueRange: { start: 19, end: 25 } },
      ],
    });
  });

  it.each([
    [
      'a list',
      { given: '[1]', want: [1, 1, 'Root value must be object: A variables file in JSON is one object: { first.'] },
    ],
    [
      'an open object',
      {
        given: '{\n "a": 1\n',
        want: [1, 1, 'Unclosed bracket: There is no } for this bracket before the end of the file.'],
      },
    ],
    [
      'an open list',
      {
        given: '{"a": [1',
        want: [1, 7, 'Unclosed bracket: There is no ] for this bracket before the end of the file.'],
      },
    ],
    [
      'a comma at the end',
      {
        given: '{"a": 1,}',
        want: [1, 9, 'Invalid object property name: A JSON object property name must be in double quotes.'],
      },
    ],
    [
      'a name without quotes',
      {
        given: '{a: 1}',
        want: [1, 2, 'Invalid object property name: A JSON object property name must be in double quotes.'],
      },
    ],
    [
      'an equals sign',
      { given: '{"a" = 1}', want: [1, 6, 'Missing property value colon: Expected : between the name and its value.'] },
    ],
    ['no comma', { given: '{"a": 1\n"b": 2}', want: [2, 1, 'Missing comma: Expected a comma or }.'] }],
    ['single quotes', { given: '{"a": \'x\'}', want: [1, 7, 'Invalid JSON value: A JSON value must begin here.'] }],
    ['a comment', { given: '{"a": 1 // c\n}', want: [1, 9, 'Missing comma: Expected a comma or }.'] }],
    ['zeros in front', { given: '{"a": 010}', want: [1, 7, 'Invalid JSON value: A JSON value must begin here.'] }],
    [
      'the end in place of a value',
      { given: '{"a":', want: [1, 6, 'Invalid JSON value: Expected a value, but the text ends.'] },
    ],
    [
      'a newline in a string',
      {
        given: '{"a": "x\ny"}',
        want: [
          1,
          7,
          'Invalid JSON string: There is no closing quote on this line, or an escape that JSON does not have.',
        ],
      },
    ],
    [
      'an escape that JSON does not have',
      {
        given: '{"a": "\\x41"}',
        want: [
          1,
          7,
          'Invalid JSON string: There is no closing quote on this line, or an escape that JSON does not have.',
        ],
      },
    ],
    [
      'the same name again',
      { given: '{"a": 1,\n "a": 2}', want: [2, 2, 'Duplicate JSON object property: "a" was already set.'] },
    ],
    [
      'the same key again',
      { given: '{"t": {"k": 1, "k": 2}}', want: [1, 16, 'Duplicate JSON object property: "k" was already set.'] },
    ],
    [
      'more after the object',
      { given: '{} {}', want: [1, 4, 'Extraneous data after value: Nothing may follow the closing }.'] },
    ],
    [
      'lists too deep',
      { given: `{"a": ${'['.repeat(300)}`, want: [1, 207, 'Nested too deeply: More than 200 levels are not read.'] },
    ],
  ] as const)('says where and why: %s', (_, { given, want: [line, column, message] }) => {
    const { diagnostic } = readJson(given);
    const at = positions(given)(diagnostic?.range.start ?? -1);
    expect([at.line, at.column, `${diagnostic?.summary}: ${diagnostic?.detail}`]).toEqual([line, column, message]);
  });

  it('reads long strings of escapes and controls', () => {
    for (const part of ['\\n', '\u007f']) {
      expect(readJson(`{"a": "${part.repeat(4_000_000)}"}`).diagnostic).toBe(null);
    }
  });

  it('reads what JSON.stringify writes', () => {
    const text = fc.string({ unit: 'binary' }).map((raw) => raw.normalize('NFC'));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(text, tree, { maxKeys: 5 }), fc.constantFrom(0, 2, '\t'), (given, space) => {
        const entries = Object.entries(given).filter(([name]) => name !== '//');
        expect(values(JSON.stringify(Object.fromEntries(entries), null, space))).toEqual(entries);
      }),
    );
  });

  it('accepts exactly what JSON.parse accepts, but for names given twice', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"',
      '\\',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\t',
      'x',
    );
    const parses = (text: string): boolean => {
      try {
        return typeof JSON.parse(text) === 'object';
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const given = `{"v":${parts.join('')}}`;
        const { diagnostic } = readJson(given);
        if (diagnostic?.summary === 'Duplicate JSON object property') return;
        expect([given, diagnostic === null]).toEqual([given, parses(given)]);
      }),
      { numRuns: 3000 },
    );
  });
});
