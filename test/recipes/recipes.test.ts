// The recipes of ARCHITECTURE.md hold: performed in a copy, with the edits that they name and no other, the project's
// checks and unit tests pass. What `npm run docs` and the goldens' own test write is generated.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { recipes } from './recipes.ts';

const GENERATED = ['README.md', 'modules/dynamodb/README.md'];

const GOLDENS = 'src/generator/goldens/';

let copy: ProjectCopy;
beforeAll(() => {
  copy = copyProject();
}, 120_000);
afterAll(() => copy.remove());

it('are written down with the files that they edit', () => {
  const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
  for (const { byHand, written } of recipes) {
    expect(byHand.length).toBeGreaterThan(0);
    for (const path of written) expect(architecture).toContain(`\`${path}\``);
  }
});

it('take the edits that they name, the rest is generated, and the unit tests pass', () => {
  for (const { perform } of recipes) perform(copy);
  const docs = copy.run('npm', 'run', '--silent', 'docs');
  expect(docs.output.slice(-2000)).toBe('');
  // With -u the goldens' own test writes them; what else it would write is among the changes.
  const { code, output } = copy.run('npm', 'run', '--silent', 'test:unit', '--', 'src', 'scripts', '-u');
  expect(code, output.slice(-4000)).toBe(0);
  const changed = copy.changed().filter((path) => !path.startsWith(GOLDENS));
  expect(changed).toEqual([...new Set([...recipes.flatMap(({ byHand }) => byHand), ...GENERATED])].sort());
}, 1_200_000);

it('pass the checks of the project', () => {
  const { code, output } = copy.run('npm', 'run', '--silent', 'check');
  expect(code, output.slice(-4000)).toBe(0);
}, 600_000);
