# Table
table_name   = "lead-capture-leads"
billing_mode = "PROVISIONED"
hash_key     = "leadId"
range_key    = "timestamp"

# Capacity
read_capacity      = 10
write_capacity     = 10
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
enable_backup = true

# Auto scaling
enable_autoscaling       = true
read_min_capacity        = 5
read_max_capacity        = 100
write_min_capacity       = 5
write_max_capacity       = 100
read_target_utilization  = 70
write_target_utilization = 70

# Monitoring
enable_monitoring = true

# Tags
tags = {
  Environment = "production"
  Project     = "lead-capture"
}
