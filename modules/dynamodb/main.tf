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

  # A block only where a maximum is set. The other one stays null: AWS returns nothing for -1, and the provider overlooks
  # that difference on the table but not in an index, whose plan would never become empty.
  on_demand_maximum = [
    for maximum in [{ read = var.on_demand_max_read_request_units, write = var.on_demand_max_write_request_units }] :
    maximum if !local.provisioned && (maximum.read != null || maximum.write != null)
  ]

  # The caller's Name wins.
  tags = merge({ Name = var.table_name }, var.tags)

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
  #checkov:skip=CKV2_AWS_16:The caller chooses: on demand, fixed capacity, or auto scaling of table and indexes in autoscaling.tf.
  count = local.autoscaling ? 0 : 1

  name         = var.table_name
  billing_mode = var.billing_mode
  table_class  = var.table_class
  hash_key     = var.hash_key
  range_key    = var.range_key

  deletion_protection_enabled = var.deletion_protection_enabled

  # The provider refuses a capacity on demand.
  read_capacity  = local.provisioned ? var.read_capacity : null
  write_capacity = local.provisioned ? var.write_capacity : null

  dynamic "on_demand_throughput" {
    for_each = local.on_demand_maximum

    content {
      max_read_request_units  = on_demand_throughput.value.read
      max_write_request_units = on_demand_throughput.value.write
    }
  }

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

      dynamic "on_demand_throughput" {
        for_each = local.on_demand_maximum

        content {
          max_read_request_units  = on_demand_throughput.value.read
          max_write_request_units = on_demand_throughput.value.write
        }
      }
    }
  }

  stream_enabled   = var.enable_streams
  stream_view_type = var.enable_streams ? var.stream_view_type : null

  # AWS wants the attribute's name to switch TTL off too (https://github.com/hashicorp/terraform-provider-aws/issues/44730).
  ttl {
    enabled        = var.enable_ttl
    attribute_name = var.ttl_attribute
  }

  # The provider leaves the period alone while recovery is off.
  point_in_time_recovery {
    enabled                 = var.enable_point_in_time_recovery
    recovery_period_in_days = var.enable_point_in_time_recovery ? var.point_in_time_recovery_period_in_days : null
  }

  # Off means the key that AWS owns: DynamoDB encrypts at rest either way.
  server_side_encryption {
    enabled     = var.enable_encryption
    kms_key_arn = local.kms_key_arn
  }

  dynamic "replica" {
    for_each = toset(var.replica_regions)

    content {
      region_name            = replica.value
      kms_key_arn            = lookup(var.replica_kms_key_arns, replica.value, null)
      point_in_time_recovery = var.enable_point_in_time_recovery
      propagate_tags         = true
    }
  }

  dynamic "timeouts" {
    for_each = length(var.table_timeouts) > 0 ? [var.table_timeouts] : []

    content {
      create = lookup(timeouts.value, "create", null)
      update = lookup(timeouts.value, "update", null)
      delete = lookup(timeouts.value, "delete", null)
    }
  }

  tags = local.tags
}

resource "aws_dynamodb_table" "autoscaled" {
  #checkov:skip=CKV2_AWS_16:autoscaling.tf scales the table and its indexes; checkov does not follow local.table.
  count = local.autoscaling ? 1 : 0

  name         = var.table_name
  billing_mode = var.billing_mode
  table_class  = var.table_class
  hash_key     = var.hash_key
  range_key    = var.range_key

  deletion_protection_enabled = var.deletion_protection_enabled

  # The provider refuses a capacity on demand.
  read_capacity  = local.provisioned ? var.read_capacity : null
  write_capacity = local.provisioned ? var.write_capacity : null

  dynamic "on_demand_throughput" {
    for_each = local.on_demand_maximum

    content {
      max_read_request_units  = on_demand_throughput.value.read
      max_write_request_units = on_demand_throughput.value.write
    }
  }

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

      dynamic "on_demand_throughput" {
        for_each = local.on_demand_maximum

        content {
          max_read_request_units  = on_demand_throughput.value.read
          max_write_request_units = on_demand_throughput.value.write
        }
      }
    }
  }

  stream_enabled   = var.enable_streams
  stream_view_type = var.enable_streams ? var.stream_view_type : null

  # AWS wants the attribute's name to switch TTL off too (https://github.com/hashicorp/terraform-provider-aws/issues/44730).
  ttl {
    enabled        = var.enable_ttl
    attribute_name = var.ttl_attribute
  }

  # The provider leaves the period alone while recovery is off.
  point_in_time_recovery {
    enabled                 = var.enable_point_in_time_recovery
    recovery_period_in_days = var.enable_point_in_time_recovery ? var.point_in_time_recovery_period_in_days : null
  }

  # Off means the key that AWS owns: DynamoDB encrypts at rest either way.
  server_side_encryption {
    enabled     = var.enable_encryption
    kms_key_arn = local.kms_key_arn
  }

  dynamic "replica" {
    for_each = toset(var.replica_regions)

    content {
      region_name            = replica.value
      kms_key_arn            = lookup(var.replica_kms_key_arns, replica.value, null)
      point_in_time_recovery = var.enable_point_in_time_recovery
      propagate_tags         = true
    }
  }

  dynamic "timeouts" {
    for_each = length(var.table_timeouts) > 0 ? [var.table_timeouts] : []

    content {
      create = lookup(timeouts.value, "create", null)
      update = lookup(timeouts.value, "update", null)
      delete = lookup(timeouts.value, "delete", null)
    }
  }

  tags = local.tags

  # Auto scaling moves these; without the line every later apply would move them back. The capacities of an index cannot
  # be ignored alone because the indexes are a set (https://github.com/hashicorp/terraform-provider-aws/issues/671).
  lifecycle {
    ignore_changes = [read_capacity, write_capacity, global_secondary_index]
  }
}
