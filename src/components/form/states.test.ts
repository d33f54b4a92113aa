// What fields and section links show of what was derived.
import { describe, expect, test } from 'vitest';
import { check } from '../../catalog/check.ts';
import { deriveConfig } from '../../model/derive-config.ts';
import { sameState } from './field-state.ts';
import { fieldStates, sectionCounts } from './states.ts';

const derived = (config: Record<string, unknown>) => deriveConfig(check(config), 'changed');
const count = (config: Record<string, unknown>, id: string) => {
  const found = sectionCounts(derived(config)).find((section) => section.id === id);
  return [found?.problems, found?.advice, found?.changed];
};

describe('sectionCounts', () => {
  test.each([
    ['untouched', { given: [{}, 'table'], want: [0, 0, 0] }],
    ['advice', { given: [{ enable_encryption: false }, 'security'], want: [0, 1, 1] }],
    ['a refused value differs too', { given: [{ table_name: 'a' }, 'table'], want: [1, 0, 1] }],
    ['a finding on two fields counts once', { given: [{ hash_key: 'id', range_key: 'id' }, 'table'], want: [1, 0, 2] }],
  ] as const)('%s', (_, { given: [config, id], want }) => expect(count(config, id)).toEqual(want));
});

describe('fieldStates', () => {
  test('what has no effect has no price', () => {
    const price = { true: '+$1.00 a month' };
    const prices = (config: Record<string, unknown>) =>
      fieldStates(derived(config).fields, { enable_autoscaling: price }).enable_autoscaling.prices;
    expect(prices({})).toEqual({});
    expect(prices({ billing_mode: 'PROVISIONED' })).toEqual(price);
  });

  test('equal states look the same, and a different sentence does not', () => {
    const state = (config: Record<string, unknown>) => fieldStates(derived(config).fields, {}).read_capacity;
    expect(sameState(state({}), state({ table_name: 'x' }))).toBe(true);
    expect(sameState(state({}), state({ read_capacity: 6 }))).toBe(false);
    expect(sameState(state({ read_capacity: 'a' }), state({ read_capacity: '' }))).toBe(true);
    expect(sameState(state({ read_capacity: 'a' }), state({ read_capacity: 0 }))).toBe(false);
    expect(sameState(state({}), state({ billing_mode: 'PROVISIONED' }))).toBe(false);
  });
});
