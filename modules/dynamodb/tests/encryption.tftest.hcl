# A key of its own with yearly rotation, or the key that AWS owns.

mock_provider "aws" {
  source = "./tests/aws"
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
