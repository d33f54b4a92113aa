// Each rule over several variables: a config that breaks it and its nearest neighbour that does not.
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { names } from './config.ts';
import { configRules } from './rules.ts';

type Input = Record<string, unknown>;
const ids = (input: Input): string[] => check(input).findings.map(({ id }) => id);

const fixed: Input = { billing_mode: 'PROVISIONED' };
const scaled: Input = { billing_mode: 'PROVISIONED', enable_autoscaling: true };

const rows: Record<string, { broken: Input; kept: Input }> = {
  'same-keys': { broken: { hash_key: 'id', range_key: 'id' }, kept: { hash_key: 'id', range_key: 'ID' } },
  'range-key-is-index-key': { broken: { range_key: 'email' }, kept: { range_key: 'Email' } },
  'ttl-is-key': {
    broken: { enable_ttl: true, ttl_attribute: 'source' },
    kept: { enable_ttl: false, ttl_attribute: 'source' },
  },
  'tags-differ-in-case': {
    broken: { enable_backup: true, tags: { name: 'x' } },
    kept: { tags: { Team: 'a', team: 'b' } },
  },
  'read-min-above-max': {
    broken: { ...scaled, read_min_capacity: 101 },
    kept: { ...fixed, read_min_capacity: 101 },
  },
  'write-min-above-max': {
    broken: { ...scaled, write_max_capacity: 4 },
    kept: { ...scaled, write_max_capacity: 6 },
  },
  'read_capacity-outside-scaling': {
    broken: { ...scaled, read_capacity: 101 },
    kept: { ...scaled, read_capacity: 100 },
  },
  'write_capacity-outside-scaling': {
    broken: { ...scaled, write_capacity: 4 },
    kept: { ...scaled, write_capacity: 5 },
  },
  'gsi_read_capacity-outside-scaling': {
    broken: { ...scaled, gsi_read_capacity: 4 },
    kept: { ...fixed, gsi_read_capacity: 4 },
  },
  'gsi_write_capacity-outside-scaling': {
    broken: { ...scaled, gsi_write_capacity: 101 },
    kept: { ...scaled, gsi_write_capacity: 100 },
  },
  'gsi-writes-below-table': { broken: { ...fixed, write_capacity: 6 }, kept: { write_capacity: 6 } },
  'gsi-reads-below-table': { broken: { ...fixed, read_capacity: 6 }, kept: { ...scaled, read_capacity: 6 } },
  'read-scaling-fixed': {
    broken: { ...scaled, read_max_capacity: 5 },
    kept: { ...scaled, read_max_capacity: 6 },
  },
  'write-scaling-fixed': {
    broken: { ...scaled, write_max_capacity: 5 },
    kept: { ...fixed, write_max_capacity: 5 },
  },
  'read-target-high': {
    broken: { ...scaled, read_target_utilization: 80.5 },
    kept: { ...scaled, read_target_utilization: 80 },
  },
  'write-target-high': {
    broken: { ...scaled, write_target_utilization: 90 },
    kept: { ...fixed, write_target_utilization: 90 },
  },
  'read_capacity-above-quota': {
    broken: { ...fixed, read_capacity: 40001 },
    kept: { ...fixed, read_capacity: 40000 },
  },
  'write_capacity-above-quota': { broken: { ...fixed, write_capacity: 40001 }, kept: { write_capacity: 40001 } },
  'gsi_read_capacity-above-quota': {
    broken: { ...fixed, gsi_read_capacity: 40001 },
    kept: { ...fixed, gsi_read_capacity: 40000 },
  },
  'gsi_write_capacity-above-quota': {
    broken: { ...fixed, gsi_write_capacity: 40001 },
    kept: { ...fixed, gsi_write_capacity: 40000 },
  },
  'read_max_capacity-above-quota': {
    broken: { ...scaled, read_max_capacity: 40001 },
    kept: { ...fixed, read_max_capacity: 40001 },
  },
  'write_max_capacity-above-quota': {
    broken: { ...scaled, write_max_capacity: 40001 },
    kept: { ...scaled, write_max_capacity: 40000 },
  },
  'autoscaling-moves-table': { broken: scaled, kept: { enable_autoscaling: true } },
  'key-is-index-key': { broken: { hash_key: 'email' }, kept: { hash_key: 'e-mail' } },
  'encryption-off': { broken: { enable_encryption: false }, kept: {} },
  'kms-window-shortest': { broken: {}, kept: { kms_deletion_window: 8 } },
  'pitr-off': { broken: { enable_point_in_time_recovery: false }, kept: {} },
  'monitoring-off': { broken: { enable_monitoring: false }, kept: {} },
};

describe('rules', () => {
  it('has a row here for each rule', () => {
    expect(Object.keys(rows).sort()).toEqual(configRules.map(({ id }) => id).sort());
  });

  it.each(Object.entries(rows))('%s', (id, { broken, kept }) => {
    expect(ids(broken)).toContain(id);
    expect(ids(kept)).not.toContain(id);
  });

  it('blocks for source aws and not for advice', () => {
    for (const rule of configRules) {
      const row = rows[rule.id];
      const checked = check(row?.broken ?? {});
      if (rule.source === 'aws') expect(checked.config, rule.id).toBeNull();
      else expect(checked.config, rule.id).not.toBeNull();
    }
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
      expect(message).toMatch(/^Set, but it has no effect here: only with [a-z_]+( PROVISIONED)?\.$/);
    }
  });
});
