// Who may import whom, judged over the import lines of the source text.
import { posix } from 'node:path';

interface Layer {
  /** Layers that this one may import, besides itself. */
  readonly below: readonly string[];
  /** Packages that this one may import; `*` is any. */
  readonly packages: readonly string[];
}

const LANGUAGE = ['hcl', 'terraform'];
const DOMAIN = [...LANGUAGE, 'catalog', 'workload'];
const DERIVED = [...DOMAIN, 'generator', 'pricing', 'scaling', 'plan'];

/** The layers of src/, bottom up; what is not listed may not exist, and what is listed must. */
export const layers: Readonly<Record<string, Layer>> = {
  hcl: { below: [], packages: [] },
  terraform: { below: ['hcl'], packages: [] },
  catalog: { below: LANGUAGE, packages: [] },
  workload: { below: [...LANGUAGE, 'catalog'], packages: ['@streamparser/json', 'papaparse'] },
  'module-source': { below: [], packages: ['node:fs', 'node:path', 'node:url'] },
  pricing: { below: DOMAIN, packages: [] },
  scaling: { below: DOMAIN, packages: ['zod'] },
  generator: { below: [...LANGUAGE, 'catalog'], packages: ['fflate', '#module-source'] },
  plan: { below: [...LANGUAGE, 'catalog'], packages: ['@noble/hashes'] },
  document: { below: [...DERIVED], packages: ['fflate', 'zod'] },
  model: { below: [...DERIVED, 'document'], packages: ['croner'] },
  components: {
    below: [...DERIVED, 'document', 'model'],
    packages: ['react', 'react-dom', 'react-hook-form', 'uplot', 'zustand'],
  },
  platform: { below: ['scaling'], packages: [] },
  app: { below: [...DERIVED, 'document', 'model', 'components', 'platform'], packages: ['*'] },
};

const IMPORT =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm;

/** The modules that a source text names in its import lines, dynamic imports included, in order. */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The layer of a path below src/, or null for a path elsewhere. */
export function layerOf(path: string): string | null {
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? null;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function wrongTarget(path: string, layer: Layer, specifier: string): string | null {
  if (!specifier.startsWith('.')) {
    const known = layer.packages.includes('*') || layer.packages.includes(packageOf(specifier));
    return known ? null : 'a package this layer does without';
  }
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (!/\.(tsx?|json|css)(\?[\w&]+)?$/.test(target)) return 'an import without its extension';
  const other = layerOf(target);
  // Above src/ lie the module's own files and data, which any layer but hcl may read.
  if (other === null) return layer === layers.hcl ? 'outside of its layer' : null;
  return other === layerOf(path) || layer.below.includes(other) ? null : 'not below it';
}

/**
 * Import lines that break the order of the layers.
 *
 * @param files texts by path from the project's folder; only those below src/ that are no tests are looked at
 * @returns one line a breach, empty when there is none
 */
export function layerBreaches(files: ReadonlyMap<string, string>): readonly string[] {
  const breaches: string[] = [];
  for (const [path, text] of files) {
    const name = layerOf(path);
    if (name === null) {
      for (const specifier of importsOf(text)) {
        if (/src\/app\//.test(specifier)) breaches.push(`${path} imports ${specifier}: nobody imports app`);
      }
      continue;
    }
    const layer = layers[name];
    if (!layer) {
      breaches.push(`${path}: no such layer in test/structure/layers.ts`);
      continue;
    }
    if (/\.test\.tsx?$/.test(path)) continue;
    for (const specifier of importsOf(text)) {
      const wrong = wrongTarget(path, layer, specifier);
      if (wrong) breaches.push(`${path} imports ${specifier}: ${wrong}`);
    }
  }
  return breaches;
}
