// The panel's figures are those of the estimate.
import { describe, expect, test } from 'vitest';
import { stateWith } from '../../../test/support/state-with.ts';
import type { Document } from '../../document/document.ts';
import type { CostModel } from '../../model/cost.ts';
import { pageModel } from '../../model/page.ts';
import { money } from '../format.ts';
import { moneyView } from './money-view.ts';

const viewOf = (config: Record<string, unknown>, more: Partial<Document> & { readonly region?: string } = {}) => {
  const { region = 'us-east-1', ...given } = more;
  const state = stateWith(config, { region });
  const { cost } = pageModel({ ...state, document: { ...state.document, ...given } });
  return { view: moneyView(cost), cost, estimate: cost.estimate };
};

test('the drivers add up to the total', () => {
  const { view, estimate } = viewOf({ enable_backup: true });
  expect(view.total).toBe(money(estimate.listTotal));
  expect(view.drivers.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(estimate.listTotal, 9);
});

test('the number stands with its place, its sources and their day', () => {
  const { view, estimate } = viewOf({});
  expect(view.notes).toEqual([
    `${money(estimate.freeTierTotal)} with the free tier`,
    'US East (N. Virginia) · AWS Price List, AWS pricing page · prices of 2026-11-25',
  ]);
  expect(view.assumptions).toContainEqual({ text: 'peak 4× for 4 hours a day', field: 'workload-peakToAverage' });
});

test('three ways where one of them is as configured, each with its difference and what it sets', () => {
  const { view, estimate } = viewOf({});
  const [onDemand, fixed, scaled] = view.ways;
  const [cheap, dear] = estimate.ways.ways;
  expect(view.ways.map(({ label, take }) => [label, take])).toEqual([
    ['On-demand', ''],
    ['Fixed', 'Switch to fixed'],
    ['Auto-scaled', 'Switch to auto-scaled'],
  ]);
  expect([onDemand?.mark, fixed?.mark]).toEqual([
    cheap.cheapest.freeTier ? 'Cheapest' : 'Cheapest at list price',
    fixed?.mark,
  ]);
  expect(onDemand?.notes).toContain('current');
  expect(fixed?.notes).toContain(`${money(dear.listTotal - cheap.listTotal)} more`);
  expect(fixed?.notes).toContain(`free tier: ${money(dear.freeTierTotal)}`);
  expect(onDemand?.changes).toEqual({});
  expect(scaled?.changes).toMatchObject({ billing_mode: 'PROVISIONED', enable_autoscaling: true });
});

test('what is configured stands beside them where it is none of them, with what it throttles', () => {
  const workload = { puts: '70/s', updates: '0', peakToAverage: '1' };
  const { view } = viewOf({ billing_mode: 'PROVISIONED' }, { workload });
  expect(view.ways.map(({ label }) => label)).toEqual(['As configured', 'On-demand', 'Fixed', 'Auto-scaled']);
  const [configured, ...three] = view.ways;
  expect(configured).toMatchObject({
    take: '',
    mark: '',
    throttles: ['throttles all writes, needs 70 WCU'],
  });
  expect(three.map(({ throttles }) => throttles)).toEqual([[], [], []]);
});

test('a total without a price says at least, and leads to the field for it', () => {
  const given = { enable_contributor_insights: true };
  const { view } = viewOf(given, { region: 'ap-southeast-5' });
  expect(view.total).toMatch(/^at least \$[\d,.]+$/);
  expect(view.lack?.text).toMatch(/^without .*Contributor Insights.*, which AWS does not offer there$/);
  expect(view.lack).toMatchObject({ link: 'Set a price', field: 'price-insightsRules' });
  expect(view.drivers.find(({ id }) => id === 'monitoring')?.amount).toBe('at least $0.60');
  const prices = { insightsRules: '0.5', insightsEvents: '0.03' };
  expect(viewOf(given, { region: 'ap-southeast-5', prices }).view).toMatchObject({
    total: expect.stringMatching(/^\$/),
    lack: null,
  });
});

test('every amount that lacks a price says at least, wherever it stands', () => {
  const { view } = viewOf({ enable_backup: true, enable_contributor_insights: true }, { region: 'ap-southeast-5' });
  const lacking = [
    view.total,
    ...view.notes.filter((note) => note.includes('free tier')),
    ...view.ways.flatMap(({ total, notes }) => [total, ...notes.filter((note) => note.startsWith('free tier'))]),
    ...Object.values(view.choices.billing_mode ?? {}),
  ];
  expect(lacking.length).toBeGreaterThan(8);
  expect(lacking.filter((text) => !text.includes('at least $'))).toEqual([]);
});

test('a Region without prices has no total', () => {
  const { view } = viewOf({}, { region: 'mars-north-1' });
  expect(view).toMatchObject({ total: 'no total: the prices of reads and writes are not known', drivers: [] });
  expect(view.lack?.field).toBe('price-onDemandWrite');
  expect(view.ways.map(({ total, mark }) => [total, mark])).toEqual([
    ['no total', ''],
    ['no total', ''],
    ['no total', ''],
  ]);
});

test.each([
  [
    'a field of the workload',
    {
      given: { workload: { puts: 'many' } },
      want: { text: 'New items must be a number from 0 to 1,000,000,000.', field: 'workload-puts' },
    },
  ],
  [
    'an own price',
    {
      given: { prices: { storage: '-1' } },
      want: { text: 'Storage must be a price from 0 to 1,000,000 in USD per GB-month.', field: 'price-storage' },
    },
  ],
])('a refused value shows no amount, only which it is: %s', (_, { given, want }) => {
  const { view } = viewOf({}, given);
  expect(view).toEqual({
    total: 'not priced',
    notes: [],
    lack: { ...want, link: 'Show the field' },
    assumptions: [],
    drivers: [],
    ways: [],
    choices: {},
  });
  expect(JSON.stringify(view)).not.toContain('$');
});

test('it survives the way through JSON', () => {
  const { view } = viewOf({});
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

describe('the words beside a choice', () => {
  const { cost } = viewOf({});
  const wordsFor = (choices: CostModel['choices']) => moneyView({ ...cost, choices }).choices;

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
