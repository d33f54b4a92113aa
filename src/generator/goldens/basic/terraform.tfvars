table_name = "lead-capture-leads"

tags = {
  Environment = "production"
  Project     = "lead-capture"
}
