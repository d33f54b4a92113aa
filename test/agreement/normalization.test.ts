// What is left of a text is what Terraform leaves of it: every mark on its own in a long row, and rows of marks mixed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalize } from '../../src/terraform/normalize.ts';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { mustRun, withDirectory } from '../terraform/terraform.ts';
import { literal } from './literal.ts';
import { seed } from './sizes.ts';

const TIMEOUT = 120_000;

const points = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index));

/** Every character that can count as a non-starter, or that compatibility makes one; of newer Unicode too. */
const marks = [...points(0x300, 0xd800), ...points(0xe000, 0x20000)].filter((character) =>
  /[\p{M}\u1100-\u11ff\u3131-\u318e\uff9e-\uffdc]/u.test(character),
);

async function heldByTerraform(texts: readonly string[]): Promise<readonly string[]> {
  const files = {
    'main.tf': `output "texts" {\n  value = [\n${texts.map((text) => `    ${literal(text)},\n`).join('')}  ]\n}\n`,
  };
  return withDirectory(files, async (directory) => {
    await mustRun(directory, ['init', '-no-color']);
    await mustRun(directory, ['apply', '-auto-approve', '-input=false', '-no-color']);
    const state = JSON.parse(readFileSync(join(directory, 'terraform.tfstate'), 'utf8'));
    return state.outputs.texts.value;
  });
}

async function differences(texts: readonly string[]): Promise<readonly string[]> {
  const held = await heldByTerraform(texts);
  return texts.filter((text, index) => normalize(text) !== held[index]).map((text) => literal(text));
}

describeTerraform('normalization', () => {
  it('agrees on every mark, 31 times', { timeout: TIMEOUT }, async () => {
    expect(marks.length).toBeGreaterThan(2_000);
    expect(await differences(marks.map((mark) => `x${mark.repeat(31)}e`))).toEqual([]);
  });

  it('agrees on rows of marks', { timeout: TIMEOUT }, async () => {
    const few = fc.sample(fc.constantFrom(...marks), { numRuns: 60, seed });
    const unit = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...few, '\u0301', '\u0316', '\u0344', '\u1161', '\u11a8', '\u3099') },
      fc.constantFrom('x', 'é', 'ǖ', 'e', '\u1100', '가', '각', 'ﬁ', 'が', '\u0dd9', '\u{105d2}', '\u034f', '豈'),
    );
    const texts = fc.sample(fc.string({ unit, minLength: 25, maxLength: 100 }), { numRuns: 600, seed });
    expect(texts.filter((text) => normalize(text) !== text.normalize('NFC')).length).toBeGreaterThan(50);
    expect(await differences(texts)).toEqual([]);
  });

  it('is needed: the language’s own NFC is not it', { timeout: TIMEOUT }, async () => {
    const text = `x${'\u0316'.repeat(126)}`;
    const [held = ''] = await heldByTerraform([text]);
    expect([Buffer.byteLength(text.normalize('NFC')), Buffer.byteLength(held)]).toEqual([253, 261]);
  });
});
