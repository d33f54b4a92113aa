variable "table_name" {
  description = "Name of the DynamoDB table"
  type        = string
  default     = "lead-capture-leads"

  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{3,255}$", var.table_name))
    error_message = "Table name must be 3 to 255 characters long and contain only letters, digits, underscores, hyphens and dots."
  }
}

variable "billing_mode" {
  description = "DynamoDB billing mode"
  type        = string
  default     = "PAY_PER_REQUEST"

  validation {
    condition     = try(contains(["PROVISIONED", "PAY_PER_REQUEST"], var.billing_mode), false)
    error_message = "Billing mode must be either PROVISIONED or PAY_PER_REQUEST."
  }
}

variable "hash_key" {
  description = "Hash key (partition key) for the table"
  type        = string
  default     = "leadId"

  validation {
    condition     = try(length(base64encode(var.hash_key)) >= 4 && length(base64encode(var.hash_key)) <= 340, false)
    error_message = "Hash key must be 1 to 255 bytes long in UTF-8."
  }
}

variable "range_key" {
  description = "Range key (sort key) for the table"
  type        = string
  default     = "timestamp"

  validation {
    condition     = try(length(base64encode(var.range_key)) >= 4 && length(base64encode(var.range_key)) <= 340, false)
    error_message = "Range key must be 1 to 255 bytes long in UTF-8."
  }
}

variable "read_capacity" {
  description = "Read capacity units (PROVISIONED only)"
  type        = number
  default     = 5

  validation {
    condition     = try(var.read_capacity >= 1 && var.read_capacity <= 2147483647 && floor(var.read_capacity) == var.read_capacity, false)
    error_message = "Read capacity must be a whole number from 1 to 2147483647."
  }
}

variable "write_capacity" {
  description = "Write capacity units (PROVISIONED only)"
  type        = number
  default     = 5

  validation {
    condition     = try(var.write_capacity >= 1 && var.write_capacity <= 2147483647 && floor(var.write_capacity) == var.write_capacity, false)
    error_message = "Write capacity must be a whole number from 1 to 2147483647."
  }
}

variable "gsi_read_capacity" {
  description = "GSI read capacity units (PROVISIONED only)"
  type        = number
  default     = 5

  validation {
    condition     = try(var.gsi_read_capacity >= 1 && var.gsi_read_capacity <= 2147483647 && floor(var.gsi_read_capacity) == var.gsi_read_capacity, false)
    error_message = "GSI read capacity must be a whole number from 1 to 2147483647."
  }
}

variable "gsi_write_capacity" {
  description = "GSI write capacity units (PROVISIONED only)"
  type        = number
  default     = 5

  validation {
    condition     = try(var.gsi_write_capacity >= 1 && var.gsi_write_capacity <= 2147483647 && floor(var.gsi_write_capacity) == var.gsi_write_capacity, false)
    error_message = "GSI write capacity must be a whole number from 1 to 2147483647."
  }
}

variable "enable_encryption" {
  description = "Enable encryption at rest using KMS"
  type        = bool
  default     = true

  validation {
    condition     = var.enable_encryption != null
    error_message = "Encryption must be true or false, not null."
  }
}

variable "kms_deletion_window" {
  description = "KMS key deletion window in days"
  type        = number
  default     = 7

  validation {
    condition     = try(var.kms_deletion_window >= 7 && var.kms_deletion_window <= 30, false)
    error_message = "KMS deletion window must be between 7 and 30 days."
  }

  validation {
    condition     = try(floor(var.kms_deletion_window) == var.kms_deletion_window, true)
    error_message = "KMS deletion window must be a whole number of days."
  }
}

variable "enable_point_in_time_recovery" {
  description = "Enable point-in-time recovery"
  type        = bool
  default     = true

  validation {
    condition     = var.enable_point_in_time_recovery != null
    error_message = "Point-in-time recovery must be true or false, not null."
  }
}

variable "enable_ttl" {
  description = "Enable TTL for automatic item expiration"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_ttl != null
    error_message = "TTL must be true or false, not null."
  }
}

variable "ttl_attribute" {
  description = "Attribute name for TTL"
  type        = string
  default     = "expiresAt"

  validation {
    condition     = try(length(base64encode(var.ttl_attribute)) >= 4 && length(base64encode(var.ttl_attribute)) <= 340, false)
    error_message = "TTL attribute must be 1 to 255 bytes long in UTF-8."
  }
}

variable "enable_streams" {
  description = "Enable DynamoDB streams"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_streams != null
    error_message = "Streams must be true or false, not null."
  }
}

variable "stream_view_type" {
  description = "Stream view type"
  type        = string
  default     = "NEW_AND_OLD_IMAGES"

  validation {
    condition     = try(contains(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"], var.stream_view_type), false)
    error_message = "Stream view type must be one of: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE, NEW_AND_OLD_IMAGES."
  }
}

variable "enable_backup" {
  description = "Enable automatic backup creation"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_backup != null
    error_message = "Backup must be true or false, not null."
  }
}

variable "enable_autoscaling" {
  description = "Enable auto scaling for provisioned capacity"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_autoscaling != null
    error_message = "Auto scaling must be true or false, not null."
  }
}

variable "read_min_capacity" {
  description = "Minimum read capacity for auto scaling"
  type        = number
  default     = 5

  validation {
    condition     = try(var.read_min_capacity >= 1 && var.read_min_capacity <= 2147483647 && floor(var.read_min_capacity) == var.read_min_capacity, false)
    error_message = "Minimum read capacity must be a whole number from 1 to 2147483647."
  }
}

variable "read_max_capacity" {
  description = "Maximum read capacity for auto scaling"
  type        = number
  default     = 100

  validation {
    condition     = try(var.read_max_capacity >= 1 && var.read_max_capacity <= 2147483647 && floor(var.read_max_capacity) == var.read_max_capacity, false)
    error_message = "Maximum read capacity must be a whole number from 1 to 2147483647."
  }
}

variable "write_min_capacity" {
  description = "Minimum write capacity for auto scaling"
  type        = number
  default     = 5

  validation {
    condition     = try(var.write_min_capacity >= 1 && var.write_min_capacity <= 2147483647 && floor(var.write_min_capacity) == var.write_min_capacity, false)
    error_message = "Minimum write capacity must be a whole number from 1 to 2147483647."
  }
}

variable "write_max_capacity" {
  description = "Maximum write capacity for auto scaling"
  type        = number
  default     = 100

  validation {
    condition     = try(var.write_max_capacity >= 1 && var.write_max_capacity <= 2147483647 && floor(var.write_max_capacity) == var.write_max_capacity, false)
    error_message = "Maximum write capacity must be a whole number from 1 to 2147483647."
  }
}

variable "read_target_utilization" {
  description = "Target utilization % for read capacity"
  type        = number
  default     = 70

  validation {
    condition     = try(var.read_target_utilization >= 20 && var.read_target_utilization <= 90, false)
    error_message = "Read target utilization must be between 20 and 90 percent."
  }
}

variable "write_target_utilization" {
  description = "Target utilization % for write capacity"
  type        = number
  default     = 70

  validation {
    condition     = try(var.write_target_utilization >= 20 && var.write_target_utilization <= 90, false)
    error_message = "Write target utilization must be between 20 and 90 percent."
  }
}

variable "enable_monitoring" {
  description = "Enable CloudWatch monitoring and alarms"
  type        = bool
  default     = true

  validation {
    condition     = var.enable_monitoring != null
    error_message = "Monitoring must be true or false, not null."
  }
}

variable "tags" {
  description = "Tags to apply to all resources"
  type        = map(string)
  default     = {}

  validation {
    condition     = var.tags != null
    error_message = "Tags must be a map of strings, not null."
  }

  validation {
    condition     = try(length(merge({ Name = "" }, var.tags)) <= 50, true)
    error_message = "Tags must number at most 50, the Name tag that the module adds included."
  }

  validation {
    condition     = try(alltrue([for key in keys(var.tags) : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$", key)) && try(length(split("", key)) <= 128, false)]), true)
    error_message = "Tag keys must be 1 to 128 characters long and contain only letters, digits, spaces and _ . : / = + - @."
  }

  validation {
    condition     = try(alltrue([for key in keys(var.tags) : !can(regex("^[aA][wW][sS]:", key))]), true)
    error_message = "Tag keys must not begin with aws:, which AWS reserves."
  }

  validation {
    condition     = try(alltrue([for text in values(var.tags) : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$", text)) && try(length(split("", text)) <= 256, false)]), true)
    error_message = "Tag values must be at most 256 characters long and contain only letters, digits, spaces and _ . : / = + - @."
  }
}
