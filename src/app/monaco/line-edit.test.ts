// One edit of whole lines turns the old text into the new one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineEdit, lineEdit, narrowed } from './line-edit.ts';

const applied = (before: string, edit: LineEdit | null): string =>
  edit === null ? before : before.slice(0, edit.from) + edit.text + before.slice(edit.to);

describe('lineEdit', () => {
  test.each([
    ['nothing', { given: ['a\n', 'a\n'], want: null }],
    ['a line in the middle', { given: ['a\nb\nc\n', 'a\nx\nc\n'], want: { from: 2, to: 4, text: 'x\n' } }],
    ['a line more', { given: ['a\nc\n', 'a\nb\nc\n'], want: { from: 2, to: 2, text: 'b\n' } }],
    ['a line less', { given: ['a\nb\nc\n', 'a\nc\n'], want: { from: 2, to: 4, text: '' } }],
    ['the last line', { given: ['a\nb', 'a\nbc'], want: { from: 2, to: 3, text: 'bc' } }],
    ['from nothing', { given: ['', 'a\n'], want: { from: 0, to: 0, text: 'a\n' } }],
    ['a repeated line', { given: ['a\na\n', 'a\na\na\n'], want: { from: 4, to: 4, text: 'a\n' } }],
  ] as const)('%s', (_, { given: [before, after], want }) => {
    expect(lineEdit(before, after)).toEqual(want);
  });

  test('gives the new text, and touches whole lines only', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'ab', '')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = lineEdit(before, after);
        expect(applied(before, edit)).toBe(after);
        if (edit === null) return;
        expect(edit.from === 0 || before[edit.from - 1] === '\n').toBe(true);
        expect(edit.to === 0 || edit.to === before.length || before[edit.to - 1] === '\n').toBe(true);
      }),
    );
  });
});

describe('narrowed', () => {
  test.each([
    ['a value', { given: ['a = "x" # c\n', 'a = "yz" # c\n'], want: { from: 5, to: 6, text: 'yz' } }],
    ['a line more', { given: ['a\n', 'a\nb\n'], want: { from: 2, to: 2, text: 'b\n' } }],
    ['no half of a line ending', { given: ['a\r\nb', 'a\nb'], want: { from: 1, to: 3, text: '\n' } }],
    ['no half of a pair', { given: ['"😀"', '"😁"'], want: { from: 1, to: 3, text: '😁' } }],
  ] as const)('%s', (_, { given: [before, after], want }) => {
    const edit = lineEdit(before, after);
    if (edit === null) throw new Error('nothing differs');
    expect(narrowed(before, edit)).toEqual(want);
  });

  test('gives the new text', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', '😀', '😁')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = lineEdit(before, after);
        if (edit !== null) expect(applied(before, narrowed(before, edit))).toBe(after);
      }),
    );
  });
});
