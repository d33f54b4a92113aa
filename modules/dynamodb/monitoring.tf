# Alarms on throttled requests, on errors inside DynamoDB and on latency, and Contributor Insights.
# (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html)

locals {
  # With TableName alone the metrics leave the indexes out, and a write that an index throttles counts there only. The keys
  # "read" and "write" are the table's.
  throttle_alarms = {
    for pair in setproduct(concat([""], keys(local.indexes)), ["Read", "Write"]) :
    "${pair[0] == "" ? "" : "${pair[0]}-"}${lower(pair[1])}" => { kind = pair[1], index = pair[0] }
  }

  throttle_thresholds = { Read = var.read_throttle_alarm_threshold, Write = var.write_throttle_alarm_threshold }

  # The operations that have metrics of their own: as many as one alarm takes.
  operations = [
    "GetItem", "BatchGetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem",
    "TransactGetItems", "TransactWriteItems"
  ]
}

# DynamoDB publishes no datapoint while nothing is throttled, and that is the good state. CloudWatch's pages disagree on
# whether an alarm on DynamoDB's metrics ignores missing data in any case, which would leave it in ALARM for good
# (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html,
# https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html), so FILL makes zeros of it.
resource "aws_cloudwatch_metric_alarm" "throttle" {
  for_each = { for key, alarm in local.throttle_alarms : key => alarm if var.enable_monitoring }

  alarm_name          = local.names["${each.key}_alarm"]
  alarm_description   = "More than ${local.throttle_thresholds[each.value.kind]} ${lower(each.value.kind)}s of ${each.value.index == "" ? "" : "the index ${each.value.index} of "}the DynamoDB table ${var.table_name} were throttled in each of ${var.alarm_datapoints_to_alarm} of ${var.alarm_evaluation_periods} periods of ${var.alarm_period_seconds} seconds"
  comparison_operator = "GreaterThanThreshold"
  threshold           = local.throttle_thresholds[each.value.kind]
  evaluation_periods  = var.alarm_evaluation_periods
  datapoints_to_alarm = var.alarm_datapoints_to_alarm
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_actions
  ok_actions          = var.ok_actions

  metric_query {
    id          = "throttled"
    expression  = "FILL(m1, 0)"
    label       = "Throttled ${lower(each.value.kind)}s"
    return_data = true
  }

  metric_query {
    id = "m1"

    metric {
      namespace   = "AWS/DynamoDB"
      metric_name = "${each.value.kind}ThrottleEvents"
      dimensions = merge(
        { TableName = local.table.name },
        { for index in [each.value.index] : "GlobalSecondaryIndexName" => index if index != "" },
      )
      period = var.alarm_period_seconds
      stat   = "Sum"
    }
  }

  tags = local.tags
}

# SystemErrors exists by operation only. UserErrors counts for the whole account and Region, so no alarm of a table uses it.
resource "aws_cloudwatch_metric_alarm" "errors" {
  count = var.enable_monitoring && var.enable_error_alarm ? 1 : 0

  alarm_name          = local.names.error_alarm
  alarm_description   = "Requests to the DynamoDB table ${var.table_name} failed inside DynamoDB (HTTP 500) in each of ${var.alarm_datapoints_to_alarm} of ${var.alarm_evaluation_periods} periods of ${var.alarm_period_seconds} seconds"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = var.alarm_evaluation_periods
  datapoints_to_alarm = var.alarm_datapoints_to_alarm
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_actions
  ok_actions          = var.ok_actions

  metric_query {
    id          = "errors"
    expression  = "SUM(FILL(METRICS(), 0))"
    label       = "Errors inside DynamoDB"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = local.operations

    content {
      id = "m${metric_query.key}"

      metric {
        namespace   = "AWS/DynamoDB"
        metric_name = "SystemErrors"
        dimensions  = { TableName = local.table.name, Operation = metric_query.value }
        period      = var.alarm_period_seconds
        stat        = "Sum"
      }
    }
  }

  tags = local.tags
}

# The time that DynamoDB takes, without the network; no request, no datapoint.
resource "aws_cloudwatch_metric_alarm" "latency" {
  for_each = { for operation, threshold in var.latency_alarm_thresholds_ms : operation => threshold if var.enable_monitoring }

  alarm_name          = local.names["${each.key}_alarm"]
  alarm_description   = "${each.key} on the DynamoDB table ${var.table_name} took more than ${each.value} ms on average in each of ${var.alarm_datapoints_to_alarm} of ${var.alarm_evaluation_periods} periods of ${var.alarm_period_seconds} seconds"
  namespace           = "AWS/DynamoDB"
  metric_name         = "SuccessfulRequestLatency"
  dimensions          = { TableName = local.table.name, Operation = each.key }
  statistic           = "Average"
  period              = var.alarm_period_seconds
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value
  evaluation_periods  = var.alarm_evaluation_periods
  datapoints_to_alarm = var.alarm_datapoints_to_alarm
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_actions
  ok_actions          = var.ok_actions
  tags                = local.tags
}

# The table and each index by themselves.
resource "aws_dynamodb_contributor_insights" "this" {
  for_each = { for key in concat(["table"], keys(local.indexes)) : key => key if var.enable_contributor_insights }

  table_name = local.table.name
  index_name = each.key == "table" ? null : each.key
}
