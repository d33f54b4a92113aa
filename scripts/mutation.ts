// `npm run mutation`: StrykerJS over the core, a file at a time, so that a run can be cut off and goes on where it stopped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `npm run mutation -- [options] [layer ...]
  --minutes N   begins no further file after N minutes (60); the next run goes on
  --report      only prints what is known`;

const LAYERS = ['hcl', 'terraform', 'catalog', 'generator', 'document', 'pricing', 'scaling', 'plan'];
const FOLDER = '.tmp/mutation';
const REPORT = `${FOLDER}/report.json`;

/** What has no behaviour of its own: tests, price lists, the module's text. */
const NOT_MUTATED = /\.test\.ts$|\/(prices|price-list|goldens)\/|module-files\.ts$/;

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const filesOf = (layer: string): string[] =>
  existsSync(`src/${layer}`)
    ? readdirSync(`src/${layer}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

/** A result counts as long as nothing in its layer has changed. */
function resultFile(layer: string, file: string): string {
  const hash = createHash('sha256');
  for (const path of filesOf(layer)) hash.update(path).update(readFileSync(path));
  return `${FOLDER}/${file.replaceAll('/', '.')}.${hash.digest('hex').slice(0, 12)}.json`;
}

function mutate(layer: string, file: string): boolean {
  const env = { ...process.env, MUTATION_LAYER: layer };
  const { status } = spawnSync('stryker', ['run', '--mutate', file], { stdio: 'inherit', env });
  if (status !== 0) return false;
  // A file of types has nothing to change, and Stryker writes no report.
  if (!existsSync(REPORT)) writeFileSync(REPORT, '{ "files": {} }');
  const result = resultFile(layer, file);
  mkdirSync(dirname(result), { recursive: true });
  renameSync(REPORT, result);
  return true;
}

const count = (mutants: readonly Mutant[], ...statuses: readonly string[]): number =>
  mutants.filter(({ status }) => statuses.includes(status)).length;

/** Score as Stryker counts it: mutants noticed among those that are valid and not ignored. */
function line(name: string, mutants: readonly Mutant[]): string {
  const noticed = count(mutants, 'Killed', 'Timeout');
  const missed = count(mutants, 'Survived', 'NoCoverage');
  const score = noticed + missed === 0 ? '' : `${((100 * noticed) / (noticed + missed)).toFixed(1)} %`;
  return `| ${name} | ${noticed + missed} | ${noticed} | ${missed} | ${score} |`;
}

function report(layers: readonly string[]): void {
  const rows: string[] = [];
  const survivors: string[] = [];
  for (const layer of layers) {
    const all: Mutant[] = [];
    for (const file of filesOf(layer)) {
      const result = resultFile(layer, file);
      if (!existsSync(result)) continue;
      const { files }: Report = JSON.parse(readFileSync(result, 'utf8'));
      const mutants = Object.values(files).flatMap((one) => one.mutants);
      all.push(...mutants);
      rows.push(line(file, mutants));
      for (const { status, mutatorName, replacement = '', location } of mutants) {
        if (status !== 'Survived' && status !== 'NoCoverage') continue;
        const { line: row, column } = location.start;
        const shown = replacement.replaceAll('\n', ' ').slice(0, 80);
        survivors.push(`${file}:${row}:${column} ${status} ${mutatorName}: ${shown}`);
      }
    }
    if (all.length > 0) rows.push(line(`**src/${layer}**`, all));
  }
  console.log(['| File | Mutants | Noticed | Missed | Score |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'));
  if (survivors.length > 0) console.log(`\n${survivors.join('\n')}`);
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '60' },
      report: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const layers = positionals.length > 0 ? positionals : LAYERS;
  const minutes = Number(values.minutes);
  if (values.help || !(minutes > 0) || layers.some((layer) => !LAYERS.includes(layer))) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  mkdirSync(FOLDER, { recursive: true });
  const end = performance.now() + minutes * 60_000;
  const failed: string[] = [];
  let left = 0;
  for (const layer of values.report ? [] : layers) {
    for (const file of filesOf(layer).filter((path) => !NOT_MUTATED.test(path))) {
      if (existsSync(resultFile(layer, file))) continue;
      if (performance.now() > end) left += 1;
      else if (!mutate(layer, file)) failed.push(file);
    }
  }
  report(layers);
  if (left > 0) console.log(`\nThe time is up; ${left} files are left for the next run.`);
  if (failed.length > 0) console.error(`\nNo result for ${failed.join(', ')}.`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main();
