# On demand there is no capacity anywhere; provisioned there is one for the table and one for each index.

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

run "provisioned" {
  command = plan

  variables {
    billing_mode       = "PROVISIONED"
    read_capacity      = 11
    write_capacity     = 12
    gsi_read_capacity  = 13
    gsi_write_capacity = 14
  }

  assert {
    condition     = aws_dynamodb_table.this[0].billing_mode == "PROVISIONED" && aws_dynamodb_table.this[0].read_capacity == 11 && aws_dynamodb_table.this[0].write_capacity == 12
    error_message = "The table must get its own capacities."
  }

  assert {
    condition     = alltrue([for index in aws_dynamodb_table.this[0].global_secondary_index : index.read_capacity == 13 && index.write_capacity == 14])
    error_message = "Each index must get the index capacities."
  }

  assert {
    condition     = length(aws_appautoscaling_target.this) == 0
    error_message = "Nothing may scale unless enable_autoscaling says so."
  }
}

# AWS refuses a capacity on demand. What the module leaves out, the mock makes 0.
run "on_demand_ignores_capacities" {
  command = apply

  variables {
    read_capacity      = 11
    write_capacity     = 12
    gsi_read_capacity  = 13
    gsi_write_capacity = 14
  }

  assert {
    condition     = aws_dynamodb_table.this[0].billing_mode == "PAY_PER_REQUEST" && aws_dynamodb_table.this[0].read_capacity == 0 && aws_dynamodb_table.this[0].write_capacity == 0
    error_message = "The table must be on demand, without a capacity."
  }

  assert {
    condition     = alltrue([for index in aws_dynamodb_table.this[0].global_secondary_index : index.read_capacity == 0 && index.write_capacity == 0])
    error_message = "No index may have a capacity on demand."
  }
}

run "auto_scaling_is_inert_on_demand" {
  command = plan

  variables {
    enable_autoscaling = true
  }

  assert {
    condition     = length(aws_dynamodb_table.this) == 1 && length(aws_dynamodb_table.autoscaled) == 0 && length(aws_appautoscaling_target.this) == 0
    error_message = "There is nothing to scale on demand."
  }
}

run "maximum_on_demand" {
  command = plan

  variables {
    on_demand_max_read_request_units  = 500
    on_demand_max_write_request_units = 200
  }

  assert {
    condition     = one(aws_dynamodb_table.this[0].on_demand_throughput).max_read_request_units == 500 && one(aws_dynamodb_table.this[0].on_demand_throughput).max_write_request_units == 200
    error_message = "The table must get the maximum."
  }

  assert {
    condition = alltrue([
      for index in aws_dynamodb_table.this[0].global_secondary_index :
      one(index.on_demand_throughput).max_read_request_units == 500 && one(index.on_demand_throughput).max_write_request_units == 200
    ])
    error_message = "Each index must get the maximum."
  }
}

run "maximum_of_one_kind" {
  command = plan

  variables {
    on_demand_max_write_request_units = 200
  }

  assert {
    condition     = local.on_demand_maximum[0].read == null && one(aws_dynamodb_table.this[0].on_demand_throughput).max_write_request_units == 200
    error_message = "The other kind must be left to AWS."
  }
}

run "maximum_is_inert_when_provisioned" {
  command = plan

  variables {
    billing_mode                     = "PROVISIONED"
    on_demand_max_read_request_units = 500
  }

  assert {
    condition     = length(aws_dynamodb_table.this[0].on_demand_throughput) == 0 && alltrue([for index in aws_dynamodb_table.this[0].global_secondary_index : length(index.on_demand_throughput) == 0])
    error_message = "The provider refuses the block beside capacities."
  }
}
