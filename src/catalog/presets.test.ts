// What every starting point for production sets, and what the page says of the defaults where it stands.
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { rowOf, type VariableName } from './config.ts';
import { presets } from './presets.ts';

describe('a starting point', () => {
  it.each(presets.map(({ id, values }) => [id, values] as const))(
    '%s protects the table from deletion and keeps its key for as long as AWS lets it',
    (_, values) => {
      const { config, onDefaults } = check(values);
      expect(config).toMatchObject({
        deletion_protection_enabled: true,
        enable_point_in_time_recovery: true,
        kms_deletion_window: 30,
      });
      // Only the user knows whom to tell, and who uses the table.
      expect(onDefaults.map(({ id }) => id)).toEqual(['consumers-need-key', 'nobody-is-told']);
    },
  );
});

describe('the help at a field', () => {
  it.each<[VariableName, string]>([
    ['enable_encryption', 'users of the table need kms:Decrypt on it'],
    ['kms_key_arn', 'whoever reads or writes the table needs kms:Decrypt on it'],
    ['alarm_actions', 'without one, nobody is told when an alarm fires'],
    ['enable_monitoring', 'the table or an index'],
  ])('of %s says so: %s', (name, text) => {
    expect(rowOf(name).help).toContain(text);
  });
});
