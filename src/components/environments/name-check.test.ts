// Names of environments are parts of file names on every system.
import { expect, it } from 'vitest';
import { refusedName } from './name-check.ts';

it.each<[string, { given: [string, string[]]; want: RegExp | null }]>([
  ['a plain name', { given: ['dev-2', ['prod']], want: null }],
  ['nothing', { given: ['', []], want: /Letters, digits/ }],
  ['a path', { given: ['../x', []], want: /Letters, digits/ }],
  ['too long', { given: ['x'.repeat(65), []], want: /at most 64/ }],
  ['one in other case', { given: ['Prod', ['prod']], want: /already/ }],
  ['the base', { given: ['base', []], want: /already/ }],
  ['one too many', { given: ['x', Array.from({ length: 20 }, (_, at) => `e${at}`)], want: /20 environments at most/ }],
])('%s', (_, { given, want }) => {
  const refused = refusedName(...given);
  if (want === null) expect(refused).toBeNull();
  else expect(refused).toMatch(want);
});
