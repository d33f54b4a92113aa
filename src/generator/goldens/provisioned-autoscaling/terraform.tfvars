table_name   = "lead-capture-leads"
billing_mode = "PROVISIONED"

read_capacity  = 10
write_capacity = 10

enable_backup      = true
enable_autoscaling = true

tags = {
  Environment = "production"
  Project     = "lead-capture"
}
