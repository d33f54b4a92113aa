// Who may import whom, judged over the import lines of the source text.
import { posix } from 'node:path';

interface Room {
  /** Rooms that this one may import, besides itself. */
  readonly below: readonly string[];
  /** Packages that this one may import; `*` is any. */
  readonly packages: readonly string[];
}

const CORE = ['catalog', 'hcl'];
const MIDDLE = [...CORE, 'generator', 'pricing', 'scaling', 'state'];

/** The rooms of src/, bottom up. `derive` is src/derive.ts and its parts beside it; what is not listed may not exist. */
export const rooms: Readonly<Record<string, Room>> = {
  hcl: { below: [], packages: [] },
  catalog: { below: ['hcl'], packages: ['zod'] },
  generator: { below: CORE, packages: ['fflate'] },
  pricing: { below: CORE, packages: [] },
  scaling: { below: CORE, packages: [] },
  state: { below: CORE, packages: ['fflate'] },
  derive: { below: MIDDLE, packages: [] },
  components: {
    below: [...MIDDLE, 'derive'],
    packages: ['react', 'react-dom', 'react-hook-form', '@hookform/resolvers'],
  },
  app: { below: [...MIDDLE, 'derive', 'components'], packages: ['*'] },
};

const IMPORT =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm;

/** The modules that a source text names in its import lines, dynamic imports included, in order. */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The room of a path below src/, or null for a path elsewhere. `src/derive.ts` and its parts are the room `derive`. */
export function roomOf(path: string): string | null {
  if (/^src\/derive(-\w+)?(\.test)?\.ts$/.test(path)) return 'derive';
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? null;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function wrongTarget(path: string, room: Room, specifier: string): string | null {
  if (!specifier.startsWith('.')) {
    const known = room.packages.includes('*') || room.packages.includes(packageOf(specifier));
    return known ? null : 'a package this room does without';
  }
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (!/\.(tsx?|json|css)(\?\w+)?$/.test(target)) return 'an import without its extension';
  const other = roomOf(target);
  // Above src/ lie the module's own files and data, which any room but hcl may read.
  if (other === null) return room === rooms.hcl ? 'outside of its room' : null;
  return other === roomOf(path) || room.below.includes(other) ? null : 'not below it';
}

/**
 * Import lines that break the order of the rooms.
 *
 * @param files texts by path from the project's folder; only those below src/ that are no tests are looked at
 * @returns one line a breach, empty when there is none
 */
export function layerBreaches(files: ReadonlyMap<string, string>): readonly string[] {
  const breaches: string[] = [];
  for (const [path, text] of files) {
    const name = roomOf(path);
    if (name === null) {
      for (const specifier of importsOf(text)) {
        if (/src\/app\//.test(specifier)) breaches.push(`${path} imports ${specifier}: nobody imports app`);
      }
      continue;
    }
    const room = rooms[name];
    if (!room) {
      breaches.push(`${path}: no such room in test/structure/layers.ts`);
      continue;
    }
    if (/\.test\.tsx?$/.test(path)) continue;
    for (const specifier of importsOf(text)) {
      const wrong = wrongTarget(path, room, specifier);
      if (wrong) breaches.push(`${path} imports ${specifier}: ${wrong}`);
    }
  }
  return breaches;
}
