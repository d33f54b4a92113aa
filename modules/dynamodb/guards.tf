# What Terraform refuses at plan though each value is right by itself. A validation block of Terraform 1.0 sees no other
# variable, so each guard converts its sentence to a bool, which fails and shows it. Nothing refers to these locals:
# Terraform evaluates them all the same.

locals {
  # tflint-ignore: terraform_unused_declarations
  guards = {
    same_keys = var.hash_key == var.range_key ? tobool("Hash key and range key must be two different attributes.") : true

    range_key_of_index = contains(values(local.indexes), var.range_key) ? tobool("Range key must not be email or source, which are the hash keys of the indexes.") : true

    read_capacities = local.autoscaling && var.read_min_capacity > var.read_max_capacity ? tobool("Maximum read capacity must not be less than the minimum read capacity.") : true

    write_capacities = local.autoscaling && var.write_min_capacity > var.write_max_capacity ? tobool("Maximum write capacity must not be less than the minimum write capacity.") : true

    tags_in_case = var.enable_backup && length(distinct([for key in keys(local.tags) : lower(key)])) < length(local.tags) ? tobool("Tag keys must not differ only in case with enable_backup, because IAM takes them for the same key.") : true

    own_key_unused = var.create_kms_key && var.kms_key_arn != null ? tobool("KMS key ARN has an effect only with create_kms_key = false.") : true

    cold_storage = try(var.enable_backup && var.backup_retention_days < var.backup_cold_storage_after_days + 90, false) ? tobool("Backup retention must be at least 90 days longer than the time until cold storage.") : true

    replica_capacity = length(var.replica_regions) > 0 && local.provisioned && !var.enable_autoscaling ? tobool("Replicas need billing mode PAY_PER_REQUEST, or PROVISIONED with auto scaling.") : true

    replica_stream = length(var.replica_regions) > 0 && !(var.enable_streams && var.stream_view_type == "NEW_AND_OLD_IMAGES") ? tobool("Replicas need streams with the view type NEW_AND_OLD_IMAGES.") : true

    replica_keys = local.customer_managed_key && length(setsubtract(var.replica_regions, keys(var.replica_kms_key_arns))) > 0 ? tobool("Replica keys must name a key in every replica Region of a table encrypted with a customer managed key.") : true

    replica_keys_unused = length(setsubtract(keys(var.replica_kms_key_arns), local.customer_managed_key ? var.replica_regions : [])) > 0 ? tobool("Replica keys must belong to replica Regions of a table encrypted with a customer managed key.") : true

    replica_protection = length(var.replica_regions) > 0 && var.replica_deletion_protection_enabled ? tobool("Replica deletion protection needs the edition of this module for AWS provider 6.") : true

    resource_policy = var.enable_resource_policy && var.resource_policy_json == "" ? tobool("Resource policy is enabled, so resource_policy_json must not be empty.") : true

    alarm_datapoints = var.alarm_datapoints_to_alarm > var.alarm_evaluation_periods ? tobool("Alarm datapoints to alarm must not be more than the evaluation periods.") : true

    alarm_window = var.alarm_period_seconds * var.alarm_evaluation_periods > (var.alarm_period_seconds < 3600 ? 86400 : 604800) ? tobool("Alarm periods together must not be longer than a day, or a week with periods of an hour or more.") : true

    kinesis_stream = var.enable_kinesis_destination && var.kinesis_stream_arn == null ? tobool("Kinesis destination is enabled, so kinesis_stream_arn must not be null.") : true
  }
}
