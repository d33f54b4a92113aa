# Two alarms on throttled requests, on metrics that exist.

mock_provider "aws" {
  source = "./tests/aws"
}

run "on" {
  command = plan

  assert {
    condition = { for key, alarm in aws_cloudwatch_metric_alarm.throttle : key => "${alarm.alarm_name} ${alarm.namespace} ${alarm.metric_name}" } == {
      read  = "lead-capture-leads-read-throttle-events AWS/DynamoDB ReadThrottleEvents"
      write = "lead-capture-leads-write-throttle-events AWS/DynamoDB WriteThrottleEvents"
    }
    error_message = "There must be one alarm for reads and one for writes."
  }

  assert {
    condition = alltrue([
      for alarm in aws_cloudwatch_metric_alarm.throttle :
      alarm.statistic == "Sum" && alarm.period == 300 && alarm.evaluation_periods == 2
      && alarm.comparison_operator == "GreaterThanThreshold" && alarm.threshold == 0
    ])
    error_message = "An alarm must fire after two periods of 300 seconds with a throttled request."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.throttle : alarm.dimensions == tomap({ TableName = "lead-capture-leads" })])
    error_message = "The dimension must be the table alone."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.throttle : alarm.treat_missing_data == "notBreaching"])
    error_message = "No datapoint means that nothing was throttled."
  }
}

run "off" {
  command = plan

  variables {
    enable_monitoring = false
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.throttle) == 0
    error_message = "There must be no alarm."
  }
}
