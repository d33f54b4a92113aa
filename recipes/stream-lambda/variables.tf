variable "name" {
  description = "Name of the function, its role, queue and log group"
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
  description = "Path of the zip with the code; its handler is index.handler"
  type        = string
}

variable "runtime" {
  description = "Lambda's runtime"
  type        = string
  default     = "nodejs22.x"
}

variable "deliver" {
  description = "Which records the function sees: all, changes (without what TTL deleted) or expired (that alone)"
  type        = string
  default     = "changes"

  validation {
    condition     = contains(["all", "changes", "expired"], var.deliver)
    error_message = "Deliver must be all, changes or expired."
  }
}

variable "environment" {
  description = "Further environment variables of the function"
  type        = map(string)
  default     = {}
}

variable "statements" {
  description = "Further IAM statements of its role"
  type        = any
  default     = []
}

variable "alarm_actions" {
  description = "ARNs that are told when the function is far behind"
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
