// Reads how many tests passed and failed from the reports of Vitest and Playwright.

/** Verdicts of one stage. `skipped` is shown beside the result and never added to either side. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The three numbers, added up. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

function numberAt(report: unknown, name: string): number {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined;
  if (typeof value !== 'number') throw new Error(`the report has no number "${name}"`);
  return value;
}

function listAt(report: unknown, name: string): readonly unknown[] {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined;
  if (!Array.isArray(value)) throw new Error(`the report has no list "${name}"`);
  return value;
}

/** A test file that could not be loaded has no failing test of its own, so it counts as one. */
function unloadedFiles(report: unknown): number {
  return listAt(report, 'testResults').filter((file) => {
    const failed: unknown = Reflect.get(Object(file), 'status') === 'failed';
    return failed && !listAt(file, 'assertionResults').some((test) => Reflect.get(Object(test), 'status') === 'failed');
  }).length;
}

/**
 * Counts of a `vitest --reporter=json` report.
 *
 * @throws Error when the text is no such report, or when it ran no test at all
 */
export function vitestCounts(text: string): Counts {
  const report: unknown = JSON.parse(text);
  const counts = {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + unloadedFiles(report),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
  if (counts.passed + counts.failed === 0) throw new Error('no test was run');
  return counts;
}

/**
 * Counts of Playwright's JSON report; a test that passed only when repeated failed.
 *
 * @throws Error when the text is no such report, or when it ran no test at all
 */
export function playwrightCounts(text: string): Counts {
  const report: unknown = JSON.parse(text);
  const stats: unknown = Reflect.get(Object(report), 'stats');
  const counts = {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky') + listAt(report, 'errors').length,
    skipped: numberAt(stats, 'skipped'),
  };
  if (counts.passed + counts.failed === 0) throw new Error('no test was run');
  return counts;
}
