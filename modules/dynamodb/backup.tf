# Scheduled backups by AWS Backup, in a vault of their own that outlasts the table.

locals {
  # What AWS documents for a role that backs up DynamoDB, on this table alone: the statements of
  # AWSBackupServiceRolePolicyForBackup named there
  # (https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html, customer managed policies).
  backup_statements = concat(
    [
      {
        Sid      = "DynamoDBPermissions"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable", "dynamodb:CreateBackup"]
        Resource = [local.table.arn]
      },
      {
        Sid      = "DynamoDBBackupResourcePermissions"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeBackup", "dynamodb:DeleteBackup"]
        Resource = ["${local.table.arn}/backup/*"]
      },
      {
        Sid      = "DynamodbBackupPermissions"
        Effect   = "Allow"
        Action   = ["dynamodb:StartAwsBackupJob", "dynamodb:ListTagsOfResource"]
        Resource = [local.table.arn]
      },
    ],
    [
      for key in [local.kms_key_arn] : {
        Sid       = "KMSDynamoDBPermissions"
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = [key]
        Condition = { StringLike = { "kms:ViaService" = ["dynamodb.*.amazonaws.com*"] } }
      } if local.customer_managed_key
    ],
    [
      for key in [var.backup_vault_kms_key_arn] : {
        Sid      = "KMSPermissions"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey", "kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [key]
      } if key != null
    ],
    [
      for key in [var.backup_vault_kms_key_arn] : {
        Sid       = "KMSCreateGrantPermissions"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [key]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      } if key != null
    ],
    [
      for vaults in [var.backup_copy_vault_arns] : {
        Sid      = "BackupVaultPermissions"
        Effect   = "Allow"
        Action   = ["backup:DescribeBackupVault", "backup:CopyIntoBackupVault"]
        Resource = vaults
      } if length(vaults) > 0
    ],
    [
      for vaults in [var.backup_copy_vault_arns] : {
        Sid      = "BackupVaultCopyPermissions"
        Effect   = "Allow"
        Action   = ["backup:CopyFromBackupVault"]
        Resource = ["*"]
      } if length(vaults) > 0
    ],
  )
}

# A name_prefix because IAM is global: tables of the same name in two Regions need two roles.
resource "aws_iam_role" "backup" {
  count = var.enable_backup ? 1 : 0

  name_prefix = local.names.backup_role
  description = "Lets AWS Backup back up the DynamoDB table ${var.table_name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "backup.amazonaws.com" }
    }]
  })
  tags = local.tags
}

resource "aws_iam_role_policy" "backup" {
  count = var.enable_backup ? 1 : 0

  name   = "backup"
  role   = aws_iam_role.backup[0].name
  policy = jsonencode({ Version = "2012-10-17", Statement = local.backup_statements })
}

# Not encrypted with the table's key: whoever loses that key would lose the backups too. A vault that still holds backups
# refuses to be destroyed, on purpose. So it keeps the name that it was made with: a new one would replace it, and the
# apply that renames the table would end at the refusal.
resource "aws_backup_vault" "this" {
  count = var.enable_backup ? 1 : 0

  name        = local.names.backup
  kms_key_arn = var.backup_vault_kms_key_arn
  tags        = local.tags

  lifecycle {
    ignore_changes = [name]
  }
}

resource "aws_backup_plan" "this" {
  count = var.enable_backup ? 1 : 0

  name = local.names.backup

  rule {
    rule_name                    = "daily"
    target_vault_name            = aws_backup_vault.this[0].name
    schedule                     = var.backup_schedule
    schedule_expression_timezone = var.backup_schedule_timezone

    lifecycle {
      cold_storage_after = var.backup_cold_storage_after_days
      delete_after       = var.backup_retention_days
    }

    dynamic "copy_action" {
      for_each = toset(var.backup_copy_vault_arns)

      content {
        destination_vault_arn = copy_action.value

        lifecycle {
          cold_storage_after = var.backup_cold_storage_after_days
          delete_after       = var.backup_retention_days
        }
      }
    }
  }

  tags = local.tags
}

resource "aws_backup_selection" "this" {
  count = var.enable_backup ? 1 : 0

  name         = local.names.backup
  plan_id      = aws_backup_plan.this[0].id
  iam_role_arn = aws_iam_role.backup[0].arn
  resources    = [local.table.arn]

  # The first backup must not run before the role may make it.
  depends_on = [aws_iam_role_policy.backup]
}
