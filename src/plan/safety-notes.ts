// Notes on changes of what protects the table: its key, recovery, backups and alarms.

import { hasOwnKey } from './arguments.ts';
import type { NoteRule } from './note.ts';
import { type Transition, turnsOff, turnsOn } from './transition.ts';

const KEY = 'aws_kms_key.this[0]';
const VAULT = 'aws_backup_vault.this[0]';

/** Days for which AWS keeps the system backup of a deleted table, and the module its daily backups. */
const BACKUP_DAYS = 35;

const keepsKey = ({ before, after }: Transition): boolean => hasOwnKey(before) && hasOwnKey(after);
const losesKey = ({ before, after }: Transition): boolean => hasOwnKey(before) && !hasOwnKey(after);

/** The provider plans nothing for a table that goes from a key to AWS's managed one. */
const isLeftOnKey = ({ before, after, keepsTable }: Transition): boolean =>
  keepsTable &&
  before.enable_encryption &&
  after.enable_encryption &&
  (hasOwnKey(before) || before.kms_key_arn !== null) &&
  !hasOwnKey(after) &&
  after.kms_key_arn === null;
const hasBackups = ({ after }: Transition): boolean => after.enable_point_in_time_recovery || after.enable_backup;

/** Whether the table is encrypted with another key, as far as the provider plans it. */
const changesKey = (t: Transition): boolean =>
  t.changes('enable_encryption') ||
  (t.after.enable_encryption && !isLeftOnKey(t) && (hasOwnKey(t.before) !== hasOwnKey(t.after) || isAnotherArn(t)));

const isAnotherArn = (t: Transition): boolean => !hasOwnKey(t.after) && t.changes('kms_key_arn');

export const safetyNotes: readonly NoteRule[] = [
  {
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
    id: 'key-deleted',
    kind: 'dangerous',
    level: 'danger',
    fields: ['enable_encryption', 'create_kms_key'],
    when: losesKey,
    address: KEY,
    text: ({ before }) =>
      `Terraform schedules the key’s deletion: after ${before.kms_deletion_window} days every backup made with it is unreadable for good. Until then, aws kms cancel-key-deletion takes it back.`,
  },
  {
    // https://github.com/hashicorp/terraform/issues/35540
    id: 'key-still-needed',
    kind: 'two-applies',
    level: 'danger',
    fields: ['create_kms_key', 'kms_key_arn'],
    when: (t) => isLeftOnKey(t) && losesKey(t),
    address: KEY,
    text: 'The provider does not move the table to AWS’s managed key: it stays on this key while the key dies, and is unreadable after that. Apply with enable_encryption = false first, then turn it on without a key.',
  },
  {
    id: 'protection-off',
    kind: 'dangerous',
    level: 'warning',
    fields: ['deletion_protection_enabled'],
    when: (t) => t.keepsTable && turnsOff(t, 'deletion_protection_enabled'),
    text: 'AWS then deletes the table whenever Terraform or anyone else asks for it.',
  },
  {
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection
    id: 'protection-refuses',
    kind: 'two-applies',
    level: 'warning',
    fields: ['table_name', 'hash_key', 'range_key', 'enable_autoscaling', 'billing_mode'],
    when: (t) => t.before.deletion_protection_enabled && !t.keepsTable,
    text: 'Deletion protection is on, so AWS refuses to delete the table and the apply fails. To give the table up, apply with deletion_protection_enabled = false first.',
  },
  {
    id: 'key-changes',
    kind: 'limited',
    level: 'hint',
    fields: ['enable_encryption', 'create_kms_key', 'kms_key_arn'],
    when: (t) => t.keepsTable && changesKey(t),
    text: 'AWS takes 4 changes of a table’s key in 24 hours.',
  },
  {
    id: 're-encryption',
    kind: 'slow',
    level: 'hint',
    fields: ['enable_encryption', 'create_kms_key', 'kms_key_arn'],
    when: (t) => t.keepsTable && changesKey(t),
    text: 'AWS encrypts the whole table again. It stays in use meanwhile, and both keys are needed until it is done.',
  },
  {
    id: 'key-rights',
    kind: 'dangerous',
    level: 'warning',
    fields: ['enable_encryption'],
    when: (t) => t.keepsTable && turnsOn(t, 'enable_encryption'),
    text: 'Whoever reads or writes the table then needs rights on the key too (kms:Decrypt at least): give them before you apply, or requests are denied.',
  },
  {
    id: 'key-window-below-backups',
    kind: 'dangerous',
    level: 'warning',
    fields: ['kms_deletion_window'],
    when: (t) => keepsKey(t) && t.after.kms_deletion_window < t.before.kms_deletion_window && hasBackups(t),
    address: KEY,
    text: ({ after }) =>
      `Backups are kept for ${BACKUP_DAYS} days and need this key: once it is deleted, they are unreadable after ${after.kms_deletion_window}.`,
  },
  {
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
    id: 'recovery-off',
    kind: 'dangerous',
    level: 'danger',
    fields: ['enable_point_in_time_recovery'],
    when: (t) => t.keepsTable && turnsOff(t, 'enable_point_in_time_recovery'),
    text: 'AWS forgets the whole history at once. Switched on again, it begins anew.',
  },
  {
    id: 'recovery-on',
    kind: 'note',
    level: 'hint',
    fields: ['enable_point_in_time_recovery'],
    when: (t) => t.keepsTable && turnsOn(t, 'enable_point_in_time_recovery'),
    text: 'The table can be restored to any second from now on, not to one before.',
  },
  {
    // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DeleteBackupVault.html
    id: 'vault-refuses',
    kind: 'dangerous',
    level: 'danger',
    fields: ['enable_backup', 'backup_vault_kms_key_arn'],
    when: (t) => t.before.enable_backup && t.differences.some((one) => one.address === VAULT && isRemoved(one.action)),
    address: VAULT,
    text: 'AWS does not delete a vault that holds backups: the apply stops there, with other resources changed already. Take the vault out of the state first; it stays in AWS with its backups.',
  },
  {
    id: 'alarms-off',
    kind: 'note',
    level: 'warning',
    fields: ['enable_monitoring'],
    when: (t) => turnsOff(t, 'enable_monitoring'),
    address: 'aws_cloudwatch_metric_alarm.throttle["read"]',
    text: 'Throttled requests then go unnoticed until callers report them.',
  },
];

const isRemoved = (action: string): boolean => action === 'destroy' || action === 'replace';
