// Pasted tags: every way people have them lying around.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTagRows, readTagText } from './tag-text.ts';

const row = (key: string, value: string) => ({ key, value });

describe('readTagText', () => {
  test.each([
    ['nothing', { given: '', want: { rows: [], refused: [] } }],
    [
      'spaced',
      { given: 'Team = core\nStage = prod', want: { rows: [row('Team', 'core'), row('Stage', 'prod')], refused: [] } },
    ],
    ['tight', { given: 'Team=core', want: { rows: [row('Team', 'core')], refused: [] } }],
    ['Windows lines', { given: 'a=1\r\nb=2\r\n', want: { rows: [row('a', '1'), row('b', '2')], refused: [] } }],
    [
      'quoted, with commas',
      { given: '"Cost Center" = "a, b",', want: { rows: [row('Cost Center', 'a, b')], refused: [] } },
    ],
    ['escaped quotes', { given: 'a = "say \\"x\\""', want: { rows: [row('a', 'say "x"')], refused: [] } }],
    ['value with =', { given: 'url = https://x/?a=b', want: { rows: [row('url', 'https://x/?a=b')], refused: [] } }],
    ['key with a colon', { given: 'acme:team=core', want: { rows: [row('acme:team', 'core')], refused: [] } }],
    ['YAML', { given: 'Team: core', want: { rows: [row('Team', 'core')], refused: [] } }],
    ['empty value', { given: 'Team =', want: { rows: [row('Team', '')], refused: [] } }],
    [
      'a whole tags argument',
      {
        given: 'tags = {\n  A = "1"\n  # note\n  B = "2"\n}',
        want: { rows: [row('A', '1'), row('B', '2')], refused: [] },
      },
    ],
    [
      'JSON',
      {
        given: '{"A": "1", "B": 2, "C": true}',
        want: { rows: [row('A', '1'), row('B', '2'), row('C', 'true')], refused: [] },
      },
    ],
    ['AWS command line', { given: '[{"Key": "A", "Value": "1"}]', want: { rows: [row('A', '1')], refused: [] } }],
    ['repeated key', { given: 'A=1\nB=2\nA=3', want: { rows: [row('A', '3'), row('B', '2')], refused: [] } }],
    ['no tag', { given: 'A=1\nnonsense\n=2', want: { rows: [row('A', '1')], refused: [2, 3] } }],
  ])('%s', (_, { given, want }) => {
    const { rows, refused } = readTagText(given);
    expect({ rows, refused }).toEqual(want);
  });

  test('what is no tag is left as it was, and repeated keys are named', () => {
    const { left, repeated } = readTagText('A=1\n  nonsense  \nB=2\nA=3\n=4\nA=5');
    expect(left).toBe('  nonsense  \n=4');
    expect(repeated).toEqual(['A']);
  });

  test('a line that no tag can be as long as is refused', () => {
    expect(readTagText(`A=1\n${'x'.repeat(4001)}=1`)).toMatchObject({ rows: [row('A', '1')], refused: [2] });
  });

  test('any map survives as JSON', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { selector: ([key]) => key }),
        (pairs) => {
          const map = Object.fromEntries(pairs);
          const { rows } = readTagText(JSON.stringify(map));
          expect(Object.fromEntries(rows.map(({ key, value }) => [key, value]))).toEqual(map);
        },
      ),
    );
  });

  test('never throws and gives each key once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=:"\\{}[],#/ \n\rtagsé😀') }), (text) => {
        const keys = readTagText(text).rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain('');
      }),
    );
  });
});

describe('mergeTagRows', () => {
  test.each([
    ['adds behind', { given: [[row('A', '1')], [row('B', '2')]], want: [row('A', '1'), row('B', '2')] }],
    [
      'replaces in place',
      { given: [[row('A', '1'), row('B', '2')], [row('A', '3')]], want: [row('A', '3'), row('B', '2')] },
    ],
    ['drops empty rows', { given: [[row('', '')], [row('A', '')]], want: [row('A', '')] }],
  ] as const)('%s', (_, { given: [rows, pasted], want }) => {
    expect(mergeTagRows(rows, pasted)).toEqual(want);
  });
});
