# The table's changes in a Kinesis data stream, analysed by Managed Service for Apache Flink. Kinesis Data Analytics for SQL takes
# no new applications.

resource "aws_kinesis_stream" "this" {
  name             = var.name
  retention_period = 24
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  tags = var.tags
}

# Records may come twice and out of order: order them by ApproximateCreationDateTime.
resource "aws_dynamodb_kinesis_streaming_destination" "this" {
  table_name                               = var.table_name
  stream_arn                               = aws_kinesis_stream.this.arn
  approximate_creation_date_time_precision = "MICROSECOND"
}

resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "kinesisanalytics.amazonaws.com" }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  name = "flink"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "kinesis:DescribeStream",
          "kinesis:DescribeStreamSummary",
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:ListShards",
        ]
        Resource = aws_kinesis_stream.this.arn
      },
      { Effect = "Allow", Action = ["s3:GetObject", "s3:GetObjectVersion"], Resource = "${var.code_bucket_arn}/${var.code_key}" },
    ]
  })
}

resource "aws_kinesisanalyticsv2_application" "this" {
  name                   = var.name
  description            = "Analyses the changes of the DynamoDB table ${var.table_name}"
  runtime_environment    = "FLINK-1_20"
  service_execution_role = aws_iam_role.this.arn
  start_application      = var.start

  application_configuration {
    application_code_configuration {
      code_content_type = "ZIPFILE"

      code_content {
        s3_content_location {
          bucket_arn = var.code_bucket_arn
          file_key   = var.code_key
        }
      }
    }

    application_snapshot_configuration {
      snapshots_enabled = true
    }

    environment_properties {
      property_group {
        property_group_id = "source"
        property_map      = { "stream.arn" = aws_kinesis_stream.this.arn }
      }
    }

    flink_application_configuration {
      checkpoint_configuration {
        configuration_type = "DEFAULT"
      }

      parallelism_configuration {
        configuration_type   = "CUSTOM"
        auto_scaling_enabled = true
        parallelism          = 1
        parallelism_per_kpu  = 1
      }
    }
  }

  tags       = var.tags
  depends_on = [aws_iam_role_policy.this]
}
