# Alarms on throttled requests of the table and of each index, on errors and on latency, and Contributor Insights.

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

run "on" {
  command = apply

  assert {
    condition = { for key, alarm in aws_cloudwatch_metric_alarm.throttle : key => alarm.alarm_name } == {
      read               = "lead-capture-leads-read-throttle-events"
      write              = "lead-capture-leads-write-throttle-events"
      email-index-read   = "lead-capture-leads-email-index-read-throttle-events"
      email-index-write  = "lead-capture-leads-email-index-write-throttle-events"
      source-index-read  = "lead-capture-leads-source-index-read-throttle-events"
      source-index-write = "lead-capture-leads-source-index-write-throttle-events"
    }
    error_message = "There must be an alarm for reads and one for writes of the table and of each index."
  }

  assert {
    condition = {
      for key, alarm in aws_cloudwatch_metric_alarm.throttle : key => join(" ", flatten([
        for query in alarm.metric_query : [query.metric[0].namespace, query.metric[0].metric_name, query.metric[0].dimensions.TableName, lookup(query.metric[0].dimensions, "GlobalSecondaryIndexName", "alone")]
        if query.id == "m1"
      ]))
      } == {
      read               = "AWS/DynamoDB ReadThrottleEvents lead-capture-leads alone"
      write              = "AWS/DynamoDB WriteThrottleEvents lead-capture-leads alone"
      email-index-read   = "AWS/DynamoDB ReadThrottleEvents lead-capture-leads email-index"
      email-index-write  = "AWS/DynamoDB WriteThrottleEvents lead-capture-leads email-index"
      source-index-read  = "AWS/DynamoDB ReadThrottleEvents lead-capture-leads source-index"
      source-index-write = "AWS/DynamoDB WriteThrottleEvents lead-capture-leads source-index"
    }
    error_message = "Each alarm must watch its own metric: with TableName alone the indexes are left out."
  }

  assert {
    condition = alltrue([
      for alarm in aws_cloudwatch_metric_alarm.throttle :
      alarm.evaluation_periods == 2 && alarm.datapoints_to_alarm == 2 && alarm.threshold == 0
      && alarm.comparison_operator == "GreaterThanThreshold" && alarm.treat_missing_data == "notBreaching"
      && alltrue([for query in alarm.metric_query : query.metric[0].period == 300 && query.metric[0].stat == "Sum" if query.id == "m1"])
    ])
    error_message = "An alarm must fire after two periods of 300 seconds with a throttled request."
  }

  assert {
    condition = alltrue([
      for alarm in aws_cloudwatch_metric_alarm.throttle :
      join(" ", [for query in alarm.metric_query : query.expression if query.return_data == true]) == "FILL(m1, 0)"
    ])
    error_message = "Missing datapoints must count as zero, or an alarm could stay in ALARM for good."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.throttle : try(length(alarm.alarm_actions), 0) == 0])
    error_message = "Nobody is told unless alarm_actions says so."
  }

  assert {
    condition     = join(" ", keys(output.alarm_arns)) == "email-index-read_throttle email-index-write_throttle read_throttle source-index-read_throttle source-index-write_throttle write_throttle"
    error_message = "The ARNs of all alarms must be given out."
  }
}

run "configured" {
  command = apply

  variables {
    alarm_actions                  = ["arn:aws:sns:us-east-1:111122223333:alerts"]
    ok_actions                     = ["arn:aws:sns:us-east-1:111122223333:all-clear"]
    read_throttle_alarm_threshold  = 10
    write_throttle_alarm_threshold = 20
    alarm_period_seconds           = 60
    alarm_evaluation_periods       = 5
    alarm_datapoints_to_alarm      = 3
    enable_error_alarm             = true
    latency_alarm_thresholds_ms    = { GetItem = 20, Query = 50.5 }
  }

  assert {
    condition = { for key, alarm in aws_cloudwatch_metric_alarm.throttle : key => alarm.threshold } == {
      read = 10, email-index-read = 10, source-index-read = 10, write = 20, email-index-write = 20, source-index-write = 20
    }
    error_message = "Each kind must have its own threshold."
  }

  assert {
    condition = alltrue([
      for alarm in concat(values(aws_cloudwatch_metric_alarm.throttle), aws_cloudwatch_metric_alarm.errors, values(aws_cloudwatch_metric_alarm.latency)) :
      alarm.alarm_actions == toset(var.alarm_actions) && alarm.ok_actions == toset(var.ok_actions)
      && alarm.evaluation_periods == 5 && alarm.datapoints_to_alarm == 3 && alarm.treat_missing_data == "notBreaching"
      && alarm.comparison_operator == "GreaterThanThreshold"
      && alltrue([for query in alarm.metric_query : query.metric[0].period == 60 if length(query.metric) > 0])
      && (length(alarm.metric_query) > 0 || alarm.period == 60)
    ])
    error_message = "Actions, periods and datapoints must be those of the caller, in every alarm."
  }

  assert {
    condition = toset([for query in aws_cloudwatch_metric_alarm.errors[0].metric_query : "${query.metric[0].metric_name} ${query.metric[0].dimensions.Operation}" if length(query.metric) > 0]) == toset([
      "SystemErrors GetItem", "SystemErrors BatchGetItem", "SystemErrors Query", "SystemErrors Scan", "SystemErrors PutItem",
      "SystemErrors UpdateItem", "SystemErrors DeleteItem", "SystemErrors BatchWriteItem", "SystemErrors TransactGetItems",
      "SystemErrors TransactWriteItems"
    ])
    error_message = "The error alarm must add up the ten operations, as many metrics as an alarm takes."
  }

  assert {
    condition     = join(" ", [for query in aws_cloudwatch_metric_alarm.errors[0].metric_query : query.expression if query.return_data == true]) == "SUM(FILL(METRICS(), 0))"
    error_message = "The error alarm must be on the sum."
  }

  assert {
    condition = { for operation, alarm in aws_cloudwatch_metric_alarm.latency : operation => "${alarm.alarm_name} ${alarm.metric_name} ${alarm.statistic} ${alarm.dimensions.TableName} ${alarm.dimensions.Operation} ${alarm.threshold}" } == {
      GetItem = "lead-capture-leads-getitem-latency SuccessfulRequestLatency Average lead-capture-leads GetItem 20"
      Query   = "lead-capture-leads-query-latency SuccessfulRequestLatency Average lead-capture-leads Query 50.5"
    }
    error_message = "Each operation must have an alarm on its average latency."
  }

  assert {
    condition     = length(output.alarm_arns) == 9 && contains(keys(output.alarm_arns), "errors") && contains(keys(output.alarm_arns), "GetItem_latency")
    error_message = "The ARNs of all alarms must be given out."
  }
}

run "contributor_insights" {
  command = plan

  variables {
    enable_contributor_insights = true
  }

  assert {
    condition     = toset([for insights in aws_dynamodb_contributor_insights.this : "${insights.table_name} ${insights.index_name == null ? "table" : insights.index_name}"]) == toset(["lead-capture-leads table", "lead-capture-leads email-index", "lead-capture-leads source-index"])
    error_message = "Contributor Insights must be on for the table and each index."
  }
}

run "off" {
  command = plan

  variables {
    enable_monitoring           = false
    enable_error_alarm          = true
    latency_alarm_thresholds_ms = { GetItem = 20 }
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.throttle) + length(aws_cloudwatch_metric_alarm.errors) + length(aws_cloudwatch_metric_alarm.latency) == 0
    error_message = "There must be no alarm."
  }
}
