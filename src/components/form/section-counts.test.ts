// What fields and section links show of what was derived.
import { describe, expect, test } from 'vitest';
import { stateWith } from '../../../test/support/state-with.ts';
import { formModel } from '../../model/form.ts';
import { sameState, stateOf } from './field-state.ts';
import { sectionCounts } from './section-counts.ts';

const derived = (config: Record<string, unknown>) => formModel(stateWith(config));
const count = (config: Record<string, unknown>, id: string) => {
  const found = sectionCounts(derived(config)).find((section) => section.id === id);
  return [found?.counts.error, found?.counts.danger, found?.counts.warning, found?.counts.hint, found?.changed];
};

describe('sectionCounts', () => {
  test.each([
    ['untouched', { given: [{}, 'table'], want: [0, 0, 0, 0, 0] }],
    ['a danger', { given: [{ enable_encryption: false }, 'security'], want: [0, 1, 0, 0, 1] }],
    ['a refused value differs too', { given: [{ table_name: 'a' }, 'table'], want: [1, 0, 0, 0, 1] }],
    [
      'a finding on two fields counts once',
      { given: [{ hash_key: 'id', range_key: 'id' }, 'table'], want: [1, 0, 0, 0, 2] },
    ],
  ] as const)('%s', (_, { given: [config, id], want }) => expect(count(config, id)).toEqual(want));
});

const NO_MONEY = { total: '', notes: [], lack: null, assumptions: [], drivers: [], ways: [], choices: {} };

describe('stateOf', () => {
  const snapshot = (config: Record<string, unknown>, choices = {}) => {
    const state = stateWith(config);
    return { state, model: formModel(state), money: { ...NO_MONEY, choices }, estimateText: () => '', failure: null };
  };

  test('what has no effect has no price', () => {
    const price = { true: '+$1.00 a month' };
    const prices = (config: Record<string, unknown>) =>
      stateOf('enable_autoscaling', snapshot(config, { enable_autoscaling: price })).prices;
    expect(prices({})).toEqual({});
    expect(prices({ billing_mode: 'PROVISIONED' })).toEqual(price);
  });

  test('equal states look the same, and a different sentence does not', () => {
    const state = (config: Record<string, unknown>) => stateOf('read_capacity', snapshot(config));
    expect(sameState(state({}), state({ table_name: 'x' }))).toBe(true);
    expect(sameState(state({}), state({ read_capacity: 6 }))).toBe(false);
    expect(sameState(state({ read_capacity: 'a' }), state({ read_capacity: 0 }))).toBe(false);
    expect(sameState(state({}), state({ billing_mode: 'PROVISIONED' }))).toBe(false);
  });
});
