# Who read and wrote which items: CloudTrail's data events of the table and its streams, in a bucket of their own.

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

locals {
  trail_arn = join(":", [
    "arn:${data.aws_partition.current.partition}:cloudtrail:${split(":", var.table_arn)[3]}",
    "${data.aws_caller_identity.current.account_id}:trail/${var.name}",
  ])
}

resource "aws_s3_bucket" "this" {
  bucket_prefix = "${var.name}-"
  tags          = var.tags
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "s3:GetBucketAcl"
        Resource  = aws_s3_bucket.this.arn
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Condition = { StringEquals = { "aws:SourceArn" = local.trail_arn } }
      },
      {
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.this.arn}/AWSLogs/${data.aws_caller_identity.current.account_id}/*"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Condition = {
          StringEquals = { "aws:SourceArn" = local.trail_arn, "s3:x-amz-acl" = "bucket-owner-full-control" }
        }
      },
      {
        Effect    = "Deny"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_cloudtrail" "this" {
  name                       = var.name
  s3_bucket_name             = aws_s3_bucket.this.id
  enable_log_file_validation = true
  kms_key_id                 = var.trail_kms_key_arn

  dynamic "advanced_event_selector" {
    for_each = { Table = "items", Stream = "streams" }

    content {
      name = "DynamoDB ${advanced_event_selector.value}"

      field_selector {
        field  = "eventCategory"
        equals = ["Data"]
      }

      field_selector {
        field  = "resources.type"
        equals = ["AWS::DynamoDB::${advanced_event_selector.key}"]
      }

      field_selector {
        field       = "resources.ARN"
        starts_with = [advanced_event_selector.key == "Table" ? var.table_arn : "${var.table_arn}/stream/"]
      }

      dynamic "field_selector" {
        for_each = var.writes_only ? ["false"] : []

        content {
          field  = "readOnly"
          equals = [field_selector.value]
        }
      }
    }
  }

  tags       = var.tags
  depends_on = [aws_s3_bucket_policy.this]
}
