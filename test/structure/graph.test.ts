// No circle among the files of src/, and no file that neither the page nor a command runs; each gate sees a seeded breach.
import { describe, expect, it } from 'vitest';
import { circlesIn, graphOf, unreachable } from './graph.ts';
import { projectFiles } from './source-files.ts';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** What is shipped or run: the page, its worker, the prerendering, and the commands. */
const ENTRIES = [
  'src/app/main.tsx',
  'src/app/entry-server.tsx',
  'src/app/scaling-worker.ts',
  'scripts/generate.ts',
  'scripts/prices-update.ts',
];

const files = projectFiles(
  (path) => /^(src|scripts)\/.*\.tsx?$/.test(path) && !isTest(path) && !path.endsWith('.d.ts'),
);
const graph = graphOf(files, {
  '#module-source': [...files.keys()].filter((path) => path.startsWith('src/module-source/')),
});

describe('the files of src/', () => {
  it('import each other without circles', () => {
    expect(circlesIn(graph)).toEqual([]);
  });

  it('are each run by the page or by a command', () => {
    const fixture = /^src\/.*\/(fixtures|goldens)\//;
    const unused = unreachable(graph, ENTRIES).filter((path) => path.startsWith('src/') && !fixture.test(path));
    expect(unused).toEqual([]);
  });

  it('have entries that exist', () => {
    expect(ENTRIES.filter((entry) => !graph.has(entry))).toEqual([]);
  });
});

describe('the gates', () => {
  const seeded = (texts: Record<string, string>) => graphOf(new Map(Object.entries(texts)));

  it('see a circle, also one of types alone', () => {
    const circle = seeded({
      'src/a.ts': "import { b } from './b.ts';\n",
      'src/b.ts': "import type { C } from './c.ts';\n",
      'src/c.ts': "import { a } from './a.ts';\n",
    });
    expect(circlesIn(circle)).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']]);
  });

  it('take two ways to one file for no circle', () => {
    const diamond = seeded({
      'src/a.ts': "import './b.ts';\nimport './c.ts';\n",
      'src/b.ts': "import './d.ts';\n",
      'src/c.ts': "import './d.ts';\n",
      'src/d.ts': '',
    });
    expect(circlesIn(diamond)).toEqual([]);
  });

  it('see a file that nothing leads to, and follow imports on demand', () => {
    const lost = seeded({ 'src/a.ts': "const b = () => import('./b.ts');\n", 'src/b.ts': '', 'src/c.ts': '' });
    expect(unreachable(lost, ['src/a.ts'])).toEqual(['src/c.ts']);
  });
});
