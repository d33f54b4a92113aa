// The project keeps its habits, and the rule for each sees a breach seeded for it.
import { describe, expect, it } from 'vitest';
import { habits, judge, longFiles } from './habits.ts';
import { projectFiles } from './source-files.ts';

const ours = projectFiles((path) => /\.tsx?$/.test(path) && !path.endsWith('habits.test.ts'));

function habit(name: string) {
  const found = habits.find((one) => one.name === name);
  if (!found) throw new Error(`no habit "${name}"`);
  return found;
}

describe('the project keeps its habits', () => {
  it.each(habits.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { looked, breaches } = judge(one, ours);
    expect(looked).toBeGreaterThan(0);
    expect(breaches).toEqual([]);
  });

  it('excuses only long files that exist and are long', () => {
    const stale = Object.keys(longFiles).filter((path) => (ours.get(path) ?? '').split('\n').length <= 251);
    expect(stale).toEqual([]);
  });
});

const COMMENT = '// What it is for.\n';

const SEEDED: readonly [string, { breach: readonly [string, string]; fine: readonly [string, string] }][] = [
  [
    'the first line says what the file is for',
    { breach: ['src/a.ts', "import { a } from './b.ts';\n"], fine: ['src/a.ts', COMMENT] },
  ],
  [
    'no default exports',
    {
      breach: ['src/app/a.tsx', `${COMMENT}export default function A() {}\n`],
      fine: ['vite.config.ts', 'export default {};\n'],
    },
  ],
  [
    'no barrels',
    {
      breach: ['src/catalog/index.ts', `${COMMENT}export { a } from './a.ts';\nexport { b } from './b.ts';\n`],
      fine: ['src/catalog/a.ts', `${COMMENT}export { a } from './a.ts';\nexport const b = 1;\n`],
    },
  ],
  [
    'HCL is written by src/hcl alone',
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the seeded text is source code.
      breach: ['src/generator/a.ts', '// A.\nconst text = `module "${name}" {\\n`;\n'],
      fine: ['src/hcl/print.ts', '// A.\nconst text = `module "a" {`;\n'],
    },
  ],
  [
    'the core knows no clock, chance, network or locale',
    {
      breach: ['src/pricing/a.ts', `${COMMENT}const text = (5).toLocaleString();\n`],
      fine: ['src/pricing/a.ts', "// Not Date.now().\nconst f = new Intl.NumberFormat('en-US');\n"],
    },
  ],
  [
    'no test is skipped, focused or still to be written',
    {
      breach: ['src/a.test.ts', `${COMMENT}it.skip('a', () => {});\n`],
      fine: ['src/a.test.ts', `${COMMENT}it.each([])('a', () => {});\n`],
    },
  ],
  [
    'browser tests find things by role and label and never wait for a time',
    {
      breach: ['e2e/a.spec.ts', `${COMMENT}await page.locator('.save').click();\n`],
      fine: ['e2e/a.spec.ts', `${COMMENT}await page.getByRole('button').click();\n`],
    },
  ],
  [
    'nothing is left to be done',
    { breach: ['src/a.ts', `${COMMENT}// TODO: the rest\n`], fine: ['src/a.ts', COMMENT] },
  ],
  [
    'files stay short, or say why not',
    { breach: ['src/a.ts', COMMENT.repeat(251)], fine: ['src/a.ts', COMMENT.repeat(250)] },
  ],
];

describe('each judge', () => {
  it('has a seeded breach', () => {
    expect(SEEDED.map(([name]) => name)).toEqual(habits.map(({ name }) => name));
  });

  it.each(SEEDED)('sees a breach of: %s', (name, { breach, fine }) => {
    expect(judge(habit(name), new Map([breach])).breaches).toHaveLength(1);
    expect(judge(habit(name), new Map([fine])).breaches).toEqual([]);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the seeded text is source code.
    ['an argument with a value put in', { given: 'const line = `table_name = ${value}`;' }],
    ['a block over several lines', { given: 'const text = `\nvariable "a" {\n}\n`;' }],
    ['a block in a plain string', { given: "const head = 'terraform {\\n';" }],
  ])('of HCL sees %s', (_, { given }) => {
    const { breaches } = judge(habit('HCL is written by src/hcl alone'), new Map([['src/app/a.ts', given]]));
    expect(breaches).toHaveLength(1);
  });
});
