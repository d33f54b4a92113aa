# The customer-managed key. Its default key policy stands: it gives the account's IAM policies control of the key, and
# DynamoDB uses it through grants made with the caller's permissions
# (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html).

resource "aws_kms_key" "this" {
  count = var.enable_encryption ? 1 : 0

  description             = "Encrypts the DynamoDB table ${var.table_name}"
  deletion_window_in_days = var.kms_deletion_window
  enable_key_rotation     = true
  tags                    = local.tags

  # DynamoDB needs the old key to re-encrypt the table. Without this line Terraform schedules the key's deletion before it
  # updates the table when encryption is switched off, and a table whose key is gone becomes inaccessible
  # (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html).
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_kms_alias" "this" {
  count = var.enable_encryption ? 1 : 0

  name          = "alias/${local.names.kms_alias}"
  target_key_id = aws_kms_key.this[0].key_id
}
