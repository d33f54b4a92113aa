// Places in a text: lines and columns, blanks and comments.
import { describe, expect, it } from 'vitest';
import { Cursor, positions, SyntaxFailure } from './cursor.ts';

describe('positions', () => {
  it.each([
    ['the start', { given: ['abc', 0], want: [1, 1] }],
    ['within the first line', { given: ['abc', 2], want: [1, 3] }],
    ['the end of the text', { given: ['abc', 3], want: [1, 4] }],
    ['a newline itself', { given: ['a\nb', 1], want: [1, 2] }],
    ['after a newline', { given: ['a\nb', 2], want: [2, 1] }],
    ['after blank lines', { given: ['\n\n\nx', 3], want: [4, 1] }],
    ['after CR LF', { given: ['a\r\nbc', 4], want: [2, 2] }],
    ['after the byte order mark', { given: ['\ufeffab', 2], want: [1, 2] }],
    ['the second line after a byte order mark', { given: ['\ufeffa\nb', 3], want: [2, 1] }],
    ['past characters of two code units', { given: ['🚀a', 2], want: [1, 3] }],
  ] as const)('finds %s', (_, { given: [text, offset], want: [line, column] }) => {
    expect(positions(text)(offset)).toEqual({ line, column });
  });

  it('takes offsets in any order', () => {
    const locate = positions('a\nbb\n\nccc\n');
    expect([9, 0, 5, 3, 1].map((offset) => locate(offset).line)).toEqual([4, 1, 3, 2, 1]);
  });
});

describe('blanks', () => {
  it.each([
    ['spaces and tabs', { given: ' \t x', newlines: false, want: 'x' }],
    ['no newline unless asked', { given: '  \nx', newlines: false, want: '\nx' }],
    ['newlines if asked', { given: ' \n\r\n x', newlines: true, want: 'x' }],
    ['not a carriage return alone', { given: ' \rx', newlines: true, want: '\rx' }],
    ['a # comment, up to its newline', { given: '# c "\nx', newlines: false, want: '\nx' }],
    ['a // comment, up to its CR LF', { given: '// c\r\nx', newlines: false, want: '\r\nx' }],
    ['a comment that ends the text', { given: '# c', newlines: false, want: '' }],
    ['a comment with a carriage return within', { given: '# a\rb\nx', newlines: true, want: 'x' }],
    ['a block comment', { given: '/* c */x', newlines: false, want: 'x' }],
    ['a block comment over lines', { given: '/* c\n * d\n */ x', newlines: false, want: 'x' }],
    ['many', { given: '# a\n\n/* b */ // c\n\tx', newlines: true, want: 'x' }],
    ['not a slash alone', { given: ' / x', newlines: true, want: '/ x' }],
  ])('passes %s', (_, { given, newlines, want }) => {
    const cursor = new Cursor(given);
    cursor.blanks(newlines);
    expect(given.slice(cursor.at)).toBe(want);
  });

  it('refuses a block comment without an end', () => {
    const cursor = new Cursor('  /* x');
    expect(() => cursor.blanks(true)).toThrow(SyntaxFailure);
    expect(cursor.at).toBe(2);
  });
});

describe('tokens', () => {
  it.each([
    ['a name', { given: 'table_name = 1', want: 'table_name' }],
    ['hyphens', { given: 'a-b-c=', want: 'a-b-c' }],
    ['an underscore first', { given: '_x1', want: '_x1' }],
    ['letters of any script', { given: 'été_ключ-1 ', want: 'été_ключ-1' }],
    ['nothing at a digit', { given: '1a', want: '' }],
    ['nothing at a hyphen', { given: '-a', want: '' }],
  ])('reads %s', (_, { given, want }) => {
    expect(new Cursor(given).identifier()).toBe(want);
  });

  it.each([
    ['digits', { given: '010 ', want: '010' }],
    ['a fraction', { given: '1.50,', want: '1.50' }],
    ['an exponent', { given: '1e+21]', want: '1e+21' }],
    ['a point that begins no fraction', { given: '5.x', want: '5' }],
    ['an e that begins no exponent', { given: '1e', want: '1' }],
    ['nothing at a point', { given: '.5', want: '' }],
    ['no sign', { given: '-5', want: '' }],
  ])('reads %s', (_, { given, want }) => {
    expect(new Cursor(given).numeral()).toBe(want);
  });

  it('begins after a byte order mark', () => {
    const cursor = new Cursor('\ufeffa');
    expect(cursor.peek).toBe('a');
    expect(cursor.identifier()).toBe('a');
    expect(cursor.done).toBe(true);
    expect(cursor.peek).toBe('');
  });
});
