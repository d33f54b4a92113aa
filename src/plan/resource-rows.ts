// The module's resources, a row each: when they exist, what they are called, and which variables decide their arguments.
import type { Config, VariableName } from '../catalog/config.ts';
import { derivedName } from './names.ts';
import type { Argument, ResourceRow } from './resource-row.ts';
import { scalingRows } from './scaling-rows.ts';

export const isProvisioned = (config: Config): boolean => config.billing_mode === 'PROVISIONED';
export const isAutoscaled = (config: Config): boolean => isProvisioned(config) && config.enable_autoscaling;

const ONE = ['[0]'];
const once =
  (exists: (config: Config) => boolean) =>
  (config: Config): readonly string[] =>
    exists(config) ? ONE : [];

/** The address of the table within the module. */
export const tableAddress = (config: Config): string =>
  `aws_dynamodb_table.${isAutoscaled(config) ? 'autoscaled' : 'this'}[0]`;

/** An argument that is a variable's value. */
const passed = (name: string, from: VariableName): Argument => ({
  name,
  from: [from],
  value: (config) => config[from],
});

export const tags: Argument = {
  name: 'tags',
  from: ['table_name', 'tags'],
  value: (config) => Object.entries({ Name: config.table_name, ...config.tags }).sort(([a], [b]) => (a < b ? -1 : 1)),
};

/** A name made from the table's name; another one replaces the resource. */
const named = (name: string, kind: Parameters<typeof derivedName>[1]): Argument => ({
  name,
  from: ['table_name'],
  value: (config) => derivedName(config.table_name, kind),
  replaces: true,
});

const tableArguments: readonly Argument[] = [
  { ...passed('name', 'table_name'), replaces: true },
  { ...passed('hash_key', 'hash_key'), replaces: true },
  { ...passed('range_key', 'range_key'), replaces: true },
  passed('billing_mode', 'billing_mode'),
  passed('stream_enabled', 'enable_streams'),
  {
    name: 'stream_view_type',
    from: ['stream_view_type'],
    value: (config) => (config.enable_streams ? config.stream_view_type : null),
  },
  passed('ttl.enabled', 'enable_ttl'),
  {
    // AWS does not return the name while TTL is off, and the provider then ignores it.
    name: 'ttl.attribute_name',
    from: ['ttl_attribute'],
    value: (config) => (config.enable_ttl ? config.ttl_attribute : null),
  },
  passed('point_in_time_recovery.enabled', 'enable_point_in_time_recovery'),
  passed('server_side_encryption.enabled', 'enable_encryption'),
  tags,
];

const capacity = (name: string, from: VariableName): Argument => ({
  name,
  from: [from],
  value: (config) => (isProvisioned(config) ? config[from] : null),
});

/** What the table with auto scaling leaves to it (ignore_changes). */
const capacityArguments: readonly Argument[] = [
  capacity('read_capacity', 'read_capacity'),
  capacity('write_capacity', 'write_capacity'),
  capacity('global_secondary_index.read_capacity', 'gsi_read_capacity'),
  capacity('global_secondary_index.write_capacity', 'gsi_write_capacity'),
];

const hasKey = (config: Config): boolean => config.enable_encryption;
const keyArn = { name: 'kms_key_arn', to: (config: Config) => (hasKey(config) ? 'aws_kms_key.this[0]' : null) };

const table = {
  type: 'aws_dynamodb_table',
  awsName: (config: Config) => config.table_name,
  cause: ['table_name'],
  chosenBy: ['billing_mode', 'enable_autoscaling'],
  references: [keyArn],
} as const;

const tableRows: readonly ResourceRow[] = [
  {
    ...table,
    label: 'this',
    keys: once((config) => !isAutoscaled(config)),
    arguments: [...tableArguments, ...capacityArguments],
  },
  { ...table, label: 'autoscaled', keys: once(isAutoscaled), arguments: tableArguments },
];

const aliasName = (config: Config): string => `alias/${derivedName(config.table_name, 'kmsAlias')}`;

const keyRows: readonly ResourceRow[] = [
  {
    type: 'aws_kms_key',
    label: 'this',
    keys: once(hasKey),
    // A key has no name but its alias.
    awsName: aliasName,
    cause: ['enable_encryption'],
    arguments: [passed('description', 'table_name'), passed('deletion_window_in_days', 'kms_deletion_window'), tags],
  },
  {
    type: 'aws_kms_alias',
    label: 'this',
    keys: once(hasKey),
    awsName: aliasName,
    cause: ['enable_encryption'],
    arguments: [named('name', 'kmsAlias')],
    references: [{ name: 'target_key_id', to: keyArn.to }],
  },
];

const alarmRow: ResourceRow = {
  type: 'aws_cloudwatch_metric_alarm',
  label: 'throttle',
  keys: (config) => (config.enable_monitoring ? ['["read"]', '["write"]'] : []),
  awsName: (config, key) => derivedName(config.table_name, key === '["read"]' ? 'readAlarm' : 'writeAlarm'),
  cause: ['enable_monitoring'],
  arguments: [{ ...passed('alarm_name', 'table_name'), replaces: true }, tags],
};

const backupName = (config: Config): string => derivedName(config.table_name, 'backup');
const backup = { keys: once((config) => config.enable_backup), cause: ['enable_backup'] } as const;
const ROLE = 'aws_iam_role.backup[0]';
const MANAGED_POLICY = 'AWSBackupServiceRolePolicyForBackup';

const backupRows: readonly ResourceRow[] = [
  {
    ...backup,
    type: 'aws_iam_role',
    label: 'backup',
    awsName: (config) => derivedName(config.table_name, 'backupRole'),
    arguments: [named('name_prefix', 'backupRole'), passed('description', 'table_name'), tags],
  },
  {
    ...backup,
    type: 'aws_iam_role_policy_attachment',
    label: 'backup',
    awsName: () => MANAGED_POLICY,
    arguments: [],
    references: [{ name: 'role', to: () => ROLE, replaces: true }],
  },
  {
    ...backup,
    type: 'aws_backup_vault',
    label: 'this',
    awsName: backupName,
    arguments: [named('name', 'backup'), tags],
  },
  {
    ...backup,
    type: 'aws_backup_plan',
    label: 'this',
    awsName: backupName,
    arguments: [named('name', 'backup'), tags],
  },
  {
    ...backup,
    type: 'aws_backup_selection',
    label: 'this',
    awsName: backupName,
    arguments: [named('name', 'backup')],
    references: [
      { name: 'plan_id', to: () => 'aws_backup_plan.this[0]', replaces: true },
      { name: 'iam_role_arn', to: () => ROLE, replaces: true },
      { name: 'resources', to: tableAddress, replaces: true },
    ],
  },
];

/** In the order in which the module's files have them. */
export const resourceRows: readonly ResourceRow[] = [
  ...tableRows,
  ...keyRows,
  ...scalingRows(isAutoscaled, tags),
  alarmRow,
  ...backupRows,
];
