module "dynamodb" {
  source = "./modules/dynamodb"

  # Table
  table_name   = var.table_name
  billing_mode = var.billing_mode
  hash_key     = var.hash_key
  range_key    = var.range_key

  # Capacity
  read_capacity      = var.read_capacity
  write_capacity     = var.write_capacity
  gsi_read_capacity  = var.gsi_read_capacity
  gsi_write_capacity = var.gsi_write_capacity

  # Encryption and recovery
  enable_encryption             = var.enable_encryption
  kms_deletion_window           = var.kms_deletion_window
  enable_point_in_time_recovery = var.enable_point_in_time_recovery

  # Time to live
  enable_ttl    = var.enable_ttl
  ttl_attribute = var.ttl_attribute

  # Streams
  enable_streams   = var.enable_streams
  stream_view_type = var.stream_view_type

  # Backup
  enable_backup = var.enable_backup

  # Auto scaling
  enable_autoscaling       = var.enable_autoscaling
  read_min_capacity        = var.read_min_capacity
  read_max_capacity        = var.read_max_capacity
  write_min_capacity       = var.write_min_capacity
  write_max_capacity       = var.write_max_capacity
  read_target_utilization  = var.read_target_utilization
  write_target_utilization = var.write_target_utilization

  # Monitoring
  enable_monitoring = var.enable_monitoring

  # Tags
  tags = var.tags
}
