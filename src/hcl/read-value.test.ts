// One value at a place in a text: what it is, where it ends, and what makes it an expression.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { Cursor } from './cursor.ts';
import { readValue } from './read-value.ts';
import { Expression, type Value } from './value.ts';

function readAt(text: string, newlineEnds: boolean): { value: Value; rest: string } {
  const cursor = new Cursor(text);
  const value = readValue(cursor, newlineEnds, 0);
  return { value, rest: text.slice(cursor.at) };
}

const expression = (text: string): Expression => new Expression(text);

describe('a value that a newline ends', () => {
  it.each<[string, { given: string; want: Value; rest: string }]>([
    ['stops at its last character', { given: '5\nb = 6', want: 5, rest: '\nb = 6' }],
    ['leaves blanks and comments to the body', { given: '"x"  # c\n', want: 'x', rest: '  # c\n' }],
    ['stops at a comma', { given: 'true, 1', want: true, rest: ', 1' }],
    ['stops at a closing bracket', { given: 'null }', want: null, rest: ' }' }],
    ['keeps a newline from joining an operator to it', { given: '5\n+ 6', want: 5, rest: '\n+ 6' }],
    ['goes on over lines in brackets', { given: '[\n1,\n2\n]\n', want: [1, 2], rest: '\n' }],
    ['leaves the newline after a heredoc', { given: '<<E\na\nE\nb', want: 'a\n', rest: '\nb' }],
    ['leaves what cannot follow it', { given: '5 5', want: 5, rest: ' 5' }],
    ['leaves an equals sign', { given: '"a" = 1', want: 'a', rest: ' = 1' }],
  ])('%s', (_, { given, want, rest }) => {
    expect(readAt(given, true)).toEqual({ value: want, rest });
  });
});

describe('a value in brackets', () => {
  it.each<[string, { given: string; want: Value; rest: string }]>([
    ['passes newlines after it', { given: '5\n\n, 6', want: 5, rest: ', 6' }],
    ['passes comments after it', { given: '"x" # c\n]', want: 'x', rest: ']' }],
    ['takes an operator from the next line', { given: '5\n+ 6]', want: expression('5\n+ 6'), rest: ']' }],
    ['takes an index from the next line', { given: '[1]\n[0]\n]', want: expression('[1]\n[0]'), rest: ']' }],
    ['takes a minus apart from its number', { given: '-\n5,', want: -5, rest: ',' }],
  ])('%s', (_, { given, want, rest }) => {
    expect(readAt(given, false)).toEqual({ value: want, rest });
  });
});

describe('what makes a literal an expression', () => {
  it.each([
    ['+', '5 + 1'],
    ['-', '5 - 1'],
    ['-, glued', '5-1'],
    ['*', '5 * 1'],
    ['/', '5 / 1'],
    ['%', '5 % 2'],
    ['==', '"a" == "b"'],
    ['!=', 'null != 1'],
    ['<', '5 < 6'],
    ['<=', '5 <= 6'],
    ['>', '5 > 6'],
    ['>=', '5 >= 6'],
    ['&&', 'true && false'],
    ['||', 'true || false'],
    ['a condition', 'true ? 1 : 2'],
    ['an index', '["a"][0]'],
    ['an attribute', '{ a = 1 }.a'],
    ['an attribute after a blank', '{ a = 1 } .a'],
    ['a splat', '["a"].*'],
    ['a full splat', '["a"][*]'],
    ['a legacy index', '["a"].0'],
    ['parentheses around an expression', '(var.x)'],
    ['parentheses around arithmetic', '(5 + 2) * 3'],
    ['a minus before a string', '-"5"'],
    ['a minus before a list', '-[1]'],
    ['a negation', '!true'],
    ['a template', '"a ${b}"'],
    ['a heredoc with a template', '<<E\n${a}\nE'],
    ['a function', 'tolist(["a"])'],
    ['a bare word', 'yes'],
    ['a capital TRUE', 'TRUE'],
    ['a word that begins like a literal', 'nullable'],
    ['a key that is an expression', '{ (a) = 1 }'],
    ['a for expression', '[for x in y : x]'],
    ['a for expression over lines', '{\n  for k, v in m :\n  k => v\n}'],
  ])('%s', (_, given) => {
    for (const tail of ['', '\nb = 1', ' # c', ', 1', ' ]']) {
      if (tail === '' || !given.startsWith('<<') || tail.startsWith('\n')) {
        const text = given.startsWith('<<') ? `${given}\n` : given + tail;
        expect(readAt(text, true).value).toEqual(expression(given));
      }
    }
  });

  it.each([
    ['a name that begins with for', '[format]', [expression('format')]],
    ['a key that begins with for', '{ format = 1 }', { format: 1 }],
    ['a key in quotes that is for', '{ "for" = 1 }', { for: 1 }],
    ['a number and a word', '[5, true]', [5, true]],
  ])('but not %s', (_, given, want) => {
    expect(readAt(given, true).value).toEqual(want);
  });
});

describe('keys', () => {
  it.each<[string, { given: string; want: Value }]>([
    ['bare', { given: '{ a = 1 }', want: { a: 1 } }],
    ['bare with a colon', { given: '{ a : 1 }', want: { a: 1 } }],
    ['glued', { given: '{a=1}', want: { a: 1 } }],
    ['a comment before the separator', { given: '{ a /* c */ = 1 }', want: { a: 1 } }],
    ['numbers as their digits', { given: '{ 1e3 = 1, 007 = 2, -1 = 3 }', want: { 1000: 1, 7: 2, '-1': 3 } }],
    ['numbers that no double holds', { given: '{ 12345678901234567890 = 1 }', want: { '12345678901234567890': 1 } }],
    ['words', { given: '{ true = 1, null = 2 }', want: { true: 1, null: 2 } }],
    ['words in parentheses', { given: '{ (true) = 1 }', want: { true: 1 } }],
    [
      'null in parentheses, which Terraform refuses later',
      { given: '{ (null) = 1 }', want: expression('{ (null) = 1 }') },
    ],
    ['a list, likewise', { given: '{ ([1]) = 1 }', want: expression('{ ([1]) = 1 }') }],
    [
      'the value of a key that is an expression is still read',
      { given: '{ (a) = [1, 2], b = 1 }', want: expression('{ (a) = [1, 2], b = 1 }') },
    ],
  ])('%s', (_, { given, want }) => {
    expect(readAt(given, true).value).toEqual(want);
  });
});
