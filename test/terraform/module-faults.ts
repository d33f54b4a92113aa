// Faults that a tired hand could make in the module: each of them must fail the tests in this folder.
// `MODULE_DIR=<a copy with one of them> npx vitest run test/terraform` shows it.

export interface Fault {
  readonly name: string;
  /** File of the module. */
  readonly path: string;
  /** Text that stands there; every occurrence is replaced. */
  readonly from: string;
  readonly to: string;
}

const fault = (name: string, path: string, from: string, to: string): Fault => ({ name, path, from, to });

export const moduleFaults: readonly Fault[] = [
  fault('bound off by one', 'variables.tf', 'var.kms_deletion_window <= 30', 'var.kms_deletion_window <= 31'),
  fault('bound exclusive', 'variables.tf', 'var.read_target_utilization >= 20', 'var.read_target_utilization > 20'),
  fault(
    'changed word in a message',
    'variables.tf',
    'must be between 20 and 90 percent',
    'must be from 20 to 90 percent',
  ),
  fault('missing enum value', 'variables.tf', '["PROVISIONED", "PAY_PER_REQUEST"]', '["PROVISIONED"]'),
  fault('changed default', 'variables.tf', 'default     = "leadId"', 'default     = "id"'),
  fault('changed description', 'variables.tf', 'Attribute name for TTL', 'Name of the TTL attribute'),
  fault(
    'null crashes a condition',
    'variables.tf',
    'try(contains(["PROVISIONED", "PAY_PER_REQUEST"], var.billing_mode), false)',
    'contains(["PROVISIONED", "PAY_PER_REQUEST"], var.billing_mode)',
  ),
  fault(
    'characters counted as bytes',
    'variables.tf',
    'length(base64encode(var.hash_key)) <= 340',
    'length(var.hash_key) <= 255',
  ),
  fault(
    'missing attribute definition',
    'main.tf',
    'toset(concat([var.hash_key, var.range_key], values(local.indexes)))',
    'toset(concat([var.hash_key], values(local.indexes)))',
  ),
  fault(
    'unused attribute definition',
    'main.tf',
    'toset(concat([var.hash_key, var.range_key], values(local.indexes)))',
    'toset(concat([var.hash_key, var.range_key, var.ttl_attribute], values(local.indexes)))',
  ),
  fault(
    'ignored index removed',
    'main.tf',
    '[read_capacity, write_capacity, global_secondary_index]',
    '[read_capacity, write_capacity]',
  ),
  fault(
    'ignored capacity removed',
    'main.tf',
    '[read_capacity, write_capacity, global_secondary_index]',
    '[write_capacity, global_secondary_index]',
  ),
  fault(
    'capacity on demand',
    'main.tf',
    'read_capacity  = local.provisioned ? var.read_capacity : null',
    'read_capacity  = var.read_capacity',
  ),
  fault(
    'index capacities swapped',
    'main.tf',
    'local.provisioned ? var.gsi_read_capacity : null',
    'local.provisioned ? var.gsi_write_capacity : null',
  ),
  fault('auto scaling on demand', 'main.tf', 'local.provisioned && var.enable_autoscaling', 'var.enable_autoscaling'),
  fault(
    'module tag wins',
    'main.tf',
    'merge({ Name = var.table_name }, var.tags)',
    'merge(var.tags, { Name = var.table_name })',
  ),
  fault(
    'TTL name left out when off',
    'main.tf',
    'attribute_name = var.ttl_attribute',
    'attribute_name = var.enable_ttl ? var.ttl_attribute : null',
  ),
  fault('stream without view type', 'main.tf', 'var.enable_streams ? var.stream_view_type : null', 'null'),
  fault('encryption always on', 'main.tf', 'enabled     = var.enable_encryption', 'enabled     = true'),
  fault('projection of keys only', 'main.tf', 'projection_type = "ALL"', 'projection_type = "KEYS_ONLY"'),
  fault('alias one too long', 'names.tf', 'max = 250', 'max = 251'),
  fault('dots left in names', 'names.tf', 'replace(var.table_name, ".", "") == var.table_name', 'true'),
  fault('digest left out', 'names.tf', 'local.name_digest}', '"00000000"}'),
  fault('key destroyed first', 'kms.tf', 'create_before_destroy = true', 'create_before_destroy = false'),
  fault('no rotation', 'kms.tf', 'enable_key_rotation     = true', 'enable_key_rotation     = false'),
  fault(
    'fixed deletion window',
    'kms.tf',
    'deletion_window_in_days = var.kms_deletion_window',
    'deletion_window_in_days = 7',
  ),
  fault('indexes not scaled', 'autoscaling.tf', 'concat(["table"], keys(local.indexes))', '["table"]'),
  fault(
    'targets swapped',
    'autoscaling.tf',
    'max = var.read_max_capacity, target = var.read_target_utilization',
    'max = var.read_max_capacity, target = var.write_target_utilization',
  ),
  fault(
    'wrong dimension',
    'autoscaling.tf',
    'pair[0] == "table" ? "table" : "index"}:',
    'pair[0] == "table" ? "index" : "table"}:',
  ),
  fault('untagged targets', 'autoscaling.tf', '  tags               = local.tags\n', ''),
  fault('metric that does not exist', 'monitoring.tf', '}ThrottleEvents', '}ThrottledRequests'),
  fault('one period', 'monitoring.tf', 'evaluation_periods  = var.alarm_evaluation_periods', 'evaluation_periods  = 1'),
  fault('missing data as breach', 'monitoring.tf', '"notBreaching"', '"breaching"'),
  fault('fixed retention', 'backup.tf', 'delete_after       = var.backup_retention_days', 'delete_after       = 35'),
  fault('backup of every table', 'backup.tf', 'Resource = [local.table.arn]', 'Resource = ["*"]'),
  fault('backup of items without their key', 'backup.tf', '} if local.customer_managed_key', '} if false'),
  fault('vault renamed with the table', 'backup.tf', '    ignore_changes = [name]\n', '    ignore_changes = []\n'),
  fault('copies left out', 'backup.tf', 'toset(var.backup_copy_vault_arns)', 'toset([])'),
  fault('schedule in UTC alone', 'backup.tf', '= var.backup_schedule_timezone', '= "Etc/UTC"'),
  fault('unprotected table', 'main.tf', '= var.deletion_protection_enabled', '= false'),
  fault('class of the table left out', 'main.tf', 'table_class  = var.table_class', 'table_class  = "STANDARD"'),
  fault(
    'maximum that never settles',
    'main.tf',
    'maximum if !local.provisioned',
    '{ for kind, units in maximum : kind => units == null ? -1 : units } if !local.provisioned',
  ),
  fault('maximum beside capacities', 'main.tf', 'if !local.provisioned && (', 'if ('),
  fault('fixed period of recovery', 'main.tf', '? var.point_in_time_recovery_period_in_days : null', '? 35 : null'),
  fault('replicas without tags', 'main.tf', 'propagate_tags         = true', 'propagate_tags         = false'),
  fault('replicas under an AWS key', 'main.tf', 'lookup(var.replica_kms_key_arns, replica.value, null)', 'null'),
  fault('timeouts left out', 'main.tf', 'length(var.table_timeouts) > 0', 'false'),
  fault('own key ignored', 'kms.tf', 'var.enable_encryption ? var.kms_key_arn : null', 'null'),
  fault(
    'ARN decides, not the boolean',
    'kms.tf',
    'own_key = var.enable_encryption && var.create_kms_key',
    'own_key = var.enable_encryption && var.kms_key_arn == null',
  ),
  fault('key policy left out', 'kms.tf', 'Action    = "kms:*"', 'Action    = "kms:Decrypt"'),
  fault(
    'indexes without alarms',
    'monitoring.tf',
    'setproduct(concat([""], keys(local.indexes)), ["Read", "Write"])',
    'setproduct([""], ["Read", "Write"])',
  ),
  fault('missing datapoints stay missing', 'monitoring.tf', '"FILL(m1, 0)"', '"m1"'),
  fault('nobody is told', 'monitoring.tf', 'alarm_actions       = var.alarm_actions', 'alarm_actions       = []'),
  fault(
    'thresholds swapped',
    'monitoring.tf',
    '{ Read = var.read_throttle_alarm_threshold, Write = var.write_throttle_alarm_threshold }',
    '{ Read = var.write_throttle_alarm_threshold, Write = var.read_throttle_alarm_threshold }',
  ),
  fault('errors of one operation', 'monitoring.tf', 'for_each = local.operations', 'for_each = ["GetItem"]'),
  fault('latency by its sum', 'monitoring.tf', '"Average"', '"Sum"'),
  fault('insights of the table alone', 'monitoring.tf', 'concat(["table"], keys(local.indexes))', '["table"]'),
  fault(
    'placeholder left in the policy',
    'access.tf',
    'replace(var.resource_policy_json, "__TABLE_ARN__", local.table.arn)',
    'var.resource_policy_json',
  ),
  fault('readers without the key', 'access.tf', '}], local.key_statements)', '}], [])'),
  fault('readers of every table', 'access.tf', '}/index/*"]', '}/index/*", "*"]'),
  fault(
    'destination without its boolean',
    'streaming.tf',
    'var.enable_kinesis_destination ? 1 : 0',
    'var.kinesis_stream_arn != null ? 1 : 0',
  ),
  fault('guard left out', 'guards.tf', 'var.hash_key == var.range_key ?', 'false ?'),
  fault(
    'guard off by one',
    'guards.tf',
    'var.backup_cold_storage_after_days + 90',
    'var.backup_cold_storage_after_days + 89',
  ),

  fault(
    'empty string for no stream',
    'outputs.tf',
    'var.enable_streams ? local.table.stream_arn : null',
    'local.table.stream_arn',
  ),
  fault('output renamed', 'outputs.tf', 'output "ttl_enabled"', 'output "ttl_is_enabled"'),
  fault('misaligned argument', 'outputs.tf', '  value       = var.ttl_attribute', '  value = var.ttl_attribute'),
  fault('constraint loosened', 'versions.tf', '"~> 5.0, >= 5.98.0"', '">= 5.0"'),
  fault('later language', 'variables.tf', 'type        = bool\n', 'type        = bool\n  nullable    = false\n'),
];
