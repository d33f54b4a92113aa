// The lock file installs from whatever registry the machine is set to, and runs no install script that we need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

const HOST = /"resolved"\s*:|https?:\/\/[^"]*\.tgz/;

it('names no host to download from', () => {
  const text = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
  expect(Object.keys(JSON.parse(text).packages).length).toBeGreaterThan(50);
  expect(HOST.exec(text)?.[0]).toBeUndefined();
});

it('would see one', () => {
  expect(HOST.test('"resolved": "https://example.org/a/-/a-1.0.0.tgz"')).toBe(true);
});
