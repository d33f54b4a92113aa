output "endpoint" {
  description = "Host name of the domain"
  value       = aws_opensearch_domain.this.endpoint
}
