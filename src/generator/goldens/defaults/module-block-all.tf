module "dynamodb" {
  source = "./modules/dynamodb"

  # Table
  table_name   = "lead-capture-leads"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "leadId"
  range_key    = "timestamp"

  # Capacity
  read_capacity      = 5
  write_capacity     = 5
  gsi_read_capacity  = 5
  gsi_write_capacity = 5

  # Encryption and recovery
  enable_encryption             = true
  kms_deletion_window           = 7
  enable_point_in_time_recovery = true

  # Time to live
  enable_ttl    = false
  ttl_attribute = "expiresAt"

  # Streams
  enable_streams   = false
  stream_view_type = "NEW_AND_OLD_IMAGES"

  # Backup
  enable_backup = false

  # Auto scaling
  enable_autoscaling       = false
  read_min_capacity        = 5
  read_max_capacity        = 100
  write_min_capacity       = 5
  write_max_capacity       = 100
  read_target_utilization  = 70
  write_target_utilization = 70

  # Monitoring
  enable_monitoring = true

  # Tags
  tags = {}

  # Table options
  deletion_protection_enabled = false
  table_class                 = "STANDARD"
  table_timeouts              = {}

  # Maximum on demand
  on_demand_max_read_request_units  = null
  on_demand_max_write_request_units = null

  # Key and access
  create_kms_key         = true
  kms_key_arn            = null
  enable_resource_policy = false
  resource_policy_json   = ""

  # Recovery and backup options
  point_in_time_recovery_period_in_days = 35
  backup_schedule                       = "cron(0 5 * * ? *)"
  backup_schedule_timezone              = "Etc/UTC"
  backup_retention_days                 = 35
  backup_cold_storage_after_days        = null
  backup_copy_vault_arns                = []
  backup_vault_kms_key_arn              = null

  # Replicas
  replica_regions                     = []
  replica_kms_key_arns                = {}
  replica_deletion_protection_enabled = false

  # Monitoring options
  alarm_actions                  = []
  ok_actions                     = []
  read_throttle_alarm_threshold  = 0
  write_throttle_alarm_threshold = 0
  alarm_period_seconds           = 300
  alarm_evaluation_periods       = 2
  alarm_datapoints_to_alarm      = 2
  enable_error_alarm             = false
  latency_alarm_thresholds_ms    = {}
  enable_contributor_insights    = false

  # Kinesis destination
  enable_kinesis_destination = false
  kinesis_stream_arn         = null
}
