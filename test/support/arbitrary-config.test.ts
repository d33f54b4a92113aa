// The generator must reach what it promises, or the properties that rest on it prove little.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/catalog/check.ts';
import { type Config, names } from '../../src/catalog/config.ts';
import { arbitraryConfig } from './arbitrary-config.ts';

const sample = fc.sample(arbitraryConfig, { numRuns: 300, seed: 1 });
const some = (holds: (config: Config) => boolean): boolean => sample.some(holds);

it('gives a value to every variable, in the order of the rows', () => {
  expect(sample.every((config) => Object.keys(config).join() === names.join())).toBe(true);
});

it('gives configs that check leaves as they are', () => {
  expect(sample.map((config) => check(config).config)).toEqual(sample);
});

it.each<[string, (config: Config) => boolean]>([
  ['the shortest table name', (config) => config.table_name.length === 3],
  ['the longest table name', (config) => config.table_name.length === 255],
  ['the largest capacity', (config) => config.read_capacity === 2147483647],
  ['both edges of the window', (config) => config.kms_deletion_window === 30],
  ['a fraction of a percent', (config) => config.read_target_utilization % 1 !== 0],
  ['a key that is not ASCII', (config) => /[^ -~]/.test(config.hash_key)],
  ['a key with a template sequence', (config) => config.range_key.includes('$' + '{')],
  ['50 tags', (config) => Object.keys(config.tags).length >= 49],
  ['an auto-scaled table', (config) => config.billing_mode === 'PROVISIONED' && config.enable_autoscaling],
])('reaches %s', (_, holds) => {
  expect(some(holds)).toBe(true);
});
