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

  # Table options
  deletion_protection_enabled = var.deletion_protection_enabled
  table_class                 = var.table_class
  table_timeouts              = var.table_timeouts

  # Maximum on demand
  on_demand_max_read_request_units  = var.on_demand_max_read_request_units
  on_demand_max_write_request_units = var.on_demand_max_write_request_units

  # Key and access
  create_kms_key         = var.create_kms_key
  kms_key_arn            = var.kms_key_arn
  enable_resource_policy = var.enable_resource_policy
  resource_policy_json   = var.resource_policy_json

  # Recovery and backup options
  point_in_time_recovery_period_in_days = var.point_in_time_recovery_period_in_days
  backup_schedule                       = var.backup_schedule
  backup_schedule_timezone              = var.backup_schedule_timezone
  backup_retention_days                 = var.backup_retention_days
  backup_cold_storage_after_days        = var.backup_cold_storage_after_days
  backup_copy_vault_arns                = var.backup_copy_vault_arns
  backup_vault_kms_key_arn              = var.backup_vault_kms_key_arn

  # Replicas
  replica_regions                     = var.replica_regions
  replica_kms_key_arns                = var.replica_kms_key_arns
  replica_deletion_protection_enabled = var.replica_deletion_protection_enabled

  # Monitoring options
  alarm_actions                  = var.alarm_actions
  ok_actions                     = var.ok_actions
  read_throttle_alarm_threshold  = var.read_throttle_alarm_threshold
  write_throttle_alarm_threshold = var.write_throttle_alarm_threshold
  alarm_period_seconds           = var.alarm_period_seconds
  alarm_evaluation_periods       = var.alarm_evaluation_periods
  alarm_datapoints_to_alarm      = var.alarm_datapoints_to_alarm
  enable_error_alarm             = var.enable_error_alarm
  latency_alarm_thresholds_ms    = var.latency_alarm_thresholds_ms
  enable_contributor_insights    = var.enable_contributor_insights

  # Kinesis destination
  enable_kinesis_destination = var.enable_kinesis_destination
  kinesis_stream_arn         = var.kinesis_stream_arn
}
