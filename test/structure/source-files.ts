// The project's own text files, read once for the structure tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a separator at its end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

function walk(folder: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_OURS.has(entry.name) || (entry.name.startsWith('.') && entry.name !== '.ci')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else found.push(relative(projectRoot, path).split(sep).join('/'));
  }
}

/** Paths from the project's folder, with `/`, sorted; without what is installed, built or hidden. */
export function projectPaths(): readonly string[] {
  const found: string[] = [];
  walk(projectRoot, found);
  return found.sort();
}

/** Texts of the project's files whose path `wanted` accepts, by path. */
export function projectFiles(wanted: (path: string) => boolean): ReadonlyMap<string, string> {
  return new Map(
    projectPaths()
      .filter(wanted)
      .map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]),
  );
}
