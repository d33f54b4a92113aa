# What the mocked AWS answers: values that pass for ARNs where the provider insists on one.

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
  defaults = {
    partition = "aws"
  }
}
