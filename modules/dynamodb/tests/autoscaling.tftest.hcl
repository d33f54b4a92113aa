# Six capacities follow the load: reads and writes of the table and of each index. 21 resources.

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
  billing_mode             = "PROVISIONED"
  enable_autoscaling       = true
  read_capacity            = 10
  write_capacity           = 20
  read_min_capacity        = 6
  read_max_capacity        = 60
  write_min_capacity       = 7
  write_max_capacity       = 70
  read_target_utilization  = 65
  write_target_utilization = 75
}

run "twenty_one_resources" {
  command = apply

  assert {
    condition = length(concat(
      aws_dynamodb_table.this, aws_dynamodb_table.autoscaled, aws_kms_key.this, aws_kms_alias.this,
      values(aws_cloudwatch_metric_alarm.throttle), values(aws_appautoscaling_target.this),
      values(aws_appautoscaling_policy.this), aws_backup_vault.this
    )) == 21
    error_message = "There must be 21 resources."
  }

  assert {
    condition     = length(aws_dynamodb_table.this) == 0 && aws_dynamodb_table.autoscaled[0].read_capacity == 10 && aws_dynamodb_table.autoscaled[0].write_capacity == 20
    error_message = "The table must start with its own capacities at the address that ignores later changes."
  }

  assert {
    condition = toset([
      for target in aws_appautoscaling_target.this :
      "${target.service_namespace} ${target.resource_id} ${target.scalable_dimension} ${target.min_capacity}-${target.max_capacity}"
      ]) == toset([
      "dynamodb table/lead-capture-leads dynamodb:table:ReadCapacityUnits 6-60",
      "dynamodb table/lead-capture-leads dynamodb:table:WriteCapacityUnits 7-70",
      "dynamodb table/lead-capture-leads/index/email-index dynamodb:index:ReadCapacityUnits 6-60",
      "dynamodb table/lead-capture-leads/index/email-index dynamodb:index:WriteCapacityUnits 7-70",
      "dynamodb table/lead-capture-leads/index/source-index dynamodb:index:ReadCapacityUnits 6-60",
      "dynamodb table/lead-capture-leads/index/source-index dynamodb:index:WriteCapacityUnits 7-70",
    ])
    error_message = "Table and both indexes must scale between the minimum and the maximum."
  }

  assert {
    condition = alltrue([
      for key, policy in aws_appautoscaling_policy.this :
      policy.policy_type == "TargetTrackingScaling"
      && policy.resource_id == aws_appautoscaling_target.this[key].resource_id
      && policy.scalable_dimension == aws_appautoscaling_target.this[key].scalable_dimension
    ])
    error_message = "Each target must have its own target tracking policy."
  }

  assert {
    condition = alltrue([
      for policy in aws_appautoscaling_policy.this :
      one(policy.target_tracking_scaling_policy_configuration).target_value == (strcontains(policy.scalable_dimension, "Read") ? 65 : 75)
      && one(one(policy.target_tracking_scaling_policy_configuration).predefined_metric_specification).predefined_metric_type
      == (strcontains(policy.scalable_dimension, "Read") ? "DynamoDBReadCapacityUtilization" : "DynamoDBWriteCapacityUtilization")
    ])
    error_message = "Reads must track the read utilization, writes the write utilization."
  }

  assert {
    condition     = alltrue([for target in aws_appautoscaling_target.this : target.tags == tomap({ Name = "lead-capture-leads" })])
    error_message = "The targets must bear the tags."
  }
}

# What scaling has moved since, and every capacity that the caller edits, stays.
run "capacities_are_left_alone" {
  command = apply

  variables {
    read_capacity      = 99
    write_capacity     = 98
    gsi_read_capacity  = 97
    gsi_write_capacity = 96
  }

  assert {
    condition     = aws_dynamodb_table.autoscaled[0].read_capacity == 10 && aws_dynamodb_table.autoscaled[0].write_capacity == 20
    error_message = "Terraform must not move the table's capacities while they scale."
  }

  assert {
    condition     = alltrue([for index in aws_dynamodb_table.autoscaled[0].global_secondary_index : index.read_capacity == 5 && index.write_capacity == 5])
    error_message = "Terraform must not move the indexes' capacities while they scale."
  }
}
