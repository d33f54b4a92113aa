// The lock file installs from whatever registry a machine is set to, on every system that our tools are made for, and only
// the bytes that were published: each package has its hash.
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

interface Locked {
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Packages for some systems only that the lock file names and does not hold: `npm ci` refuses such a file everywhere. */
function missing(packages: Readonly<Record<string, Locked>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  );
}

it('holds the packages of every system', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  expect(missing(packages)).toEqual([]);
});

it('would miss one', () => {
  const tool = { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-win32': '1.0.0' } };
  expect(missing({ 'node_modules/tool': tool, 'node_modules/tool-linux': {} })).toEqual(['tool-win32']);
});

/** Packages whose bytes npm could not check: without a SHA-512 in the lock file, any archive is taken. */
function unchecked(packages: Readonly<Record<string, Locked>>): readonly string[] {
  return Object.entries(packages)
    .filter(([path, { integrity = '' }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity))
    .map(([path]) => path);
}

it('holds the hash of every package', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  expect(unchecked(packages)).toEqual([]);
});

it('would miss a hash, and refuse a weak one', () => {
  const hash = `sha512-${'A'.repeat(86)}==`;
  const packages = { '': {}, 'node_modules/a': { integrity: hash }, 'node_modules/b': {} };
  expect(unchecked({ ...packages, 'node_modules/c': { integrity: 'sha1-aaaa' } })).toEqual([
    'node_modules/b',
    'node_modules/c',
  ]);
});

it('runs no script of a package at installation', () => {
  expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true');
});
