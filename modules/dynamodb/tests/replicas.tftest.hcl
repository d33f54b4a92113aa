# A global table: replicas with their own keys, the table's tags and its point-in-time recovery.

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
  enable_streams  = true
  replica_regions = ["eu-west-1", "us-west-2"]
}

run "with_keys" {
  command = apply

  variables {
    replica_kms_key_arns = {
      eu-west-1 = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
      us-west-2 = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    }
  }

  assert {
    condition     = tomap({ for replica in aws_dynamodb_table.this[0].replica : replica.region_name => replica.kms_key_arn }) == var.replica_kms_key_arns
    error_message = "Each Region must have a replica with its own key."
  }

  assert {
    condition     = alltrue([for replica in aws_dynamodb_table.this[0].replica : replica.propagate_tags && replica.point_in_time_recovery])
    error_message = "The replicas must have the table's tags and its recovery."
  }

  assert {
    condition     = join(" ", keys(output.replica_arns)) == "eu-west-1 us-west-2" && alltrue([for arn in values(output.replica_arns) : arn != null])
    error_message = "The ARNs of the replicas must be given out by Region."
  }
}

run "without_a_key_and_without_recovery" {
  command = plan

  variables {
    enable_encryption             = false
    enable_point_in_time_recovery = false
  }

  assert {
    condition     = length(aws_dynamodb_table.this[0].replica) == 2 && alltrue([for replica in aws_dynamodb_table.this[0].replica : !replica.point_in_time_recovery])
    error_message = "The replicas must follow the table."
  }
}

run "auto_scaled" {
  command = apply

  variables {
    billing_mode       = "PROVISIONED"
    enable_autoscaling = true
    enable_encryption  = false
  }

  assert {
    condition     = length(aws_dynamodb_table.autoscaled[0].replica) == 2
    error_message = "An auto-scaled table may have replicas."
  }
}
