// The search over all settings.
import { describe, expect, it } from 'vitest';
import { names } from '../../catalog/config.ts';
import { workloadFields } from '../../workload/workload-fields.ts';
import { findSettings, settings } from './find-settings.ts';

const rows: readonly (readonly [string, { given: string; want: string }])[] = [
  ['a Terraform name', { given: 'kms_deletion_window', want: 'kms_deletion_window' }],
  ['the beginning of a Terraform name', { given: 'read_cap', want: 'read_capacity' }],
  ['a label', { given: 'Partition key', want: 'hash_key' }],
  ['words in any order and case', { given: 'MODE billing', want: 'billing_mode' }],
  ['what people call it', { given: 'pitr', want: 'enable_point_in_time_recovery' }],
  ['what it is for', { given: 'change data capture', want: 'enable_streams' }],
  ['a field of the workload', { given: 'item size', want: 'workload-itemBytes' }],
];

describe('finds first', () => {
  it.each(rows)('%s', (_, { given, want }) => {
    expect(findSettings(given)[0]?.box).toBe(want);
  });
});

it('knows every variable and every field of the workload once', () => {
  const boxes = settings.map(({ box }) => box);
  expect(new Set(boxes)).toEqual(new Set([...names, ...workloadFields.map(({ name }) => `workload-${name}`)]));
  expect(boxes).toHaveLength(names.length + workloadFields.length);
});

it('shows all settings in the order of the page while nothing is asked', () => {
  expect(findSettings('  ')).toEqual(settings);
});

it('finds nothing for what no setting means', () => {
  expect(findSettings('zebra')).toEqual([]);
});

it('ends on a query of any length', () => {
  expect(findSettings('a '.repeat(1e5))).toBeInstanceOf(Array);
});
