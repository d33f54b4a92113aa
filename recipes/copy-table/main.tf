# Copies every change of the table to another one, in this account or another, by a Lambda function on the stream.

module "consumer" {
  source = "../stream-lambda"

  name                  = var.name
  stream_arn            = var.stream_arn
  kms_key_arn           = var.kms_key_arn
  package               = var.package
  deliver               = "all"
  environment           = { TARGET_TABLE = var.target_table_arn }
  alarm_actions         = var.alarm_actions
  log_retention_in_days = var.log_retention_in_days
  tags                  = var.tags

  statements = concat(
    [{ Effect = "Allow", Action = ["dynamodb:DeleteItem", "dynamodb:PutItem"], Resource = var.target_table_arn }],
    [for arn in [var.target_kms_key_arn] : {
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:DescribeKey"]
      Resource  = arn
      Condition = { StringLike = { "kms:ViaService" = "dynamodb.*.amazonaws.com*" } }
    } if arn != null],
  )
}
