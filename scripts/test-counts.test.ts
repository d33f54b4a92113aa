// The runner's arithmetic: a failure that is lost here would be lost everywhere.
import { describe, expect, it } from 'vitest';
import { playwrightCounts, sum, vitestCounts } from './test-counts.ts';

const vitest = (changes: object) =>
  JSON.stringify({
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  });

const playwright = (stats: object, errors: unknown[] = []) =>
  JSON.stringify({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('vitestCounts', () => {
  const loaded = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const unloaded = { status: 'failed', assertionResults: [] };
  it.each([
    ['all passed', { given: {}, want: { passed: 7, failed: 0, skipped: 0 } }],
    [
      'a failed test',
      { given: { numFailedTests: 1, testResults: [loaded] }, want: { passed: 7, failed: 1, skipped: 0 } },
    ],
    ['a file that does not load', { given: { testResults: [unloaded] }, want: { passed: 7, failed: 1, skipped: 0 } }],
    [
      'skipped and todo',
      { given: { numPendingTests: 2, numTodoTests: 1 }, want: { passed: 7, failed: 0, skipped: 3 } },
    ],
  ])('%s', (_, { given, want }) => {
    expect(vitestCounts(vitest(given))).toEqual(want);
  });

  it.each([
    ['an empty report', { given: '{}' }],
    ['no JSON', { given: 'Killed' }],
    ['a run that found no test', { given: vitest({ numPassedTests: 0 }) }],
  ])('refuses %s', (_, { given }) => {
    expect(() => vitestCounts(given)).toThrow();
  });
});

describe('playwrightCounts', () => {
  it.each([
    ['all passed', { given: playwright({}), want: { passed: 5, failed: 0, skipped: 0 } }],
    ['a failed test', { given: playwright({ unexpected: 2 }), want: { passed: 5, failed: 2, skipped: 0 } }],
    ['a flaky test', { given: playwright({ flaky: 1 }), want: { passed: 5, failed: 1, skipped: 0 } }],
    ['an error outside of tests', { given: playwright({}, [{}]), want: { passed: 5, failed: 1, skipped: 0 } }],
    ['a skipped test', { given: playwright({ skipped: 1 }), want: { passed: 5, failed: 0, skipped: 1 } }],
  ])('%s', (_, { given, want }) => {
    expect(playwrightCounts(given)).toEqual(want);
  });

  it('refuses a run that found no test', () => {
    expect(() => playwrightCounts(playwright({ expected: 0 }))).toThrow('no test was run');
  });
});

describe('sum', () => {
  it('adds each number and starts from nothing', () => {
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(
      sum([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});
