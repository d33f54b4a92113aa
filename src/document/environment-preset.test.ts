// In an environment a starting point gives its values, and says what it replaces.
import { describe, expect, it } from 'vitest';
import { check } from '../catalog/check.ts';
import { toInput } from '../catalog/entries.ts';
import { presets } from '../catalog/presets.ts';
import type { Entries, Entry } from '../terraform/entry.ts';
import { type Document, emptyDocument, entriesIn } from './document.ts';
import { environmentPreset } from './environment-preset.ts';

const typed = (value: string | boolean): Entry => ({ as: 'typed', value });

const document = (base: Entries, dev: Entries): Document => ({
  ...emptyDocument,
  module: { entries: base },
  environments: [{ name: 'dev', entries: dev }],
});

describe('environmentPreset', () => {
  it.each(presets.map((preset) => [preset.title, preset] as const))(
    '%s: gives the values that it names',
    (_, { values }) => {
      const base = { table_name: typed('orders'), billing_mode: typed('PROVISIONED'), read_capacity: typed('7') };
      const given = document(base, { table_name: typed('orders-dev'), enable_backup: typed(true) });
      const { entries } = environmentPreset(given, 'dev', values);
      const after = { ...given, environments: [{ name: 'dev', entries }] };
      expect(check(toInput(entriesIn(after, 'dev'))).config).toEqual({
        ...check(values).config,
        table_name: 'orders-dev',
      });
    },
  );

  it('overrides nothing that the base gives anyway', () => {
    const given = document({ kms_deletion_window: typed('30') }, {});
    expect(environmentPreset(given, 'dev', { kms_deletion_window: 30 })).toEqual({ entries: {}, replaced: [] });
  });

  it('names the overrides that it replaces', () => {
    const dev = { table_name: typed('x'), kms_deletion_window: typed('30'), read_capacity: typed('9') };
    const { entries, replaced } = environmentPreset(document({}, dev), 'dev', { kms_deletion_window: 30 });
    expect(entries).toEqual({ table_name: typed('x'), kms_deletion_window: typed('30') });
    expect(replaced).toEqual(['read_capacity']);
  });
});
