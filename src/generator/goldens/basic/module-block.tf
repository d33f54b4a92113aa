module "dynamodb" {
  source = "./modules/dynamodb"

  tags = {
    Environment = "production"
    Project     = "lead-capture"
  }
}
