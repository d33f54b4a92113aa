# The values to set are in terraform.tfvars. The module checks them, so nothing is checked twice here.

variable "table_name" {
  description = "Name of the DynamoDB table"
  type        = string
}

variable "billing_mode" {
  description = "DynamoDB billing mode"
  type        = string
  default     = "PAY_PER_REQUEST"
}

variable "hash_key" {
  description = "Hash key (partition key) for the table"
  type        = string
  default     = "leadId"
}

variable "range_key" {
  description = "Range key (sort key) for the table"
  type        = string
  default     = "timestamp"
}

variable "read_capacity" {
  description = "Read capacity units (PROVISIONED only)"
  type        = number
  default     = 5
}

variable "write_capacity" {
  description = "Write capacity units (PROVISIONED only)"
  type        = number
  default     = 5
}

variable "gsi_read_capacity" {
  description = "GSI read capacity units (PROVISIONED only)"
  type        = number
  default     = 5
}

variable "gsi_write_capacity" {
  description = "GSI write capacity units (PROVISIONED only)"
  type        = number
  default     = 5
}

variable "enable_encryption" {
  description = "Enable encryption at rest using KMS"
  type        = bool
  default     = true
}

variable "kms_deletion_window" {
  description = "KMS key deletion window in days"
  type        = number
  default     = 7
}

variable "enable_point_in_time_recovery" {
  description = "Enable point-in-time recovery"
  type        = bool
  default     = true
}

variable "enable_ttl" {
  description = "Enable TTL for automatic item expiration"
  type        = bool
  default     = false
}

variable "ttl_attribute" {
  description = "Attribute name for TTL"
  type        = string
  default     = "expiresAt"
}

variable "enable_streams" {
  description = "Enable DynamoDB streams"
  type        = bool
  default     = false
}

variable "stream_view_type" {
  description = "Stream view type"
  type        = string
  default     = "NEW_AND_OLD_IMAGES"
}

variable "enable_backup" {
  description = "Enable automatic backup creation"
  type        = bool
  default     = false
}

variable "enable_autoscaling" {
  description = "Enable auto scaling for provisioned capacity"
  type        = bool
  default     = false
}

variable "read_min_capacity" {
  description = "Minimum read capacity for auto scaling"
  type        = number
  default     = 5
}

variable "read_max_capacity" {
  description = "Maximum read capacity for auto scaling"
  type        = number
  default     = 100
}

variable "write_min_capacity" {
  description = "Minimum write capacity for auto scaling"
  type        = number
  default     = 5
}

variable "write_max_capacity" {
  description = "Maximum write capacity for auto scaling"
  type        = number
  default     = 100
}

variable "read_target_utilization" {
  description = "Target utilization % for read capacity"
  type        = number
  default     = 70
}

variable "write_target_utilization" {
  description = "Target utilization % for write capacity"
  type        = number
  default     = 70
}

variable "enable_monitoring" {
  description = "Enable CloudWatch monitoring and alarms"
  type        = bool
  default     = true
}

variable "tags" {
  description = "Tags to apply to all resources"
  type        = map(string)
  default     = {}
}

variable "deletion_protection_enabled" {
  description = "Refuse to delete the table until this is switched off"
  type        = bool
  default     = false
}

variable "table_class" {
  description = "Table class"
  type        = string
  default     = "STANDARD"
}

variable "table_timeouts" {
  description = "How long Terraform waits for the table to be created, updated or deleted"
  type        = map(string)
  default     = {}
}

variable "on_demand_max_read_request_units" {
  description = "Maximum read request units per second of the table and of each index (PAY_PER_REQUEST only)"
  type        = number
  default     = null
}

variable "on_demand_max_write_request_units" {
  description = "Maximum write request units per second of the table and of each index (PAY_PER_REQUEST only)"
  type        = number
  default     = null
}

variable "create_kms_key" {
  description = "Create a KMS key for the table; false uses kms_key_arn, or the AWS managed key without one"
  type        = bool
  default     = true
}

variable "kms_key_arn" {
  description = "ARN of your own KMS key, used with create_kms_key = false"
  type        = string
  default     = null
}

variable "enable_resource_policy" {
  description = "Attach resource_policy_json to the table"
  type        = bool
  default     = false
}

variable "resource_policy_json" {
  description = "Resource-based policy of the table as JSON; __TABLE_ARN__ stands for the ARN of the table"
  type        = string
  default     = ""
}

variable "point_in_time_recovery_period_in_days" {
  description = "How many days point-in-time recovery reaches back"
  type        = number
  default     = 35
}

variable "backup_schedule" {
  description = "When AWS Backup backs up, as a cron expression of six fields"
  type        = string
  default     = "cron(0 5 * * ? *)"
}

variable "backup_schedule_timezone" {
  description = "Time zone of backup_schedule"
  type        = string
  default     = "Etc/UTC"
}

variable "backup_retention_days" {
  description = "How many days backups are kept"
  type        = number
  default     = 35
}

variable "backup_cold_storage_after_days" {
  description = "After how many days backups move to cold storage; null leaves them in warm storage"
  type        = number
  default     = null
}

variable "backup_copy_vault_arns" {
  description = "ARNs of backup vaults, in other Regions for instance, into which each backup is copied"
  type        = list(string)
  default     = []
}

variable "backup_vault_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the backup vault; null uses the AWS managed key aws/backup"
  type        = string
  default     = null
}

variable "replica_regions" {
  description = "Regions with a replica of the table (global table)"
  type        = list(string)
  default     = []
}

variable "replica_kms_key_arns" {
  description = "ARN of the KMS key of each replica, by Region; needed when the table is encrypted with a customer managed key"
  type        = map(string)
  default     = {}
}

variable "replica_deletion_protection_enabled" {
  description = "Refuse to delete the replicas until this is switched off (AWS provider 6 only)"
  type        = bool
  default     = false
}

variable "alarm_actions" {
  description = "ARNs of what is told when an alarm fires, such as an SNS topic"
  type        = list(string)
  default     = []
}

variable "ok_actions" {
  description = "ARNs of what is told when an alarm returns to OK, such as an SNS topic"
  type        = list(string)
  default     = []
}

variable "read_throttle_alarm_threshold" {
  description = "Number of throttled reads in a period above which an alarm counts the period"
  type        = number
  default     = 0
}

variable "write_throttle_alarm_threshold" {
  description = "Number of throttled writes in a period above which an alarm counts the period"
  type        = number
  default     = 0
}

variable "alarm_period_seconds" {
  description = "Length of a period of the alarms in seconds"
  type        = number
  default     = 300
}

variable "alarm_evaluation_periods" {
  description = "Number of last periods that an alarm looks at"
  type        = number
  default     = 2
}

variable "alarm_datapoints_to_alarm" {
  description = "Number of those periods above the threshold that makes an alarm fire"
  type        = number
  default     = 2
}

variable "enable_error_alarm" {
  description = "Alarm on requests that fail inside DynamoDB (SystemErrors, HTTP 500)"
  type        = bool
  default     = false
}

variable "latency_alarm_thresholds_ms" {
  description = "Average latency in milliseconds above which an alarm counts a period, by operation such as GetItem"
  type        = map(number)
  default     = {}
}

variable "enable_contributor_insights" {
  description = "Enable CloudWatch Contributor Insights on the table and each index"
  type        = bool
  default     = false
}

variable "enable_kinesis_destination" {
  description = "Send every change of an item to kinesis_stream_arn"
  type        = bool
  default     = false
}

variable "kinesis_stream_arn" {
  description = "ARN of the Kinesis data stream that receives the changes"
  type        = string
  default     = null
}

variable "aws_region" {
  description = "AWS Region of the table; null takes AWS_REGION or the Region of the AWS profile"
  type        = string
  default     = null
}
