// Advice on encryption, recovery and monitoring: what protects the data, and who would notice.
import { type ConfigRule, isAutoScaled } from './config-rule.ts';

/** Days that AWS Backup (in this module) and the system backup of a deleted table keep the data. */
const BACKUP_DAYS = 35;

const LONGEST_WINDOW = 30;

const waitLonger = () => ({ label: `Use ${LONGEST_WINDOW} days`, set: { kms_deletion_window: LONGEST_WINDOW } });

export const protectionAdvice: readonly ConfigRule[] = [
  {
    id: 'encryption-off',
    fields: ['enable_encryption'],
    source: 'advice',
    level: 'hint',
    violated: (config, { exists }) => !config.enable_encryption && exists === false,
    message: 'Data is encrypted with a key that AWS owns: no key policy, no audit trail, and no way to revoke access.',
  },
  {
    // Unless told otherwise, the table may exist and have a key: KMS deletes it with all that only it can decrypt.
    id: 'encryption-off-deletes-key',
    fields: ['enable_encryption'],
    source: 'advice',
    level: 'danger',
    violated: (config, { exists }) => !config.enable_encryption && exists !== false,
    message: (config) =>
      `On an existing table, this schedules its key for deletion. Backups made with the key are lost after ${config.kms_deletion_window} days.`,
  },
  {
    // DynamoDB Developer Guide, encryption.usagenotes: "you will need that same key to restore those backups".
    // The default is the shortest window, so the module as it stands violates this rule, with point-in-time recovery alone.
    // A page that shouts at untouched defaults is not read: the advice is among `onDefaults` until backups are turned on.
    id: 'kms-window-shortest',
    fields: ['kms_deletion_window'],
    source: 'advice',
    level: 'danger',
    violated: (config) =>
      config.enable_encryption &&
      config.kms_deletion_window === 7 &&
      (config.enable_backup || config.enable_point_in_time_recovery),
    message: `7 days is the minimum. If the key is deleted by mistake, the table and its backups of up to ${BACKUP_DAYS} days are lost after 7 days. AWS defaults to ${LONGEST_WINDOW}.`,
    fix: waitLonger,
  },
  {
    id: 'kms-window-below-backups',
    fields: ['kms_deletion_window', 'enable_point_in_time_recovery', 'enable_backup'],
    source: 'advice',
    level: 'warning',
    violated: (config) =>
      config.enable_encryption &&
      config.kms_deletion_window > 7 &&
      config.kms_deletion_window < LONGEST_WINDOW &&
      (config.enable_point_in_time_recovery || config.enable_backup),
    message: (config) =>
      `Backups are kept ${BACKUP_DAYS} days, but nobody can restore them once the key is deleted after ${config.kms_deletion_window} days.`,
    fix: waitLonger,
  },
  {
    // DynamoDB uses the key on behalf of the caller: encryption.usagenotes, "Authorizing use of your customer managed key".
    id: 'consumers-need-key',
    fields: ['enable_encryption'],
    source: 'advice',
    level: 'hint',
    violated: (config) => config.enable_encryption,
    message:
      'Everyone who reads or writes the table also needs kms:Decrypt and kms:DescribeKey on its key; writers need kms:GenerateDataKey* too.',
  },
  {
    id: 'pitr-off',
    fields: ['enable_point_in_time_recovery', 'enable_backup'],
    source: 'advice',
    level: 'danger',
    violated: (config) => !config.enable_point_in_time_recovery && !config.enable_backup,
    message: 'No backup of any kind: an accidental write or delete cannot be undone.',
    fix: () => ({ label: 'Turn on point-in-time recovery', set: { enable_point_in_time_recovery: true } }),
  },
  {
    id: 'pitr-off-with-backup',
    fields: ['enable_point_in_time_recovery'],
    source: 'advice',
    level: 'hint',
    violated: (config) => !config.enable_point_in_time_recovery && config.enable_backup,
    message: 'An accidental write or delete can only be undone to the last daily backup.',
  },
  {
    id: 'monitoring-off',
    fields: ['enable_monitoring'],
    source: 'advice',
    level: 'warning',
    violated: (config) => !config.enable_monitoring,
    message: 'Nobody notices throttled requests until callers report them.',
  },
  {
    id: 'nobody-is-told',
    fields: ['alarm_actions', 'enable_monitoring'],
    source: 'advice',
    level: 'warning',
    violated: (config) => config.enable_monitoring && config.alarm_actions.length === 0,
    message: 'The alarms tell nobody when they fire: give an SNS topic or another action.',
  },
  {
    // API_DeleteTable; a rename and a forgotten moved block delete the table too.
    id: 'deletion-unprotected',
    fields: ['deletion_protection_enabled'],
    source: 'advice',
    level: 'warning',
    violated: (config) => !config.deletion_protection_enabled,
    message:
      'A destroy, a rename or a new key deletes the table with its items. Deletion protection makes it an error.',
    fix: () => ({ label: 'Turn on deletion protection', set: { deletion_protection_enabled: true } }),
  },
  {
    // hashicorp/terraform issue 35540: the provider plans nothing on the table while the key is scheduled for deletion.
    id: 'aws-managed-key-deletes-key',
    fields: ['create_kms_key', 'kms_key_arn'],
    source: 'advice',
    level: 'danger',
    violated: (config, { exists }) =>
      config.enable_encryption && !config.create_kms_key && config.kms_key_arn === null && exists !== false,
    message:
      'On an existing table with a key of the module, the key is scheduled for deletion while the table still uses it. Turn encryption off, apply, then turn it on again.',
  },
  {
    // hashicorp/terraform-provider-aws issue 13097.
    id: 'replicas-before-scaling',
    fields: ['replica_regions', 'enable_autoscaling'],
    source: 'advice',
    level: 'warning',
    violated: (config, { exists }) => config.replica_regions.length > 0 && isAutoScaled(config) && exists !== true,
    message: 'Two applies: create the table with auto scaling first, then add the replicas.',
  },
];
