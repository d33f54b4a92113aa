// The files of the module and of the recipes for Node: read from the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hidden = (path: string): boolean => /(^|\/)\./.test(path);

function within(folder: string, wanted: RegExp): Readonly<Record<string, string>> {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => wanted.test(path) && !hidden(path))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

export const moduleSource = within('../../modules/dynamodb/', /\.(tf|hcl|md)$|^LICENSE$/);
export const recipeSource = within('../../recipes/', /^[^/]+\/.*\.(tf|md|mjs)$/);
