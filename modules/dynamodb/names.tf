# Names made from the table's name. A table name may be 255 characters long and hold dots; these limits are shorter, and a
# KMS alias or a backup vault may not hold a dot. Where the plain name does not fit, dots become hyphens, the name is cut,
# and a digest of the whole name keeps two tables apart.

locals {
  derived_names = merge(
    {
      # https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html (256, "alias/" included)
      kms_alias = { suffix = "-encryption-key", max = 250 }
      # https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html
      backup = { suffix = "-backup", max = 50 }
      # An IAM role name holds 64 characters, 26 of which the provider fills behind a name_prefix.
      backup_role = { suffix = "-backup-", max = 38 }
    },
    # https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    { for key in keys(local.throttle_alarms) : "${key}_alarm" => { suffix = "-${key}-throttle-events", max = 255 } },
    { error_alarm = { suffix = "-system-errors", max = 255 } },
    { for operation in local.operations : "${operation}_alarm" => { suffix = "-${lower(operation)}-latency", max = 255 } },
  )

  name_digest = substr(sha256(var.table_name), 0, 8)

  names = {
    for purpose, rule in local.derived_names : purpose =>
    length(var.table_name) + length(rule.suffix) <= rule.max && replace(var.table_name, ".", "") == var.table_name
    ? "${var.table_name}${rule.suffix}"
    : "${substr(replace(var.table_name, ".", "-"), 0, rule.max - length(rule.suffix) - 9)}-${local.name_digest}${rule.suffix}"
  }
}
