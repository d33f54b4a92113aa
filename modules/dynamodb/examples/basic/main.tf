# On demand, encrypted with a key of its own, with continuous backups and throttle alarms.

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

  # Security
  enable_encryption             = true
  enable_point_in_time_recovery = true

  # Monitoring
  enable_monitoring = true

  tags = {
    Environment = "production"
    Project     = "lead-capture"
  }
}

output "table_arn" {
  description = "ARN of the DynamoDB table"
  value       = module.dynamodb.table_arn
}
