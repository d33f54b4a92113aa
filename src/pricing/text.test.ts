// Lines within a width, whatever the words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, wrap } from './text.ts';

describe('wrap', () => {
  it.each([
    ['what fits', { given: wrap('a b', '', 5), want: ['a b'] }],
    ['at spaces', { given: wrap('aaa bbb ccc', '', 7), want: ['aaa bbb', 'ccc'] }],
    ['an indent on each line', { given: wrap('aa bb', '  ', 5), want: ['  aa', '  bb'] }],
    ['a hanging indent', { given: wrap('aa bb', '- ', 5, '  '), want: ['- aa', '  bb'] }],
    ['a word that is too long', { given: wrap('aaaaaaa b', '', 5), want: ['aaaaa', 'aa b'] }],
    ['nothing', { given: wrap('', '', 5), want: [''] }],
  ])('%s', (_, { given, want }) => {
    expect(given).toEqual(want);
  });

  it('keeps every character and the width', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 10, max: 80 }), (text, width) => {
        const lines = wrap(text, '  ', width);
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('entry', () => {
  it.each([
    ['both on one line', { given: entry('Name', '$1.00', ' ', 14), want: [' Name    $1.00'] }],
    [
      'an amount that leaves no room',
      { given: entry('Name', '$1,000,000,000', ' ', 14), want: [' Name', '   $1,000,000,', '   000'] },
    ],
    ['a long name above', { given: entry('A long name', '$1.00', ' ', 14), want: [' A long', ' name    $1.00'] }],
  ])('%s', (_, { given, want }) => {
    expect(given).toEqual(want);
  });
});
