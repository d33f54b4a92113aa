# The values to set are in terraform.tfvars. The module checks them, so nothing is checked twice here.

variable "table_name" {
  description = "Name of the DynamoDB table"
  type        = string
  default     = "lead-capture-leads"
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
