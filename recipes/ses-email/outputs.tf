output "identity_arn" {
  description = "ARN of the identity in SES"
  value       = aws_sesv2_email_identity.this.arn
}
