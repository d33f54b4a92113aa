// `npm run faults [-- WORD…]`: seeds each fault that one of the words is in, in a copy of the project and demands that a test notices it.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeededFault } from '../test/faults/fault.ts';
import { faults } from '../test/faults/list.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const COPIES = 2;

/** Everything that git knows or would add, and the installed packages by a link. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'seeded-faults-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path), { force: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Runs a judge in a copy: a path of tests for vitest, or a command. */
function judge(copy: string, text: string): Promise<{ passed: boolean; output: string }> {
  const command = /^(scripts|src|test)\//.test(text) ? `vitest run --bail=1 ${text}` : text;
  const path = [join(copy, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, {
    cwd: copy,
    shell: true,
    env: { ...process.env, PATH: path, NO_COLOR: '1', CI: 'true' },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ passed: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

interface Outcome {
  readonly fault: SeededFault;
  /** What noticed it; null when nothing did. */
  readonly caughtBy: string | null;
  readonly note: string;
  readonly seconds: number;
}

/** The first complaint of a judge. */
function complaint(output: string): string {
  const line = /FAIL\s+(.*)/.exec(output)?.[1] ?? /^.*\berror\b.*$/im.exec(output)?.[0] ?? '';
  return line
    .replace(/^.* > /, '')
    .trim()
    .slice(0, 90);
}

/** Puts a fault into a copy while `use` runs; null where the text to replace is not there. */
async function withFault<T>(copy: string, fault: SeededFault, use: () => Promise<T>): Promise<T | null> {
  const file = join(copy, fault.path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(fault.from)) return null;
  writeFileSync(
    file,
    text.replaceAll(fault.from, () => fault.to),
  );
  try {
    return await use();
  } finally {
    writeFileSync(file, text);
  }
}

/** Whether each judge passes on the project as it stands; one that fails there would catch everything and prove nothing. */
const fitness = new Map<string, Promise<boolean>>();

function isFit(copy: string, name: string): Promise<boolean> {
  const known = fitness.get(name);
  if (known !== undefined) return known;
  const asked = judge(copy, name).then(({ passed, output }) => {
    if (!passed) console.error(`${name} fails without any fault, so it counts for none:\n${output.slice(-2000)}`);
    return passed;
  });
  fitness.set(name, asked);
  return asked;
}

async function seeded(copy: string, fault: SeededFault): Promise<Omit<Outcome, 'fault' | 'seconds'>> {
  for (const name of fault.judges) {
    const found = await withFault(copy, fault, () => judge(copy, name));
    if (found === null) return { caughtBy: null, note: `not in ${fault.path}: ${fault.from}` };
    // A busy machine is no proof of anything.
    const isCaught = !found.passed && !found.output.includes('Test timed out in');
    if (isCaught && (await isFit(copy, name))) return { caughtBy: name, note: complaint(found.output) };
  }
  return { caughtBy: null, note: `unnoticed by ${fault.judges.join(', ')}` };
}

/** Each copy takes the next item when it is done with one. */
async function inParallel<T>(
  copies: readonly string[],
  items: readonly T[],
  work: (copy: string, item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  await Promise.all(
    copies.map(async (copy) => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(copy, item);
    }),
  );
}

function print({ fault, caughtBy, note, seconds }: Outcome): void {
  const verdict = caughtBy === null ? 'MISSED' : 'caught';
  console.log(`${verdict}  ${fault.name.padEnd(44)} ${seconds.toFixed(0).padStart(3)} s  ${caughtBy ?? ''}  ${note}`);
}

async function main(words: readonly string[]): Promise<number> {
  const chosen = faults.filter(({ name, path }) => words.some((word) => `${name} ${path}`.includes(word)));
  const copies = Array.from({ length: COPIES }, copyProject);
  const begun = performance.now();
  const outcomes: Outcome[] = [];
  try {
    await inParallel(copies, chosen, async (copy, fault) => {
      const start = performance.now();
      const found = await seeded(copy, fault);
      const outcome = { fault, ...found, seconds: (performance.now() - start) / 1000 };
      outcomes.push(outcome);
      print(outcome);
    });
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
  const missed = outcomes.filter(({ caughtBy }) => caughtBy === null);
  console.log(
    `\n${outcomes.length} faults, ${outcomes.length - missed.length} caught, ${missed.length} missed (${((performance.now() - begun) / 1000).toFixed(0)} s)`,
  );
  for (const outcome of missed) print(outcome);
  return missed.length > 0 || outcomes.length === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.length > 2 ? process.argv.slice(2) : ['']);
