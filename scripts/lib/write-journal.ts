// What a run writes down before it moves files, so that the next one can undo it when it was killed in the middle.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** How the folder begins that files are written in before they are moved. */
export const STAGE = '.generate-';

const JOURNAL = 'journal.json';

interface Journal {
  /** The process that writes. */
  readonly pid: number;
  /** Paths below the folder, with whether something stood there before. */
  readonly files: readonly { readonly path: string; readonly stood: boolean }[];
}

interface Planned {
  readonly from: string;
  readonly to: string;
}

const stands = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A new stage in a folder, known as this process's from its first moment. */
export function newStage(folder: string): string {
  const stage = mkdtempSync(join(folder, STAGE));
  journal(stage, []);
  return stage;
}

/** Writes down the moves out of this stage. */
export function journal(stage: string, moves: readonly Planned[]): void {
  const own = moves.filter(({ from }) => from.startsWith(stage + sep));
  const files = own.map(({ to }) => ({ path: relative(dirname(stage), to), stood: stands(to) }));
  const text: Journal = { pid: process.pid, files };
  writeFileSync(join(stage, JOURNAL), JSON.stringify(text));
}

/** All is moved or undone: nothing is left to recover. */
export const closeJournal = (stage: string): void => rmSync(join(stage, JOURNAL), { force: true });

/**
 * Undoes what killed runs left half-done in this folder, and removes their stages; one without a journal is nobody's we know.
 * @throws Error while another run is writing into it
 */
export function recover(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(STAGE))) {
    const stage = join(folder, name);
    const left = read(stage);
    if (left === null) continue;
    if (isAlive(left.pid)) {
      throw new Error(`${folder} is being written by process ${left.pid}; if it is not, delete ${stage}`);
    }
    for (const { path, stood } of left.files) undoOne(folder, stage, path, stood);
    rmSync(stage, { recursive: true, force: true });
  }
}

function undoOne(folder: string, stage: string, path: string, stood: boolean): void {
  const [to, old] = [join(folder, path), join(stage, 'old', path)];
  if (!to.startsWith(folder + sep)) return;
  if (stands(old)) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(old, to);
  } else if (!stood && !existsSync(join(stage, 'new', path))) {
    rmSync(to, { force: true });
  }
}

function read(stage: string): Journal | null {
  try {
    const value = JSON.parse(readFileSync(join(stage, JOURNAL), 'utf8')) as Journal;
    return Array.isArray(value.files) ? value : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
