variable "name" {
  description = "Name of the trail and the beginning of its bucket's"
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]{3,36}$", var.name))
    error_message = "Name must be 3 to 36 lower-case letters, digits and hyphens."
  }
}

variable "table_arn" {
  description = "ARN of the table: module.dynamodb.table_arn"
  type        = string
}

variable "writes_only" {
  description = "Whether reads are left out; every event costs"
  type        = bool
  default     = false
}

variable "trail_kms_key_arn" {
  description = "ARN of a key for the log files, whose policy lets CloudTrail use it; null for the one of S3"
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags of everything that this recipe makes"
  type        = map(string)
  default     = {}
}
