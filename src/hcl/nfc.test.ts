// Normalization by example, and that it is the language's own wherever no joiner is due.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nfc } from './nfc.ts';

const GRAVE_BELOW = '\u0316';
const JOINER = '\u034f';

/** Rows of text repeated, since a person cannot read thirty marks. */
const runs = (...parts: readonly (readonly [text: string, times: number])[]): string =>
  parts.map(([text, times]) => text.repeat(times)).join('');

describe('nfc', () => {
  it.each([
    ['nothing', { given: '', want: '' }],
    ['ASCII', { given: 'leads', want: 'leads' }],
    ['a mark that composes', { given: 'e\u0301', want: 'é' }],
    ['marks out of order', { given: 'a\u0301\u0316', want: 'á\u0316'.normalize('NFC') }],
    ['30 marks', { given: runs(['x', 1], [GRAVE_BELOW, 30]), want: runs(['x', 1], [GRAVE_BELOW, 30]) }],
    [
      '31 marks',
      { given: runs(['x', 1], [GRAVE_BELOW, 31]), want: runs(['x', 1], [GRAVE_BELOW, 30], [JOINER + GRAVE_BELOW, 1]) },
    ],
    [
      '126 marks: 261 bytes, where UAX 15 alone gives 253',
      {
        given: runs(['x', 1], [GRAVE_BELOW, 126]),
        want: runs(['x', 1], [GRAVE_BELOW.repeat(30) + JOINER, 4], [GRAVE_BELOW, 6]),
      },
    ],
    ['31 marks after nothing', { given: GRAVE_BELOW.repeat(31), want: GRAVE_BELOW.repeat(30) + JOINER + GRAVE_BELOW }],
    [
      'the mark of a composed letter counts',
      { given: runs(['é', 1], [GRAVE_BELOW, 30]), want: runs(['é', 1], [GRAVE_BELOW, 29], [JOINER + GRAVE_BELOW, 1]) },
    ],
    [
      'a mark that is two counts for two',
      {
        given: runs(['q', 1], ['\u0344', 16]),
        want: runs(['q', 1], ['\u0308\u0301', 15], [`${JOINER}\u0308\u0301`, 1]),
      },
    ],
    [
      'a compatibility vowel counts, though NFC leaves it',
      { given: 'ㅠ'.repeat(31), want: `${'ㅠ'.repeat(30)}${JOINER}ㅠ` },
    ],
    [
      'a starter begins a new count',
      { given: runs([`x${GRAVE_BELOW.repeat(30)}`, 3]), want: runs([`x${GRAVE_BELOW.repeat(30)}`, 3]) },
    ],
    ['a mark of Unicode 16 is a starter', { given: 'a\u0897\u0301\u0316', want: 'a\u0897\u0316\u0301' }],
    ['a letter of Unicode 16 is not composed', { given: '\u{105d2}\u0307', want: '\u{105d2}\u0307' }],
  ])('%s', (_, { given, want }) => {
    expect(nfc(given)).toBe(want);
  });

  it('is NFC where fewer than ten marks stand in a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (given) => {
        expect(nfc(given)).toBe(given.normalize('NFC'));
      }),
    );
  });

  it('changes nothing the second time', () => {
    const mark = fc.constantFrom(...'\u0301\u0316\u0345\u0344ㅠ\u1161\u09beéx\uff9e\u0897');
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 90 }), (given) => {
        expect(nfc(nfc(given))).toBe(nfc(given));
      }),
    );
  });

  it('leaves a text alone that no variable takes, and normalizes the longest that one takes', () => {
    const marks = (length: number): string => GRAVE_BELOW.repeat(length);
    expect(nfc(marks(65_537))).toBe(marks(65_537));
    expect(nfc(marks(65_536))).toBe(`${marks(30)}${(JOINER + marks(30)).repeat(2183)}${JOINER}${marks(16)}`);
  });
});
