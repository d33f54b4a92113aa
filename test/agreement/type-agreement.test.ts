// Types, rules and null defaults that no variable of the contract has: what we say is what Terraform says, in a module of ours.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { rawNumber } from './numbers.ts';
import { ours, type Probe, type ProbeName, probeRows, theirs } from './probe-module.ts';
import { anyValue, nastyText, rawList, rawNumberMap } from './raw-collections.ts';
import { seed } from './sizes.ts';

const CORNERS: readonly (readonly [ProbeName, unknown])[] = [
  ['any_list', []],
  ['any_list', [null, 'a', 1, true]],
  ['any_list', ['a', ['b'], {}]],
  ['any_list', [{}, ['x']]],
  ['any_list', {}],
  ['any_list', 'x'],
  ['any_list', null],
  ['arns', null],
  ['arns', ['a', 'b', 'c', 'd']],
  ['arns', ['a', 'a']],
  ['arns', ['a', null]],
  ['arns', [null, null]],
  ['arns', ['e\u0301']],
  ['any_map', { a: '1', b: 2.5, c: null }],
  ['any_map', { a: 'x' }],
  ['any_map', { a: ' 1' }],
  ['any_map', { a: true }],
  ['any_map', { 'a"b': [] }],
  ['any_map', { b: 'y', a: true }],
  ['any_map', []],
  ['any_map', { '\u00e9': 1, 'e\u0301': 2 }],
  ['thresholds', { k0: 0, k1: 100 }],
  ['thresholds', { k0: '100.00000000000000000001' }],
  ['thresholds', { k0: 'Inf' }],
  ['thresholds', { k0: null }],
  ['thresholds', { K0: 1 }],
  ['thresholds', { k0: 1, k1: 1, k2: 1, k3: 1 }],
  ['thresholds', null],
  ['optional_text', null],
  ['optional_text', ''],
  ['optional_text', 'abcdef'],
  ['optional_number', null],
  ['optional_number', 36],
  ['optional_number', '35'],
  ['optional_number', 1.5],
];

const list = fc.oneof(rawList, fc.array(fc.constantFrom('a', 'b', 'c:1', 'X', null), { maxLength: 5 }));
const map = fc.oneof(
  rawNumberMap,
  fc.dictionary(fc.constantFrom('k0', 'k1', 'k2', 'k3', 'a', 'z'), rawNumber(0, 100), { noNullPrototype: true }),
);
const values: Readonly<Record<ProbeName, fc.Arbitrary<unknown>>> = {
  any_list: list,
  arns: list,
  any_map: map,
  thresholds: map,
  optional_text: fc.oneof(fc.stringMatching(/^[a-z]{0,6}$/), nastyText, anyValue),
  optional_number: fc.oneof(rawNumber(1, 35), anyValue),
};

const probe: fc.Arbitrary<Probe> = fc
  .constantFrom(...probeRows.map(({ name }) => name))
  .chain((name) => values[name].map((value) => ({ name, value })));

/** Of several wrong elements of a map, Terraform names whichever it meets first. */
const elementless = (sentence: string): string => sentence.replace(/^element ".*": /s, 'element: ');

describeTerraform('agreement on types and rules', () => {
  it('holds on corners and on random values', async () => {
    const probes = [
      ...CORNERS.map(([name, value]) => ({ name, value })),
      ...fc.sample(probe, { numRuns: 200, seed: seed + 2 }),
    ];
    const said = await theirs(probes);
    const compared = probes.map(({ name, value }, index) => ({
      name,
      value,
      ours: [...ours(name, value)].map(elementless).sort(),
      terraform: [...(said[index] ?? [])].map(elementless).sort(),
    }));
    expect(compared.filter((one) => JSON.stringify(one.ours) !== JSON.stringify(one.terraform))).toEqual([]);
    const refused = compared.filter((one) => one.ours.length > 0).length;
    expect(refused).toBeGreaterThan(60);
    expect(compared.length - refused).toBeGreaterThan(60);
    // The exact element where there is only one.
    expect(CORNERS.slice(0, 22).map(([name, value]) => ours(name, value))).toEqual(said.slice(0, 22));
  }, 180_000);
});
