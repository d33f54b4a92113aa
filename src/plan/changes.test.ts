// What a change does, per resource and per setting, with its notes; Terraform judges the actions in test/plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { type Config, defaults } from '../catalog/config.ts';
import { changes, settingChanges } from './changes.ts';
import type { ChangesOptions } from './transition.ts';

type Values = Partial<Config>;
const FIXED: Values = { billing_mode: 'PROVISIONED' };
const SCALED: Values = { billing_mode: 'PROVISIONED', enable_autoscaling: true };
const BARE: Values = { enable_encryption: false, enable_monitoring: false };
const ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const of = (values: Values): Config => ({ ...defaults, ...values });

const lines = (before: Values, after: Values, options?: ChangesOptions): string[] =>
  changes(of(before), of(after), options).map(
    ({ address, action, fields, details }) =>
      `${action} ${address} (${fields.join()})${details.map(({ id }) => ` ${id}`).join('')}`,
  );

const ALARMS = ['read', 'write', 'email-index-read', 'email-index-write', 'source-index-read', 'source-index-write'];
const TABLE = 'aws_dynamodb_table.this[0]';
const SCALED_TABLE = 'aws_dynamodb_table.autoscaled[0]';

describe('changes', () => {
  it.each<[string, { given: [Values, Values, ChangesOptions?]; want: string[] }]>([
    ['nothing', { given: [{}, {}], want: [] }],
    ['a capacity on demand', { given: [{}, { read_capacity: 9 }], want: [] }],
    ['a TTL attribute while TTL is off', { given: [{}, { ttl_attribute: 'deleteAfter' }], want: [] }],
    ['a capacity that auto scaling moves', { given: [SCALED, { ...SCALED, read_capacity: 9 }], want: [] }],
    [
      'a fixed capacity up',
      { given: [FIXED, { ...FIXED, read_capacity: 9 }], want: [`update ${TABLE} (read_capacity)`] },
    ],
    [
      'a fixed capacity down',
      {
        given: [FIXED, { ...FIXED, gsi_write_capacity: 4 }],
        want: [`update ${TABLE} (gsi_write_capacity) capacity-decrease`],
      },
    ],
    ['a sort key', { given: [{}, { range_key: 'at' }], want: [`replace ${TABLE} (range_key) table-replaced`] }],
    [
      'a name',
      {
        given: [{ enable_backup: true }, { enable_backup: true, table_name: 'orders' }],
        want: [
          `replace ${TABLE} (table_name) table-replaced`,
          'update aws_kms_key.this[0] (table_name)',
          'replace aws_kms_alias.this[0] (table_name)',
          ...ALARMS.map((key) => `replace aws_cloudwatch_metric_alarm.throttle["${key}"] (table_name)`),
          'replace aws_iam_role.backup[0] (table_name)',
          'replace aws_iam_role_policy.backup[0] (table_name)',
          'update aws_backup_vault.this[0] (table_name)',
          'replace aws_backup_plan.this[0] (table_name)',
          'replace aws_backup_selection.this[0] (table_name)',
        ],
      },
    ],
    [
      'a hash key with backups, whose selection names the table’s ARN',
      {
        given: [{ enable_backup: true }, { enable_backup: true, hash_key: 'id' }],
        want: [
          `replace ${TABLE} (hash_key) table-replaced`,
          'update aws_iam_role_policy.backup[0] (hash_key)',
          'replace aws_backup_selection.this[0] (hash_key)',
        ],
      },
    ],
    ['to on-demand', { given: [FIXED, {}], want: [`update ${TABLE} (billing_mode) to-on-demand`] }],
    ['to provisioned', { given: [{}, FIXED], want: [`update ${TABLE} (billing_mode)`] }],
    [
      'encryption off',
      {
        given: [{}, { enable_encryption: false }],
        want: [
          `update ${TABLE} (enable_encryption) key-changes re-encryption`,
          'destroy aws_kms_key.this[0] (enable_encryption) key-deleted',
          'destroy aws_kms_alias.this[0] (enable_encryption)',
        ],
      },
    ],
    [
      'encryption on',
      {
        given: [{ enable_encryption: false }, {}],
        want: [
          `update ${TABLE} (enable_encryption) key-changes re-encryption key-rights`,
          'create aws_kms_key.this[0] (enable_encryption)',
          'create aws_kms_alias.this[0] (enable_encryption)',
        ],
      },
    ],
    [
      'a shorter key window',
      {
        given: [{ kms_deletion_window: 30 }, { kms_deletion_window: 7 }],
        want: ['update aws_kms_key.this[0] (kms_deletion_window) key-window-below-backups'],
      },
    ],
    [
      'recovery off',
      {
        given: [{}, { enable_point_in_time_recovery: false }],
        want: [`update ${TABLE} (enable_point_in_time_recovery) recovery-off`],
      },
    ],
    [
      'the own key for AWS’s managed one',
      {
        given: [{}, { create_kms_key: false }],
        want: [
          'destroy aws_kms_key.this[0] (create_kms_key) key-deleted key-still-needed',
          'destroy aws_kms_alias.this[0] (create_kms_key)',
        ],
      },
    ],
    [
      'the own key for one’s own',
      {
        given: [{}, { create_kms_key: false, kms_key_arn: ARN }],
        want: [
          `update ${TABLE} (kms_key_arn) key-changes re-encryption`,
          'destroy aws_kms_key.this[0] (create_kms_key) key-deleted',
          'destroy aws_kms_alias.this[0] (create_kms_key)',
        ],
      },
    ],
    [
      'a name under deletion protection',
      {
        given: [
          { ...BARE, deletion_protection_enabled: true },
          { ...BARE, deletion_protection_enabled: true, table_name: 'orders' },
        ],
        want: [`replace ${TABLE} (table_name) table-replaced protection-refuses`],
      },
    ],
    [
      'deletion protection off',
      {
        given: [{ deletion_protection_enabled: true }, {}],
        want: [`update ${TABLE} (deletion_protection_enabled) protection-off`],
      },
    ],
    ['TTL on', { given: [{}, { enable_ttl: true }], want: [`update ${TABLE} (enable_ttl) ttl-changes ttl-on`] }],
    [
      'another TTL attribute',
      {
        given: [{ enable_ttl: true }, { enable_ttl: true, ttl_attribute: 'deleteAfter' }],
        want: [`update ${TABLE} (ttl_attribute) ttl-renamed`],
      },
    ],
    ['streams off', { given: [{ enable_streams: true }, {}], want: [`update ${TABLE} (enable_streams) stream-off`] }],
    [
      'another view type',
      {
        given: [{ enable_streams: true }, { enable_streams: true, stream_view_type: 'KEYS_ONLY' }],
        want: [`update ${TABLE} (stream_view_type) stream-view-type`],
      },
    ],
    [
      'backups off',
      {
        given: [{ enable_backup: true }, {}],
        want: [
          'destroy aws_iam_role.backup[0] (enable_backup)',
          'destroy aws_iam_role_policy.backup[0] (enable_backup)',
          'destroy aws_backup_vault.this[0] (enable_backup) vault-refuses',
          'destroy aws_backup_plan.this[0] (enable_backup)',
          'destroy aws_backup_selection.this[0] (enable_backup)',
        ],
      },
    ],
    [
      'alarms off',
      {
        given: [{}, { enable_monitoring: false }],
        want: ALARMS.map(
          (key) =>
            `destroy aws_cloudwatch_metric_alarm.throttle["${key}"] (enable_monitoring)${key === 'read' ? ' alarms-off' : ''}`,
        ),
      },
    ],
    [
      'limits of writes',
      {
        given: [SCALED, { ...SCALED, write_max_capacity: 50 }],
        want: [
          'update aws_appautoscaling_target.this["email-index-write"] (write_max_capacity)',
          'update aws_appautoscaling_target.this["source-index-write"] (write_max_capacity)',
          'update aws_appautoscaling_target.this["table-write"] (write_max_capacity) scaling-limits',
        ],
      },
    ],
    [
      'a range key while auto scaling ignores the indexes',
      {
        given: [SCALED, { ...SCALED, range_key: 'at' }],
        want: [`replace ${SCALED_TABLE} (range_key) table-replaced range-key-refused`],
      },
    ],
    [
      'the same with provider 6',
      {
        given: [SCALED, { ...SCALED, range_key: 'at' }, { provider: '6' }],
        want: [`replace ${SCALED_TABLE} (range_key) table-replaced`],
      },
    ],
  ])('of %s', (_, { given: [before, after, options], want }) => {
    expect(lines(before, after, options)).toEqual(want);
  });

  it.each<[string, { given: [Values, Values, ChangesOptions?]; want: string[] }]>([
    ['on', { given: [FIXED, SCALED], want: [`move ${SCALED_TABLE} (enable_autoscaling) table-moved`] }],
    ['off', { given: [SCALED, FIXED], want: [`move ${TABLE} (enable_autoscaling) table-moved scaling-off`] }],
    [
      'on, from on-demand',
      {
        given: [{}, SCALED],
        want: [`update ${SCALED_TABLE} (billing_mode,enable_autoscaling) on-demand-to-autoscaled`],
      },
    ],
    [
      'off, to on-demand',
      { given: [SCALED, {}], want: [`update ${TABLE} (billing_mode,enable_autoscaling) table-moved to-on-demand`] },
    ],
    [
      'on, from on-demand, with a new table',
      {
        given: [{}, { ...SCALED, hash_key: 'id' }],
        want: [`replace ${SCALED_TABLE} (billing_mode,enable_autoscaling,hash_key) table-replaced`],
      },
    ],
    [
      'on, without moved.tf',
      {
        given: [FIXED, SCALED, { deployed: false }],
        want: [`create ${SCALED_TABLE} (enable_autoscaling) table-lost`, `destroy ${TABLE} (enable_autoscaling)`],
      },
    ],
  ])('of auto scaling %s', (_, { given: [before, after, options], want }) => {
    expect(lines(before, after, options).filter((line) => line.includes('aws_dynamodb_table.'))).toEqual(want);
  });

  it('warns of the stale ARN with provider 5 alone', () => {
    const given = [of({ enable_streams: true }), of({ enable_streams: true, stream_view_type: 'KEYS_ONLY' })] as const;
    expect(changes(...given)[0]?.notes.join()).toContain('provider 5 plans the old ARN');
    expect(changes(...given, { provider: '6' })[0]?.notes.join()).not.toContain('old ARN');
  });
});

describe('any two configs', () => {
  const options = fc.record({ provider: fc.constantFrom('5', '6'), deployed: fc.boolean() });
  const pairs = fc.tuple(arbitraryConfig, arbitraryConfig, options);

  it('name the changed variables alone, and put every note at a resource that changes', () => {
    fc.assert(
      fc.property(pairs, ([before, after, chosen]) => {
        const found = changes(before, after, chosen);
        const settings = settingChanges(before, after, chosen);
        const changed = settings.map(({ name }) => name);
        for (const { fields, details, notes } of found) {
          expect(fields.length).toBeGreaterThan(0);
          for (const field of [...fields, ...details.flatMap((note) => note.fields)]) expect(changed).toContain(field);
          for (const note of details) expect(note.fields.length).toBeGreaterThan(0);
          expect(notes).toEqual(details.map(({ text }) => text));
        }
        const placed = new Set(found.flatMap(({ details }) => details.map(({ id }) => id)));
        for (const { details } of settings) for (const { id } of details) expect(placed).toContain(id);
        expect(settings.filter(({ effect }) => effect === 'none').flatMap(({ addresses }) => addresses)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('change nothing from a config to itself', () => {
    fc.assert(
      fc.property(arbitraryConfig, options, (config, chosen) => {
        expect(changes(config, structuredClone(config), chosen)).toEqual([]);
        expect(settingChanges(config, config, chosen)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('settingChanges', () => {
  const effects = (before: Values, after: Values, options?: ChangesOptions): unknown[] =>
    settingChanges(of(before), of(after), options).map(({ name, effect, traits }) => [name, effect, traits.join()]);

  it.each<[string, { given: [Values, Values, ChangesOptions?]; want: unknown[] }]>([
    ['no effect', { given: [{}, { read_capacity: 9 }], want: [['read_capacity', 'none', '']] }],
    ['in place', { given: [{}, { tags: { a: 'b' } }], want: [['tags', 'in-place', '']] }],
    ['replaced', { given: [{}, { hash_key: 'id' }], want: [['hash_key', 'replaces', '']] }],
    ['moved', { given: [FIXED, SCALED], want: [['enable_autoscaling', 'moves', '']] }],
    [
      'two applies',
      {
        given: [{}, SCALED],
        want: [
          ['billing_mode', 'two-applies', ''],
          ['enable_autoscaling', 'two-applies', ''],
        ],
      },
    ],
    [
      'destroyed',
      { given: [FIXED, SCALED, { deployed: false }], want: [['enable_autoscaling', 'destroys', 'dangerous']] },
    ],
    ['refused', { given: [SCALED, { ...SCALED, range_key: 'at' }], want: [['range_key', 'refused', '']] }],
    [
      'slow, limited and dangerous',
      {
        given: [{}, { enable_encryption: false }],
        want: [['enable_encryption', 'in-place', 'dangerous,limited,slow']],
      },
    ],
  ])('tells: %s', (_, { given: [before, after, options], want }) => {
    expect(effects(before, after, options)).toEqual(want);
  });
});
