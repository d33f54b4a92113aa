variable "name" {
  description = "Name of the stream, the application and its role"
  type        = string

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,50}$", var.name))
    error_message = "Name must be 1 to 50 letters, digits, hyphens and underscores."
  }
}

variable "table_name" {
  description = "Name of the table: module.dynamodb.table_name"
  type        = string
}

variable "code_bucket_arn" {
  description = "ARN of the bucket that holds the application's code"
  type        = string
}

variable "code_key" {
  description = "Key of the code in that bucket"
  type        = string
}

variable "start" {
  description = "Whether the application runs; Flink costs by the hour while it does"
  type        = bool
  default     = false
}

variable "tags" {
  description = "Tags of everything that this recipe makes"
  type        = map(string)
  default     = {}
}
