# All 18 outputs: with everything off, with everything on.

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

run "everything_off" {
  command = apply

  variables {
    table_name                    = "leads"
    enable_encryption             = false
    enable_point_in_time_recovery = false
  }

  assert {
    condition     = output.table_name == "leads" && output.table_arn == aws_dynamodb_table.this[0].arn && output.table_id == aws_dynamodb_table.this[0].id
    error_message = "Name, ARN and ID must be the table's."
  }

  assert {
    condition     = output.table_stream_arn == null && output.table_stream_label == null
    error_message = "There is no stream."
  }

  assert {
    condition     = output.kms_key_id == null && output.kms_key_arn == null && output.kms_key_alias == null
    error_message = "There is no key."
  }

  assert {
    condition     = output.email_gsi_name == "email-index" && output.source_gsi_name == "source-index"
    error_message = "The indexes must be named."
  }

  assert {
    condition     = output.hash_key == "leadId" && output.range_key == "timestamp" && output.billing_mode == "PAY_PER_REQUEST"
    error_message = "Keys and billing mode must be the table's."
  }

  assert {
    condition     = !output.point_in_time_recovery_enabled && !output.encryption_enabled && !output.streams_enabled && !output.ttl_enabled
    error_message = "Every flag must be false."
  }

  assert {
    condition     = output.ttl_attribute == "expiresAt"
    error_message = "The TTL attribute must be given out even while TTL is off."
  }
}

run "everything_on" {
  command = apply

  variables {
    table_name         = "leads"
    billing_mode       = "PROVISIONED"
    enable_autoscaling = true
    hash_key           = "pk"
    range_key          = "sk"
    enable_streams     = true
    enable_ttl         = true
    ttl_attribute      = "deleteAfter"
  }

  assert {
    condition     = output.table_name == "leads" && output.table_arn == aws_dynamodb_table.autoscaled[0].arn && output.table_id == aws_dynamodb_table.autoscaled[0].id
    error_message = "Name, ARN and ID must be the auto-scaled table's."
  }

  assert {
    condition     = output.table_stream_arn == aws_dynamodb_table.autoscaled[0].stream_arn && output.table_stream_label == aws_dynamodb_table.autoscaled[0].stream_label
    error_message = "The stream must be the table's."
  }

  assert {
    condition     = output.kms_key_id == aws_kms_key.this[0].key_id && output.kms_key_arn == aws_kms_key.this[0].arn && output.kms_key_alias == "alias/leads-encryption-key"
    error_message = "The key must be the module's."
  }

  assert {
    condition     = output.email_gsi_name == "email-index" && output.source_gsi_name == "source-index"
    error_message = "The indexes must be named."
  }

  assert {
    condition     = output.hash_key == "pk" && output.range_key == "sk" && output.billing_mode == "PROVISIONED"
    error_message = "Keys and billing mode must be the table's."
  }

  assert {
    condition     = output.point_in_time_recovery_enabled && output.encryption_enabled && output.streams_enabled && output.ttl_enabled
    error_message = "Every flag must be true."
  }

  assert {
    condition     = output.ttl_attribute == "deleteAfter"
    error_message = "The TTL attribute must be the caller's."
  }
}
