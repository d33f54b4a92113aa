module "dynamodb" {
  source = "./modules/dynamodb"
}
