// `npm run fuzz`: the tests that Terraform judges, with much larger samples. Seeded, and resumable after an interruption.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { parse } from '../src/hcl/parse.ts';
import { agreement, type Sizes } from '../test/agreement/agreement.ts';
import { arbitraryInput } from '../test/agreement/cases.ts';
import { differences } from '../test/agreement/held-values.ts';
import { documentRoundTrips, hostileFragments } from '../test/documents/round-trips.ts';
import { wrongEdit } from '../test/text/edits.ts';
import { disagreement } from '../test/text/oracle.ts';
import { PUBLIC_SOURCES, sourceFiles } from './lib/public-sources.ts';

const HELP = `npm run fuzz -- [options]
  --seed N        what the samples are made from (20261122)
  --cases N       verdicts compared with Terraform's (10000)
  --values N      cases whose values after conversion are compared (1000)
  --documents N   documents that terraform fmt must not change (3000)
  --strings N     strings that Terraform must read back (40000)
  --round-trips N documents with actions that text, link, file, undo and redo must give back (10000)
  --fragments N   hostile links that must get a sentence (100000)
  --rounds N      configs that block, tfvars, JSON, zip and link must give back (100000)
  --mutated N     texts with a few bytes changed that must be read without a crash or a hang (100000)
  --plans N       configs of which Terraform plans every ordered pair, 30 at a time (300)
  --sources N     public projects whose files HashiCorp's parser and ours read alike, its own suite first (5)
  --resume        go on with the last run of the same seed and sizes`;

const FOLDER = '.tmp/fuzz';
const STATE = `${FOLDER}/state.json`;

/** What one step found; figures of the same name are added up in the summary. */
interface Result {
  readonly figures: Readonly<Record<string, number>>;
  readonly failures: readonly unknown[];
  readonly seconds: number;
}

interface Step {
  readonly kind: string;
  readonly id: string;
  readonly run: () => Promise<Omit<Result, 'seconds'>>;
}

interface State {
  readonly key: string;
  readonly done: Record<string, Result>;
}

/** Cuts a total into steps of at most `size`; each has its own seed, so that a step can be repeated alone. */
function steps(
  kind: string,
  total: number,
  size: number,
  seed: number,
  run: (count: number, seed: number) => ReturnType<Step['run']>,
): Step[] {
  return Array.from({ length: Math.ceil(total / size) }, (_, index) => {
    const count = Math.min(size, total - index * size);
    return { kind, id: `${kind} ${index}`, run: () => run(count, seed + 1000 * index) };
  });
}

async function verdicts(count: number, seed: number): ReturnType<Step['run']> {
  const few = Math.floor(count / 25);
  const sizes: Sizes = { modules: count - 2 * few, strange: few, files: few };
  const { disagreements, ...figures } = await agreement(sizes, seed);
  return { figures: { ...figures, disagreements: disagreements.length }, failures: disagreements };
}

async function values(count: number, seed: number): ReturnType<Step['run']> {
  const { compared, found } = await differences(fc.sample(arbitraryInput, { numRuns: count, seed }));
  return { figures: { cases: count, compared, disagreements: found.length }, failures: found };
}

/** Samples of documents or links; `name` is their figure. */
function documentStep(name: string, judge: typeof documentRoundTrips) {
  return async (count: number, seed: number): ReturnType<Step['run']> => {
    const { failures } = judge(count, seed);
    return { figures: { [name]: count, failures: failures.length }, failures };
  };
}

/** Runs one of the tests in test/ with other sizes. */
function sizedTest(file: string, variable: string, name: string) {
  return async (count: number, seed: number): ReturnType<Step['run']> => {
    const env = { ...process.env, [variable]: String(count), FUZZ_SEED: String(seed) };
    const options = { env, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const { status, stdout, stderr } = spawnSync('vitest', ['run', `test/${file}`], options);
    const failures = status === 0 ? [] : [{ seed, count, output: `${stdout}${stderr}` }];
    return { figures: { [name]: count, disagreements: failures.length }, failures };
  };
}

/** A public project's files, read and edited; one that cannot be had is said and counted, not passed over. */
function publicSource(at: number): Step[] {
  const source = PUBLIC_SOURCES[at];
  if (source === undefined) return [];
  const { name, ref } = source;
  const run = async (): ReturnType<Step['run']> => {
    const files = await sourceFiles(name, ref);
    if (typeof files === 'string') {
      console.error(files);
      return { figures: { files: 0, edited: 0, disagreements: 0, unavailable: 1 }, failures: [] };
    }
    const failures: unknown[] = [];
    let edited = 0;
    for (const [index, { path, text }] of files.entries()) {
      const wrong = await disagreement(text);
      const isRead = wrong === null && parse(text).diagnostics.length === 0;
      const broken = isRead ? await wrongEdit(text, index) : null;
      if (isRead) edited += 1;
      for (const why of [wrong, broken]) if (why !== null) failures.push({ path, why });
    }
    const figures = { files: files.length, edited, disagreements: failures.length, unavailable: 0 };
    return { figures, failures };
  };
  return [{ kind: 'sources', id: `sources ${name} ${ref}`, run }];
}

/** The last run's state when it was of the same seed and sizes and is to be resumed. */
function stateOf(key: string, resume: boolean): State {
  if (resume) {
    try {
      const state = JSON.parse(readFileSync(STATE, 'utf8')) as State;
      if (state.key === key) return state;
      console.log(`${STATE} is of another run: starting anew.`);
    } catch {
      console.log(`No ${STATE} to resume: starting anew.`);
    }
  }
  return { key, done: {} };
}

function summary(all: readonly Step[], done: Readonly<Record<string, Result>>): string {
  return [...new Set(all.map(({ kind }) => kind))]
    .map((kind) => {
      const results = all.filter((step) => step.kind === kind).flatMap(({ id }) => done[id] ?? []);
      const names = Object.keys(results[0]?.figures ?? {});
      const sums = names.map((name) => [name, results.reduce((sum, { figures }) => sum + (figures[name] ?? 0), 0)]);
      const seconds = Math.round(results.reduce((sum, result) => sum + result.seconds, 0));
      return `${kind}: ${sums.map(([name, sum]) => `${name} ${sum}`).join(', ')} (${seconds} s)`;
    })
    .join('\n');
}

const STANDARD = {
  seed: 20261122,
  cases: 10_000,
  values: 1000,
  documents: 3000,
  strings: 40_000,
  rounds: 100_000,
  mutated: 100_000,
  plans: 300,
  'round-trips': 10_000,
  fragments: 100_000,
  sources: PUBLIC_SOURCES.length,
};

/** The sizes given on the command line, or the exit code where there is nothing to run. */
function readOptions(): { readonly sizes: typeof STANDARD; readonly resume: boolean } | number {
  const flag = { type: 'boolean', default: false } as const;
  const number = { type: 'string' } as const;
  const { values: given } = parseArgs({
    options: {
      seed: number,
      cases: number,
      values: number,
      documents: number,
      strings: number,
      rounds: number,
      mutated: number,
      plans: number,
      'round-trips': number,
      fragments: number,
      sources: number,
      resume: flag,
      help: flag,
    },
  });
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const { resume, help: _, ...texts } = given;
  const wrong = Object.entries(texts).find(([, text]) => !/^\d{1,9}$/.test(text));
  if (wrong !== undefined) {
    console.error(`--${wrong[0]} ${wrong[1]} is not a whole number.\n${HELP}`);
    return 2;
  }
  const sizes = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Number(text)]));
  return { sizes: { ...STANDARD, ...sizes }, resume };
}

function main(): Promise<number> | number {
  const options = readOptions();
  if (typeof options === 'number') return options;
  const {
    seed,
    cases,
    values: compared,
    documents,
    strings,
    rounds,
    mutated,
    plans,
    fragments,
    sources,
    'round-trips': trips,
  } = options.sizes;
  const all = [
    ...steps('verdicts', cases, 250, seed, verdicts),
    ...steps('values', compared, 200, seed + 1, values),
    ...steps('documents', documents, 1500, seed, sizedTest('text/fmt.test.ts', 'FUZZ_DOCS', 'documents')),
    ...steps('strings', strings, 8000, seed, sizedTest('text/read-back.test.ts', 'FUZZ_STRINGS', 'strings')),
    ...steps('rounds', rounds, 5000, seed, sizedTest('text/round-trip.test.ts', 'FUZZ_ROUNDS', 'rounds')),
    ...steps('mutated', mutated, 10_000, seed, sizedTest('text/mutated.test.ts', 'FUZZ_MUTATED', 'texts')),
    ...steps('plans', plans, 30, seed, sizedTest('plan/plan-agreement.test.ts', 'FUZZ_PLANS', 'plans')),
    ...steps('round trips', trips, 500, seed, documentStep('documents', documentRoundTrips)),
    ...steps('fragments', fragments, 5000, seed, documentStep('fragments', hostileFragments)),
    ...PUBLIC_SOURCES.slice(0, sources).flatMap((_, at) => publicSource(at)),
  ];
  return runAll(all, stateOf(JSON.stringify(options.sizes), options.resume));
}

async function runAll(all: readonly Step[], state: State): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [index, step] of all.entries()) {
    if (state.done[step.id] !== undefined) continue;
    const begun = performance.now();
    const found = await step.run();
    const result = { ...found, seconds: (performance.now() - begun) / 1000 };
    state.done[step.id] = result;
    writeFileSync(STATE, JSON.stringify(state));
    for (const failure of result.failures) console.error(JSON.stringify(failure, null, 1));
    const line = `${index + 1} of ${all.length}: ${step.id} (${result.seconds.toFixed(1)} s)`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }
  console.log(`\n${summary(all, state.done)}`);
  return all.some(({ id }) => (state.done[id]?.failures.length ?? 1) > 0) ? 1 : 0;
}

process.exitCode = await main();
