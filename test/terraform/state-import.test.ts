// What `terraform show -json` prints of an applied module gives back the very values that were applied.
import { expect, it } from 'vitest';
import { check } from '../../src/catalog/check.ts';
import { checkEntries } from '../../src/catalog/check-entries.ts';
import { defaults } from '../../src/catalog/config.ts';
import { readImport } from '../../src/document/read-import.ts';
import { moduleBlock } from '../../src/generator/module-block.ts';
import { changes } from '../../src/plan/changes.ts';
import { describeTerraform } from './have-terraform.ts';
import { withRoot } from './live-root.ts';
import { editions } from './schema.ts';

const ROWS = [
  ['the defaults', {}],
  [
    'a table of its own',
    {
      table_name: 'orders',
      hash_key: 'id',
      range_key: 'at',
      deletion_protection_enabled: true,
      enable_streams: true,
      stream_view_type: 'KEYS_ONLY',
      enable_ttl: true,
      ttl_attribute: 'expiresAt',
      enable_point_in_time_recovery: true,
      kms_deletion_window: 9,
      tags: { Team: 'sales' },
    },
  ],
  [
    'auto scaling, backups and alarms',
    {
      billing_mode: 'PROVISIONED',
      read_capacity: 7,
      write_capacity: 8,
      gsi_read_capacity: 9,
      gsi_write_capacity: 10,
      enable_autoscaling: true,
      read_min_capacity: 7,
      read_max_capacity: 70,
      write_min_capacity: 8,
      write_max_capacity: 80,
      read_target_utilization: 60,
      enable_backup: true,
      backup_retention_days: 40,
      enable_error_alarm: true,
      read_throttle_alarm_threshold: 3,
      latency_alarm_thresholds_ms: { GetItem: 20 },
    },
  ],
  ['nothing but a table', { enable_encryption: false, enable_monitoring: false, enable_contributor_insights: true }],
] as const;

for (const edition of editions) {
  describeTerraform(`a state read back, provider ${edition}`, () => {
    it.each(ROWS)(
      '%s',
      (_, given) =>
        withRoot(edition, async (root) => {
          const { config } = check(given);
          if (config === null) throw new Error('the values are refused');
          const text = moduleBlock(config);
          await root.apply(text.split('\n').slice(2, -2).join('\n'));
          const read = readImport((await root.run('show', '-json')).stdout);
          expect(read.findings).toEqual([]);
          const back = checkEntries(read.entries, { exists: true, provider: edition === '5' ? '5' : '6' });
          expect(back.config === null ? back.findings : changes(back.config, config)).toEqual([]);
          // What has an effect is the same value, too.
          for (const [name, value] of Object.entries(given))
            expect([name, Reflect.get(back.config ?? defaults, name)]).toEqual([name, value]);
        }),
      60_000,
    );
  });
}
