// The writer that the verdicts rest on.
import { expect, it } from 'vitest';
import { literal } from './literal.ts';

it.each<[string, { given: unknown; want: string }]>([
  ['a word', { given: 'leads', want: '"leads"' }],
  ['quote and backslash', { given: '"\\', want: '"\\u0022\\u005c"' }],
  ['a line break', { given: 'a\nb', want: '"a\\u000ab"' }],
  ['template sequences', { given: '$' + '{a} %{b}', want: '"\\u0024{a} \\u0025{b}"' }],
  ['an accent of its own', { given: 'e\u0301', want: '"e\\u0301"' }],
  ['beyond the first plane', { given: '😀', want: '"\\U0001f600"' }],
  ['half a pair', { given: '\ud83d', want: '"\\ufffd"' }],
  ['a whole number', { given: 5, want: '5' }],
  ['a large number', { given: 1e21, want: '1e+21' }],
  ['minus zero', { given: -0, want: '-0' }],
  ['null', { given: null, want: 'null' }],
  ['true', { given: true, want: 'true' }],
  ['a list', { given: ['a', 1], want: '["a", 1]' }],
  ['no elements', { given: {}, want: '{  }' }],
  ['a map', { given: { a: 'x', 'b c': { d: null } }, want: '{ "a" = "x", "b c" = { "d" = null } }' }],
])('%s', (_, { given, want }) => {
  expect(literal(given)).toBe(want);
});
