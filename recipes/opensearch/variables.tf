variable "name" {
  description = "Name of the domain, the pipeline and its role: 3 to 28 lower-case letters, digits and hyphens"
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,27}$", var.name))
    error_message = "Name must be 3 to 28 lower-case letters, digits and hyphens and begin with a letter."
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

variable "index" {
  description = "Name of the index"
  type        = string
  default     = "leads"
}

variable "reader_arns" {
  description = "ARNs of the roles and users that may search"
  type        = list(string)
  default     = []
}

variable "instance_type" {
  description = "Type of the domain's data nodes"
  type        = string
  default     = "t3.small.search"
}

variable "instance_count" {
  description = "Number of data nodes; two or three for production"
  type        = number
  default     = 1
}

variable "volume_size" {
  description = "GiB of each node"
  type        = number
  default     = 10
}

variable "max_units" {
  description = "Most OpenSearch Compute Units of the pipeline"
  type        = number
  default     = 4
}

variable "tags" {
  description = "Tags of everything that this recipe makes"
  type        = map(string)
  default     = {}
}
