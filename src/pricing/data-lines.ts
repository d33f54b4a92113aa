// Lines of what is stored, copied, restored and exported.
import { count, decimal, plural } from '../workload/format.ts';
import { DAYS_PER_MONTH } from '../workload/quantity.ts';
import { type Part, parts } from './capacity.ts';
import type { Line } from './line.ts';
import { byClass } from './throughput-lines.ts';
import { overheadBytes, type Usage } from './usage.ts';

const retention = (usage: Usage): string =>
  usage.config.enable_ttl && usage.workload.retentionDays > 0
    ? `, kept ${plural(usage.workload.retentionDays, 'day')} by TTL`
    : '';

const share = (usage: Usage, part: Part): number => {
  if (part === 'table') return 100;
  return part === 'email-index' ? usage.workload.emailIndexShare : usage.workload.sourceIndexShare;
};

const storage = (part: Part): Line => ({
  id: `storage-${part}`,
  label: `Storage, ${part}`,
  driver: 'storage',
  resource: 'table',
  rate: byClass('storage', 'iaStorage'),
  quantity: (usage) => usage.gb[part],
  formula: (usage) => {
    const held = share(usage, part);
    const items = held === 100 ? count(usage.items) : `${count(held)}% of ${count(usage.items)}`;
    return `${items} items × (${count(usage.workload.itemBytes)} + ${overheadBytes(usage.config, part)} bytes)${retention(usage)}`;
  },
});

/** In words, the size that backups and exports are charged by. */
const tableSize = (usage: Usage): string => `table of ${count(usage.gb.table)} GB without its indexes`;

const wholeGb = (usage: Usage): number => parts.reduce((sum, part) => sum + usage.gb[part], 0);

export const dataLines: readonly Line[] = [
  storage('table'),
  storage('email-index'),
  storage('source-index'),
  {
    id: 'pitr',
    label: 'Point-in-time recovery',
    driver: 'backups',
    resource: 'table',
    rate: () => 'pitr',
    quantity: (usage) => (usage.config.enable_point_in_time_recovery ? usage.gb.table : null),
    formula: (usage) => `${tableSize(usage)}; the recovery period does not change the price`,
  },
  {
    id: 'backups-on-demand',
    label: 'On-demand backups',
    driver: 'backups',
    resource: 'table',
    rate: () => 'backup',
    quantity: (usage) => (usage.backupsKept > 0 ? usage.backupsKept * usage.gb.table : null),
    formula: (usage) =>
      `${count(usage.workload.backupsPerMonth)} a month kept ${plural(usage.workload.backupRetentionDays, 'day')} = ${count(usage.backupsKept)} full copies of the ${tableSize(usage)}`,
  },
  {
    id: 'restores',
    label: 'Restores',
    driver: 'backups',
    resource: 'table',
    rate: () => 'restore',
    quantity: (usage) => (usage.workload.restores > 0 ? usage.workload.restores * wholeGb(usage) : null),
    formula: (usage) => `${count(usage.workload.restores)} × ${count(wholeGb(usage))} GB, table and both indexes`,
  },
  {
    id: 'exports-full',
    label: 'Full exports to S3',
    driver: 'backups',
    resource: 'table',
    rate: () => 'exportFull',
    quantity: ({ config, workload, gb }) =>
      config.enable_point_in_time_recovery && workload.exportsPerMonth > 0 ? workload.exportsPerMonth * gb.table : null,
    formula: (usage) =>
      `${count(usage.workload.exportsPerMonth)} × the ${tableSize(usage)}; storage in S3 not included`,
  },
  {
    id: 'exports-incremental',
    label: 'Incremental exports to S3',
    driver: 'backups',
    resource: 'table',
    rate: () => 'exportIncremental',
    quantity: ({ config, workload }) =>
      config.enable_point_in_time_recovery && workload.incrementalExportGb > 0 ? workload.incrementalExportGb : null,
    formula: ({ workload }) => `${count(workload.incrementalExportGb)} GB processed; storage in S3 not included`,
  },
];

/** The Region in a vault's ARN, `arn:aws:backup:eu-west-1:…`; undefined where there is none. */
const vaultRegion = (arn: string): string | undefined => arn.split(':')[3] || undefined;

export const awsBackupLine: Line = {
  id: 'aws-backup',
  label: 'AWS Backup',
  driver: 'backups',
  resource: 'backup',
  rate: () => 'awsBackup',
  quantity: (usage) => (usage.config.enable_backup ? usage.awsBackups * usage.gb.table : null),
  formula: (usage) => {
    const { perDay, days } = usage.backupPlan;
    const made = perDay === 1 ? 'one a day' : `${decimal(perDay * DAYS_PER_MONTH, 2)} a month`;
    return `${made} kept ${plural(days, 'day')} = ${count(usage.awsBackups)} full copies of the ${tableSize(usage)}`;
  },
};

/** Copies of the backups in other vaults, each charged in its own Region. */
export const backupCopyLines = (usage: Usage): readonly Line[] =>
  (usage.config.backup_copy_vault_arns ?? []).map((arn, index) => {
    const region = vaultRegion(arn);
    return {
      ...awsBackupLine,
      id: `aws-backup-copy-${index + 1}`,
      label: `AWS Backup, copy ${index + 1}${region === undefined ? '' : ` in ${region}`}`,
      ...(region === undefined ? {} : { region }),
      formula: (use) => `${awsBackupLine.formula(use)}; data transfer not included`,
    };
  });
