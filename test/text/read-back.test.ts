// Every string that we write, Terraform reads back exactly, NFC aside. Values come back base64-encoded, since jsonencode()
// alters some texts itself.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaults } from '../../src/catalog/config.ts';
import { tfvars, tfvarsJson } from '../../src/generator/tfvars.ts';
import { print } from '../../src/hcl/print.ts';
import { attribute, block, type Value } from '../../src/hcl/value.ts';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { terraform, withDirectory } from '../terraform/terraform.ts';
import { seed, strings } from './sizes.ts';
import { nastyMap, nastyString } from './strings.ts';

const TIMEOUT = 120_000;

/** What Terraform holds for a string of ours. */
const held = (text: string): string => text.toWellFormed().normalize('NFC');

/**
 * Go composes by the lower 16 bits of a character, so that Terraform turns U+10041 with an accent into an Á: nothing that one
 * could write prevents it. Such pairs are left out; no tag can hold one.
 * https://github.com/golang/text/blob/master/unicode/norm/composition.go
 */
const composable = (text: string): string =>
  text.replace(/[\u{10000}-\u{10ffff}](?=[\p{M}\u{10000}-\u{10ffff}]*\p{M})/gu, '');

/** The strings that a list in HCL holds for Terraform, in a folder with these files. */
async function evaluate(files: Readonly<Record<string, string>>, list: string): Promise<string[]> {
  const expression = `join(",", [for text in ${list} : base64encode(text)])`;
  const { code, stdout, stderr } = await withDirectory(files, (folder) =>
    terraform(folder, ['console', '-no-color'], {}, expression),
  );
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout)
    .split(',')
    .map((base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
}

/** Terraform's time grows with the square of a list's length, so long ones go in pieces. */
async function evaluateAll(values: readonly Value[], piece: number, list: string): Promise<string[]> {
  const back: string[] = [];
  for (let start = 0; start < values.length; start += piece) {
    back.push(...(await evaluate({ 'main.tf': locals(values.slice(start, start + piece)) }, list)));
  }
  return back;
}

const locals = (value: Value): string => print([block('locals', [], [attribute('given', value)])]);

/** Keys and values in turn, one string a pair, in an order that does not depend on who sorted them. */
const pairs = (flat: readonly string[]): string[] =>
  flat.flatMap((key, index) => (index % 2 === 0 ? [JSON.stringify([key, flat[index + 1]])] : [])).sort();

const maps = nastyMap.map((map) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [held(composable(key)), composable(value)])),
);

const flatPairs = (map: object): string[] => Object.entries(map).flatMap(([key, value]) => [held(key), held(value)]);

describeTerraform('Terraform reads back', () => {
  it(
    `${strings} strings`,
    async () => {
      const given = fc.sample(nastyString.map(composable), { numRuns: strings, seed });
      expect(await evaluateAll(given, 2000, 'local.given')).toEqual(given.map(held));
    },
    TIMEOUT,
  );

  it(
    'the keys and values of maps',
    async () => {
      const given = fc.sample(maps, { numRuns: Math.ceil(strings / 10), seed });
      const back = await evaluateAll(
        given,
        200,
        'flatten([for map in local.given : [for key, value in map : [key, value]]])',
      );
      expect(pairs(back)).toEqual(pairs(given.flatMap(flatPairs)));
    },
    TIMEOUT,
  );

  it(
    'numbers, to the last digit',
    async () => {
      const given = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), { numRuns: 500, seed });
      const back = await evaluate({ 'main.tf': locals(given) }, '[for number in local.given : tostring(number)]');
      expect(back.map(Number)).toEqual(given);
    },
    TIMEOUT,
  );

  const tags: Record<string, string> = Object.assign({}, ...fc.sample(maps, { numRuns: 30, seed }));
  // terraform.tfvars always names the table.
  const variable = print([
    block('variable', ['table_name'], []),
    block('variable', ['tags'], [attribute('default', {})]),
  ]);
  it.each([
    ['terraform.tfvars', tfvars({ ...defaults, tags })],
    ['terraform.tfvars.json', tfvarsJson({ ...defaults, tags })],
  ])(
    'tags in %s',
    async (path, text) => {
      const files = { 'main.tf': variable, [path]: text };
      const back = await evaluate(files, 'flatten([for key, value in var.tags : [key, value]])');
      expect(back.length).toBeGreaterThan(100);
      expect(pairs(back)).toEqual(pairs(flatPairs(tags)));
    },
    TIMEOUT,
  );
});
