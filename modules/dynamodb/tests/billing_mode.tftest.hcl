# On demand there is no capacity anywhere; provisioned there is one for the table and one for each index.

mock_provider "aws" {
  source = "./tests/aws"
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
