// A copy of the project in which a recipe of ARCHITECTURE.md is performed and judged by the project's own commands.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Milliseconds for each property in the copy: what its cases look for has been looked for in the project itself; here they
 * meet the edits.
 */
const PROPERTY_MS = '300';

export interface ProjectCopy {
  /** Replaces the last `before` in a file by `after`; throws where the file has none. */
  readonly edit: (path: string, before: string, after: string) => void;
  readonly create: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Every file that differs from the original, sorted. */
  readonly changed: () => string[];
  /** Runs a command, with a time for each property; its exit code, and what it printed. */
  readonly run: (command: string, ...args: string[]) => { readonly code: number | null; readonly output: string };
  readonly remove: () => void;
}

/** Copies every file that git knows or would add, and borrows the installed packages. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'recipes-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(path, join(root, path), { errorOnExist: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  git('init', '--quiet');
  git('add', '--all');
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    read,
    create: write,
    edit: (path, before, after) => {
      const text = read(path);
      const at = text.lastIndexOf(before);
      if (at < 0) throw new Error(`${path} has no ${JSON.stringify(before)}`);
      write(path, text.slice(0, at) + after + text.slice(at + before.length));
    },
    changed: () =>
      git('status', '--porcelain', '--no-renames')
        .split('\n')
        .filter((line) => /^(.[MD]|\?\?)/.test(line))
        .map((line) => line.slice(3))
        .filter((path) => path !== 'node_modules')
        .sort(),
    run: (command, ...args) => {
      const env = { ...process.env, PROPERTY_MS };
      const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
      const { status, stdout, stderr } = spawnSync(command, args, options);
      return { code: status, output: `${stdout}${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
