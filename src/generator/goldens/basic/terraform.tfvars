tags = {
  Environment = "production"
  Project     = "lead-capture"
}
