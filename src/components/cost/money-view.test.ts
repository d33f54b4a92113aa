// The panel's figures are those of the estimate.
import { describe, expect, test } from 'vitest';
import { stateWith } from '../../../test/support/state-with.ts';
import type { CostModel } from '../../model/cost.ts';
import { pageModel } from '../../model/page.ts';
import { money } from '../format.ts';
import { moneyView } from './money-view.ts';

const viewOf = (config: Record<string, unknown>, region = 'us-east-1') => {
  const { cost } = pageModel(stateWith(config, { region }));
  return { view: moneyView(cost), cost, estimate: cost.estimate };
};

test('the drivers add up to the total', () => {
  const { view, estimate } = viewOf({ enable_backup: true });
  expect(view.total).toBe(money(estimate.listTotal));
  expect(view.drivers.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(estimate.listTotal, 9);
});

test('both modes are there, on-demand first, and each says how it compares with the other', () => {
  const { view, estimate } = viewOf({});
  const [onDemand, provisioned] = view.modes;
  const [cheap, fixed] = estimate.ways.ways;
  const difference = money(fixed.listTotal - cheap.listTotal);
  expect([onDemand?.mode, provisioned?.mode]).toEqual(['PAY_PER_REQUEST', 'PROVISIONED']);
  expect([onDemand?.relation, provisioned?.relation]).toEqual([`${difference} less`, `${difference} more`]);
  expect(onDemand?.changes).toEqual({});
  expect(provisioned?.changes.billing_mode).toBe('PROVISIONED');
  expect([onDemand?.cheaper, provisioned?.cheaper]).toEqual([true, false]);
});

test('a Region without prices has no total', () => {
  expect(viewOf({}, 'mars-north-1').view).toMatchObject({
    total: 'no total: the prices of reads and writes are not known',
    freeTier: '',
    partly: false,
    drivers: [],
  });
});

test('it survives the way through JSON', () => {
  const { view } = viewOf({});
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

describe('the words beside a choice', () => {
  const { estimate } = viewOf({}).cost;
  const wordsFor = (choices: CostModel['choices']) => moneyView({ estimate, choices }).choices;

  test.each([
    ['more', { given: 0.2, want: '+$0.20 a month' }],
    ['less', { given: -3, want: '−$3.00 a month' }],
    ['nothing', { given: 0, want: 'no charge' }],
    ['a price that is not known', { given: null, want: 'price not known' }],
  ])('a switch costs %s', (_, { given, want }) => {
    expect(wordsFor({ enable_backup: { true: given } })).toEqual({ enable_backup: { true: want } });
  });

  test('a billing mode costs a total, provisioned with the capacity of the form', () => {
    expect(wordsFor({ billing_mode: { PAY_PER_REQUEST: 1, PROVISIONED: null } }).billing_mode).toEqual({
      PAY_PER_REQUEST: '$1.00 a month',
      PROVISIONED: 'price not known',
    });
    expect(wordsFor({ billing_mode: { PROVISIONED: 2 } }).billing_mode).toEqual({
      PROVISIONED: '$2.00 a month with the capacity below',
    });
  });
});
