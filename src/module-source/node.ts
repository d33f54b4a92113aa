// The module's files for Node: read from the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../modules/dynamodb/', import.meta.url));

const isFile = (path: string): boolean => /^[^.].*\.(tf|hcl|md)$|^LICENSE$/.test(path) && !/(^|\/)\./.test(path);

export const moduleSource: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isFile)
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);
