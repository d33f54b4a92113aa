// The rows of what protects the table and lets others at it: its key, its backups, its policy, its stream to Kinesis.
import type { Config, VariableName } from '../catalog/config.ts';
import { hasOwnKey, named, ofTable, once, ownKeyAddress, passed, tableAddress, tags } from './arguments.ts';
import { aliasKind, backupKind, backupRoleKind, derivedName } from './names.ts';
import type { Argument, ResourceRow } from './resource-row.ts';

const aliasName = (config: Config): string => `alias/${derivedName(config.table_name, aliasKind)}`;
const key = { keys: once(hasOwnKey), awsName: aliasName, cause: ['enable_encryption', 'create_kms_key'] } as const;

export const keyRows: readonly ResourceRow[] = [
  {
    // A key has no name but its alias.
    ...key,
    type: 'aws_kms_key',
    label: 'this',
    arguments: [passed('description', 'table_name'), passed('deletion_window_in_days', 'kms_deletion_window'), tags],
  },
  {
    ...key,
    type: 'aws_kms_alias',
    label: 'this',
    arguments: [named('name', aliasKind)],
    references: [{ name: 'target_key_id', to: ownKeyAddress }],
  },
];

const ROLE = 'aws_iam_role.backup[0]';
const backupName = (config: Config): string => derivedName(config.table_name, backupKind);
const backup = { keys: once((config) => config.enable_backup), cause: ['enable_backup'] } as const;

/** The key ARN in the role's policy, where a customer's key encrypts the table and the module does not make it. */
const policyKey: Argument = {
  name: 'policy',
  from: ['kms_key_arn', 'enable_encryption', 'create_kms_key'],
  value: (config) => (config.enable_encryption && !config.create_kms_key ? config.kms_key_arn : null),
};

const planArguments: readonly VariableName[] = [
  'backup_schedule',
  'backup_schedule_timezone',
  'backup_retention_days',
  'backup_cold_storage_after_days',
];

const copies: Argument = {
  name: 'rule.copy_action',
  from: ['backup_copy_vault_arns'],
  value: (config) => [...new Set(config.backup_copy_vault_arns)].sort(),
};

export const backupRows: readonly ResourceRow[] = [
  {
    ...backup,
    type: 'aws_iam_role',
    label: 'backup',
    awsName: (config) => derivedName(config.table_name, backupRoleKind),
    arguments: [named('name_prefix', backupRoleKind), passed('description', 'table_name'), tags],
  },
  {
    ...backup,
    type: 'aws_iam_role_policy',
    label: 'backup',
    awsName: () => 'backup',
    arguments: [policyKey, passed('policy', 'backup_vault_kms_key_arn'), passed('policy', 'backup_copy_vault_arns')],
    references: [
      { name: 'role', to: () => ROLE, replaces: true },
      { name: 'policy', to: tableAddress },
      { name: 'policy', to: ownKeyAddress },
    ],
  },
  {
    // The vault keeps its name (ignore_changes): it holds the backups of the table under its old name too.
    ...backup,
    type: 'aws_backup_vault',
    label: 'this',
    awsName: backupName,
    arguments: [{ ...passed('kms_key_arn', 'backup_vault_kms_key_arn'), replaces: true, keptWhenNull: true }, tags],
  },
  {
    ...backup,
    type: 'aws_backup_plan',
    label: 'this',
    awsName: backupName,
    arguments: [named('name', backupKind), ...planArguments.map((name) => passed(`rule.${name}`, name)), copies, tags],
  },
  {
    ...backup,
    type: 'aws_backup_selection',
    label: 'this',
    awsName: backupName,
    arguments: [named('name', backupKind)],
    references: [
      { name: 'plan_id', to: () => 'aws_backup_plan.this[0]', replaces: true },
      { name: 'iam_role_arn', to: () => ROLE, replaces: true },
      { name: 'resources', to: tableAddress, replaces: true },
    ],
  },
];

export const accessRows: readonly ResourceRow[] = [
  {
    type: 'aws_dynamodb_resource_policy',
    label: 'this',
    keys: once((config) => config.enable_resource_policy),
    awsName: (config) => config.table_name,
    cause: ['enable_resource_policy'],
    arguments: [passed('policy', 'resource_policy_json')],
    references: [{ name: 'resource_arn', to: tableAddress, replaces: true }],
  },
  {
    type: 'aws_dynamodb_kinesis_streaming_destination',
    label: 'this',
    keys: once((config) => config.enable_kinesis_destination),
    awsName: (config) => config.kinesis_stream_arn ?? '',
    cause: ['enable_kinesis_destination'],
    arguments: [ofTable('table_name'), { ...passed('stream_arn', 'kinesis_stream_arn'), replaces: true }],
  },
];
