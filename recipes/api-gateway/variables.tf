variable "name" {
  description = "Name of the API and its role"
  type        = string

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,50}$", var.name))
    error_message = "Name must be 1 to 50 letters, digits, hyphens and underscores."
  }
}

variable "table_arn" {
  description = "ARN of the table: module.dynamodb.table_arn"
  type        = string
}

variable "kms_key_arn" {
  description = "ARN of the table's customer-managed key: module.dynamodb.kms_key_arn; null without one"
  type        = string
  default     = null
}

variable "hash_key" {
  description = "Partition key of the table: module.dynamodb.hash_key"
  type        = string
}

variable "range_key" {
  description = "Sort key of the table: module.dynamodb.range_key"
  type        = string
}

variable "fields" {
  description = "Text fields of the request that become attributes; those of the indexes belong to them"
  type        = list(string)
  default     = ["email", "source"]
}

variable "authorization" {
  description = "Who may call: AWS_IAM, or NONE for everybody"
  type        = string
  default     = "AWS_IAM"

  validation {
    condition     = contains(["AWS_IAM", "NONE"], var.authorization)
    error_message = "Authorization must be AWS_IAM or NONE."
  }
}

variable "tags" {
  description = "Tags of everything that this recipe makes"
  type        = map(string)
  default     = {}
}
