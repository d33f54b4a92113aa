// Writes a folder of files and a zip: all of it, or nothing.
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** One file that is written aside and then moved into its place. */
interface Move {
  readonly from: string;
  readonly to: string;
  /** Where a file that stood there waits in case of an error. */
  readonly old: string;
}

/**
 * Writes the files into `out` and the zip to `zip`, whichever is given. Other files in `out` stay as they are. Everything
 * is written aside on the same disk first; when a move fails, what stood there before comes back.
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
  try {
    const moves: Move[] = [];
    if (out) moves.push(...stage(undo, stages, resolve(out), files));
    if (zip) moves.push(...stage(undo, stages, dirname(resolve(zip)), { [basename(zip)]: bytes }));
    for (const { to } of moves) if (isFolder(to)) throw new Error(`${to} is a folder`);
    for (const move of moves) moveOne(undo, move);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const path of stages) rmSync(path, { recursive: true, force: true });
  }
}

/** What takes back each step so far, in order. */
type Undo = (() => void)[];

/** Writes files beside the folder that they are for. */
function stage(
  undo: Undo,
  stages: string[],
  target: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Move[] {
  makeFolders(undo, dirname(target));
  const aside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  stages.push(aside);
  return Object.entries(files).map(([path, content]) => {
    const move = { from: join(aside, 'new', path), to: join(target, path), old: join(aside, 'old', path) };
    mkdirSync(dirname(move.from), { recursive: true });
    writeFileSync(move.from, content);
    return move;
  });
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function moveOne(undo: Undo, { from, to, old }: Move): void {
  makeFolders(undo, dirname(to));
  if (existsSync(to)) {
    mkdirSync(dirname(old), { recursive: true });
    renameSync(to, old);
    undo.push(() => renameSync(old, to));
  }
  renameSync(from, to);
  undo.push(() => rmSync(to));
}

/** The folder and its parents; those that were not there before go again when all is undone. */
function makeFolders(undo: Undo, folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true, force: true }));
}
