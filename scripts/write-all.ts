// Writes a folder of files and a zip: all of it, or nothing.
import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { closeJournal, journal, newStage, recover, STAGE } from './lib/write-journal.ts';

/** One file that is written aside and then moved into its place. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Where a file that stood there waits in case of an error. */
  readonly old: string;
}

/**
 * Writes the files into `out` and the zip to `zip`, whichever is given. Other files in `out` stay as they are, and no symbolic
 * link in it is followed. Everything is written aside in the folder itself first.
 *
 * What is guaranteed: when something fails or a signal asks the process to end, what stood there before comes back at once.
 * After a kill -9 a new folder is there as a whole or not at all; in a folder that existed every single file is the old or the
 * new one, and the next run into the folder first puts the old ones back.
 * @throws Error when something cannot be written, and then nothing is
 */
export function write(
  out: string | undefined,
  files: Readonly<Record<string, string>>,
  zip: string | undefined,
  bytes: Uint8Array,
): void {
  const undo: Undo = [];
  const stages: string[] = [];
  // Node runs a signal's listener after this function: with one, no signal but SIGKILL ends the process in the middle.
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    const moves: Move[] = [];
    if (out) moves.push(...stageFolder(undo, stages, resolve(out), files));
    if (zip) moves.push(...stage(undo, stages, dirname(resolve(zip)), { [basename(zip)]: bytes }));
    for (const { to } of moves) if (isFolder(to)) throw new Error(`${to} is a folder`);
    for (const path of stages) journal(path, moves);
    for (const move of moves) moveOne(undo, move);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const path of stages) closeJournal(path);
    for (const path of stages) rmSync(path, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const wait = (): void => {};

/** What takes back each step so far, in order. */
type Undo = (() => void)[];

/** A folder that is not there yet is made beside its place and moved there as a whole. */
function stageFolder(
  undo: Undo,
  stages: string[],
  target: string,
  files: Readonly<Record<string, string>>,
): readonly Move[] {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return stage(undo, stages, target, files);
  const parent = dirname(target);
  makeFolders(undo, parent);
  recover(realpathSync(parent));
  const aside = newStage(parent);
  stages.push(aside);
  for (const [path, content] of Object.entries(files)) {
    const from = join(aside, 'new', path);
    mkdirSync(dirname(from), { recursive: true });
    writeFileSync(from, content);
  }
  return [{ from: join(aside, 'new'), to: target, old: join(aside, 'old') }];
}

/** Writes files aside, inside the folder that they are for: the one place that is sure to be on its disk. */
function stage(
  undo: Undo,
  stages: string[],
  given: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): readonly Move[] {
  makeFolders(undo, given);
  const target = realpathSync(given);
  recover(target);
  for (const path of Object.keys(files)) refuseLinks(target, path);
  const aside = newStage(target);
  stages.push(aside);
  return Object.entries(files).map(([path, content]) => {
    const move = { from: join(aside, 'new', path), to: join(target, path), old: join(aside, 'old', path) };
    mkdirSync(dirname(move.from), { recursive: true });
    writeFileSync(move.from, content);
    return move;
  });
}

/** A link on the way would lead the file out of the folder; one in its very place is replaced, not followed. */
function refuseLinks(target: string, path: string): void {
  const parts = path.split('/').slice(0, -1);
  for (const [index] of parts.entries()) {
    const folder = join(target, ...parts.slice(0, index + 1));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new Error(`${folder} is a symbolic link, which is not followed`);
    }
  }
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function moveOne(undo: Undo, { from, to, old }: Move): void {
  makeFolders(undo, dirname(to));
  if (exists(to)) {
    mkdirSync(dirname(old), { recursive: true });
    renameSync(to, old);
    undo.push(() => renameSync(old, to));
  }
  renameSync(from, to);
  undo.push(() => rmSync(to, { recursive: true }));
}

/** The folder and its parents; those that were not there before go again when all is undone, while nothing else is in them. */
function makeFolders(undo: Undo, folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => removeEmpty(first));
}

function removeEmpty(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (isFolder(path)) removeEmpty(path);
  }
  if (readdirSync(folder).every((name) => name.startsWith(STAGE))) rmSync(folder, { recursive: true });
}
