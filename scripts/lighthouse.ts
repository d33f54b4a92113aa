// `npm run lighthouse`: Lighthouse's mobile audit of the production build; exits with 1 unless all four categories are 100 in
// the median of five runs, which is how its authors say to measure where a machine is not quiet.
// Lighthouse is fetched for the run (npm exec): it would more than double what `npm ci` installs.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.ts';
import { ensureBrowser } from './setup-browser.ts';

const VERSION = '12';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const REPORT = '.tmp/lighthouse.json';
const RUNS = 5;
/** A run can fail to record its trace. */
const TRIES = 8;
const CHROME_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
];

function lighthouse(url: string): Promise<boolean> {
  const args = ['exec', '--yes', '--package', `lighthouse@${VERSION}`, '--', 'lighthouse', url];
  const options = [
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${REPORT}`,
    `--chrome-flags=${CHROME_FLAGS.join(' ')}`,
    '--quiet',
  ];
  // Beside this process, which goes on serving the page.
  const child = spawn('npm', [...args, ...options], {
    env: { ...process.env, CHROME_PATH: ensureBrowser() },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Lighthouse's score of a category or audit, 0 to 1; null when it gave none. */
function scoreOf(report: unknown, kind: 'categories' | 'audits', id: string): number | null {
  const score: unknown = Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(report), kind)), id)), 'score');
  return typeof score === 'number' ? score : null;
}

function failedAudits(report: unknown): readonly string[] {
  const audits = Object.entries(Object(Reflect.get(Object(report), 'audits')));
  return audits
    .filter(([id]) => (scoreOf(report, 'audits', id) ?? 1) < 0.9)
    .map(([id, audit]) => `  ${id}: ${String(Reflect.get(Object(audit), 'displayValue') ?? '')}`);
}

async function audits(url: string): Promise<readonly unknown[]> {
  const reports: unknown[] = [];
  for (let tries = 0; tries < TRIES && reports.length < RUNS; tries += 1) {
    if (await lighthouse(url)) reports.push(JSON.parse(readFileSync(REPORT, 'utf8')));
  }
  return reports;
}

async function main(): Promise<number> {
  mkdirSync('.tmp', { recursive: true });
  const served = await serve(fileURLToPath(new URL('../dist', import.meta.url)));
  const reports = await audits(served.url);
  await served.close();
  if (reports.length < RUNS) return 1;
  const medians = CATEGORIES.map((id) => {
    const scores = reports.map((report) => Math.round((scoreOf(report, 'categories', id) ?? 0) * 100));
    const median = scores.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
    console.log(`${id.padEnd(16)} ${median} (${scores.join(' ')})`);
    return median;
  });
  const failed = failedAudits(reports.at(-1));
  if (failed.length > 0) console.log(`\nBelow 90 in the last run:\n${failed.join('\n')}`);
  return medians.every((score) => score === 100) ? 0 : 1;
}

process.exit(await main());
