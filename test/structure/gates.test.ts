// Each gate that another tool provides is shown a violation and must refuse it: a checker that looks at nothing also passes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

const TIMEOUT_MS = 60_000;

mkdirSync(join(projectRoot, '.tmp'), { recursive: true });
const folder = mkdtempSync(join(projectRoot, '.tmp/gates-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes files into a folder of its own below the project, so that its configuration is found. */
function seed(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

function run(tool: string, args: readonly string[], cwd: string): { status: number | null; output: string } {
  const command = join(projectRoot, 'node_modules/.bin', tool);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: `${stdout}${stderr}` };
}

function compile(name: string, code: string): { status: number | null; output: string } {
  const cwd = seed(name, {
    'tsconfig.json': JSON.stringify({ extends: '../../../tsconfig.core.json', include: ['a.ts'], exclude: [] }),
    'a.ts': code,
  });
  return run('tsc', ['-p', 'tsconfig.json'], cwd);
}

it.each([
  ['the DOM', { given: 'export const a = window.name;', want: "Cannot find name 'window'" }],
  ['Node', { given: 'export const a = process.env;', want: "Cannot find name 'process'" }],
  ['an unchecked index', { given: 'export const a = (b: string[]): string => b[0];', want: 'undefined' }],
  ['an enum', { given: 'export enum A { B }', want: 'erasableSyntaxOnly' }],
])(
  'the compiler of the core refuses %s',
  (_, { given, want }) => {
    const { status, output } = compile(want.replace(/\W/g, ''), given);
    expect(output).toContain(want);
    expect(status).not.toBe(0);
  },
  TIMEOUT_MS,
);

it(
  'the compiler of the core lets plain code pass',
  () => {
    expect(compile('plain', 'export const a = 1;')).toEqual({ status: 0, output: '' });
  },
  TIMEOUT_MS,
);

it.each([
  ['any', { given: '// A.\nexport const a = (b: any) => b;\n', want: 'noExplicitAny' }],
  ['a default export', { given: '// A.\nexport default 1;\n', want: 'noDefaultExport' }],
  ['another layout', { given: '// A.\nexport const a = "b"\n', want: 'format' }],
])(
  'the linter refuses %s',
  (_, { given, want }) => {
    const cwd = seed(want, { 'a.ts': given, 'biome.json': JSON.stringify({ root: false, extends: '//' }) });
    const { status, output } = run(
      'biome',
      ['ci', '--vcs-enabled=false', '--config-path', projectRoot, join(cwd, 'a.ts')],
      projectRoot,
    );
    expect(output).toContain(want);
    expect(status).not.toBe(0);
  },
  TIMEOUT_MS,
);

it(
  'knip sees an export that nobody uses',
  () => {
    const cwd = seed('knip', {
      'package.json': '{ "name": "seeded", "type": "module", "main": "main.ts" }',
      'main.ts': "import { used } from './used.ts';\n\nused();\n",
      'used.ts': 'export const used = () => 1;\nexport const unused = 2;\n',
    });
    const { status, output } = run('knip', ['--directory', cwd], cwd);
    expect(output).toMatch(/Unused exports \(1\)\s+unused\b/);
    expect(status).not.toBe(0);
  },
  TIMEOUT_MS,
);
