# The key that encrypts the table: one that the module makes, the caller's own, or AWS's. Booleans decide which, not whether
# kms_key_arn is null: a key made in the same configuration has no ARN before apply, and count must be known at plan.

locals {
  own_key = var.enable_encryption && var.create_kms_key

  # Whether a customer managed key encrypts the table; without one, AWS's managed or owned key does.
  customer_managed_key = var.enable_encryption && (var.create_kms_key || var.kms_key_arn != null)

  kms_key_arn = local.own_key ? one(aws_kms_key.this[*].arn) : var.enable_encryption ? var.kms_key_arn : null
}

data "aws_partition" "current" {
  count = local.own_key ? 1 : 0
}

data "aws_caller_identity" "current" {
  count = local.own_key ? 1 : 0
}

resource "aws_kms_key" "this" {
  count = local.own_key ? 1 : 0

  description             = "Encrypts the DynamoDB table ${var.table_name}"
  deletion_window_in_days = var.kms_deletion_window
  enable_key_rotation     = true
  tags                    = local.tags

  # KMS's default policy, written out: the account's IAM policies decide who may use the key. DynamoDB uses it through
  # grants made with the caller's permissions
  # (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html).
  policy = jsonencode({
    Version = "2012-10-17"
    Id      = "key-default-1"
    Statement = [{
      Sid       = "Enable IAM User Permissions"
      Effect    = "Allow"
      Principal = { AWS = "arn:${data.aws_partition.current[0].partition}:iam::${data.aws_caller_identity.current[0].account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })

  # DynamoDB needs the old key to re-encrypt the table. Without this line Terraform schedules the key's deletion before it
  # updates the table when encryption is switched off, and a table whose key is gone becomes inaccessible
  # (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html).
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_kms_alias" "this" {
  count = local.own_key ? 1 : 0

  name          = "alias/${local.names.kms_alias}"
  target_key_id = aws_kms_key.this[0].key_id
}
