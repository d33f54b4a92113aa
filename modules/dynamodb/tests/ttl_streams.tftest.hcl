# Expiry of items and the stream of changes, each switched on and off again.

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

run "on" {
  command = apply

  variables {
    enable_ttl       = true
    ttl_attribute    = "deleteAfter"
    enable_streams   = true
    stream_view_type = "KEYS_ONLY"
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].ttl).enabled && one(aws_dynamodb_table.this[0].ttl).attribute_name == "deleteAfter"
    error_message = "TTL must be on with the caller's attribute."
  }

  assert {
    condition     = !contains([for attribute in aws_dynamodb_table.this[0].attribute : attribute.name], "deleteAfter")
    error_message = "The TTL attribute is no key and must not be defined."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].stream_enabled && aws_dynamodb_table.this[0].stream_view_type == "KEYS_ONLY"
    error_message = "The stream must be on with the caller's view type."
  }

  assert {
    condition     = output.table_stream_arn == aws_dynamodb_table.this[0].stream_arn && output.table_stream_label == aws_dynamodb_table.this[0].stream_label
    error_message = "The stream's ARN and label must be given out."
  }
}

run "off_again" {
  command = apply

  variables {
    ttl_attribute = "deleteAfter"
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].ttl).enabled == false && one(aws_dynamodb_table.this[0].ttl).attribute_name == "deleteAfter"
    error_message = "The block must stand with the attribute's name, or TTL would stay on."
  }

  assert {
    condition     = aws_dynamodb_table.this[0].stream_enabled == false && output.table_stream_arn == null && output.table_stream_label == null
    error_message = "The stream must be off and its outputs null."
  }
}

run "recovery_off" {
  command = plan

  variables {
    enable_point_in_time_recovery = false
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].point_in_time_recovery).enabled == false
    error_message = "The block must stand and say so, or recovery would stay on."
  }
}
