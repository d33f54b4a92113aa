# Every validation at both edges. Where a run expects failures, each variable it names must be refused.

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

run "at_the_lower_edges" {
  command = plan

  variables {
    table_name                            = "abc"
    billing_mode                          = "PROVISIONED"
    hash_key                              = "h"
    range_key                             = "r"
    read_capacity                         = 1
    write_capacity                        = 1
    gsi_read_capacity                     = 1
    gsi_write_capacity                    = 1
    kms_deletion_window                   = 7
    ttl_attribute                         = "t"
    stream_view_type                      = "KEYS_ONLY"
    read_min_capacity                     = 1
    read_max_capacity                     = 1
    write_min_capacity                    = 1
    write_max_capacity                    = 1
    read_target_utilization               = 20
    write_target_utilization              = 20
    tags                                  = { k = "" }
    on_demand_max_read_request_units      = 1
    on_demand_max_write_request_units     = -1
    point_in_time_recovery_period_in_days = 1
    backup_retention_days                 = 1
    backup_cold_storage_after_days        = 1
    backup_schedule_timezone              = "UTC"
    resource_policy_json                  = ""
    read_throttle_alarm_threshold         = 0
    write_throttle_alarm_threshold        = 0
    alarm_period_seconds                  = 60
    alarm_evaluation_periods              = 1
    alarm_datapoints_to_alarm             = 1
    latency_alarm_thresholds_ms           = { GetItem = 1 }
    table_timeouts                        = { create = "1s" }
  }

  assert {
    condition     = aws_dynamodb_table.this[0].name == "abc"
    error_message = "The smallest values must pass."
  }
}

run "at_the_upper_edges" {
  command = plan

  variables {
    table_name               = join("", [for i in range(255) : "a"])
    billing_mode             = "PROVISIONED"
    enable_autoscaling       = true
    hash_key                 = join("", [for i in range(255) : "h"])
    range_key                = join("", [for i in range(255) : "r"])
    read_capacity            = 2147483647
    write_capacity           = 2147483647
    gsi_read_capacity        = 2147483647
    gsi_write_capacity       = 2147483647
    kms_deletion_window      = 30
    ttl_attribute            = join("", [for i in range(255) : "t"])
    stream_view_type         = "NEW_AND_OLD_IMAGES"
    read_min_capacity        = 2147483647
    read_max_capacity        = 2147483647
    write_min_capacity       = 2147483647
    write_max_capacity       = 2147483647
    read_target_utilization  = 90
    write_target_utilization = 90
    # 49 and the Name that the module adds.
    tags = merge(
      { for i in range(48) : "key-${i}" => "value" },
      { "${join("", [for i in range(128) : "k"])}" = join("", [for i in range(256) : "v"]) }
    )
    on_demand_max_read_request_units      = 2147483647
    on_demand_max_write_request_units     = 2147483647
    point_in_time_recovery_period_in_days = 35
    backup_retention_days                 = 36500
    backup_cold_storage_after_days        = 36410
    resource_policy_json                  = "{\"Id\":\"${format("%020469d", 0)}\"}"
    alarm_actions                         = [for i in range(5) : "arn:aws:sns:us-east-1:111122223333:alerts-${i}"]
    ok_actions                            = [for i in range(5) : "arn:aws:sns:us-east-1:111122223333:alerts-${i}"]
    read_throttle_alarm_threshold         = 2147483647
    write_throttle_alarm_threshold        = 2147483647
    alarm_period_seconds                  = 86400
    alarm_evaluation_periods              = 7
    alarm_datapoints_to_alarm             = 7
    latency_alarm_thresholds_ms           = { Query = 60000 }
    table_timeouts                        = { create = "1h30m", update = "3h", delete = "90s" }
  }

  assert {
    condition     = length(aws_dynamodb_table.autoscaled[0].tags) == 50
    error_message = "The largest values must pass."
  }
}

run "below_the_lower_edges" {
  command = plan

  variables {
    table_name                            = "ab"
    billing_mode                          = "provisioned"
    hash_key                              = ""
    range_key                             = ""
    read_capacity                         = 0
    write_capacity                        = 0
    gsi_read_capacity                     = 0
    gsi_write_capacity                    = 0
    kms_deletion_window                   = 6
    ttl_attribute                         = ""
    stream_view_type                      = "keys_only"
    read_min_capacity                     = 0
    read_max_capacity                     = 0
    write_min_capacity                    = 0
    write_max_capacity                    = 0
    read_target_utilization               = 19
    write_target_utilization              = 19
    tags                                  = { "" = "value" }
    on_demand_max_read_request_units      = 0
    on_demand_max_write_request_units     = 0
    point_in_time_recovery_period_in_days = 0
    table_class                           = "standard"
    table_timeouts                        = { read = "1h" }
    kms_key_arn                           = ""
    resource_policy_json                  = "[]"
    backup_schedule                       = "rate(1 day)"
    backup_schedule_timezone              = ""
    backup_retention_days                 = 0
    backup_cold_storage_after_days        = 0
    backup_copy_vault_arns                = ["copies"]
    backup_vault_kms_key_arn              = "alias/backup"
    replica_regions                       = ["europe"]
    replica_kms_key_arns                  = { "europe" = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" }
    alarm_actions                         = ["alerts"]
    ok_actions                            = ["alerts"]
    read_throttle_alarm_threshold         = -1
    write_throttle_alarm_threshold        = -1
    alarm_period_seconds                  = 59
    alarm_evaluation_periods              = 0
    alarm_datapoints_to_alarm             = 0
    latency_alarm_thresholds_ms           = { GetItem = 0.5 }
    kinesis_stream_arn                    = "changes"
  }

  expect_failures = [
    var.table_name, var.billing_mode, var.hash_key, var.range_key, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.kms_deletion_window, var.ttl_attribute, var.stream_view_type,
    var.read_min_capacity, var.read_max_capacity, var.write_min_capacity, var.write_max_capacity,
    var.read_target_utilization, var.write_target_utilization, var.tags,
    var.on_demand_max_read_request_units,
    var.on_demand_max_write_request_units,
    var.point_in_time_recovery_period_in_days,
    var.table_class,
    var.table_timeouts,
    var.kms_key_arn,
    var.resource_policy_json,
    var.backup_schedule,
    var.backup_schedule_timezone,
    var.backup_retention_days,
    var.backup_cold_storage_after_days,
    var.backup_copy_vault_arns,
    var.backup_vault_kms_key_arn,
    var.replica_regions,
    var.replica_kms_key_arns,
    var.alarm_actions,
    var.ok_actions,
    var.read_throttle_alarm_threshold,
    var.write_throttle_alarm_threshold,
    var.alarm_period_seconds,
    var.alarm_evaluation_periods,
    var.alarm_datapoints_to_alarm,
    var.latency_alarm_thresholds_ms,
    var.kinesis_stream_arn
  ]
}

run "above_the_upper_edges" {
  command = plan

  variables {
    table_name                            = join("", [for i in range(256) : "a"])
    billing_mode                          = ""
    hash_key                              = join("", [for i in range(256) : "h"])
    range_key                             = join("", [for i in range(256) : "r"])
    read_capacity                         = 2147483648
    write_capacity                        = 2147483648
    gsi_read_capacity                     = 2147483648
    gsi_write_capacity                    = 2147483648
    kms_deletion_window                   = 31
    ttl_attribute                         = join("", [for i in range(256) : "t"])
    stream_view_type                      = ""
    read_min_capacity                     = 2147483648
    read_max_capacity                     = 2147483648
    write_min_capacity                    = 2147483648
    write_max_capacity                    = 2147483648
    read_target_utilization               = 91
    write_target_utilization              = 91
    tags                                  = { for i in range(50) : "key-${i}" => "value" }
    on_demand_max_read_request_units      = 2147483648
    on_demand_max_write_request_units     = 2147483648
    point_in_time_recovery_period_in_days = 36
    table_class                           = ""
    table_timeouts                        = { update = "long" }
    kms_key_arn                           = "arn:aws:kms:us-east-1:111122223333:alias/leads"
    resource_policy_json                  = "{\"Id\":\"${format("%020473d", 0)}\"}"
    backup_schedule                       = "cron(0 5 * * ? * *)"
    backup_schedule_timezone              = join("", [for i in range(65) : "a"])
    backup_retention_days                 = 36501
    backup_cold_storage_after_days        = 36411
    backup_copy_vault_arns                = [for i in range(2) : "arn:aws:backup:eu-west-1:111122223333:backup-vault:copies"]
    backup_vault_kms_key_arn              = "arn:aws:kms:us-east-1:111122223333:alias/backup"
    replica_regions                       = ["eu-west-1", "eu-west-1"]
    replica_kms_key_arns                  = { "eu-west-1" = "alias/leads" }
    alarm_actions                         = [for i in range(6) : "arn:aws:sns:us-east-1:111122223333:alerts-${i}"]
    ok_actions                            = [for i in range(6) : "arn:aws:sns:us-east-1:111122223333:alerts-${i}"]
    read_throttle_alarm_threshold         = 2147483648
    write_throttle_alarm_threshold        = 2147483648
    alarm_period_seconds                  = 86460
    alarm_evaluation_periods              = 1441
    alarm_datapoints_to_alarm             = 1441
    latency_alarm_thresholds_ms           = { GetItem = 60001 }
    kinesis_stream_arn                    = "arn:aws:kinesis:us-east-1:111122223333:stream/"
  }

  expect_failures = [
    var.table_name, var.billing_mode, var.hash_key, var.range_key, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.kms_deletion_window, var.ttl_attribute, var.stream_view_type,
    var.read_min_capacity, var.read_max_capacity, var.write_min_capacity, var.write_max_capacity,
    var.read_target_utilization, var.write_target_utilization, var.tags,
    var.on_demand_max_read_request_units,
    var.on_demand_max_write_request_units,
    var.point_in_time_recovery_period_in_days,
    var.table_class,
    var.table_timeouts,
    var.kms_key_arn,
    var.resource_policy_json,
    var.backup_schedule,
    var.backup_schedule_timezone,
    var.backup_retention_days,
    var.backup_cold_storage_after_days,
    var.backup_copy_vault_arns,
    var.backup_vault_kms_key_arn,
    var.replica_regions,
    var.replica_kms_key_arns,
    var.alarm_actions,
    var.ok_actions,
    var.read_throttle_alarm_threshold,
    var.write_throttle_alarm_threshold,
    var.alarm_period_seconds,
    var.alarm_evaluation_periods,
    var.alarm_datapoints_to_alarm,
    var.latency_alarm_thresholds_ms,
    var.kinesis_stream_arn
  ]
}

# A fraction between the edges, and text of another kind.
run "between_the_edges" {
  command = plan

  variables {
    table_name                            = "lead capture"
    hash_key                              = join("", [for i in range(128) : "é"])
    range_key                             = join("", [for i in range(128) : "é"])
    ttl_attribute                         = join("", [for i in range(128) : "é"])
    read_capacity                         = 5.5
    write_capacity                        = 5.5
    gsi_read_capacity                     = 5.5
    gsi_write_capacity                    = 5.5
    kms_deletion_window                   = 7.5
    read_min_capacity                     = 5.5
    read_max_capacity                     = 5.5
    write_min_capacity                    = 5.5
    write_max_capacity                    = 5.5
    tags                                  = { "AWS:team" = "value" }
    on_demand_max_read_request_units      = 1.5
    on_demand_max_write_request_units     = 1.5
    point_in_time_recovery_period_in_days = 7.5
    backup_retention_days                 = 7.5
    backup_cold_storage_after_days        = 7.5
    resource_policy_json                  = "{"
    read_throttle_alarm_threshold         = 0.5
    write_throttle_alarm_threshold        = 0.5
    alarm_period_seconds                  = 90
    alarm_evaluation_periods              = 1.5
    alarm_datapoints_to_alarm             = 1.5
    latency_alarm_thresholds_ms           = { Get = 20 }
  }

  expect_failures = [
    var.table_name, var.hash_key, var.range_key, var.ttl_attribute, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.kms_deletion_window, var.read_min_capacity, var.read_max_capacity,
    var.write_min_capacity, var.write_max_capacity, var.tags,
    var.on_demand_max_read_request_units,
    var.on_demand_max_write_request_units,
    var.point_in_time_recovery_period_in_days,
    var.backup_retention_days,
    var.backup_cold_storage_after_days,
    var.resource_policy_json,
    var.read_throttle_alarm_threshold,
    var.write_throttle_alarm_threshold,
    var.alarm_period_seconds,
    var.alarm_evaluation_periods,
    var.alarm_datapoints_to_alarm,
    var.latency_alarm_thresholds_ms
  ]
}

run "fractions_and_scripts_that_pass" {
  command = plan

  variables {
    hash_key                 = join("", [for i in range(127) : "é"])
    read_target_utilization  = 70.5
    write_target_utilization = 20.5
    tags                     = { "équipe 1_.:/=+-@" = "été 1_.:/=+-@", "key-aws:" = "aws:value" }
  }

  assert {
    condition     = length(aws_dynamodb_table.this[0].tags) == 3
    error_message = "Letters of any script and a percentage with a fraction must pass."
  }
}

run "null" {
  command = plan

  variables {
    table_name                            = null
    billing_mode                          = null
    hash_key                              = null
    range_key                             = null
    read_capacity                         = null
    write_capacity                        = null
    gsi_read_capacity                     = null
    gsi_write_capacity                    = null
    enable_encryption                     = null
    kms_deletion_window                   = null
    enable_point_in_time_recovery         = null
    enable_ttl                            = null
    ttl_attribute                         = null
    enable_streams                        = null
    stream_view_type                      = null
    enable_backup                         = null
    enable_autoscaling                    = null
    read_min_capacity                     = null
    read_max_capacity                     = null
    write_min_capacity                    = null
    write_max_capacity                    = null
    read_target_utilization               = null
    write_target_utilization              = null
    enable_monitoring                     = null
    tags                                  = null
    deletion_protection_enabled           = null
    table_class                           = null
    table_timeouts                        = null
    create_kms_key                        = null
    enable_resource_policy                = null
    resource_policy_json                  = null
    point_in_time_recovery_period_in_days = null
    backup_schedule                       = null
    backup_schedule_timezone              = null
    backup_retention_days                 = null
    backup_copy_vault_arns                = null
    replica_regions                       = null
    replica_kms_key_arns                  = null
    replica_deletion_protection_enabled   = null
    alarm_actions                         = null
    ok_actions                            = null
    read_throttle_alarm_threshold         = null
    write_throttle_alarm_threshold        = null
    alarm_period_seconds                  = null
    alarm_evaluation_periods              = null
    alarm_datapoints_to_alarm             = null
    enable_error_alarm                    = null
    latency_alarm_thresholds_ms           = null
    enable_contributor_insights           = null
    enable_kinesis_destination            = null
  }

  expect_failures = [
    var.table_name, var.billing_mode, var.hash_key, var.range_key, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.enable_encryption, var.kms_deletion_window,
    var.enable_point_in_time_recovery, var.enable_ttl, var.ttl_attribute, var.enable_streams, var.stream_view_type,
    var.enable_backup, var.enable_autoscaling, var.read_min_capacity, var.read_max_capacity, var.write_min_capacity,
    var.write_max_capacity, var.read_target_utilization, var.write_target_utilization, var.enable_monitoring, var.tags,
    var.deletion_protection_enabled,
    var.table_class,
    var.table_timeouts,
    var.create_kms_key,
    var.enable_resource_policy,
    var.resource_policy_json,
    var.point_in_time_recovery_period_in_days,
    var.backup_schedule,
    var.backup_schedule_timezone,
    var.backup_retention_days,
    var.backup_copy_vault_arns,
    var.replica_regions,
    var.replica_kms_key_arns,
    var.replica_deletion_protection_enabled,
    var.alarm_actions,
    var.ok_actions,
    var.read_throttle_alarm_threshold,
    var.write_throttle_alarm_threshold,
    var.alarm_period_seconds,
    var.alarm_evaluation_periods,
    var.alarm_datapoints_to_alarm,
    var.enable_error_alarm,
    var.latency_alarm_thresholds_ms,
    var.enable_contributor_insights,
    var.enable_kinesis_destination
  ]
}

run "long_tag_key" {
  command = plan

  variables {
    tags = { "${join("", [for i in range(129) : "k"])}" = "value" }
  }

  expect_failures = [var.tags]
}

run "long_tag_value" {
  command = plan

  variables {
    tags = { key = join("", [for i in range(257) : "v"]) }
  }

  expect_failures = [var.tags]
}

run "null_tag_value" {
  command = plan

  variables {
    tags = { key = null }
  }

  expect_failures = [var.tags]
}

run "null_elements" {
  command = plan

  variables {
    table_timeouts              = { update = null }
    backup_copy_vault_arns      = [null]
    replica_regions             = [null]
    replica_kms_key_arns        = { eu-west-1 = null }
    alarm_actions               = [null]
    ok_actions                  = [null]
    latency_alarm_thresholds_ms = { GetItem = null }
  }

  expect_failures = [
    var.table_timeouts, var.backup_copy_vault_arns, var.replica_regions, var.replica_kms_key_arns, var.alarm_actions,
    var.ok_actions, var.latency_alarm_thresholds_ms
  ]
}
