# Items that expire by themselves and a stream of every change.

terraform {
  required_version = ">= 1.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0, >= 5.98.0"
    }
  }
}

provider "aws" {
  region = "us-east-1"
}

module "dynamodb" {
  source = "../.."

  table_name   = "lead-capture-leads"
  billing_mode = "PAY_PER_REQUEST"

  # TTL for GDPR compliance
  enable_ttl    = true
  ttl_attribute = "expiresAt"

  # Streams for real-time processing
  enable_streams   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  # Security
  enable_encryption             = true
  enable_point_in_time_recovery = true
  kms_deletion_window           = 30

  tags = {
    Environment = "production"
    Project     = "lead-capture"
    Compliance  = "gdpr"
  }
}

output "table_arn" {
  description = "ARN of the DynamoDB table"
  value       = module.dynamodb.table_arn
}
