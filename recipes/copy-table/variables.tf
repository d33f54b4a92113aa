variable "name" {
  description = "Name of the function and what belongs to it"
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

variable "package" {
  description = "Path of the zip with handler/index.mjs"
  type        = string
}

variable "target_table_arn" {
  description = "ARN of the table to copy to, with the same keys; in another account its resource policy must allow the role"
  type        = string
}

variable "target_kms_key_arn" {
  description = "ARN of that table's customer-managed key; null without one"
  type        = string
  default     = null
}

variable "alarm_actions" {
  description = "ARNs that are told when the copy is far behind"
  type        = list(string)
  default     = []
}

variable "log_retention_in_days" {
  description = "Days for which CloudWatch keeps the logs"
  type        = number
  default     = 30
}

variable "tags" {
  description = "Tags of everything that this recipe makes"
  type        = map(string)
  default     = {}
}
