// Whole bills beyond the first ones, computed outside of this project from AWS's rules and its pricing-page feed.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, type Workload } from '../workload/workload.ts';
import { estimate } from './estimate.ts';

interface Given {
  readonly region: string;
  readonly config: Partial<Config>;
  readonly workload: Partial<Workload>;
}

interface Want {
  /** USD a month by line, to a hundredth of a cent. */
  readonly lines: Readonly<Record<string, number>>;
  readonly list: number;
  readonly freeTier: number;
}

const rows: readonly (readonly [string, { readonly given: Given; readonly want: Want }])[] = [
  [
    // 5 KB are 5 units and 2 read units; a year's key; 90 days of 120,000; deletions by TTL reach the replica as writes.
    'Standard-IA on demand with a replica, Kinesis, Contributor Insights, TTL, a sparse index and a savings plan',
    {
      given: {
        region: 'eu-central-1',
        config: {
          table_class: 'STANDARD_INFREQUENT_ACCESS',
          replica_regions: ['us-west-2'],
          enable_streams: true,
          enable_ttl: true,
          enable_kinesis_destination: true,
          enable_contributor_insights: true,
        },
        workload: {
          rateUnit: 'day',
          puts: 120_000,
          updates: 30_000,
          failedWrites: 5000,
          gets: 400_000,
          emailQueries: 80_000,
          sourceQueries: 0,
          itemsPerQuery: 3,
          strongShare: 25,
          keyChangeShare: 10,
          sourceIndexShare: 40,
          itemBytes: 5000,
          retentionDays: 90,
          kmsConnections: 25,
          savingsPlanOnDemand: 15,
        },
      },
      want: {
        lines: {
          'writes-table': 19.1353,
          'writes-email-index': 18.8884,
          'writes-source-index': 7.4072,
          'reads-table': 2.4626,
          'reads-email-index': 0.788,
          'reads-source-index': 0,
          'storage-table': 6.3379,
          'storage-email-index': 6.2788,
          'storage-source-index': 2.5115,
          pitr: 12.6758,
          'stream-reads': 0,
          'kinesis-changes': 2.7831,
          'kms-key': 1,
          'kms-rotations': 0,
          'kms-requests': 0.657,
          alarms: 0.6,
          'insights-rules': 4,
          'insights-events': 0.951,
          // 4,562,500 writes and 3,650,000 deletions × 5 units × $0.78 a million less 15%.
          'replica-us-west-2-writes': 27.2244,
          'replica-us-west-2-index-writes': 21.4771,
          'replica-us-west-2-storage': 12.3596,
          'replica-us-west-2-pitr': 10.356,
          'replica-us-west-2-key': 1,
        },
        list: 158.8937,
        // No free tier for Standard-IA: 20,000 KMS requests and six alarms alone.
        freeTier: 158.8937 - 0.06 - 0.6,
      },
    },
  ],
  [
    // 3 blocks of WCU cover the table's 180, email-index's 90 and 30 of source-index's; 1 block of RCU 100 of the table's 120.
    'fixed capacity with a reservation of one’s own size, backups copied to another Region, and alarms on errors',
    {
      given: {
        region: 'sa-east-1',
        config: {
          billing_mode: 'PROVISIONED',
          write_capacity: 180,
          gsi_write_capacity: 90,
          read_capacity: 120,
          gsi_read_capacity: 60,
          enable_point_in_time_recovery: false,
          enable_backup: true,
          backup_retention_days: 7,
          backup_copy_vault_arns: ['arn:aws:backup:us-east-1:111122223333:backup-vault:copies'],
          enable_error_alarm: true,
          latency_alarm_thresholds_ms: { GetItem: 20, PutItem: 30 },
        },
        workload: {
          rateUnit: 'second',
          puts: 20,
          updates: 5,
          gets: 50,
          emailQueries: 5,
          sourceQueries: 0,
          storedItems: 8_000_000,
          itemBytes: 900,
          reservedTerm: '1y',
          reservedWriteUnits: 250,
          reservedReadUnits: 100,
          keyAgeYears: 1.5,
          kmsConnections: 40,
        },
      },
      want: {
        lines: {
          'write-capacity-table': 0,
          'write-capacity-email-index': 0,
          'write-capacity-source-index': 42.705,
          'read-capacity-table': 2.847,
          'read-capacity-email-index': 8.541,
          'read-capacity-source-index': 8.541,
          'storage-table': 2.794,
          'storage-email-index': 2.794,
          'storage-source-index': 2.794,
          'reserved-write-upfront-1y': 56.25,
          'reserved-write-hour-1y': 42.267,
          'reserved-read-upfront-1y': 3.75,
          'reserved-read-hour-1y': 2.774,
          'aws-backup': 7.8231,
          'kms-key': 1,
          'kms-rotations': 1,
          'kms-requests': 1.0512,
          alarms: 2.43,
          'aws-backup-copy-1': 5.2154,
        },
        list: 194.5766,
        freeTier: 163.0227,
      },
    },
  ],
  [
    // Busy 2 hours at 3 times the average, 0.8182 else; writes 74.4, 45.5 and 60 a second to 60%, reads 79.9, 20 and 3 to 75%.
    'auto scaling with transactions, sparse items, exports, restores, half of the free tier and a savings plan',
    {
      given: {
        region: 'ap-southeast-2',
        config: {
          billing_mode: 'PROVISIONED',
          enable_autoscaling: true,
          write_min_capacity: 20,
          write_max_capacity: 250,
          write_target_utilization: 60,
          read_min_capacity: 10,
          read_max_capacity: 300,
          read_target_utilization: 75,
          enable_streams: true,
        },
        workload: {
          rateUnit: 'second',
          puts: 25,
          updates: 5,
          failedWrites: 1,
          gets: 60,
          queries: 4,
          emailQueries: 10,
          sourceQueries: 2,
          itemsPerQuery: 6,
          emailItemsPerQuery: 10,
          transactionalShare: 20,
          transactionalReadShare: 50,
          strongShare: 10,
          keyChangeShare: 30,
          emailIndexShare: 70,
          peakToAverage: 3,
          peakHours: 2,
          itemBytes: 1500,
          storedGb: 200,
          backupsPerMonth: 4,
          backupRetentionDays: 14,
          restores: 0.5,
          exportsPerMonth: 1,
          incrementalExportGb: 12,
          streamReaders: 2,
          streamPolls: 2,
          kmsConnections: 150,
          keyAgeYears: 5,
          freeTierUsed: 50,
          savingsPlanProvisioned: 10,
        },
      },
      want: {
        lines: {
          'write-capacity-table': 55.5866,
          'write-capacity-email-index': 36.1394,
          'write-capacity-source-index': 46.6733,
          'read-capacity-table': 10.542,
          'read-capacity-email-index': 2.6092,
          'read-capacity-source-index': 0.9886,
          'storage-table': 60.8,
          'storage-email-index': 42.56,
          'storage-source-index': 60.8,
          pitr: 48.64,
          'backups-on-demand': 44.7755,
          restores: 49.248,
          'exports-full': 24.32,
          'exports-incremental': 1.368,
          'stream-reads': 2.3967,
          'kms-key': 1,
          'kms-rotations': 2,
          'kms-requests': 3.942,
          alarms: 0.6,
          'scaling-alarms': 2.4,
        },
        list: 497.3892,
        freeTier: 485.5791,
      },
    },
  ],
];

describe('bills by hand', () => {
  it.each(rows)('%s', (_, { given: { region, config, workload }, want }) => {
    const found = estimate({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, region);
    const amounts = Object.fromEntries(found.rows.map(({ id, monthly }) => [id, monthly]));
    expect(Object.keys(amounts)).toEqual(Object.keys(want.lines));
    for (const [id, usd] of Object.entries(want.lines)) {
      expect(Math.abs((amounts[id] ?? Number.NaN) - usd), id).toBeLessThan(0.0001);
    }
    expect(Math.abs(found.listTotal - want.list)).toBeLessThan(0.001);
    expect(Math.abs(found.freeTierTotal - want.freeTier)).toBeLessThan(0.001);
    expect(found.completeness).toBe('complete');
  });
});
