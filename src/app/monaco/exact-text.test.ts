// What is typed in Monaco lands in the text at the same place, whatever its line endings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesIn, replaced, withoutMark } from './exact-text.ts';

const range = (startLineNumber: number, startColumn: number, endLineNumber: number, endColumn: number) => ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
});

describe('replaced', () => {
  test.each([
    ['a key', { given: ['a\nb\n', [{ range: range(2, 2, 2, 2), text: 'x' }]], want: 'a\nbx\n' }],
    ['mixed line endings', { given: ['a\r\nb\nc', [{ range: range(3, 1, 3, 2), text: 'd' }]], want: 'a\r\nb\nd' }],
    ['a new line', { given: ['a\r\nb', [{ range: range(2, 2, 2, 2), text: '\n' }]], want: 'a\r\nb\r\n' }],
    ['a byte order mark', { given: ['\ufeffa', [{ range: range(1, 1, 1, 2), text: 'b' }]], want: '\ufeffb' }],
    ['a joined line', { given: ['a\r\nb', [{ range: range(1, 2, 2, 1), text: '' }]], want: 'ab' }],
    [
      'two carets',
      {
        given: [
          'a\nb',
          [
            { range: range(1, 1, 1, 1), text: 'x' },
            { range: range(2, 1, 2, 1), text: 'y' },
          ],
        ],
        want: 'xa\nyb',
      },
    ],
  ] as const)('%s', (_, { given: [text, changes], want }) => {
    expect(replaced(text, changes)).toBe(want);
  });

  test('changes at a place what stands at that place', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '\r', '\ufeff')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (given, at) => {
        const from = given.startsWith('\ufeff') ? 1 : 0;
        const offset = Math.min(from + at, given.length);
        // Between the two characters of a line ending is no place.
        if (given[offset - 1] === '\r' && given[offset] === '\n') return;
        const { lineNumber, column } = placesIn(given)(offset);
        const put = [{ range: range(lineNumber, column, lineNumber, column), text: 'x' }];
        expect(replaced(given, put)).toBe(`${given.slice(0, offset)}x${given.slice(offset)}`);
      }),
    );
  });
});

test('a byte order mark is no part of the model', () => {
  expect([withoutMark('\ufeffa'), withoutMark('a')]).toEqual(['a', 'a']);
});
