// Each rule over several variables: a config that violates it and a similar one that does not.
import { describe, expect, it } from 'vitest';
import { Expression } from '../hcl/value.ts';
import { check } from './check.ts';
import { names } from './config.ts';
import { configRules } from './config-findings.ts';
import { presets } from './presets.ts';

type Input = Record<string, unknown>;

/** What is said at all: to the user, or with what is exported. */
function ids(input: Input): string[] {
  const { findings, onDefaults } = check(input);
  return [...findings, ...onDefaults].map(({ id }) => id);
}

const fixed: Input = { billing_mode: 'PROVISIONED' };
const scaled: Input = { billing_mode: 'PROVISIONED', enable_autoscaling: true };

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const replicated: Input = {
  replica_regions: ['eu-west-1'],
  replica_kms_key_arns: { 'eu-west-1': KEY },
  enable_streams: true,
};

const rows: Record<string, { violated: Input; kept: Input }> = {
  'same-keys': { violated: { hash_key: 'id', range_key: 'id' }, kept: { hash_key: 'id', range_key: 'ID' } },
  'range-key-is-index-key': { violated: { range_key: 'email' }, kept: { range_key: 'Email' } },
  'ttl-is-key': {
    violated: { enable_ttl: true, ttl_attribute: 'source' },
    kept: { enable_ttl: false, ttl_attribute: 'source' },
  },
  'tags-differ-in-case': {
    violated: { enable_backup: true, tags: { name: 'x' } },
    kept: { tags: { Team: 'a', team: 'b' } },
  },
  'read-min-above-max': {
    violated: { ...scaled, read_min_capacity: 101 },
    kept: { ...fixed, read_min_capacity: 101 },
  },
  'write-min-above-max': {
    violated: { ...scaled, write_max_capacity: 4 },
    kept: { ...scaled, write_max_capacity: 6 },
  },
  'read_capacity-outside-scaling': {
    violated: { ...scaled, read_capacity: 101 },
    kept: { ...scaled, read_capacity: 100 },
  },
  'write_capacity-outside-scaling': {
    violated: { ...scaled, write_capacity: 4 },
    kept: { ...scaled, write_capacity: 5 },
  },
  'gsi_read_capacity-outside-scaling': {
    violated: { ...scaled, gsi_read_capacity: 4 },
    kept: { ...fixed, gsi_read_capacity: 4 },
  },
  'gsi_write_capacity-outside-scaling': {
    violated: { ...scaled, gsi_write_capacity: 101 },
    kept: { ...scaled, gsi_write_capacity: 100 },
  },
  'gsi-writes-below-table': { violated: { ...fixed, write_capacity: 6 }, kept: { write_capacity: 6 } },
  'gsi-reads-below-table': { violated: { ...fixed, read_capacity: 6 }, kept: { ...scaled, read_capacity: 6 } },
  'read-scaling-fixed': {
    violated: { ...scaled, read_max_capacity: 5 },
    kept: { ...scaled, read_max_capacity: 6 },
  },
  'write-scaling-fixed': {
    violated: { ...scaled, write_max_capacity: 5 },
    kept: { ...fixed, write_max_capacity: 5 },
  },
  'read-target-high': {
    violated: { ...scaled, read_target_utilization: 80.5 },
    kept: { ...scaled, read_target_utilization: 80 },
  },
  'write-target-high': {
    violated: { ...scaled, write_target_utilization: 90 },
    kept: { ...fixed, write_target_utilization: 90 },
  },
  'read_capacity-above-quota': {
    violated: { ...fixed, read_capacity: 40001 },
    kept: { ...fixed, read_capacity: 40000 },
  },
  'write_capacity-above-quota': { violated: { ...fixed, write_capacity: 40001 }, kept: { write_capacity: 40001 } },
  'gsi_read_capacity-above-quota': {
    violated: { ...fixed, gsi_read_capacity: 40001 },
    kept: { ...fixed, gsi_read_capacity: 40000 },
  },
  'gsi_write_capacity-above-quota': {
    violated: { ...fixed, gsi_write_capacity: 40001 },
    kept: { ...fixed, gsi_write_capacity: 40000 },
  },
  'read_max_capacity-above-quota': {
    violated: { ...scaled, read_max_capacity: 40001 },
    kept: { ...fixed, read_max_capacity: 40001 },
  },
  'write_max_capacity-above-quota': {
    violated: { ...scaled, write_max_capacity: 40001 },
    kept: { ...scaled, write_max_capacity: 40000 },
  },
  'autoscaling-moves-table': { violated: scaled, kept: { enable_autoscaling: true } },
  'key-is-index-key': { violated: { hash_key: 'email' }, kept: { hash_key: 'e-mail' } },
  'encryption-off-deletes-key': { violated: { enable_encryption: false }, kept: {} },
  'kms-window-shortest': { violated: { enable_backup: true }, kept: { kms_deletion_window: 8 } },
  'kms-window-below-backups': { violated: { kms_deletion_window: 29 }, kept: { kms_deletion_window: 30 } },
  'consumers-need-key': { violated: {}, kept: { enable_encryption: false } },
  'fixed-indexes': {
    violated: { table_name: 'orders', hash_key: 'orderId' },
    kept: { table_name: 'orders' },
  },
  'pitr-off': {
    violated: { enable_point_in_time_recovery: false },
    kept: { enable_point_in_time_recovery: false, enable_backup: true },
  },
  'pitr-off-with-backup': {
    violated: { enable_point_in_time_recovery: false, enable_backup: true },
    kept: { enable_backup: true },
  },
  'monitoring-off': { violated: { enable_monitoring: false }, kept: {} },
  'nobody-is-told': {
    violated: {},
    kept: { alarm_actions: ['arn:aws:sns:us-east-1:111122223333:alerts'] },
  },
  'deletion-unprotected': { violated: {}, kept: { deletion_protection_enabled: true } },
  'aws-managed-key-deletes-key': {
    violated: { create_kms_key: false },
    kept: { create_kms_key: false, kms_key_arn: KEY },
  },
  'replicas-before-scaling': { violated: { ...replicated, ...scaled }, kept: replicated },
  'own-key-unused': { violated: { kms_key_arn: KEY }, kept: { create_kms_key: false, kms_key_arn: KEY } },
  'cold-storage-too-short': {
    violated: { enable_backup: true, backup_cold_storage_after_days: 30, backup_retention_days: 119 },
    kept: { enable_backup: true, backup_cold_storage_after_days: 30, backup_retention_days: 120 },
  },
  'replicas-with-fixed-capacity': { violated: { ...replicated, ...fixed }, kept: { ...replicated, ...scaled } },
  'replicas-without-stream': { violated: { ...replicated, stream_view_type: 'NEW_IMAGE' }, kept: replicated },
  'replica-without-key': {
    violated: { ...replicated, replica_kms_key_arns: {} },
    kept: { ...replicated, replica_kms_key_arns: {}, create_kms_key: false },
  },
  'replica-key-unused': { violated: { replica_kms_key_arns: { 'eu-west-1': KEY } }, kept: replicated },
  'replica-protection-needs-provider-6': {
    violated: { ...replicated, replica_deletion_protection_enabled: true },
    kept: replicated,
  },
  'resource-policy-empty': {
    violated: { enable_resource_policy: true },
    kept: { enable_resource_policy: true, resource_policy_json: '{}' },
  },
  'alarm-datapoints-above-periods': {
    violated: { alarm_evaluation_periods: 1 },
    kept: { alarm_evaluation_periods: 1, alarm_datapoints_to_alarm: 1 },
  },
  'alarm-window-too-long': { violated: { alarm_evaluation_periods: 289 }, kept: { alarm_evaluation_periods: 288 } },
  'kinesis-stream-missing': {
    violated: { enable_kinesis_destination: true },
    kept: {
      enable_kinesis_destination: true,
      kinesis_stream_arn: 'arn:aws:kinesis:us-east-1:111122223333:stream/changes',
    },
  },
};

/** Rules about a table that is known to be new. */
const newTable: Record<string, Input> = { 'encryption-off': { enable_encryption: false } };

describe('rules', () => {
  it('has a row here for each rule', () => {
    expect([...Object.keys(rows), ...Object.keys(newTable)].sort()).toEqual(configRules.map(({ id }) => id).sort());
  });

  it.each(Object.entries(rows))('%s', (id, { violated, kept }) => {
    expect(ids(violated)).toContain(id);
    expect(ids(kept)).not.toContain(id);
  });

  it('blocks for source module and not for advice', () => {
    for (const rule of configRules) {
      const row = rows[rule.id];
      const checked = check(row?.violated ?? {});
      if (rule.source === 'module') expect(checked.config, rule.id).toBeNull();
      else expect(checked.config, rule.id).not.toBeNull();
    }
  });

  it.each(Object.entries(newTable))('%s only where the table is new', (id, input) => {
    const about = (exists: boolean | null): string[] => check(input, { exists }).findings.map((finding) => finding.id);
    expect(about(false)).toContain(id);
    expect(about(true)).not.toContain(id);
    expect(about(null)).not.toContain(id);
  });

  it.each<[string, Input]>([
    ['encryption-off-deletes-key', { enable_encryption: false }],
    ['autoscaling-moves-table', scaled],
  ])('%s unless the table is new', (id, input) => {
    const about = (exists: boolean | null): string[] => check(input, { exists }).findings.map((finding) => finding.id);
    expect(about(false)).not.toContain(id);
    expect(about(true)).toContain(id);
    expect(about(null)).toContain(id);
  });

  it('mends with its fix what it speaks of', () => {
    const fixed = new Set<string>();
    for (const [id, { violated }] of Object.entries(rows)) {
      const { findings, onDefaults } = check(violated);
      const fix = [...findings, ...onDefaults].find((finding) => finding.id === id)?.fix;
      if (fix === undefined) continue;
      fixed.add(id);
      expect(ids({ ...violated, ...fix.set }), id).not.toContain(id);
    }
    expect(fixed.size).toBeGreaterThan(9);
  });

  it('names variables that exist', () => {
    for (const { fields } of configRules) for (const field of fields) expect(names).toContain(field);
  });
});

describe('advice on what has no effect', () => {
  it.each<[string, Input, string[]]>([
    ['auto scaling on demand', { enable_autoscaling: true }, ['enable_autoscaling']],
    ['capacity on demand', { read_capacity: 10 }, ['read_capacity']],
    ['scaling bounds without scaling', { ...fixed, read_max_capacity: 7 }, ['read_max_capacity']],
    ['a TTL attribute without TTL', { ttl_attribute: 'ttl' }, ['ttl_attribute']],
    ['a view type without streams', { stream_view_type: 'KEYS_ONLY' }, ['stream_view_type']],
    ['a KMS window without a key', { enable_encryption: false, kms_deletion_window: 30 }, ['kms_deletion_window']],
    ['all in use', { ...scaled, read_max_capacity: 7, enable_ttl: true, ttl_attribute: 'ttl' }, []],
  ])('%s', (_, given, want) => {
    const inert = check(given).findings.filter(({ id }) => id.endsWith('-inert'));
    expect(inert.flatMap(({ fields }) => fields)).toEqual(want);
    for (const { source, message } of inert) {
      expect(source).toBe('advice');
      expect(message).toMatch(/^Has no effect: needs [a-zA-Z -]+\.$/);
    }
  });
});

describe('advice on untouched defaults', () => {
  it('is not given to the user, but with what is exported', () => {
    const { findings, onDefaults } = check({});
    expect(findings).toEqual([]);
    expect(onDefaults.map(({ id, level }) => [id, level])).toEqual([
      ['kms-window-shortest', 'danger'],
      ['consumers-need-key', 'hint'],
      ['nobody-is-told', 'warning'],
      ['deletion-unprotected', 'warning'],
    ]);
  });

  it('is given once something that it rests on was chosen', () => {
    expect(check({ enable_backup: true }).findings.map(({ id }) => id)).toEqual(['kms-window-shortest']);
    expect(check({ table_name: 'orders' }).findings).toEqual([]);
  });

  it.each(presets.map(({ id, values }) => [id, values] as const))('the preset %s needs none', (_, values) => {
    expect(check(values, { exists: false }).findings).toEqual([]);
  });
});

describe('rules over a value that is not known', () => {
  it.each<[string, Input, string[]]>([
    ['refused', { ...scaled, read_min_capacity: 'x', read_max_capacity: 3 }, ['read_min_capacity:type']],
    [
      'refused, where the rule reads it and is about another',
      { ...scaled, billing_mode: 'x', read_max_capacity: 3 },
      ['billing_mode:oneOf-0'],
    ],
    ['an expression', { ...scaled, read_min_capacity: new Expression('var.min'), read_max_capacity: 3 }, []],
    ['an expression that a variable depends on', { billing_mode: new Expression('var.mode'), read_capacity: 10 }, []],
  ])('say nothing: %s', (_, input, want) => {
    const said = check(input, { exists: false }).findings.map(({ id }) => id);
    expect(said.filter((id) => !id.endsWith('-outside-scaling'))).toEqual(want);
  });
});
