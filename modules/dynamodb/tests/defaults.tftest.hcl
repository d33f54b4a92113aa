# Without a single argument: an encrypted on-demand table with its indexes, recovery and alarms. 9 resources.

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

run "defaults" {
  command = apply

  assert {
    condition     = length(aws_dynamodb_table.this) == 1 && length(aws_dynamodb_table.autoscaled) == 0
    error_message = "There must be one table, whose capacity Terraform sets."
  }

  assert {
    condition = length(concat(
      aws_dynamodb_table.this, aws_kms_key.this, aws_kms_alias.this, values(aws_cloudwatch_metric_alarm.throttle),
      values(aws_appautoscaling_target.this), values(aws_appautoscaling_policy.this),
      aws_backup_vault.this, aws_backup_plan.this, aws_backup_selection.this, aws_iam_role.backup,
      aws_iam_role_policy.backup, aws_cloudwatch_metric_alarm.errors, values(aws_cloudwatch_metric_alarm.latency),
      aws_dynamodb_resource_policy.this, values(aws_dynamodb_contributor_insights.this),
      aws_dynamodb_kinesis_streaming_destination.this
    )) == 9
    error_message = "There must be 9 resources."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].name == "lead-capture-leads" && aws_dynamodb_table.this[0].billing_mode == "PAY_PER_REQUEST"
    error_message = "The table must bear the default name and be on demand."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].hash_key == "leadId" && aws_dynamodb_table.this[0].range_key == "timestamp"
    error_message = "The keys must be leadId and timestamp."
  }

  assert {
    condition = toset([for attribute in aws_dynamodb_table.this[0].attribute : "${attribute.name}:${attribute.type}"]) == toset([
      "leadId:S", "timestamp:S", "email:S", "source:S"
    ])
    error_message = "Exactly the four key attributes must be defined, as strings."
  }

  assert {
    condition = toset([
      for index in aws_dynamodb_table.this[0].global_secondary_index :
      "${index.name}:${index.hash_key}:${index.range_key}:${index.projection_type}"
    ]) == toset(["email-index:email:timestamp:ALL", "source-index:source:timestamp:ALL"])
    error_message = "The indexes must be email-index and source-index, sorted by timestamp, with all attributes."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].ttl).enabled == false && aws_dynamodb_table.this[0].stream_enabled == false
    error_message = "TTL and streams must be off."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].point_in_time_recovery).enabled
    error_message = "Point-in-time recovery must be on."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].table_class == "STANDARD" && !aws_dynamodb_table.this[0].deletion_protection_enabled
    error_message = "The table must be of the standard class and deletable."
  }

  assert {
    condition = (
      length(aws_dynamodb_table.this[0].on_demand_throughput) == 0 && length(aws_dynamodb_table.this[0].replica) == 0
      && alltrue([for index in aws_dynamodb_table.this[0].global_secondary_index : length(index.on_demand_throughput) == 0])
    )
    error_message = "There must be no maximum throughput and no replica."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].tags == tomap({ Name = "lead-capture-leads" })
    error_message = "The only tag must be Name."
  }
}

run "keys_shared_with_an_index" {
  command = plan

  variables {
    hash_key  = "email"
    range_key = "createdAt"
  }

  assert {
    condition = toset([for attribute in aws_dynamodb_table.this[0].attribute : attribute.name]) == toset([
      "email", "createdAt", "source"
    ])
    error_message = "An attribute that is a key twice must be defined once."
  }

  assert {
    condition     = alltrue([for index in aws_dynamodb_table.this[0].global_secondary_index : index.range_key == "createdAt"])
    error_message = "The table's range key must be the range key of both indexes."
  }
}

run "tags_of_the_caller_win" {
  command = plan

  variables {
    tags = { Name = "leads", Environment = "production" }
  }

  assert {
    condition     = aws_dynamodb_table.this[0].tags == tomap({ Name = "leads", Environment = "production" })
    error_message = "The caller's Name must win."
  }

  assert {
    condition     = aws_kms_key.this[0].tags == aws_dynamodb_table.this[0].tags && alltrue([for alarm in aws_cloudwatch_metric_alarm.throttle : alarm.tags == aws_dynamodb_table.this[0].tags])
    error_message = "Key and alarms must bear the table's tags."
  }
}
