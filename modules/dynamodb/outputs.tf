# What is absent is null, never an empty string.

output "table_name" {
  description = "Name of the DynamoDB table"
  value       = local.table.name
}

output "table_arn" {
  description = "ARN of the DynamoDB table"
  value       = local.table.arn
}

output "table_id" {
  description = "ID of the DynamoDB table"
  value       = local.table.id
}

output "table_stream_arn" {
  description = "ARN of the DynamoDB table stream (if enabled)"
  value       = var.enable_streams ? local.table.stream_arn : null
}

output "table_stream_label" {
  description = "Label of the DynamoDB table stream (if enabled)"
  value       = var.enable_streams ? local.table.stream_label : null
}

output "kms_key_id" {
  description = "ID of the KMS key used for encryption (if enabled)"
  value       = local.own_key ? one(aws_kms_key.this[*].key_id) : try(regex("[^/]+$", local.kms_key_arn), null)
}

output "kms_key_arn" {
  description = "ARN of the KMS key used for encryption (if enabled)"
  value       = local.kms_key_arn
}

output "kms_key_alias" {
  description = "Alias of the KMS key used for encryption (if enabled)"
  value       = one(aws_kms_alias.this[*].name)
}

output "email_gsi_name" {
  description = "Name of the email Global Secondary Index"
  value       = "email-index"
}

output "source_gsi_name" {
  description = "Name of the source Global Secondary Index"
  value       = "source-index"
}

output "hash_key" {
  description = "Hash key of the DynamoDB table"
  value       = local.table.hash_key
}

output "range_key" {
  description = "Range key of the DynamoDB table"
  value       = local.table.range_key
}

output "billing_mode" {
  description = "Billing mode of the DynamoDB table"
  value       = local.table.billing_mode
}

output "point_in_time_recovery_enabled" {
  description = "Whether point-in-time recovery is enabled"
  value       = var.enable_point_in_time_recovery
}

output "encryption_enabled" {
  description = "Whether encryption at rest is enabled"
  value       = var.enable_encryption
}

output "streams_enabled" {
  description = "Whether DynamoDB streams are enabled"
  value       = var.enable_streams
}

output "ttl_enabled" {
  description = "Whether TTL is enabled"
  value       = var.enable_ttl
}

output "ttl_attribute" {
  description = "TTL attribute name"
  value       = var.ttl_attribute
}

output "alarm_arns" {
  description = "ARNs of the CloudWatch alarms by name of the alarm within the module"
  value = merge(
    { for key, alarm in aws_cloudwatch_metric_alarm.throttle : "${key}_throttle" => alarm.arn },
    { for alarm in aws_cloudwatch_metric_alarm.errors : "errors" => alarm.arn },
    { for operation, alarm in aws_cloudwatch_metric_alarm.latency : "${operation}_latency" => alarm.arn },
  )
}

output "backup_vault_arn" {
  description = "ARN of the backup vault (if enabled)"
  value       = one(aws_backup_vault.this[*].arn)
}

output "replica_arns" {
  description = "ARNs of the replicas by Region"
  value       = { for replica in local.table.replica : replica.region_name => replica.arn }
}

output "read_policy_json" {
  description = "IAM policy that lets a role read the items of the table and its indexes, without scans"
  value       = jsonencode({ Version = "2012-10-17", Statement = local.policies.read })
}

output "write_policy_json" {
  description = "IAM policy that lets a role write items"
  value       = jsonencode({ Version = "2012-10-17", Statement = local.policies.write })
}

output "stream_policy_json" {
  description = "IAM policy that lets a role follow the stream (if enabled)"
  value       = var.enable_streams ? jsonencode({ Version = "2012-10-17", Statement = local.policies.stream }) : null
}

output "backup_policy_json" {
  description = "IAM policy that lets a role make on-demand backups and look at them"
  value       = jsonencode({ Version = "2012-10-17", Statement = local.policies.backup })
}
