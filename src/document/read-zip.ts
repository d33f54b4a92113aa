// The configuration in a zip that this project made, or in any other that holds one; hostile archives are refused.
import { strFromU8, unzipSync } from 'fflate';

/** Bounds: files, bytes of one file and of all files, both unpacked. */
const MOST_FILES = 1000;
const MOST_BYTES = 2_000_000;
const MOST_BYTES_IN_ALL = 20_000_000;

export interface ZipText {
  readonly path: string;
  readonly text: string;
}

/** The files that hold a configuration, the best first. */
const WANTED = ['terraform.tfvars', 'terraform.tfvars.json', 'main.tf'] as const;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The text of the configuration in a zip, or a sentence that says why there is none. Never throws. */
export function readZip(bytes: Uint8Array): ZipText | string {
  const seen = new Set<string>();
  let refused: string | null = null;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        refused ??= refusal(name, originalSize, total, seen);
        seen.add(name);
        return refused === null && wantedAt(name) >= 0;
      },
    });
    if (refused !== null) return refused;
    const [path] = Object.keys(files).sort((a, b) => depthOf(a) - depthOf(b) || wantedAt(a) - wantedAt(b));
    const content = path === undefined ? undefined : files[path];
    if (path === undefined || content === undefined) return `The zip holds none of ${WANTED.join(', ')}.`;
    return { path, text: strFromU8(content) };
  } catch {
    return refused ?? 'The zip is damaged.';
  }
}

/** Its place among the wanted files; -1 for another, and for what belongs to the module itself. */
function wantedAt(path: string): number {
  if (/(^|\/)modules\//.test(path)) return -1;
  return WANTED.findIndex((name) => path === name || path.endsWith(`/${name}`));
}

const depthOf = (path: string): number => path.split('/').length;

function refusal(name: string, size: number, total: number, seen: ReadonlySet<string>): string | null {
  const shown = JSON.stringify(name.slice(0, 100));
  if (seen.size >= MOST_FILES) return `The zip holds more than ${MOST_FILES} files.`;
  if (seen.has(name)) return `The zip holds ${shown} twice.`;
  if (name.startsWith('/') || /[\\:]/.test(name) || name.split('/').includes('..')) {
    return `The zip holds ${shown}, which leaves its folder.`;
  }
  if (size > MOST_BYTES) return `${shown} in the zip is larger than ${MOST_BYTES / 1_000_000} MB.`;
  return total > MOST_BYTES_IN_ALL ? `The zip unpacks to more than ${MOST_BYTES_IN_ALL / 1_000_000} MB.` : null;
}
