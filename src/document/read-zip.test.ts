// Our own zip is read; bombs, traversal, duplicates and damage are refused.

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { bundle } from '../generator/bundle.ts';
import { files } from '../generator/files.ts';
import { isZip, readZip } from './read-zip.ts';

const zipOf = (texts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])));

/** The same bytes with one name put in the place of another of its length, as a hostile archive has it. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('readZip', () => {
  it('reads the values of our own bundle', () => {
    const zip = bundle(files({ ...defaults, table_name: 'orders' }, { show: 'changed' }));
    expect(isZip(zip)).toBe(true);
    expect(readZip(zip)).toEqual({ path: 'terraform.tfvars', text: 'table_name = "orders"\n' });
  });

  it.each([
    [
      'the shallowest file',
      { given: { 'a/terraform.tfvars': 'no', 'main.tf': 'yes' }, want: { path: 'main.tf', text: 'yes' } },
    ],
    [
      'no file of the module',
      {
        given: { 'modules/dynamodb/main.tf': 'no' },
        want: 'The zip holds none of terraform.tfvars, terraform.tfvars.json, main.tf.',
      },
    ],
    [
      'no path that leaves',
      { given: { '../terraform.tfvars': '' }, want: 'The zip holds "../terraform.tfvars", which leaves its folder.' },
    ],
    ['no absolute path', { given: { '/main.tf': '' }, want: 'The zip holds "/main.tf", which leaves its folder.' }],
    [
      'no large file',
      { given: { 'main.tf': ' '.repeat(2_000_001) }, want: '"main.tf" in the zip is larger than 2 MB.' },
    ],
    [
      'no bomb of many',
      {
        given: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}`, ' '.repeat(1_900_000)])),
        want: 'The zip unpacks to more than 20 MB.',
      },
    ],
    [
      'not too many files',
      {
        given: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}`, ''])),
        want: 'The zip holds more than 1000 files.',
      },
    ],
  ])('takes %s', (_, { given, want }) => {
    expect(readZip(zipOf(given as Record<string, string>))).toEqual(want);
  });

  it('refuses a name that stands twice', () => {
    expect(readZip(renamed(zipOf({ 'main.tf': 'a', 'main.tg': 'b' }), 'main.tg', 'main.tf'))).toBe(
      'The zip holds "main.tf" twice.',
    );
  });

  it('never throws on damaged bytes', () => {
    const zip = zipOf({ 'terraform.tfvars': 'table_name = "orders"\n' });
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, cut) => {
        const broken = zip.slice(0, zip.length - cut);
        if (at < broken.length) broken[at] = byte;
        const read = readZip(broken);
        if (typeof read !== 'string') expect(read.text.length).toBeLessThanOrEqual(2_000_000);
      }),
    );
  });
});
