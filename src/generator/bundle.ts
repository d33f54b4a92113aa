// Files to a zip: the same files give the same bytes on any machine, in any time zone, on any day.
import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import type { Config } from '../catalog/config.ts';

/**
 * The zip of the files, sorted by path, each as UTF-8.
 * @throws Error on a path that is absolute, leaves the folder or that some system cannot hold
 */
export function bundle(files: Readonly<Record<string, string>>): Uint8Array {
  // A zip holds local time and fflate reads it off the Date in local time, so the Date is made from local fields too.
  // Stored, not deflated: 90 kB that travel nowhere, and a first click does not wait 40 ms for a compressor never run before.
  const options: ZipOptions = { level: 0, mtime: new Date(1980, 0, 1, 12) };
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    checkPath(path);
    entries[path] = [strToU8(files[path] ?? ''), options];
  }
  return zipSync(entries);
}

function checkPath(path: string): void {
  const fine = path.split('/').every((part) => /^[^\\:\p{Cc}]+$/u.test(part) && part !== '.' && part !== '..');
  if (!fine) throw new Error(`not a path within the bundle: ${JSON.stringify(path)}`);
}

/** File systems take names of 255 bytes; the rest is `-dynamodb.zip`. */
const MOST_NAME = 242;

/** The name under which the bundle is saved, as browsers take it: none begins a file's name with a dot. */
export const bundleName = ({ table_name }: Pick<Config, 'table_name'>): string =>
  `${table_name.replace(/^\.+/, '_').slice(0, MOST_NAME)}-dynamodb.zip`;
