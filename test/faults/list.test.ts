// The list of seeded faults stays true to the files: a fault that cannot be seeded proves nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../structure/source-files.ts';
import { faults } from './list.ts';

const names = faults.map(({ name }) => name);

it('has enough faults, each with a name of its own', () => {
  expect(names.length).toBeGreaterThanOrEqual(80);
  expect(new Set(names).size).toBe(names.length);
});

it.each(names)('can seed: %s', (name) => {
  const fault = faults.find((candidate) => candidate.name === name);
  const text = readFileSync(join(projectRoot, fault?.path ?? ''), 'utf8');
  expect(text).toContain(fault?.from);
  expect(fault?.to).not.toBe(fault?.from);
  expect(fault?.judges.length).toBeGreaterThan(0);
  for (const judge of fault?.judges ?? []) {
    if (/^(src|test)\//.test(judge)) expect(existsSync(join(projectRoot, judge))).toBe(true);
  }
});
