// `terraform fmt` changes nothing in what we write: random documents, every file of a bundle, the module's own files.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Config, defaults, names, type Values } from '../../src/catalog/config.ts';
import { files } from '../../src/generator/files.ts';
import { moduleBlock } from '../../src/generator/module-block.ts';
import { moduleFiles } from '../../src/generator/module-files.ts';
import { tfvars } from '../../src/generator/tfvars.ts';
import { print } from '../../src/hcl/print.ts';
import { attribute, blank, block, comment } from '../../src/hcl/value.ts';
import { arbitraryConfig } from '../support/arbitrary-config.ts';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { terraform, withDirectory } from '../terraform/terraform.ts';
import { documents, seed } from './sizes.ts';
import { nastyMap, nastyString, rawValue } from './strings.ts';

const show = fc.constantFrom<('all' | 'changed')[]>('all', 'changed');

/** Valid configs, configs with tags in any script, and drafts with anything anywhere. */
const values: fc.Arbitrary<Config | Values> = fc.oneof(
  arbitraryConfig,
  fc.tuple(arbitraryConfig, nastyMap).map(([config, tags]) => ({ ...config, tags })),
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...names), { maxLength: 6 }),
      fc.array(rawValue, { minLength: 6, maxLength: 6 }),
    )
    .map(([chosen, raw]) => ({ ...defaults, ...Object.fromEntries(chosen.map((name, index) => [name, raw[index]])) })),
);

const body = fc
  .tuple(nastyMap, nastyMap, nastyString)
  .map(([first, second, text]) =>
    print([
      attribute('a', { longer_than_others: 1, inner: first, list: [second, text] }),
      comment(text.replace(/[\r\u2028\u2029\p{Cc}]/gu, ' ')),
      block('block', ['label'], [attribute('bb', text), blank, attribute('c', second)]),
    ]),
  );

const document: fc.Arbitrary<[string, string]> = fc.oneof(
  fc
    .tuple(values, show, nastyString)
    .map(([one, how, source]): [string, string] => ['tf', moduleBlock(one, { show: how, source })]),
  fc.tuple(values, show).map(([one, how]): [string, string] => ['tfvars', tfvars(one, { show: how })]),
  body.map((text): [string, string] => ['tf', text]),
);

const TIMEOUT = 120_000;

type Named = readonly (readonly [string, string])[];

/** What fmt would rewrite in a folder with these files, and what it cannot read. */
const unclean = (contents: Named): Promise<string> =>
  withDirectory(Object.fromEntries(contents), async (folder) => {
    const { stdout, stderr } = await terraform(folder, ['fmt', '-check', '-recursive', '-list=true', '-no-color']);
    return stdout + stderr;
  });

describeTerraform('terraform fmt', () => {
  it(
    `changes none of ${documents} random documents`,
    async () => {
      const sample = fc.sample(document, { numRuns: documents, seed });
      expect(await unclean(sample.map(([kind, text], index) => [`${index}.${kind}`, text]))).toBe('');
    },
    TIMEOUT,
  );

  it.each([
    ['a bundle with tags', files({ ...defaults, tags: { 'Cost Center': '42', Ключ: 'é', a: '' } }, { show: 'all' })],
    ['a bundle with a region', files({ ...defaults, enable_ttl: true }, { region: 'eu-central-1' })],
    ['the module', moduleFiles('5', true)],
    ['the module for AWS provider 6', moduleFiles('6', true)],
  ])(
    'changes no file of %s',
    async (_, contents) => {
      expect(Object.keys(contents).length).toBeGreaterThan(10);
      expect(await unclean(Object.entries(contents))).toBe('');
    },
    TIMEOUT,
  );

  it(
    'names a document that is not canonical, and one that is not HCL',
    async () => {
      const fine = moduleBlock({ ...defaults, hash_key: 'a' }, { show: 'all' });
      const gap = fine.replace('read_capacity      =', 'read_capacity     =');
      expect(
        await unclean([
          ['fine.tf', fine],
          ['gap.tf', gap],
        ]),
      ).toBe('gap.tf\n');
      expect(await unclean([['broken.tf', fine.replace('"a"', '"a')]])).toContain('Error: ');
    },
    TIMEOUT,
  );
});
