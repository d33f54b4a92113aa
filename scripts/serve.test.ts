// What the server promises to a browser, on a folder made for the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';

const SCRIPT = `// ${'x'.repeat(4000)}`;

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'dist/assets/a-1.js'), SCRIPT);
  served = await serve(join(folder, 'dist'));
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** node:http rather than fetch: it neither resolves `..` in a path nor unpacks the body. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  it.each([
    ['the page', { given: '/', want: 'text/html; charset=utf-8' }],
    ['the page with a query', { given: '/?a=1', want: 'text/html; charset=utf-8' }],
    ['a script', { given: '/assets/a-1.js', want: 'text/javascript; charset=utf-8' }],
  ])('gives %s its type and the policy', async (_, { given, want }) => {
    const { status, headers } = await ask(given);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(want);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['a path out of the folder', { given: '/../secret.txt' }],
    ['an encoded path out of the folder', { given: '/%2e%2e/secret.txt' }],
    ['a path that is no UTF-8', { given: '/%ff' }],
    ['a missing file', { given: '/nothing.js' }],
  ])('answers 404 to %s', async (_, { given }) => {
    const { status, body } = await ask(given);
    expect(status).toBe(404);
    expect(body.toString()).toBe('Not found\n');
  });

  it('compresses as the browser asks, to the same bytes', async () => {
    const brotli = await ask('/assets/a-1.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    const gzip = await ask('/assets/a-1.js', { 'Accept-Encoding': 'gzip' });
    const raw = await ask('/assets/a-1.js');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(raw.headers['content-encoding']).toBeUndefined();
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    expect(raw.body.toString()).toBe(SCRIPT);
  });

  it('keeps hashed files for ever and asks again for the page', async () => {
    expect((await ask('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'If-None-Match': String(page.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '15', 0]);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('says what to do when nothing has been built', async () => {
    await expect(serve(folder)).rejects.toThrow('npm run build');
  });
});
