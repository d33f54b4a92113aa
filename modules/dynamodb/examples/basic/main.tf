# An on-demand table, encrypted with a key of its own, with point-in-time recovery and throttle alarms.

module "dynamodb" {
  source = "../.."

  table_name   = var.table_name
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
