// What is written is read back as the same values, in every form.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/catalog/check.ts';
import { entriesFrom } from '../../src/catalog/entries.ts';
import { emptyDocument } from '../../src/document/document.ts';
import { decode, encode } from '../../src/document/link.ts';
import { readZip } from '../../src/document/read-zip.ts';
import { bundle } from '../../src/generator/bundle.ts';
import { moduleBlock } from '../../src/generator/module-block.ts';
import { readConfig } from '../../src/generator/read-config.ts';
import { tfvars, tfvarsJson } from '../../src/generator/tfvars.ts';
import { arbitraryConfig } from '../support/arbitrary-config.ts';
import { rounds, seed } from './sizes.ts';

const TIMEOUT = 1_800_000;

/** What `check` makes of the values that were read. */
const configOf = (text: string) => {
  const { values, findings } = readConfig(text);
  return findings.length > 0 ? findings : check(values).config;
};

it(
  'every form gives back the values',
  () => {
    fc.assert(
      fc.property(arbitraryConfig, fc.constantFrom('changed' as const, 'all' as const), (config, show) => {
        expect(configOf(moduleBlock(config, { show }))).toEqual(config);
        expect(configOf(tfvars(config, { show }))).toEqual(config);
        expect(configOf(tfvarsJson(config, { show }))).toEqual(config);
        const zip = readZip(bundle({ 'terraform.tfvars': tfvars(config, { show }) }));
        expect(typeof zip === 'string' ? zip : configOf(zip.text)).toEqual(config);
        const document = { ...emptyDocument, module: { entries: entriesFrom(config) } };
        expect(decode(encode(document)).document).toEqual(document);
      }),
      { numRuns: rounds, seed },
    );
  },
  TIMEOUT,
);
