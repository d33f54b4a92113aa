output "function_arn" {
  description = "ARN of the function"
  value       = aws_lambda_function.this.arn
}

output "failures_queue_url" {
  description = "URL of the queue with what could not be worked on"
  value       = aws_sqs_queue.failures.url
}
