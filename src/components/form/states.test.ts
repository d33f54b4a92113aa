// What fields and section links show of what was derived.
import { describe, expect, test } from 'vitest';
import { check } from '../../catalog/check.ts';
import { deriveConfig } from '../../derive-config.ts';
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
    ['advice by default', { given: [{}, 'security'], want: [0, 1, 0] }],
    ['a refused value differs too', { given: [{ table_name: 'a' }, 'table'], want: [1, 0, 1] }],
    ['a finding on two fields counts once', { given: [{ hash_key: 'id', range_key: 'id' }, 'table'], want: [1, 0, 2] }],
  ] as const)('%s', (_, { given: [config, id], want }) => expect(count(config, id)).toEqual(want));
});

describe('fieldStates', () => {
  const prices = (usd: number | null, config: Record<string, unknown> = {}) =>
    fieldStates(derived(config).fields, { enable_backup: { true: usd }, enable_autoscaling: { true: usd } });

  test.each([
    ['more', { given: 0.2, want: '+$0.20 a month' }],
    ['less', { given: -3, want: '−$3.00 a month' }],
    ['nothing', { given: 0, want: 'no charge' }],
    ['a price that is not known', { given: null, want: 'price not known' }],
  ])('a switch costs %s', (_, { given, want }) => {
    expect(prices(given).enable_backup.prices).toEqual({ true: want });
  });

  test('what has no effect has no price', () => {
    expect(prices(1).enable_autoscaling.prices).toEqual({ true: '' });
    expect(prices(1, { billing_mode: 'PROVISIONED' }).enable_autoscaling.prices).toEqual({ true: '+$1.00 a month' });
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
