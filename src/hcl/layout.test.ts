// Lines to text: which lines align with which, and how deep they stand.
import { describe, expect, it } from 'vitest';
import { type Line, layout } from './layout.ts';

/** `head = value` on one line. */
const pair = (head: string, value: string, depth = 0): Line => ({ depth, head, value, complete: true });
/** `head = {`, with more lines to come. */
const opening = (head: string, value: string, depth = 0): Line => ({ depth, head, value, complete: false });
const whole = (head: string, depth = 0): Line => ({ depth, head, value: null, complete: false });
const blank = whole('');

describe('layout', () => {
  it.each<[string, { given: Line[]; want: string[] }]>([
    ['nothing', { given: [], want: [] }],
    ['a line alone', { given: [pair('a', '1')], want: ['a = 1'] }],
    ['a line that stands whole', { given: [whole('# note')], want: ['# note'] }],
    ['a blank line, without indentation', { given: [whole('', 3)], want: [''] }],
    ['a run', { given: [pair('a', '1'), pair('bbb', '2'), pair('cc', '3')], want: ['a   = 1', 'bbb = 2', 'cc  = 3'] }],
    ['the longest first', { given: [pair('aaa', '1'), pair('b', '2')], want: ['aaa = 1', 'b   = 2'] }],
    ['the longest last', { given: [pair('a', '1'), pair('bbb', '2')], want: ['a   = 1', 'bbb = 2'] }],
    [
      'runs on both sides of a blank line',
      { given: [pair('a', '1'), blank, pair('bbb', '2')], want: ['a = 1', '', 'bbb = 2'] },
    ],
    [
      'several blank lines',
      { given: [pair('a', '1'), blank, blank, pair('b', '2')], want: ['a = 1', '', '', 'b = 2'] },
    ],
    [
      'an opening line, in no run',
      {
        given: [pair('a', '1'), opening('bbbbb', '{'), whole('}'), pair('cc', '2')],
        want: ['a = 1', 'bbbbb = {', '}', 'cc = 2'],
      },
    ],
    [
      'two opening lines after each other',
      { given: [opening('a', '['), whole(']'), opening('bb', '{'), whole('}')], want: ['a = [', ']', 'bb = {', '}'] },
    ],
    [
      'depths',
      {
        given: [
          whole('x {'),
          pair('a', '1', 1),
          opening('m', '{', 1),
          pair('kk', '2', 2),
          pair('k', '3', 2),
          whole('}', 1),
          whole('}'),
        ],
        want: ['x {', '  a = 1', '  m = {', '    kk = 2', '    k  = 3', '  }', '}'],
      },
    ],
    [
      'a great depth',
      { given: [pair('a', '1', 12), pair('b', '2', 3)], want: [`${' '.repeat(24)}a = 1`, '      b = 2'] },
    ],
    [
      'quoted keys by their columns',
      {
        given: [pair('"é"', '1'), pair('"e\u0301\u0323"', '2'), pair('"🇦🇹 b"', '3'), pair('plain', '4')],
        want: ['"é"   = 1', '"e\u0301\u0323"   = 2', '"🇦🇹 b" = 3', 'plain = 4'],
      },
    ],
  ])('lays out %s', (_, { given, want }) => {
    expect(layout(given)).toBe(want.map((line) => `${line}\n`).join(''));
  });

  it('gives one line of text for each line', () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      index % 7 === 0 ? blank : pair('k'.repeat(1 + (index % 5)), String(index)),
    );
    expect(layout(lines).split('\n').length).toBe(lines.length + 1);
  });
});
