# Every change of the table as a line in CloudWatch Logs, through EventBridge Pipes and without code.

data "aws_partition" "current" {}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/dynamodb/${var.name}"
  retention_in_days = var.log_retention_in_days
  kms_key_id        = var.log_kms_key_arn
  tags              = var.tags
}

resource "aws_sqs_queue" "failures" {
  name                      = "${var.name}-failures"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  tags                      = var.tags
}

resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "pipes.amazonaws.com" }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  name = "pipe"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Effect   = "Allow"
          Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
          Resource = var.stream_arn
        },
        { Effect = "Allow", Action = "dynamodb:ListStreams", Resource = "*" },
        { Effect = "Allow", Action = "sqs:SendMessage", Resource = aws_sqs_queue.failures.arn },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "${aws_cloudwatch_log_group.this.arn}:*"
        },
      ],
      [for arn in [var.kms_key_arn] : {
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = arn
        Condition = { StringLike = { "kms:ViaService" = "dynamodb.*.${data.aws_partition.current.dns_suffix}" } }
      } if arn != null],
    )
  })
}

resource "aws_pipes_pipe" "this" {
  name        = var.name
  description = "Writes every change of a DynamoDB table to CloudWatch Logs"
  role_arn    = aws_iam_role.this.arn
  source      = var.stream_arn
  target      = aws_cloudwatch_log_group.this.arn

  source_parameters {
    dynamodb_stream_parameters {
      starting_position             = "LATEST"
      batch_size                    = 100
      maximum_retry_attempts        = 5
      maximum_record_age_in_seconds = 21600
      on_partial_batch_item_failure = "AUTOMATIC_BISECT"

      dead_letter_config {
        arn = aws_sqs_queue.failures.arn
      }
    }
  }

  tags       = var.tags
  depends_on = [aws_iam_role_policy.this]
}
