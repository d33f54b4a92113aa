# Target tracking of six capacities: reads and writes of the table and of each index. The indexes scale too, since an index
# that runs out of write capacity throttles the table's writes
# (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes).
# There is no role_arn: Application Auto Scaling makes and uses its own service-linked role.

locals {
  # The keys are spelled as in the names of AWS's dimensions and metrics.
  throughput = {
    Read  = { min = var.read_min_capacity, max = var.read_max_capacity, target = var.read_target_utilization }
    Write = { min = var.write_min_capacity, max = var.write_max_capacity, target = var.write_target_utilization }
  }

  scaling = {
    for pair in setproduct(concat(["table"], keys(local.indexes)), keys(local.throughput)) :
    "${pair[0]}-${lower(pair[1])}" => merge(local.throughput[pair[1]], {
      resource_id = pair[0] == "table" ? "table/${local.table.name}" : "table/${local.table.name}/index/${pair[0]}"
      dimension   = "dynamodb:${pair[0] == "table" ? "table" : "index"}:${pair[1]}CapacityUnits"
      metric      = "DynamoDB${pair[1]}CapacityUtilization"
    }) if local.autoscaling
  }
}

resource "aws_appautoscaling_target" "this" {
  for_each = local.scaling

  service_namespace  = "dynamodb"
  resource_id        = each.value.resource_id
  scalable_dimension = each.value.dimension
  min_capacity       = each.value.min
  max_capacity       = each.value.max
  tags               = local.tags
}

resource "aws_appautoscaling_policy" "this" {
  for_each = local.scaling

  name               = "${each.value.metric}:${each.key}"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.this[each.key].service_namespace
  resource_id        = aws_appautoscaling_target.this[each.key].resource_id
  scalable_dimension = aws_appautoscaling_target.this[each.key].scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value = each.value.target

    predefined_metric_specification {
      predefined_metric_type = each.value.metric
    }
  }
}
