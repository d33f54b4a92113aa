# The resource policy, and the policy documents for the roles that use the table.

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

run "resource_policy" {
  command = apply

  variables {
    enable_resource_policy = true
    resource_policy_json   = "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"dynamodb:GetItem\", \"Resource\": \"__TABLE_ARN__/index/*\"}]}"
  }

  assert {
    condition     = aws_dynamodb_resource_policy.this[0].resource_arn == aws_dynamodb_table.this[0].arn
    error_message = "The policy must be the table's."
  }

  assert {
    condition     = jsondecode(aws_dynamodb_resource_policy.this[0].policy).Statement[0].Resource == "${aws_dynamodb_table.this[0].arn}/index/*"
    error_message = "The placeholder must become the table's ARN."
  }
}

run "policies" {
  command = apply

  variables {
    enable_streams       = true
    resource_policy_json = "{}"
  }

  assert {
    condition     = length(aws_dynamodb_resource_policy.this) == 0
    error_message = "Without enable_resource_policy there must be none."
  }

  assert {
    condition = join("\n", [for statement in jsondecode(output.read_policy_json).Statement : "${join(" ", statement.Action)} on ${join(" ", statement.Resource)}"]) == join("\n", [
      "dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Query dynamodb:ConditionCheckItem dynamodb:DescribeTable on ${output.table_arn} ${output.table_arn}/index/*",
      "kms:Decrypt kms:DescribeKey on ${output.kms_key_arn}"
    ])
    error_message = "Readers must be able to read items of table and indexes, and to use the key."
  }

  assert {
    condition = join("\n", [for statement in jsondecode(output.write_policy_json).Statement : "${join(" ", statement.Action)} on ${join(" ", statement.Resource)}"]) == join("\n", [
      "dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:BatchWriteItem dynamodb:ConditionCheckItem dynamodb:DescribeTable on ${output.table_arn}",
      "kms:Decrypt kms:DescribeKey on ${output.kms_key_arn}"
    ])
    error_message = "Writers must be able to write items and to use the key."
  }

  assert {
    condition = join("\n", [for statement in jsondecode(output.stream_policy_json).Statement : "${join(" ", statement.Action)} on ${join(" ", statement.Resource)}"]) == join("\n", [
      "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on ${output.table_stream_arn}",
      "dynamodb:ListStreams on *",
      "kms:Decrypt kms:DescribeKey on ${output.kms_key_arn}"
    ])
    error_message = "Consumers must be able to follow the stream and to use the key."
  }

  assert {
    condition = join("\n", [for statement in jsondecode(output.backup_policy_json).Statement : "${join(" ", statement.Action)} on ${join(" ", statement.Resource)}"]) == join("\n", [
      "dynamodb:CreateBackup dynamodb:DescribeContinuousBackups dynamodb:DescribeTable on ${output.table_arn}",
      "dynamodb:DescribeBackup on ${output.table_arn}/backup/*",
      "dynamodb:ListBackups on *",
      "kms:Decrypt kms:DescribeKey on ${output.kms_key_arn}"
    ])
    error_message = "Operators must be able to make backups by hand and to use the key."
  }
}

run "policies_without_a_key_and_a_stream" {
  command = apply

  variables {
    enable_encryption = false
  }

  assert {
    condition     = alltrue([for text in [output.read_policy_json, output.write_policy_json, output.backup_policy_json] : !can(regex("kms:", text))])
    error_message = "Without a customer managed key the policies must not name one."
  }

  assert {
    condition     = output.stream_policy_json == null
    error_message = "Without a stream there must be no policy for one."
  }
}
