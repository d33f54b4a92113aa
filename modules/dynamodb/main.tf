# The table and its two indexes.

locals {
  provisioned = var.billing_mode == "PROVISIONED"

  # On demand there is no capacity to scale, so the switch is inert there instead of an error.
  autoscaling = local.provisioned && var.enable_autoscaling

  # Global secondary index => its partition key; the table's range_key is the sort key of both.
  indexes = {
    "email-index"  = "email"
    "source-index" = "source"
  }

  # The provider refuses a definition that no key uses as well as a key without one, so this is exactly the set of keys;
  # the TTL attribute is no key and must not be in it.
  key_attributes = toset(concat([var.hash_key, var.range_key], values(local.indexes)))

  # The caller's Name wins.
  tags = merge({ Name = var.table_name }, var.tags)

  # Names made from the table's name. A table name may be 255 characters long and hold dots; these limits are shorter, and
  # a KMS alias or a backup vault may not hold a dot. Where the plain name does not fit, dots become hyphens, the name is
  # cut, and a digest of the whole name keeps two tables apart.
  derived_names = {
    # https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html (256, "alias/" included)
    kms_alias = { suffix = "-encryption-key", max = 250 }
    # https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    read_alarm  = { suffix = "-read-throttle-events", max = 255 }
    write_alarm = { suffix = "-write-throttle-events", max = 255 }
    # https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html
    backup = { suffix = "-backup", max = 50 }
    # An IAM role name holds 64 characters, 26 of which the provider fills behind a name_prefix.
    backup_role = { suffix = "-backup-", max = 38 }
  }
  name_digest = substr(sha256(var.table_name), 0, 8)
  names = {
    for purpose, rule in local.derived_names : purpose =>
    length(var.table_name) + length(rule.suffix) <= rule.max && replace(var.table_name, ".", "") == var.table_name
    ? "${var.table_name}${rule.suffix}"
    : "${substr(replace(var.table_name, ".", "-"), 0, rule.max - length(rule.suffix) - 9)}-${local.name_digest}${rule.suffix}"
  }

  # Exactly one of the two table resources exists.
  table = one(concat(aws_dynamodb_table.this, aws_dynamodb_table.autoscaled))
}

# Two resources for one table because ignore_changes takes no expression: with auto scaling Terraform must leave the
# capacities alone, without it Terraform must set them. Their bodies are the same but for count and lifecycle.
# The README says how to switch on a table that exists without losing it.
#
# The ttl, point_in_time_recovery and server_side_encryption blocks always stand, with enabled = false when off: the
# provider plans nothing when such a block is removed, so the feature would stay on
# (https://github.com/hashicorp/terraform-provider-aws/issues/29811).
resource "aws_dynamodb_table" "this" {
  count = local.autoscaling ? 0 : 1

  name         = var.table_name
  billing_mode = var.billing_mode
  hash_key     = var.hash_key
  range_key    = var.range_key

  # The provider refuses a capacity on demand.
  read_capacity  = local.provisioned ? var.read_capacity : null
  write_capacity = local.provisioned ? var.write_capacity : null

  dynamic "attribute" {
    for_each = local.key_attributes

    content {
      name = attribute.value
      type = "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = local.indexes

    content {
      name            = global_secondary_index.key
      hash_key        = global_secondary_index.value
      range_key       = var.range_key
      projection_type = "ALL"
      read_capacity   = local.provisioned ? var.gsi_read_capacity : null
      write_capacity  = local.provisioned ? var.gsi_write_capacity : null
    }
  }

  stream_enabled   = var.enable_streams
  stream_view_type = var.enable_streams ? var.stream_view_type : null

  # AWS wants the attribute's name to switch TTL off too (https://github.com/hashicorp/terraform-provider-aws/issues/44730).
  ttl {
    enabled        = var.enable_ttl
    attribute_name = var.ttl_attribute
  }

  point_in_time_recovery {
    enabled = var.enable_point_in_time_recovery
  }

  # Off means the key that AWS owns: DynamoDB encrypts at rest either way.
  server_side_encryption {
    enabled     = var.enable_encryption
    kms_key_arn = one(aws_kms_key.this[*].arn)
  }

  tags = local.tags
}

resource "aws_dynamodb_table" "autoscaled" {
  count = local.autoscaling ? 1 : 0

  name         = var.table_name
  billing_mode = var.billing_mode
  hash_key     = var.hash_key
  range_key    = var.range_key

  # The provider refuses a capacity on demand.
  read_capacity  = local.provisioned ? var.read_capacity : null
  write_capacity = local.provisioned ? var.write_capacity : null

  dynamic "attribute" {
    for_each = local.key_attributes

    content {
      name = attribute.value
      type = "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = local.indexes

    content {
      name            = global_secondary_index.key
      hash_key        = global_secondary_index.value
      range_key       = var.range_key
      projection_type = "ALL"
      read_capacity   = local.provisioned ? var.gsi_read_capacity : null
      write_capacity  = local.provisioned ? var.gsi_write_capacity : null
    }
  }

  stream_enabled   = var.enable_streams
  stream_view_type = var.enable_streams ? var.stream_view_type : null

  # AWS wants the attribute's name to switch TTL off too (https://github.com/hashicorp/terraform-provider-aws/issues/44730).
  ttl {
    enabled        = var.enable_ttl
    attribute_name = var.ttl_attribute
  }

  point_in_time_recovery {
    enabled = var.enable_point_in_time_recovery
  }

  # Off means the key that AWS owns: DynamoDB encrypts at rest either way.
  server_side_encryption {
    enabled     = var.enable_encryption
    kms_key_arn = one(aws_kms_key.this[*].arn)
  }

  tags = local.tags

  # Auto scaling moves these; without the line every later apply would move them back. The capacities of an index cannot
  # be ignored alone because the indexes are a set (https://github.com/hashicorp/terraform-provider-aws/issues/671).
  lifecycle {
    ignore_changes = [read_capacity, write_capacity, global_secondary_index]
  }
}
