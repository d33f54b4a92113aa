terraform {
  required_version = ">= 1.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0, >= 5.98.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

module "dynamodb" {
  source = "./modules/dynamodb"

  table_name = "lead-capture-leads"
}

output "table_name" {
  description = "Name of the DynamoDB table"
  value       = module.dynamodb.table_name
}

output "table_arn" {
  description = "ARN of the DynamoDB table"
  value       = module.dynamodb.table_arn
}

output "table_id" {
  description = "ID of the DynamoDB table"
  value       = module.dynamodb.table_id
}

output "table_stream_arn" {
  description = "ARN of the DynamoDB table stream (if enabled)"
  value       = module.dynamodb.table_stream_arn
}

output "table_stream_label" {
  description = "Label of the DynamoDB table stream (if enabled)"
  value       = module.dynamodb.table_stream_label
}

output "kms_key_id" {
  description = "ID of the KMS key used for encryption (if enabled)"
  value       = module.dynamodb.kms_key_id
}

output "kms_key_arn" {
  description = "ARN of the KMS key used for encryption (if enabled)"
  value       = module.dynamodb.kms_key_arn
}

output "kms_key_alias" {
  description = "Alias of the KMS key used for encryption (if enabled)"
  value       = module.dynamodb.kms_key_alias
}

output "email_gsi_name" {
  description = "Name of the email Global Secondary Index"
  value       = module.dynamodb.email_gsi_name
}

output "source_gsi_name" {
  description = "Name of the source Global Secondary Index"
  value       = module.dynamodb.source_gsi_name
}

output "hash_key" {
  description = "Hash key of the DynamoDB table"
  value       = module.dynamodb.hash_key
}

output "range_key" {
  description = "Range key of the DynamoDB table"
  value       = module.dynamodb.range_key
}

output "billing_mode" {
  description = "Billing mode of the DynamoDB table"
  value       = module.dynamodb.billing_mode
}

output "point_in_time_recovery_enabled" {
  description = "Whether point-in-time recovery is enabled"
  value       = module.dynamodb.point_in_time_recovery_enabled
}

output "encryption_enabled" {
  description = "Whether encryption at rest is enabled"
  value       = module.dynamodb.encryption_enabled
}

output "streams_enabled" {
  description = "Whether DynamoDB streams are enabled"
  value       = module.dynamodb.streams_enabled
}

output "ttl_enabled" {
  description = "Whether TTL is enabled"
  value       = module.dynamodb.ttl_enabled
}

output "ttl_attribute" {
  description = "TTL attribute name"
  value       = module.dynamodb.ttl_attribute
}

output "alarm_arns" {
  description = "ARNs of the CloudWatch alarms by name of the alarm within the module"
  value       = module.dynamodb.alarm_arns
}

output "backup_vault_arn" {
  description = "ARN of the backup vault (if enabled)"
  value       = module.dynamodb.backup_vault_arn
}

output "replica_arns" {
  description = "ARNs of the replicas by Region"
  value       = module.dynamodb.replica_arns
}

output "read_policy_json" {
  description = "IAM policy that lets a role read the items of the table and its indexes, without scans"
  value       = module.dynamodb.read_policy_json
}

output "write_policy_json" {
  description = "IAM policy that lets a role write items"
  value       = module.dynamodb.write_policy_json
}

output "stream_policy_json" {
  description = "IAM policy that lets a role follow the stream (if enabled)"
  value       = module.dynamodb.stream_policy_json
}

output "backup_policy_json" {
  description = "IAM policy that lets a role make on-demand backups and look at them"
  value       = module.dynamodb.backup_policy_json
}
