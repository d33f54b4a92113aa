// The table of the environments holds what differs, and what each gives alone.
import { expect, it } from 'vitest';
import { stateWith } from '../../test/support/state-with.ts';
import type { Entry } from '../terraform/entry.ts';
import { environmentTable } from './environments.ts';
import { pageModel } from './page.ts';

const typed = (value: string | boolean): Entry => ({ as: 'typed', value });

const environments = [
  { name: 'dev', entries: { table_name: typed('orders-dev'), enable_monitoring: typed(false) } },
  {
    name: 'prod',
    entries: { billing_mode: typed('PROVISIONED'), enable_monitoring: typed(true), read_capacity: typed('0') },
  },
];

const state = (environment: string | null) =>
  stateWith({ table_name: 'orders' }, { document: { environments }, session: { environment } });

it('has a row for each setting that differs, in words, and says who overrides', () => {
  const { settings, columns } = environmentTable(
    stateWith({ table_name: 'orders', hash_key: 'id' }, { document: { environments } }).document,
  );
  expect(columns.map(({ name }) => name)).toEqual([null, 'dev', 'prod']);
  const of = (name: string) => settings.find((one) => one.name === name);
  expect(settings.map(({ name }) => name)).toEqual([
    'table_name',
    'billing_mode',
    'read_capacity',
    'enable_monitoring',
  ]);
  expect(of('billing_mode')?.values).toEqual(['On-demand', 'On-demand', 'Provisioned']);
  expect(of('read_capacity')?.values[2]).toBe('0');
  expect(of('enable_monitoring')?.overridden).toEqual([false, true, true]);
});

it.each([null, 'dev', 'prod'])('counts and prices %s as the page does alone', (name) => {
  const given = state(name);
  const { columns } = environmentTable(given.document);
  const column = columns.find((one) => one.name === name);
  const { problems, cost } = pageModel(given);
  expect(column?.counts.error).toBe(problems.length);
  if (name === 'prod') expect(column?.cost).toBeNull();
  else expect(column?.cost).toBe(`$${cost.estimate.listTotal.toFixed(2)}`);
});

it.each<[string, { given: Parameters<typeof stateWith>; want: readonly (string | null)[] | RegExp }]>([
  [
    'at least, with what it lacks',
    {
      given: [{ enable_contributor_insights: true }, { region: 'ap-southeast-5' }],
      want: /^at least \$[\d.]+, without Contributor Insights$/,
    },
  ],
  [
    'no total without prices',
    { given: [{}, { region: 'mars-north-1' }], want: /^no total: the prices of reads and writes are not known$/ },
  ],
  [
    'nothing while the workload is refused',
    { given: [{}, { document: { workload: { puts: 'many' } } }], want: [null] },
  ],
  ['nothing while an own price is refused', { given: [{}, { document: { prices: { pitr: 'x' } } }], want: [null] }],
])('says of a cost: %s', (_, { given, want }) => {
  const costs = environmentTable(stateWith(...given).document).columns.map(({ cost }) => cost);
  if (want instanceof RegExp) expect(costs[0]).toMatch(want);
  else expect(costs).toEqual(want);
});

it('has no rows without environments', () => {
  expect(environmentTable(stateWith({}).document).settings).toEqual([]);
});
