# Deletion protection, table class, timeouts, the period of recovery and the Kinesis destination.

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

run "set" {
  command = plan

  variables {
    deletion_protection_enabled           = true
    table_class                           = "STANDARD_INFREQUENT_ACCESS"
    table_timeouts                        = { create = "30m", update = "3h" }
    point_in_time_recovery_period_in_days = 7
    enable_kinesis_destination            = true
    kinesis_stream_arn                    = "arn:aws:kinesis:us-east-1:111122223333:stream/changes"
  }

  assert {
    condition     = aws_dynamodb_table.this[0].deletion_protection_enabled && aws_dynamodb_table.this[0].table_class == "STANDARD_INFREQUENT_ACCESS"
    error_message = "The table must be protected and of the class."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].timeouts.create == "30m" && aws_dynamodb_table.this[0].timeouts.update == "3h" && aws_dynamodb_table.this[0].timeouts.delete == null
    error_message = "The timeouts must be those of the caller."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].point_in_time_recovery).recovery_period_in_days == 7
    error_message = "Recovery must reach back 7 days."
  }

  assert {
    condition     = aws_dynamodb_kinesis_streaming_destination.this[0].table_name == "lead-capture-leads" && aws_dynamodb_kinesis_streaming_destination.this[0].stream_arn == var.kinesis_stream_arn
    error_message = "The changes must go to the stream."
  }
}

run "set_and_auto_scaled" {
  command = plan

  variables {
    billing_mode                = "PROVISIONED"
    enable_autoscaling          = true
    deletion_protection_enabled = true
    table_class                 = "STANDARD_INFREQUENT_ACCESS"
  }

  assert {
    condition     = aws_dynamodb_table.autoscaled[0].deletion_protection_enabled && aws_dynamodb_table.autoscaled[0].table_class == "STANDARD_INFREQUENT_ACCESS"
    error_message = "The auto-scaled table must be protected and of the class."
  }
}

run "not_set" {
  command = plan

  variables {
    kinesis_stream_arn = "arn:aws:kinesis:us-east-1:111122223333:stream/changes"
  }

  assert {
    condition     = length(aws_dynamodb_kinesis_streaming_destination.this) == 0
    error_message = "The boolean decides, not the ARN."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].point_in_time_recovery).recovery_period_in_days == 35
    error_message = "Recovery must reach back 35 days."
  }
}
