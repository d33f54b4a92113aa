# A Lambda function on the table's stream that cannot block it: a failed record is retried alone, a finite number of times, and
# then goes to a queue.

data "aws_partition" "current" {}

locals {
  # An expired item leaves the stream as a REMOVE by the principal dynamodb.amazonaws.com
  # (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html).
  by_ttl = { type = ["Service"], principalId = ["dynamodb.amazonaws.com"] }

  # Several patterns are alternatives.
  patterns = {
    all     = [{ eventName = ["INSERT", "MODIFY", "REMOVE"] }]
    expired = [{ eventName = ["REMOVE"], userIdentity = local.by_ttl }]
    changes = [
      { eventName = ["INSERT", "MODIFY"] },
      { eventName = ["REMOVE"], userIdentity = { principalId = [{ exists = false }] } },
    ]
  }
}

resource "aws_sqs_queue" "failures" {
  name                      = "${var.name}-failures"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  tags                      = var.tags
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_in_days
  tags              = var.tags
}

resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  name = "stream"
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
      # DynamoDB decrypts the records with the rights of the one who reads them.
      [for arn in [var.kms_key_arn] : {
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = arn
        Condition = { StringLike = { "kms:ViaService" = "dynamodb.*.${data.aws_partition.current.dns_suffix}" } }
      } if arn != null],
      var.statements,
    )
  })
}

resource "aws_lambda_function" "this" {
  function_name    = var.name
  description      = "Works on the stream of a DynamoDB table"
  role             = aws_iam_role.this.arn
  filename         = var.package
  source_code_hash = fileexists(var.package) ? filebase64sha256(var.package) : null
  handler          = "index.handler"
  runtime          = var.runtime
  timeout          = 30

  environment {
    variables = merge({ TABLE_STREAM = var.stream_arn }, var.environment)
  }

  tags       = var.tags
  depends_on = [aws_cloudwatch_log_group.this]
}

# At most two readers may share a shard of a stream (one with replicas).
resource "aws_lambda_event_source_mapping" "this" {
  event_source_arn                   = var.stream_arn
  function_name                      = aws_lambda_function.this.arn
  starting_position                  = "LATEST"
  batch_size                         = 100
  maximum_batching_window_in_seconds = 1

  # Without these a record that always fails stops its shard for 24 hours.
  maximum_retry_attempts         = 5
  maximum_record_age_in_seconds  = 21600
  bisect_batch_on_function_error = true
  function_response_types        = ["ReportBatchItemFailures"]

  filter_criteria {
    dynamic "filter" {
      for_each = local.patterns[var.deliver]

      content {
        pattern = jsonencode(filter.value)
      }
    }
  }

  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.failures.arn
    }
  }

  tags = var.tags

  # The mapping reads the stream as soon as it exists.
  depends_on = [aws_iam_role_policy.this]
}

# The stream keeps records for 24 hours: a consumer that is 12 hours late loses the next ones soon.
resource "aws_cloudwatch_metric_alarm" "iterator_age" {
  alarm_name          = "${var.name}-iterator-age"
  alarm_description   = "${var.name} is more than 12 hours behind the stream"
  namespace           = "AWS/Lambda"
  metric_name         = "IteratorAge"
  dimensions          = { FunctionName = aws_lambda_function.this.function_name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 43200000
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_actions
  tags                = var.tags
}
