# Every validation at both edges. Where a run expects failures, each variable it names must be refused.

mock_provider "aws" {
  source = "./tests/aws"
}

run "at_the_lower_edges" {
  command = plan

  variables {
    table_name               = "abc"
    billing_mode             = "PROVISIONED"
    hash_key                 = "h"
    range_key                = "r"
    read_capacity            = 1
    write_capacity           = 1
    gsi_read_capacity        = 1
    gsi_write_capacity       = 1
    kms_deletion_window      = 7
    ttl_attribute            = "t"
    stream_view_type         = "KEYS_ONLY"
    read_min_capacity        = 1
    read_max_capacity        = 1
    write_min_capacity       = 1
    write_max_capacity       = 1
    read_target_utilization  = 20
    write_target_utilization = 20
    tags                     = { k = "" }
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
  }

  assert {
    condition     = length(aws_dynamodb_table.autoscaled[0].tags) == 50
    error_message = "The largest values must pass."
  }
}

run "below_the_lower_edges" {
  command = plan

  variables {
    table_name               = "ab"
    billing_mode             = "provisioned"
    hash_key                 = ""
    range_key                = ""
    read_capacity            = 0
    write_capacity           = 0
    gsi_read_capacity        = 0
    gsi_write_capacity       = 0
    kms_deletion_window      = 6
    ttl_attribute            = ""
    stream_view_type         = "keys_only"
    read_min_capacity        = 0
    read_max_capacity        = 0
    write_min_capacity       = 0
    write_max_capacity       = 0
    read_target_utilization  = 19
    write_target_utilization = 19
    tags                     = { "" = "value" }
  }

  expect_failures = [
    var.table_name, var.billing_mode, var.hash_key, var.range_key, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.kms_deletion_window, var.ttl_attribute, var.stream_view_type,
    var.read_min_capacity, var.read_max_capacity, var.write_min_capacity, var.write_max_capacity,
    var.read_target_utilization, var.write_target_utilization, var.tags
  ]
}

run "above_the_upper_edges" {
  command = plan

  variables {
    table_name               = join("", [for i in range(256) : "a"])
    billing_mode             = ""
    hash_key                 = join("", [for i in range(256) : "h"])
    range_key                = join("", [for i in range(256) : "r"])
    read_capacity            = 2147483648
    write_capacity           = 2147483648
    gsi_read_capacity        = 2147483648
    gsi_write_capacity       = 2147483648
    kms_deletion_window      = 31
    ttl_attribute            = join("", [for i in range(256) : "t"])
    stream_view_type         = ""
    read_min_capacity        = 2147483648
    read_max_capacity        = 2147483648
    write_min_capacity       = 2147483648
    write_max_capacity       = 2147483648
    read_target_utilization  = 91
    write_target_utilization = 91
    tags                     = { for i in range(50) : "key-${i}" => "value" }
  }

  expect_failures = [
    var.table_name, var.billing_mode, var.hash_key, var.range_key, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.kms_deletion_window, var.ttl_attribute, var.stream_view_type,
    var.read_min_capacity, var.read_max_capacity, var.write_min_capacity, var.write_max_capacity,
    var.read_target_utilization, var.write_target_utilization, var.tags
  ]
}

# A fraction between the edges, and text of another kind.
run "between_the_edges" {
  command = plan

  variables {
    table_name          = "lead capture"
    hash_key            = join("", [for i in range(128) : "é"])
    range_key           = join("", [for i in range(128) : "é"])
    ttl_attribute       = join("", [for i in range(128) : "é"])
    read_capacity       = 5.5
    write_capacity      = 5.5
    gsi_read_capacity   = 5.5
    gsi_write_capacity  = 5.5
    kms_deletion_window = 7.5
    read_min_capacity   = 5.5
    read_max_capacity   = 5.5
    write_min_capacity  = 5.5
    write_max_capacity  = 5.5
    tags                = { "AWS:team" = "value" }
  }

  expect_failures = [
    var.table_name, var.hash_key, var.range_key, var.ttl_attribute, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.kms_deletion_window, var.read_min_capacity, var.read_max_capacity,
    var.write_min_capacity, var.write_max_capacity, var.tags
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
    table_name                    = null
    billing_mode                  = null
    hash_key                      = null
    range_key                     = null
    read_capacity                 = null
    write_capacity                = null
    gsi_read_capacity             = null
    gsi_write_capacity            = null
    enable_encryption             = null
    kms_deletion_window           = null
    enable_point_in_time_recovery = null
    enable_ttl                    = null
    ttl_attribute                 = null
    enable_streams                = null
    stream_view_type              = null
    enable_backup                 = null
    enable_autoscaling            = null
    read_min_capacity             = null
    read_max_capacity             = null
    write_min_capacity            = null
    write_max_capacity            = null
    read_target_utilization       = null
    write_target_utilization      = null
    enable_monitoring             = null
    tags                          = null
  }

  expect_failures = [
    var.table_name, var.billing_mode, var.hash_key, var.range_key, var.read_capacity, var.write_capacity,
    var.gsi_read_capacity, var.gsi_write_capacity, var.enable_encryption, var.kms_deletion_window,
    var.enable_point_in_time_recovery, var.enable_ttl, var.ttl_attribute, var.enable_streams, var.stream_view_type,
    var.enable_backup, var.enable_autoscaling, var.read_min_capacity, var.read_max_capacity, var.write_min_capacity,
    var.write_max_capacity, var.read_target_utilization, var.write_target_utilization, var.enable_monitoring, var.tags
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
