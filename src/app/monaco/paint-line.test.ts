// Where two texts differ within one line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeInLine, changeInLine } from './paint-line.ts';

const TEXT = 'module "dynamodb" {\n  table_name = "orders"\n}\n';

describe('changeInLine', () => {
  it.each<[string, { before?: string; after: string; want: ChangeInLine | null }]>([
    [
      'a letter typed at the end of a value',
      {
        after: TEXT.replace('orders', 'orders2'),
        want: { lineNumber: 2, line: '  table_name = "orders"', from: 22, to: 22, text: '2' },
      },
    ],
    [
      'a letter taken away',
      {
        after: TEXT.replace('orders', 'order'),
        want: { lineNumber: 2, line: '  table_name = "orders"', from: 21, to: 22, text: '' },
      },
    ],
    [
      'the last line, without an ending',
      { before: 'a = 1', after: 'a = 12', want: { lineNumber: 1, line: 'a = 1', from: 5, to: 5, text: '2' } },
    ],
    [
      'Windows line endings',
      {
        before: 'a = 1\r\nb = 2\r\n',
        after: 'a = 1\r\nb = 3\r\n',
        want: { lineNumber: 2, line: 'b = 2', from: 4, to: 5, text: '3' },
      },
    ],
    ['nothing', { after: TEXT, want: null }],
    ['a line more', { after: TEXT.replace('}', '  hash_key = "id"\n}'), want: null }],
    ['a line less', { after: TEXT.replace('  table_name = "orders"\n', ''), want: null }],
    ['two lines', { before: 'a = 1\nb = 1\n', after: 'a = 2\nb = 2\n', want: null }],
    ['an ending alone', { before: 'a = 1\n', after: 'a = 1', want: null }],
    ['what is drawn otherwise than it is typed', { after: TEXT.replace('orders', 'örders'), want: null }],
    ['a tab in the line', { before: 'a\t= 1\n', after: 'a\t= 2\n', want: null }],
  ])('%s', (_, { before = TEXT, after, want }) => {
    expect(changeInLine(before, after)).toEqual(want);
  });

  it('gives the text after the change, whatever the texts', () => {
    const line = fc.stringMatching(/^[a-z ="é\t]{0,8}$/);
    const text = fc
      .tuple(fc.array(line, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
      .map(([all, end]) => all.join(end));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeInLine(before, after);
        if (change === null) return;
        const lines = before.split(/\r\n|\n/);
        const drawn = lines.map((one, index) =>
          index === change.lineNumber - 1 ? one.slice(0, change.from) + change.text + one.slice(change.to) : one,
        );
        expect(lines[change.lineNumber - 1]).toBe(change.line);
        expect(drawn).toEqual(after.split(/\r\n|\n/));
      }),
    );
  });
});
