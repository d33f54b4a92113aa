// The panel's figures are those of the estimate.
import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { defaultWorkload } from '../../pricing/workload.ts';
import { moneyView } from './money-view.ts';

const viewOf = (config: Record<string, unknown>, region = 'us-east-1') => {
  const { cost } = derive(config, defaultWorkload, region);
  return { view: moneyView(cost), estimate: cost.estimate };
};

test('the drivers add up to the total', () => {
  const { view, estimate } = viewOf({ enable_backup: true });
  expect(view.total).toBe(estimate.listTotal);
  expect(view.drivers.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(estimate.listTotal, 9);
});

test('both modes are there, on-demand first, and their differences mirror each other', () => {
  const [onDemand, provisioned] = viewOf({}).view.modes;
  expect([onDemand?.mode, provisioned?.mode]).toEqual(['PAY_PER_REQUEST', 'PROVISIONED']);
  expect(onDemand?.difference).toBe(-(provisioned?.difference ?? Number.NaN));
  expect(onDemand?.changes).toEqual({});
  expect(provisioned?.changes.billing_mode).toBe('PROVISIONED');
  expect([onDemand?.cheaper, provisioned?.cheaper]).toEqual([true, false]);
});

test('a Region without prices has no total', () => {
  expect(viewOf({}, 'mars-north-1').view).toMatchObject({ total: null, partly: true, drivers: [] });
});

test('it survives the way through JSON', () => {
  const { view } = viewOf({});
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});
