# Provisioned capacity that follows the load between 5 and 100 units, with daily backups kept 35 days.

module "dynamodb" {
  source = "../.."

  table_name   = var.table_name
  billing_mode = "PROVISIONED"

  # Initial capacity
  read_capacity  = 10
  write_capacity = 10

  # GSI capacity
  gsi_read_capacity  = 5
  gsi_write_capacity = 5

  # Auto scaling
  enable_autoscaling       = true
  read_min_capacity        = 5
  read_max_capacity        = 100
  write_min_capacity       = 5
  write_max_capacity       = 100
  read_target_utilization  = 70
  write_target_utilization = 70

  # Security and backup
  enable_encryption             = true
  enable_point_in_time_recovery = true
  enable_backup                 = true

  tags = {
    Environment = "production"
    Project     = "lead-capture"
  }
}
