# AWS Backup: daily and kept 35 days unless told, in a vault of its own.

# What the mocked AWS answers, where the provider insists on a value of a certain form.
mock_provider "aws" {
  mock_resource "aws_dynamodb_table" {
    defaults = {
      arn          = "arn:aws:dynamodb:us-east-1:123456789012:table/mock"
      stream_arn   = "arn:aws:dynamodb:us-east-1:123456789012:table/mock/stream/2026-01-01T00:00:00.000"
      stream_label = "2026-01-01T00:00:00.000"
    }
  }

  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-4000-8000-000000000000"
      key_id = "00000000-0000-4000-8000-000000000000"
    }
  }

  mock_resource "aws_iam_role" {
    defaults = {
      arn  = "arn:aws:iam::123456789012:role/mock"
      name = "mock"
    }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
}

variables {
  enable_backup = true
}

run "on" {
  command = apply

  assert {
    condition = (
      length(aws_backup_vault.this) == 1 && length(aws_backup_plan.this) == 1 && length(aws_backup_selection.this) == 1
      && length(aws_iam_role.backup) == 1 && length(aws_iam_role_policy.backup) == 1
    )
    error_message = "There must be a vault, a plan, a selection and a role with its policy."
  }

  assert {
    condition = (
      one(aws_backup_plan.this[0].rule).schedule == "cron(0 5 * * ? *)"
      && one(aws_backup_plan.this[0].rule).schedule_expression_timezone == "Etc/UTC"
      && one(one(aws_backup_plan.this[0].rule).lifecycle).delete_after == 35
      && one(one(aws_backup_plan.this[0].rule).lifecycle).cold_storage_after == null
      && length(one(aws_backup_plan.this[0].rule).copy_action) == 0
      && one(aws_backup_plan.this[0].rule).target_vault_name == aws_backup_vault.this[0].name
    )
    error_message = "The plan must back up daily into the vault and keep 35 days."
  }

  assert {
    condition     = aws_backup_selection.this[0].resources == toset([aws_dynamodb_table.this[0].arn]) && aws_backup_selection.this[0].plan_id == aws_backup_plan.this[0].id
    error_message = "The plan must select the table and nothing else."
  }

  assert {
    condition     = aws_backup_selection.this[0].iam_role_arn == aws_iam_role.backup[0].arn && jsondecode(aws_iam_role.backup[0].assume_role_policy).Statement[0].Principal.Service == "backup.amazonaws.com"
    error_message = "AWS Backup must be able to take the role."
  }

  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.backup[0].policy).Statement : statement.Sid => "${join(" ", statement.Action)} on ${join(" ", statement.Resource)}" } == {
      DynamoDBPermissions               = "dynamodb:DescribeTable dynamodb:CreateBackup on ${aws_dynamodb_table.this[0].arn}"
      DynamoDBBackupResourcePermissions = "dynamodb:DescribeBackup dynamodb:DeleteBackup on ${aws_dynamodb_table.this[0].arn}/backup/*"
      DynamodbBackupPermissions         = "dynamodb:StartAwsBackupJob dynamodb:ListTagsOfResource on ${aws_dynamodb_table.this[0].arn}"
      KMSDynamoDBPermissions            = "kms:Decrypt kms:GenerateDataKey on ${aws_kms_key.this[0].arn}"
    }
    error_message = "The role must hold what AWS documents for DynamoDB, on this table and its key alone."
  }

  assert {
    condition     = aws_backup_vault.this[0].force_destroy != true
    error_message = "A vault with backups must not be destroyable by accident."
  }
}

run "longest_name" {
  command = plan

  variables {
    table_name = "a.${join("", [for i in range(253) : "b"])}"
  }

  assert {
    condition     = can(regex("^[a-zA-Z0-9_-]{2,50}$", aws_backup_vault.this[0].name)) && can(regex("^[a-zA-Z0-9_.-]{1,50}$", aws_backup_plan.this[0].name)) && can(regex("^[a-zA-Z0-9_.-]{1,50}$", aws_backup_selection.this[0].name))
    error_message = "Vault, plan and selection must fit AWS's limits."
  }

  assert {
    condition     = length(aws_iam_role.backup[0].name_prefix) <= 38 && length(aws_kms_alias.this[0].name) <= 256 && alltrue([for alarm in aws_cloudwatch_metric_alarm.throttle : length(alarm.alarm_name) <= 255])
    error_message = "Role, alias and alarms must fit AWS's limits."
  }
}

run "off" {
  command = apply

  variables {
    enable_backup = false
  }

  assert {
    condition = length(concat(
      aws_backup_vault.this, aws_backup_plan.this, aws_backup_selection.this, aws_iam_role.backup,
      aws_iam_role_policy.backup
    )) == 0
    error_message = "Nothing of AWS Backup must be left."
  }
}

run "without_a_key" {
  command = apply

  variables {
    enable_encryption = false
  }

  assert {
    condition     = !contains([for statement in jsondecode(aws_iam_role_policy.backup[0].policy).Statement : statement.Sid], "KMSDynamoDBPermissions")
    error_message = "Without a customer managed key there is none to use."
  }
}

run "everything_set" {
  command = apply

  variables {
    backup_schedule                = "cron(30 2 ? * SUN *)"
    backup_schedule_timezone       = "Europe/Berlin"
    backup_retention_days          = 400
    backup_cold_storage_after_days = 30
    backup_vault_kms_key_arn       = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    backup_copy_vault_arns = [
      "arn:aws:backup:eu-west-1:111122223333:backup-vault:copies",
      "arn:aws:backup:us-west-2:444455556666:backup-vault:copies",
    ]
  }

  assert {
    condition = (
      one(aws_backup_plan.this[0].rule).schedule == "cron(30 2 ? * SUN *)"
      && one(aws_backup_plan.this[0].rule).schedule_expression_timezone == "Europe/Berlin"
      && one(one(aws_backup_plan.this[0].rule).lifecycle).delete_after == 400
      && one(one(aws_backup_plan.this[0].rule).lifecycle).cold_storage_after == 30
    )
    error_message = "The plan must follow the schedule and the lifecycle."
  }

  assert {
    condition = toset([
      for copy in one(aws_backup_plan.this[0].rule).copy_action :
      "${copy.destination_vault_arn} ${one(copy.lifecycle).delete_after} ${one(copy.lifecycle).cold_storage_after}"
    ]) == toset([for arn in var.backup_copy_vault_arns : "${arn} 400 30"])
    error_message = "Each backup must be copied into both vaults and live there as long."
  }

  assert {
    condition     = aws_backup_vault.this[0].kms_key_arn == var.backup_vault_kms_key_arn
    error_message = "The vault must be encrypted with the key."
  }

  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.backup[0].policy).Statement : statement.Sid => join(" ", statement.Resource) if !can(regex("^(Dynamo|KMSDynamo)", statement.Sid)) } == {
      KMSPermissions             = var.backup_vault_kms_key_arn
      KMSCreateGrantPermissions  = var.backup_vault_kms_key_arn
      BackupVaultPermissions     = join(" ", var.backup_copy_vault_arns)
      BackupVaultCopyPermissions = "*"
    }
    error_message = "The role must be able to use the vault's key and to copy into the vaults."
  }

  assert {
    condition     = output.backup_vault_arn == aws_backup_vault.this[0].arn
    error_message = "The vault's ARN must be given out."
  }
}

# The vault of the run before holds recovery points and could not be replaced.
run "renamed" {
  command = plan

  variables {
    table_name = "renamed-leads"
  }

  assert {
    condition     = aws_backup_vault.this[0].name == "lead-capture-leads-backup"
    error_message = "The vault must keep its name when the table is renamed."
  }

  assert {
    condition     = aws_backup_plan.this[0].name == "renamed-leads-backup" && one(aws_backup_plan.this[0].rule).target_vault_name == "lead-capture-leads-backup"
    error_message = "The plan must follow the new name and use the same vault."
  }
}
