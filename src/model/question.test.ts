// The question whether the table exists already.
import { describe, expect, it } from 'vitest';
import { names, type VariableName } from '../catalog/config.ts';
import { entriesFrom } from '../catalog/entries.ts';
import { defaultTarget, emptyDocument } from '../document/document.ts';
import { initialState } from '../document/reduce.ts';
import { pageModel } from './page.ts';

function asks(values: Readonly<Record<string, unknown>>, exists: boolean | null = null): VariableName[] {
  const document = {
    ...emptyDocument,
    target: { ...defaultTarget, exists },
    module: { entries: entriesFrom(values) },
  };
  const { fields } = pageModel({ ...initialState, document });
  return names.filter((name) => fields[name].findings.some(({ answers }) => answers !== undefined));
}

const AUTOSCALED = { billing_mode: 'PROVISIONED', enable_autoscaling: true };

const rows: readonly (readonly [string, { given: Parameters<typeof asks>; want: VariableName[] }])[] = [
  ['nothing while everything stands at its default', { given: [{}], want: [] }],
  ['at the name', { given: [{ table_name: 'orders' }], want: ['table_name'] }],
  ['at the first of several', { given: [{ table_name: 'orders', hash_key: 'id' }], want: ['table_name'] }],
  ['at a key', { given: [{ range_key: 'placedAt' }], want: ['range_key'] }],
  ['at the billing mode and at auto scaling', { given: [AUTOSCALED], want: ['billing_mode', 'enable_autoscaling'] }],
  ['at encryption', { given: [{ enable_encryption: false }], want: ['enable_encryption'] }],
  ['not at a refused name', { given: [{ table_name: 'my table' }], want: [] }],
  ['nothing once the table is new', { given: [{ table_name: 'orders' }, false], want: [] }],
  ['nothing once the table exists', { given: [{ enable_encryption: false }, true], want: [] }],
];

describe('asks', () => {
  it.each(rows)('%s', (_, { given, want }) => {
    expect(asks(...given)).toEqual(want);
  });

  it('without counting as a finding', () => {
    const document = { ...emptyDocument, module: { entries: entriesFrom({ table_name: 'orders' }) } };
    expect(pageModel({ ...initialState, document }).findings).toEqual([]);
  });
});
