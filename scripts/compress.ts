// Compresses a built page ahead of time: beside each text file its .br and .gz, which static servers send as they are.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = new Set(['.css', '.html', '.js', '.json', '.map', '.md', '.svg', '.ttf', '.txt', '.webmanifest', '.xml']);

/** A packet: what fits into one arrives no sooner when it is smaller. */
const SMALLEST = 1024;

/** The best but for the code viewer, with which the best would take ten seconds for 3 % less. */
const brotliQuality = (size: number): number => (size < 1_000_000 ? 11 : 9);

async function compressFile(file: string): Promise<void> {
  const body = await readFile(file);
  if (body.length < SMALLEST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(body.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** Writes FILE.br and FILE.gz beside each text file of `directory`. */
export async function compress(directory: string): Promise<void> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(compressFile));
}

/** The last step of a production build. */
export function compressed(): Plugin {
  let directory = '';
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      directory = join(config.root, config.build.outDir);
    },
    closeBundle: { order: 'post', sequential: true, handler: () => compress(directory) },
  };
}
