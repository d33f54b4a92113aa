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

variable "deletion_protection_enabled" {
  description = "Refuse to delete the table until this is switched off"
  type        = bool
  default     = false

  validation {
    condition     = var.deletion_protection_enabled != null
    error_message = "Deletion protection must be true or false, not null."
  }
}

variable "table_class" {
  description = "Table class"
  type        = string
  default     = "STANDARD"

  validation {
    condition     = try(contains(["STANDARD", "STANDARD_INFREQUENT_ACCESS"], var.table_class), false)
    error_message = "Table class must be either STANDARD or STANDARD_INFREQUENT_ACCESS."
  }
}

variable "table_timeouts" {
  description = "How long Terraform waits for the table to be created, updated or deleted"
  type        = map(string)
  default     = {}

  validation {
    condition     = var.table_timeouts != null
    error_message = "Table timeouts must be a map of strings, not null."
  }

  validation {
    condition     = try(alltrue([for key in keys(var.table_timeouts) : can(regex("^(create|update|delete)$", key))]), true)
    error_message = "Table timeouts must be named create, update or delete."
  }

  validation {
    condition     = try(alltrue([for text in values(var.table_timeouts) : can(regex("^([0-9]+[hms])+$", text))]), true)
    error_message = "Table timeouts must be durations such as 90m or 2h."
  }
}

variable "on_demand_max_read_request_units" {
  description = "Maximum read request units per second of the table and of each index (PAY_PER_REQUEST only)"
  type        = number
  default     = null

  validation {
    condition     = var.on_demand_max_read_request_units == null || try(var.on_demand_max_read_request_units == -1 || var.on_demand_max_read_request_units >= 1 && var.on_demand_max_read_request_units <= 2147483647 && floor(var.on_demand_max_read_request_units) == var.on_demand_max_read_request_units, false)
    error_message = "Maximum read request units must be a whole number from 1 to 2147483647, or -1 for no maximum."
  }
}

variable "on_demand_max_write_request_units" {
  description = "Maximum write request units per second of the table and of each index (PAY_PER_REQUEST only)"
  type        = number
  default     = null

  validation {
    condition     = var.on_demand_max_write_request_units == null || try(var.on_demand_max_write_request_units == -1 || var.on_demand_max_write_request_units >= 1 && var.on_demand_max_write_request_units <= 2147483647 && floor(var.on_demand_max_write_request_units) == var.on_demand_max_write_request_units, false)
    error_message = "Maximum write request units must be a whole number from 1 to 2147483647, or -1 for no maximum."
  }
}

variable "create_kms_key" {
  description = "Create a KMS key for the table; false uses kms_key_arn, or the AWS managed key without one"
  type        = bool
  default     = true

  validation {
    condition     = var.create_kms_key != null
    error_message = "Creation of a KMS key must be true or false, not null."
  }
}

variable "kms_key_arn" {
  description = "ARN of your own KMS key, used with create_kms_key = false"
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.kms_key_arn))
    error_message = "KMS key ARN must be the ARN of a key, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab."
  }
}

variable "enable_resource_policy" {
  description = "Attach resource_policy_json to the table"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_resource_policy != null
    error_message = "Resource policy must be true or false, not null."
  }
}

variable "resource_policy_json" {
  description = "Resource-based policy of the table as JSON; __TABLE_ARN__ stands for the ARN of the table"
  type        = string
  default     = ""

  validation {
    condition     = try(length(base64encode(var.resource_policy_json)) >= 0 && length(base64encode(var.resource_policy_json)) <= 27304, false)
    error_message = "Resource policy must be at most 20478 bytes long in UTF-8."
  }

  validation {
    condition     = can(keys(jsondecode(var.resource_policy_json))) || try(var.resource_policy_json == null || var.resource_policy_json == "", true)
    error_message = "Resource policy must be a JSON object."
  }
}

variable "point_in_time_recovery_period_in_days" {
  description = "How many days point-in-time recovery reaches back"
  type        = number
  default     = 35

  validation {
    condition     = try(var.point_in_time_recovery_period_in_days >= 1 && var.point_in_time_recovery_period_in_days <= 35 && floor(var.point_in_time_recovery_period_in_days) == var.point_in_time_recovery_period_in_days, false)
    error_message = "Point-in-time recovery period must be a whole number of days from 1 to 35."
  }
}

variable "backup_schedule" {
  description = "When AWS Backup backs up, as a cron expression of six fields"
  type        = string
  default     = "cron(0 5 * * ? *)"

  validation {
    condition     = can(regex("^cron\\([0-9A-Z*?,/#-]+( [0-9A-Z*?,/#-]+){5}\\)$", var.backup_schedule))
    error_message = "Backup schedule must be a cron expression of six fields, such as cron(0 5 * * ? *)."
  }
}

variable "backup_schedule_timezone" {
  description = "Time zone of backup_schedule"
  type        = string
  default     = "Etc/UTC"

  validation {
    condition     = can(regex("^[A-Za-z0-9_+/-]{2,64}$", var.backup_schedule_timezone))
    error_message = "Backup schedule time zone must be an IANA name, such as Etc/UTC or Europe/Berlin."
  }
}

variable "backup_retention_days" {
  description = "How many days backups are kept"
  type        = number
  default     = 35

  validation {
    condition     = try(var.backup_retention_days >= 1 && var.backup_retention_days <= 36500 && floor(var.backup_retention_days) == var.backup_retention_days, false)
    error_message = "Backup retention must be a whole number of days from 1 to 36500."
  }
}

variable "backup_cold_storage_after_days" {
  description = "After how many days backups move to cold storage; null leaves them in warm storage"
  type        = number
  default     = null

  validation {
    condition     = var.backup_cold_storage_after_days == null || try(var.backup_cold_storage_after_days >= 1 && var.backup_cold_storage_after_days <= 36410 && floor(var.backup_cold_storage_after_days) == var.backup_cold_storage_after_days, false)
    error_message = "Cold storage must begin after a whole number of days from 1 to 36410."
  }
}

variable "backup_copy_vault_arns" {
  description = "ARNs of backup vaults, in other Regions for instance, into which each backup is copied"
  type        = list(string)
  default     = []

  validation {
    condition     = var.backup_copy_vault_arns != null
    error_message = "Backup copy vaults must be a list of strings, not null."
  }

  validation {
    condition     = try(alltrue([for element in var.backup_copy_vault_arns : can(regex("^arn:aws[a-z-]*:backup:[a-z0-9-]+:[0-9]{12}:backup-vault:[a-zA-Z0-9_-]{2,50}$", element))]), true)
    error_message = "Backup copy vaults must be ARNs of backup vaults, such as arn:aws:backup:eu-west-1:111122223333:backup-vault:copies."
  }

  validation {
    condition     = try(length(distinct(var.backup_copy_vault_arns)) == length(var.backup_copy_vault_arns), true)
    error_message = "Backup copy vaults must differ from each other."
  }
}

variable "backup_vault_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the backup vault; null uses the AWS managed key aws/backup"
  type        = string
  default     = null

  validation {
    condition     = var.backup_vault_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", var.backup_vault_kms_key_arn))
    error_message = "Backup vault key must be the ARN of a key, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab."
  }
}

variable "replica_regions" {
  description = "Regions with a replica of the table (global table)"
  type        = list(string)
  default     = []

  validation {
    condition     = var.replica_regions != null
    error_message = "Replica Regions must be a list of strings, not null."
  }

  validation {
    condition     = try(alltrue([for element in var.replica_regions : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", element))]), true)
    error_message = "Replica Regions must be codes of Regions, such as eu-west-1."
  }

  validation {
    condition     = try(length(distinct(var.replica_regions)) == length(var.replica_regions), true)
    error_message = "Replica Regions must differ from each other."
  }
}

variable "replica_kms_key_arns" {
  description = "ARN of the KMS key of each replica, by Region; needed when the table is encrypted with a customer managed key"
  type        = map(string)
  default     = {}

  validation {
    condition     = var.replica_kms_key_arns != null
    error_message = "Replica keys must be a map of strings, not null."
  }

  validation {
    condition     = try(alltrue([for key in keys(var.replica_kms_key_arns) : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", key))]), true)
    error_message = "Replica keys must be named by codes of Regions, such as eu-west-1."
  }

  validation {
    condition     = try(alltrue([for text in values(var.replica_kms_key_arns) : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$", text))]), true)
    error_message = "Replica keys must be ARNs of keys, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab."
  }
}

variable "replica_deletion_protection_enabled" {
  description = "Refuse to delete the replicas until this is switched off (AWS provider 6 only)"
  type        = bool
  default     = false

  validation {
    condition     = var.replica_deletion_protection_enabled != null
    error_message = "Replica deletion protection must be true or false, not null."
  }
}

variable "alarm_actions" {
  description = "ARNs of what is told when an alarm fires, such as an SNS topic"
  type        = list(string)
  default     = []

  validation {
    condition     = var.alarm_actions != null
    error_message = "Alarm actions must be a list of strings, not null."
  }

  validation {
    condition     = try(length(var.alarm_actions) <= 5, true)
    error_message = "Alarm actions must number at most 5."
  }

  validation {
    condition     = try(alltrue([for element in var.alarm_actions : can(regex("^arn:aws[a-z-]*:[a-z0-9-]+:[a-zA-Z0-9:/_.*@+=,-]+$", element))]), true)
    error_message = "Alarm actions must be ARNs, such as arn:aws:sns:us-east-1:111122223333:alerts."
  }
}

variable "ok_actions" {
  description = "ARNs of what is told when an alarm returns to OK, such as an SNS topic"
  type        = list(string)
  default     = []

  validation {
    condition     = var.ok_actions != null
    error_message = "OK actions must be a list of strings, not null."
  }

  validation {
    condition     = try(length(var.ok_actions) <= 5, true)
    error_message = "OK actions must number at most 5."
  }

  validation {
    condition     = try(alltrue([for element in var.ok_actions : can(regex("^arn:aws[a-z-]*:[a-z0-9-]+:[a-zA-Z0-9:/_.*@+=,-]+$", element))]), true)
    error_message = "OK actions must be ARNs, such as arn:aws:sns:us-east-1:111122223333:alerts."
  }
}

variable "read_throttle_alarm_threshold" {
  description = "Number of throttled reads in a period above which an alarm counts the period"
  type        = number
  default     = 0

  validation {
    condition     = try(var.read_throttle_alarm_threshold >= 0 && var.read_throttle_alarm_threshold <= 2147483647 && floor(var.read_throttle_alarm_threshold) == var.read_throttle_alarm_threshold, false)
    error_message = "Read throttle alarm threshold must be a whole number from 0 to 2147483647."
  }
}

variable "write_throttle_alarm_threshold" {
  description = "Number of throttled writes in a period above which an alarm counts the period"
  type        = number
  default     = 0

  validation {
    condition     = try(var.write_throttle_alarm_threshold >= 0 && var.write_throttle_alarm_threshold <= 2147483647 && floor(var.write_throttle_alarm_threshold) == var.write_throttle_alarm_threshold, false)
    error_message = "Write throttle alarm threshold must be a whole number from 0 to 2147483647."
  }
}

variable "alarm_period_seconds" {
  description = "Length of a period of the alarms in seconds"
  type        = number
  default     = 300

  validation {
    condition     = try(var.alarm_period_seconds >= 60 && var.alarm_period_seconds <= 86400 && floor(var.alarm_period_seconds) == var.alarm_period_seconds, false)
    error_message = "Alarm period must be a whole number of seconds from 60 to 86400."
  }

  validation {
    condition     = try(var.alarm_period_seconds % 60 == 0, true)
    error_message = "Alarm period must be a multiple of 60 seconds."
  }
}

variable "alarm_evaluation_periods" {
  description = "Number of last periods that an alarm looks at"
  type        = number
  default     = 2

  validation {
    condition     = try(var.alarm_evaluation_periods >= 1 && var.alarm_evaluation_periods <= 1440 && floor(var.alarm_evaluation_periods) == var.alarm_evaluation_periods, false)
    error_message = "Alarm evaluation periods must be a whole number from 1 to 1440."
  }
}

variable "alarm_datapoints_to_alarm" {
  description = "Number of those periods above the threshold that makes an alarm fire"
  type        = number
  default     = 2

  validation {
    condition     = try(var.alarm_datapoints_to_alarm >= 1 && var.alarm_datapoints_to_alarm <= 1440 && floor(var.alarm_datapoints_to_alarm) == var.alarm_datapoints_to_alarm, false)
    error_message = "Alarm datapoints to alarm must be a whole number from 1 to 1440."
  }
}

variable "enable_error_alarm" {
  description = "Alarm on requests that fail inside DynamoDB (SystemErrors, HTTP 500)"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_error_alarm != null
    error_message = "Error alarm must be true or false, not null."
  }
}

variable "latency_alarm_thresholds_ms" {
  description = "Average latency in milliseconds above which an alarm counts a period, by operation such as GetItem"
  type        = map(number)
  default     = {}

  validation {
    condition     = var.latency_alarm_thresholds_ms != null
    error_message = "Latency thresholds must be a map of numbers, not null."
  }

  validation {
    condition     = try(alltrue([for key in keys(var.latency_alarm_thresholds_ms) : can(regex("^(GetItem|BatchGetItem|Query|Scan|PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactGetItems|TransactWriteItems)$", key))]), true)
    error_message = "Latency thresholds must be named by operations: GetItem, BatchGetItem, Query, Scan, PutItem, UpdateItem, DeleteItem, BatchWriteItem, TransactGetItems, TransactWriteItems."
  }

  validation {
    condition     = try(alltrue([for number in values(var.latency_alarm_thresholds_ms) : try(number >= 1 && number <= 60000, false)]), true)
    error_message = "Latency thresholds must be from 1 to 60000 milliseconds."
  }
}

variable "enable_contributor_insights" {
  description = "Enable CloudWatch Contributor Insights on the table and each index"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_contributor_insights != null
    error_message = "Contributor Insights must be true or false, not null."
  }
}

variable "enable_kinesis_destination" {
  description = "Send every change of an item to kinesis_stream_arn"
  type        = bool
  default     = false

  validation {
    condition     = var.enable_kinesis_destination != null
    error_message = "Kinesis destination must be true or false, not null."
  }
}

variable "kinesis_stream_arn" {
  description = "ARN of the Kinesis data stream that receives the changes"
  type        = string
  default     = null

  validation {
    condition     = var.kinesis_stream_arn == null || can(regex("^arn:aws[a-z-]*:kinesis:[a-z0-9-]+:[0-9]{12}:stream/[a-zA-Z0-9_.-]{1,128}$", var.kinesis_stream_arn))
    error_message = "Kinesis stream must be the ARN of a data stream, such as arn:aws:kinesis:us-east-1:111122223333:stream/changes."
  }
}
