// `npm test`: every judge in turn, each under its heading, and the sum of their verdicts as the last line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './setup-browser.ts';
import { type Counts, playwrightCounts, sum, vitestCounts } from './test-counts.ts';

const REPORTS = '.tmp';
/** Tests that only the project's own code decides, and a web server; the rest of test/ asks Terraform. */
const UNIT_TESTS = ['src/', 'scripts/', 'test/hosting/', 'test/structure/'];
/** Where .ci/run finds the last line again, whatever npm prints after it. */
const RESULT = `${REPORTS}/test-result.txt`;

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

function run(command: string, args: readonly string[]): boolean {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

/** One command that says yes or no counts as one check. */
function check(name: string, command: string, args: readonly string[]): Counts {
  const passed = run(command, args);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
  return passed ? PASSED : FAILED;
}

function vitest(report: string, args: readonly string[]): Counts {
  const file = `${REPORTS}/${report}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted(run('vitest', ['run', ...args, ...reporters]), file, vitestCounts);
}

/** A runner that failed but reports no failure, or left no report, failed all the same. */
function counted(succeeded: boolean, file: string, read: (report: string) => Counts): Counts {
  try {
    const counts = read(readFileSync(file, 'utf8'));
    return succeeded || counts.failed > 0 ? counts : sum([counts, FAILED]);
  } catch (error) {
    console.error(`No report in ${file}: ${String(error)}`);
    return FAILED;
  }
}

function staticChecks(): Counts {
  return sum([
    ...['core', 'app', 'node'].map((name) => check(`types (${name})`, 'tsc', ['-p', `tsconfig.${name}.json`])),
    check('lint and format', 'biome', ['ci', '.']),
    check('nothing unused', 'knip', []),
    check('generated tables in the docs', 'tsx', ['scripts/docs.ts', '--check']),
  ]);
}

function unitTests(): Counts {
  return vitest('vitest-unit', UNIT_TESTS);
}

function terraformTests(): Counts {
  const found = spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0;
  if (found) return vitest('vitest-terraform', ['--exclude', '{src,scripts,test/hosting,test/structure}/**']);
  if (process.env.CI) {
    console.error('FAIL no terraform on PATH; with CI set its verdict is not optional');
    return FAILED;
  }
  console.warn('!!!! SKIPPED: no terraform on PATH, so Terraform has judged nothing in this run.');
  console.warn('!!!! Install Terraform 1.11 or later to have its verdict on the module and on the bundles.');
  return { passed: 0, failed: 0, skipped: 1 };
}

function browserTests(): Counts {
  try {
    console.log(`Chromium: ${ensureBrowser('headless')}`);
  } catch (error) {
    console.error(`FAIL ${String(error)}`);
    return FAILED;
  }
  const built = check('production build', 'npm', ['run', '--silent', 'build']);
  if (built.failed > 0) return built;
  const file = `${REPORTS}/playwright.json`;
  rmSync(file, { force: true });
  return sum([built, counted(run('playwright', ['test']), file, playwrightCounts)]);
}

const STAGES: readonly (readonly [name: string, title: string, stage: () => Counts])[] = [
  ['static', 'Static checks', staticChecks],
  ['unit', 'Unit and property tests', unitTests],
  ['terraform', "Terraform's own verdict", terraformTests],
  ['e2e', 'The page in a real browser', browserTests],
];

/**
 * Runs the stages named, or all of them.
 *
 * @returns the process's exit code: 0 when nothing failed, 2 for an unknown stage
 */
function main(names: readonly string[]): number {
  const unknown = names.filter((name) => !STAGES.some(([known]) => known === name));
  if (unknown.length > 0) {
    console.error(`Unknown stage ${unknown.join(', ')}; there are ${STAGES.map(([name]) => name).join(', ')}.`);
    return 2;
  }
  mkdirSync(REPORTS, { recursive: true });
  rmSync(RESULT, { force: true });
  const rows: string[] = [];
  const all: Counts[] = [];
  for (const [name, title, stage] of STAGES) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n=== ${title} ===`);
    const begun = performance.now();
    const counts = stage();
    const seconds = Math.round((performance.now() - begun) / 1000);
    all.push(counts);
    rows.push(
      `${title.padEnd(28)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
    );
  }
  const total = sum(all);
  const result = `${total.passed} passed, ${total.failed} failed`;
  writeFileSync(RESULT, `${result}\n`);
  console.log(`\n=== Summary ===\n${rows.join('\n')}\n\n${result}`);
  return total.failed > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(main(process.argv.slice(2)));
