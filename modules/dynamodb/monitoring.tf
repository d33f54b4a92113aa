# Alarms on throttled reads and writes of the table. The metrics count the requests that DynamoDB throttled; with TableName
# alone they leave the indexes out
# (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html).

resource "aws_cloudwatch_metric_alarm" "throttle" {
  for_each = { for kind in ["Read", "Write"] : lower(kind) => kind if var.enable_monitoring }

  alarm_name          = local.names["${each.key}_alarm"]
  alarm_description   = "${each.value}s of the DynamoDB table ${var.table_name} were throttled in two consecutive periods of 5 minutes"
  namespace           = "AWS/DynamoDB"
  metric_name         = "${each.value}ThrottleEvents"
  dimensions          = { TableName = local.table.name }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 2
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0

  # DynamoDB publishes no datapoint while nothing is throttled, and that is the good state
  # (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html).
  treat_missing_data = "notBreaching"

  tags = local.tags
}
