// The built page as the next deploy would bring it: its files below assets/ have other names, and the old ones are gone.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const RENAMED = new Set(['.js', '.css']);
const TEXT = new Set([...RENAMED, '.html']);

/** Writes it into a new folder, which is returned. */
export function redeployed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redeployed-'));
  mkdirSync(join(folder, 'assets'));
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(DIST.length + 1));
  const names = files.map((path) => /assets\/(.+)$/.exec(path)?.[1] ?? '').filter((name) => RENAMED.has(extname(name)));
  const old = new RegExp(names.map((name) => name.replace('.', '\\.')).join('|'), 'g');
  const renamed = (text: string): string => text.replace(old, (name) => name.replace(/\.\w+$/, '-next$&'));
  for (const path of files) {
    const content = readFileSync(join(DIST, path));
    writeFileSync(join(folder, renamed(path)), TEXT.has(extname(path)) ? renamed(content.toString()) : content);
  }
  return folder;
}
