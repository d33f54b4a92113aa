variable "table_name" {
  description = "Name of the DynamoDB table"
  type        = string
  default     = "lead-capture-leads"
}
