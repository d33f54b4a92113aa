# AWS Backup: daily, kept 35 days, in a vault of its own. With auto scaling 22 resources.

mock_provider "aws" {
  source = "./tests/aws"
}

variables {
  enable_backup = true
}

run "on" {
  command = apply

  assert {
    condition = (
      length(aws_backup_vault.this) == 1 && length(aws_backup_plan.this) == 1 && length(aws_backup_selection.this) == 1
      && length(aws_iam_role.backup) == 1 && length(aws_iam_role_policy_attachment.backup) == 1
    )
    error_message = "There must be a vault, a plan, a selection and a role with its policy."
  }

  assert {
    condition = (
      one(aws_backup_plan.this[0].rule).schedule == "cron(0 5 * * ? *)"
      && one(one(aws_backup_plan.this[0].rule).lifecycle).delete_after == 35
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
    condition     = aws_iam_role_policy_attachment.backup[0].policy_arn == "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
    error_message = "The role must hold AWS's policy for backups."
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
      aws_iam_role_policy_attachment.backup
    )) == 0
    error_message = "Nothing of AWS Backup must be left."
  }
}
