// The page's model is total, and its parts agree with each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateWith } from '../../test/support/state-with.ts';
import { defaults, names } from '../catalog/config.ts';
import { pricedRegions } from '../pricing/prices.ts';
import { costText } from './cost.ts';
import { pageModel } from './page.ts';
import type { PricedModel } from './priced.ts';

const at = (config: Record<string, unknown>) => pageModel(stateWith(config));

describe('pageModel', () => {
  test('shows the defaults as the bare module block', () => {
    const { texts, problems, cost } = at({});
    expect(texts.module.text).toBe('module "dynamodb" {\n  source = "./modules/dynamodb"\n}\n');
    expect(problems).toEqual([]);
    expect(costText(cost, 'lead-capture-leads')).toContain('lead-capture-leads');
  });

  test('shows what was typed and prices the default in its place', () => {
    const refused = at({ billing_mode: 'PROVISIONED', read_capacity: 'abc' });
    expect(refused.config).toBeNull();
    expect(refused.problems.map(({ fields }) => fields[0])).toEqual(['read_capacity']);
    expect(refused.texts.module.text).toContain('read_capacity = "abc"');
    expect(refused.texts.module.lines.get('read_capacity')).toBe(5);
    expect(refused.cost.estimate.listTotal).toBe(at({ billing_mode: 'PROVISIONED' }).cost.estimate.listTotal);
  });

  test.each([
    ['a default', { given: {}, want: { changed: false, inactive: 'Needs Provisioned mode' } }],
    [
      'a change without effect',
      { given: { read_capacity: 9 }, want: { changed: true, inactive: 'Needs Provisioned mode' } },
    ],
    [
      'a change with effect',
      { given: { billing_mode: 'PROVISIONED', read_capacity: 9 }, want: { changed: true, inactive: undefined } },
    ],
    [
      'the default as text',
      { given: { read_capacity: '5' }, want: { changed: false, inactive: 'Needs Provisioned mode' } },
    ],
  ])('tells of a field: %s', (_, { given, want }) => {
    expect(at(given).fields.read_capacity).toMatchObject(want);
  });

  test('a field has the findings that name it, in both fields of a pair', () => {
    const { fields } = at({ hash_key: 'id', range_key: 'id' });
    const sentence = 'Hash key and range key must be two different attributes.';
    expect(fields.hash_key.findings.map(({ message }) => message)).toEqual([sentence]);
    expect(fields.range_key.findings.map(({ message }) => message)).toEqual([sentence]);
    expect(fields.table_name.findings).toEqual([]);
  });

  test('capacity too small for the workload is a warning at its field, with the value that mends it', () => {
    const workload = { rateUnit: 'second', puts: '70', updates: '0', peakToAverage: '1' };
    const document = { ...stateWith({ billing_mode: 'PROVISIONED' }).document, workload };
    const { fields, findings, problems } = pageModel(stateWith({}, { document }));
    const [found] = fields.write_capacity.findings.filter(({ id }) => id === 'capacity-too-small-write_capacity');
    expect(found).toMatchObject({ level: 'warning', fix: { set: { write_capacity: 100 } } });
    expect(findings).toContain(found);
    expect(problems).toEqual([]);
  });

  test('what is wrong with the workload stands at no variable', () => {
    const document = { ...stateWith({}).document, workload: { puts: 'many' } };
    const { findings, cost } = pageModel(stateWith({}, { document }));
    expect(cost.findings.map(({ id }) => id)).toEqual(['workload-puts']);
    expect(findings).toEqual(at({}).findings);
  });

  test('prices each billing mode as the estimate would', () => {
    const { cost } = at({});
    const provisioned = at({ billing_mode: 'PROVISIONED' }).cost;
    expect(cost.choices.billing_mode?.PAY_PER_REQUEST).toBeCloseTo(cost.estimate.listTotal, 9);
    expect(cost.choices.billing_mode?.PROVISIONED).toBeCloseTo(provisioned.estimate.listTotal, 9);
  });

  test('a switch costs what turning it on adds, whichever way it stands', () => {
    const on = at({ enable_monitoring: true }).cost;
    const off = at({ enable_monitoring: false }).cost;
    expect(on.choices.enable_monitoring?.true).toBeCloseTo(0.6, 9);
    expect(off.choices.enable_monitoring?.true).toBeCloseTo(0.6, 9);
    expect(on.estimate.listTotal - off.estimate.listTotal).toBeCloseTo(0.6, 9);
  });

  test('knows no price where none is known', () => {
    const { cost } = pageModel(stateWith({}, { region: 'mars-north-1' }));
    expect(cost.estimate.rows.every(({ monthly }) => monthly === null)).toBe(true);
    expect(costText(cost, 'orders')).toContain('not known');
  });

  test('is total and the same each time, whatever is typed, in every Region', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.dictionary(fc.string(), fc.string()),
    );
    const config = fc.dictionary(fc.constantFrom(...names), value);
    const region = fc.constantFrom('', ...pricedRegions.map(({ id }) => id));
    fc.assert(
      fc.property(config, region, fc.constantFrom('changed', 'all'), (given, where, show) => {
        const state = stateWith(given, { region: where, session: { show } });
        const shown = pageModel(state);
        expect(shown.config === null).toBe(shown.problems.length > 0);
        pageModel(stateWith({}));
        expect(pageModel(structuredClone(state))).toEqual(shown);
      }),
    );
  });

  test('takes a Config for what it is', () => {
    const parts = ({ values, texts, problems, cost }: PricedModel) => ({ values, texts, problems, cost });
    expect(parts(at({ ...defaults }))).toEqual(parts(at({})));
  });

  test('tells which values the chosen environment overrides', () => {
    const environments = [{ name: 'prod', entries: { read_capacity: { as: 'typed', value: '9' } } }] as const;
    const document = { ...stateWith({ write_capacity: 8 }).document, environments };
    const { fields, values } = pageModel(stateWith({}, { document, session: { environment: 'prod' } }));
    expect(fields.read_capacity).toMatchObject({ overridden: true, changed: true });
    expect(fields.write_capacity).toMatchObject({ overridden: false, changed: true });
    expect([fields.read_capacity.inherited, fields.write_capacity.inherited]).toEqual([5, undefined]);
    expect([values.read_capacity, values.write_capacity]).toEqual([9, 8]);
  });

  test.each([
    ['an expression', { given: { as: 'expression', source: 'var.name' }, want: 'var.name' }],
    ['a list', { given: { as: 'literal', value: ['a'] }, want: '["a"]' }],
    ['null', { given: { as: 'literal', value: null }, want: 'null' }],
    ['what a control holds', { given: { as: 'literal', value: 'orders' }, want: undefined }],
  ] as const)('gives what no control can hold as text: %s', (_, { given, want }) => {
    const document = { ...stateWith({}).document, module: { entries: { table_name: given } } };
    expect(pageModel(stateWith({}, { document })).given.table_name).toBe(want);
  });
});
