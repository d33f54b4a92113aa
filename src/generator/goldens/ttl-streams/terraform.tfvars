table_name          = "lead-capture-leads"
kms_deletion_window = 30
enable_ttl          = true
enable_streams      = true

tags = {
  Environment = "production"
  Project     = "lead-capture"
  Compliance  = "gdpr"
}
