// The order of the layers holds, and the judge of it sees what it should.
import { describe, expect, it } from 'vitest';
import { importsOf, layerBreaches, layers } from './layers.ts';
import { projectFiles } from './source-files.ts';

const ours = projectFiles((path) => /^(src|scripts|e2e|bench|test)\/.*\.tsx?$/.test(path));

describe('the layers', () => {
  it('import downwards only', () => {
    expect(layerBreaches(ours)).toEqual([]);
  });

  it.each(Object.keys(layers))('%s exists', (layer) => {
    expect([...ours.keys()].filter((path) => path.startsWith(`src/${layer}/`)).length).toBeGreaterThan(0);
  });

  it('have been looked at', () => {
    const imports = [...ours].filter(([path]) => path.startsWith('src/')).flatMap(([, text]) => importsOf(text));
    expect(imports.length).toBeGreaterThan(100);
  });
});

describe('layerBreaches', () => {
  const row = (path: string, text: string) => new Map([[path, text]]);
  it.each([
    ['hcl that imports the catalogue', { given: row('src/hcl/a.ts', "import { x } from '../catalog/row.ts';") }],
    ['hcl that imports a package', { given: row('src/hcl/a.ts', "import { z } from 'zod/mini';") }],
    ['hcl that imports Node', { given: row('src/hcl/a.ts', "import { join } from 'node:path';") }],
    ['a type import upwards', { given: row('src/catalog/a.ts', "import type { X } from '../generator/a.ts';") }],
    [
      'an import over many lines',
      { given: row('src/pricing/a.ts', "import {\n  a,\n  b,\n} from '../model/derive.ts';") },
    ],
    ['a re-export upwards', { given: row('src/generator/a.ts', "export { a } from '../components/a.tsx';") }],
    ['a dynamic import upwards', { given: row('src/components/a.tsx', "const a = import('../app/a.ts');") }],
    ['an import for its effects', { given: row('src/components/a.tsx', "import '../app/a.css';") }],
    ['layers side by side', { given: row('src/pricing/a.ts', "import { a } from '../generator/a.ts';") }],
    ['a missing extension', { given: row('src/catalog/a.ts', "import { a } from './b';") }],
    ['an unknown layer', { given: row('src/utils/a.ts', '') }],
    ['a script that imports app', { given: row('bench/a.ts', "import { a } from '../src/app/a.ts';") }],
  ])('sees %s', (_, { given }) => {
    expect(layerBreaches(given)).toHaveLength(1);
  });

  it('lets what points down pass', () => {
    const given = new Map([
      ['src/model/derive.ts', "import { a } from './pricing/a.ts';\nimport type { B } from './catalog/b.ts';"],
      ['src/components/form/a.tsx', "import { useId } from 'react';\nimport { a } from '../../model/derive.ts';"],
      ['src/app/main.tsx', "import { hydrateRoot } from 'react-dom/client';\nimport './a.css';"],
      ['src/hcl/a.ts', "import { b } from './b.ts';\n// a line from '../catalog/x.ts'"],
      ['src/hcl/a.test.ts', "import { it } from 'vitest';"],
    ]);
    expect(layerBreaches(given)).toEqual([]);
  });
});
