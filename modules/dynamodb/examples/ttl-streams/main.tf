# Items that expire by themselves, and a stream of every change.

module "dynamodb" {
  source = "../.."

  table_name   = var.table_name
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
