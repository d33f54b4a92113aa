# Who may use the table: its resource-based policy, and policy documents for the roles of those that read, write, follow
# the stream or back up. They are given out as outputs; the module attaches them to nobody.

# The ARN in the policy is the table's own, which the caller cannot refer to in the module's argument.
resource "aws_dynamodb_resource_policy" "this" {
  count = var.enable_resource_policy ? 1 : 0

  resource_arn = local.table.arn
  policy       = replace(var.resource_policy_json, "__TABLE_ARN__", local.table.arn)
}

locals {
  # Reading and writing alike need the key: DynamoDB decrypts the table's data key with the permissions of whoever sends
  # the request. It generates that key itself, so nobody who uses the table needs kms:GenerateDataKey
  # (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html, "Monitoring DynamoDB
  # interaction with AWS KMS").
  key_statements = [
    for key in [local.kms_key_arn] : {
      Sid       = "Key"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:DescribeKey"]
      Resource  = [key]
      Condition = { StringLike = { "kms:ViaService" = "dynamodb.*.amazonaws.com*" } }
    } if local.customer_managed_key
  ]

  stream_statements = !var.enable_streams ? [] : [
    {
      Sid      = "Stream"
      Effect   = "Allow"
      Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
      Resource = [local.table.stream_arn]
    },
    # ListStreams cannot be limited to one stream.
    {
      Sid      = "ListStreams"
      Effect   = "Allow"
      Action   = ["dynamodb:ListStreams"]
      Resource = ["*"]
    },
  ]

  policies = {
    read = concat([{
      Sid      = "Read"
      Effect   = "Allow"
      Action   = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable"]
      Resource = [local.table.arn, "${local.table.arn}/index/*"]
    }], local.key_statements)

    write = concat([{
      Sid      = "Write"
      Effect   = "Allow"
      Action   = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable"]
      Resource = [local.table.arn]
    }], local.key_statements)

    stream = concat(local.stream_statements, local.key_statements)

    backup = concat([
      {
        Sid      = "Backup"
        Effect   = "Allow"
        Action   = ["dynamodb:CreateBackup", "dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable"]
        Resource = [local.table.arn]
      },
      {
        Sid      = "Backups"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeBackup"]
        Resource = ["${local.table.arn}/backup/*"]
      },
      # ListBackups cannot be limited to one table.
      {
        Sid      = "ListBackups"
        Effect   = "Allow"
        Action   = ["dynamodb:ListBackups"]
        Resource = ["*"]
      },
    ], local.key_statements)
  }
}
