variable "name" {
  description = "Name of the pipe, its role, queue and log group"
  type        = string

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,50}$", var.name))
    error_message = "Name must be 1 to 50 letters, digits, hyphens and underscores."
  }
}

variable "stream_arn" {
  description = "ARN of the table's stream: module.dynamodb.table_stream_arn, with enable_streams = true"
  type        = string
}

variable "kms_key_arn" {
  description = "ARN of the table's customer-managed key: module.dynamodb.kms_key_arn; null without one"
  type        = string
  default     = null
}

variable "log_retention_in_days" {
  description = "Days for which CloudWatch keeps the log"
  type        = number
  default     = 365
}

variable "log_kms_key_arn" {
  description = "ARN of a key for the log group, whose policy lets CloudWatch Logs use it; null for the one that AWS owns"
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags of everything that this recipe makes"
  type        = map(string)
  default     = {}
}
