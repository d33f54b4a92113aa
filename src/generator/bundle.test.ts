// The zip: what it holds, that it is the same everywhere, and which paths it refuses.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { bundle, bundleName } from './bundle.ts';
import { files } from './files.ts';

const small = { 'b.txt': 'b\n', 'a/c.txt': 'é水🚀\n', 'a/b/d.txt': '' };
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const unzipped = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

describe('bundle', () => {
  it('holds the files as they are, sorted by path', () => {
    expect(unzipped(bundle(small))).toEqual(small);
    expect(Object.keys(unzipped(bundle(small)))).toEqual(['a/b/d.txt', 'a/c.txt', 'b.txt']);
    expect(unzipped(bundle(files(defaults)))).toEqual(files(defaults));
  });

  it('does not depend on the order of the files', () => {
    const reversed = Object.fromEntries(Object.entries(small).reverse());
    expect(hash(bundle(reversed))).toBe(hash(bundle(small)));
  });

  it('is these very bytes', () => {
    expect(hash(bundle(small))).toBe('6fe511c8a04b3d6c8ef238cac26fb849728f871272c600f311f5dcd44655ef9d');
  });

  describe('anywhere and any day', () => {
    const before = process.env.TZ;
    afterEach(() => {
      vi.useRealTimers();
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    it('is the same in every time zone', () => {
      const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
      expect(zones.length).toBeGreaterThan(300);
      const hashes = zones.map((zone) => {
        process.env.TZ = zone;
        return hash(bundle(small));
      });
      expect(new Set(hashes)).toEqual(new Set([hash(bundle(small))]));
      process.env.TZ = 'Pacific/Kiritimati';
      const far = new Date(2000, 0, 1).getTime();
      process.env.TZ = 'Pacific/Pago_Pago';
      expect(new Date(2000, 0, 1).getTime()).not.toBe(far);
    });

    it('is the same on every day', () => {
      const today = hash(bundle(small));
      vi.useFakeTimers({ now: new Date(2099, 6, 1) });
      expect(hash(bundle(small))).toBe(today);
    });
  });

  it.each([
    ['an absolute path', '/etc/passwd'],
    ['a path that leaves the folder', '../x'],
    ['one that leaves it further down', 'a/../../x'],
    ['a path through itself', './x'],
    ['an empty part', 'a//b'],
    ['a folder', 'a/'],
    ['nothing', ''],
    ['a backslash', 'a\\b'],
    ['a drive', 'C:/x'],
    ['a control character', 'a\nb'],
  ])('refuses %s', (_, path) => {
    expect(() => bundle({ 'fine.txt': '', [path]: 'x' })).toThrow('not a path within the bundle');
  });

  it('unpacks with the unzip of the system', () => {
    if (spawnSync('unzip', ['-v']).status !== 0) {
      console.warn('no `unzip` here: unpacked with fflate only');
      expect(unzipped(bundle(small))).toEqual(small);
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    try {
      writeFileSync(join(folder, 'x.zip'), bundle(files(defaults)));
      execFileSync('unzip', ['-q', 'x.zip', '-d', 'out'], { cwd: folder });
      for (const [path, text] of Object.entries(files(defaults))) {
        expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe(text);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('is named after the table', () => {
  expect(bundleName({ ...defaults, table_name: 'orders.eu-1' })).toBe('orders.eu-1-dynamodb.zip');
  expect(bundleName({ ...defaults, table_name: '..orders' })).toBe('_orders-dynamodb.zip');
  expect(bundleName({ ...defaults, table_name: 'a'.repeat(255) })).toBe(`${'a'.repeat(242)}-dynamodb.zip`);
});
