# The four choices of a key: the module's, with yearly rotation, the caller's own, the AWS managed one, and the one that AWS owns.

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
    kms_deletion_window = 30
  }

  assert {
    condition     = aws_kms_key.this[0].deletion_window_in_days == 30 && aws_kms_key.this[0].enable_key_rotation
    error_message = "The key must rotate and keep the caller's deletion window."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].server_side_encryption).enabled && one(aws_dynamodb_table.this[0].server_side_encryption).kms_key_arn == aws_kms_key.this[0].arn
    error_message = "The table must be encrypted with the key."
  }

  assert {
    condition     = aws_kms_alias.this[0].name == "alias/lead-capture-leads-encryption-key" && aws_kms_alias.this[0].target_key_id == aws_kms_key.this[0].key_id
    error_message = "The alias must name the key."
  }
}

run "switched_off" {
  command = apply

  variables {
    enable_encryption = false
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && length(aws_kms_alias.this) == 0
    error_message = "Key and alias must go."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].server_side_encryption).enabled == false
    error_message = "The block must stand and say so, or the provider would leave encryption as it is."
  }
}

run "alias_without_dots" {
  command = plan

  variables {
    table_name = "prod.leads"
  }

  assert {
    condition     = can(regex("^alias/prod-leads-[0-9a-f]{8}-encryption-key$", aws_kms_alias.this[0].name))
    error_message = "An alias may not hold a dot."
  }
}

run "policy_of_the_key" {
  command = apply

  assert {
    condition     = aws_kms_key.this[0].policy == "{\"Id\":\"key-default-1\",\"Statement\":[{\"Action\":\"kms:*\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Resource\":\"*\",\"Sid\":\"Enable IAM User Permissions\"}],\"Version\":\"2012-10-17\"}"
    error_message = "The policy must be KMS's default one, written out."
  }
}

run "own_key" {
  command = apply

  variables {
    create_kms_key = false
    kms_key_arn    = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && length(aws_kms_alias.this) == 0
    error_message = "The module must make no key."
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].server_side_encryption).enabled && one(aws_dynamodb_table.this[0].server_side_encryption).kms_key_arn == var.kms_key_arn
    error_message = "The table must be encrypted with the caller's key."
  }

  assert {
    condition     = output.kms_key_arn == var.kms_key_arn && output.kms_key_id == "1234abcd-12ab-34cd-56ef-1234567890ab" && output.kms_key_alias == null
    error_message = "The outputs must be about the caller's key."
  }
}

run "aws_managed_key" {
  command = apply

  variables {
    create_kms_key = false
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && one(aws_dynamodb_table.this[0].server_side_encryption).enabled
    error_message = "The table must be encrypted, without a key of the module."
  }

  assert {
    condition     = output.encryption_enabled && output.kms_key_arn == null && output.kms_key_id == null
    error_message = "The AWS managed key must not be given out as one of the caller's."
  }
}

run "own_key_is_inert_without_encryption" {
  command = plan

  variables {
    enable_encryption = false
    create_kms_key    = false
    kms_key_arn       = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].server_side_encryption).enabled == false && output.kms_key_arn == null
    error_message = "The key must not be used."
  }
}
