// What a server promises to a browser, whichever serves: run against our own, nginx and Caddy.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compress } from '../../scripts/compress.ts';
import { securityHeaders } from '../../scripts/security-headers.ts';
import { ask } from './ask.ts';

const SCRIPT = `// ${'x'.repeat(4000)}`;
const FOR_EVER = 'public, max-age=31536000, immutable';

const unpack = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer): Buffer => body,
};

type Encoding = keyof typeof unpack;

/** A built page in small, in a new folder beside a file that nobody may get. */
export async function makePage(): Promise<{ folder: string; dist: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'assets/a-1.js'), SCRIPT);
  await compress(dist);
  return { folder, dist };
}

/**
 * Declares the tests of a server of `makePage`'s folder.
 *
 * @param url gives the address once it runs
 * @param encodings those that it has, the best first
 */
export function promises(url: () => string, encodings: readonly Encoding[]): void {
  const [best = 'identity'] = encodings;

  it.each([
    ['the page', { given: '', want: /^text\/html; ?charset=utf-8$/i }],
    ['the page with a query', { given: '?a=1', want: /^text\/html; ?charset=utf-8$/i }],
    ['a script', { given: 'assets/a-1.js', want: /^(text|application)\/javascript\b/ }],
  ])('gives %s its type and every header', async (_, { given, want }) => {
    const { status, headers } = await ask(url(), given);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(want);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
  });

  it.each([
    ['a path out of the folder', { given: '../secret.txt' }],
    ['an encoded path out of the folder', { given: '%2e%2e/secret.txt' }],
    ['a path that is no UTF-8', { given: '%ff' }],
    ['a missing file', { given: 'nothing.js' }],
    ['a missing file with a hash, which the next deploy may bring', { given: 'assets/b-2.js' }],
  ])('refuses %s, with every header and nothing to keep', async (_, { given }) => {
    const { status, headers, body } = await ask(url(), given);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('outside');
    if (status === 404) {
      expect(headers['cache-control']).toBe('no-cache');
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it.each<[string, { given: string; want: Encoding }]>([
    ['nothing said', { given: '', want: 'identity' }],
    ['all that browsers take', { given: 'gzip, deflate, br, zstd', want: best }],
    ['gzip', { given: 'gzip', want: 'gzip' }],
    ['brotli refused', { given: 'br;q=0, gzip', want: 'gzip' }],
    ['all refused', { given: 'br;q=0, gzip;q=0.0', want: 'identity' }],
    ['gzip of some worth', { given: 'gzip;q=0.5', want: 'gzip' }],
  ])('compresses as asked: %s', async (_, { given, want }) => {
    const { headers, body } = await ask(url(), 'assets/a-1.js', given === '' ? {} : { 'Accept-Encoding': given });
    expect(headers['content-encoding'] ?? 'identity').toBe(want);
    expect(unpack[want](body).toString()).toBe(SCRIPT);
    // Caddy says it twice where it sends what is compressed.
    expect([...new Set(String(headers.vary).split(', '))]).toEqual(['Accept-Encoding']);
    if (want !== 'identity') expect(body.length).toBeLessThan(200);
  });

  it('keeps hashed files for ever and asks again for the page', async () => {
    expect((await ask(url(), 'assets/a-1.js')).headers['cache-control']).toBe(FOR_EVER);
    const page = await ask(url(), '');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask(url(), '', { 'If-None-Match': String(page.headers.etag) });
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, 'no-cache']);
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await ask(url(), '', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '15', 0]);
    expect([403, 405]).toContain((await ask(url(), '', {}, 'POST')).status);
  });
}
