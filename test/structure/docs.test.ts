// The documents name what exists, say the same as the code, and stay short where they should.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheControl, securityHeaders } from '../../scripts/security-headers.ts';
import { deadNames, pathsNamed, scriptsNamed } from './docs.ts';
import { projectFiles, projectRoot } from './source-files.ts';

const documents = projectFiles((path) => path.endsWith('.md'));
const adrs = [...documents].filter(([path]) => path.startsWith('docs/adr/'));

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

const scripts = new Set(Object.keys(JSON.parse(read('package.json')).scripts));
/** Files of bundles and folders of users are named in documents without being ours. */
const BUNDLE_FILES = new Set(['main.tf', 'terraform.tfvars.json']);

const standing = {
  scripts,
  exists: (path: string) => existsSync(join(projectRoot, path)) || BUNDLE_FILES.has(basename(path)),
};

describe('the documents', () => {
  it('name scripts and files that exist', () => {
    expect(documents.size).toBeGreaterThan(5);
    expect([...documents].flatMap(([, text]) => scriptsNamed(text)).length).toBeGreaterThan(5);
    expect([...documents].flatMap(([path, text]) => pathsNamed(path, text)).length).toBeGreaterThan(20);
    expect(deadNames(documents, standing)).toEqual([]);
  });

  it('decide in at most 45 lines, numbered without a gap', () => {
    expect(adrs.map(([path]) => basename(path).slice(0, 3))).toEqual(
      adrs.map((_, index) => String(index + 1).padStart(3, '0')),
    );
    const long = adrs.filter(([, text]) => text.trimEnd().split('\n').length > 45).map(([path]) => path);
    expect(adrs.length).toBeGreaterThan(4);
    expect(long).toEqual([]);
  });

  it('give the very headers that the page is tested with', () => {
    const [nginx, caddy] = [read('hosting/nginx.conf'), read('hosting/Caddyfile')];
    expect(documents.get('README.md')).toContain('](hosting/nginx.conf)');
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(nginx).toContain(`add_header ${name} "${value}" always;`);
      expect(caddy).toContain(`\t\t${name} "${value}"\n`);
    }
    for (const value of [cacheControl('/assets/a.js'), cacheControl('/')]) {
      expect(nginx).toContain(`"${value}";`);
      expect(caddy).toContain(`Cache-Control "${value}"`);
    }
  });

  it('give the page the policy of the header, but for what counts in a header only', () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(read('index.html'))?.[1];
    expect(policy).toBe(securityHeaders['Content-Security-Policy']?.replace("frame-ancestors 'none'; ", ''));
  });

  it('give the test command that CI runs', () => {
    const command = 'npm ci && npm test';
    expect(documents.get('README.md')).toContain(`\n${command}\n`);
    expect(read('.ci/run')).toContain(`\n${command}\n`);
  });
});

describe('deadNames', () => {
  const judge = (text: string) => deadNames(new Map([['docs/a.md', text]]), standing);
  it.each([
    ['a script', { given: 'Run `npm run nothing`.', want: 'docs/a.md: no script nothing' }],
    ['a script in a fence', { given: '```sh\nnpm run nothing\n```', want: 'docs/a.md: no script nothing' }],
    ['a path', { given: 'See `src/nothing/a.ts`.', want: 'docs/a.md: no file src/nothing/a.ts' }],
    ['a link', { given: 'See [it](../nothing.md#part).', want: 'docs/a.md: no file nothing.md' }],
  ])('sees %s that is not there', (_, { given, want }) => {
    expect(judge(given)).toEqual([want]);
  });

  it('lets pass what is there and what is no name', () => {
    const text =
      '`npm test`, `package.json`, [readme](../README.md), `src/*/a.ts`, [AWS](https://aws.amazon.com), `a/b`';
    expect(judge(text)).toEqual([]);
  });
});
