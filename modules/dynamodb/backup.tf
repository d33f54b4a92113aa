# Daily backups by AWS Backup, kept 35 days. They live in a vault of their own and outlast the table.

data "aws_partition" "current" {
  count = var.enable_backup ? 1 : 0
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

resource "aws_iam_role_policy_attachment" "backup" {
  count = var.enable_backup ? 1 : 0

  role       = aws_iam_role.backup[0].name
  policy_arn = "arn:${data.aws_partition.current[0].partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
}

# Not encrypted with the table's key: whoever loses that key would lose the backups too. A vault that still holds backups
# refuses to be destroyed, on purpose.
resource "aws_backup_vault" "this" {
  count = var.enable_backup ? 1 : 0

  name = local.names.backup
  tags = local.tags
}

resource "aws_backup_plan" "this" {
  count = var.enable_backup ? 1 : 0

  name = local.names.backup

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this[0].name
    schedule          = "cron(0 5 * * ? *)" # 05:00 UTC

    lifecycle {
      delete_after = 35 # days, as long as point-in-time recovery reaches back
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
  depends_on = [aws_iam_role_policy_attachment.backup]
}
