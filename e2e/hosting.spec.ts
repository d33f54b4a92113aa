// The built page wherever it is put: in a folder of a host, with the policies and the notices that it says it has.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { securityHeaders, TRUSTED_TYPES_POLICIES } from '../scripts/security-headers.ts';
import { serve } from '../scripts/serve.ts';
import { expect, test } from './fixtures.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

test.describe('in a folder of a host', () => {
  test('everything is found there, and nothing outside', async ({ configurator, page }) => {
    const { url, close } = await serve(at('dist'), 0, securityHeaders, '/some/path/');
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) outside.push(request.url());
    });
    try {
      await page.goto(url);
      await configurator.ready();
      await configurator.enter('table_name', 'orders');
      await configurator.loadViewer();
      for (const tab of ['Overview', 'Files', 'Compare', 'Cost estimate'] as const) {
        await configurator.show(tab);
        await expect(configurator.previewText).not.toBeEmpty();
      }
      await expect(configurator.previewText).toContainText('Cost estimate: orders');
      expect((await configurator.download('Download bundle')).name).toBe('orders-dynamodb.zip');
      expect(outside).toEqual([]);
    } finally {
      await close();
    }
  });
});

test('the policy names every Trusted Types policy of the code, and no other', () => {
  const code = readdirSync(at('dist/assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(at(`dist/assets/${name}`), 'utf8'));
  // Monaco's function of two arguments, a name and what makes markup; DOMPurify's name stands apart from its call.
  const created = code.flatMap((text) => [...text.matchAll(/\([`'"](\w+)[`'"],\{create(?:HTML|Script|ScriptURL)\b/g)]);
  const sanitizer = code.some((text) => text.includes('`dompurify`')) ? ['dompurify'] : [];
  const names = [...created.map((match) => match[1] ?? ''), ...sanitizer];
  expect([...new Set(names)].sort()).toEqual([...TRUSTED_TYPES_POLICIES]);
});

test('every package that is bundled has its notice', () => {
  const notices = readFileSync(at('dist/THIRD-PARTY-NOTICES.md'), 'utf8');
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  // Types are not in the code; Vite's helper for preloading is.
  const shipped = Object.entries<{ version: string; license: string; dev?: boolean }>(packages)
    .filter(([path, { dev }]) => path !== '' && (!dev || path === 'node_modules/vite'))
    .filter(([path]) => !/\/(@types\/|csstype$)/.test(path))
    .map(([path, { version, license }]) => `## ${path.replace('node_modules/', '')} - ${version} (${license})`);
  expect(shipped.length).toBeGreaterThan(10);
  const missing = shipped.filter((heading) => !notices.includes(`\n${heading}\n\n`));
  expect(missing).toEqual([]);
  expect(notices.match(/^Permission is hereby granted, free of charge/gm)?.length).toBeGreaterThanOrEqual(9);
});
