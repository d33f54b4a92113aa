output "table_arn" {
  description = "ARN of the DynamoDB table"
  value       = module.dynamodb.table_arn
}
