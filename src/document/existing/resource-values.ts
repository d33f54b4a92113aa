// The module's variables that the resources beside the table tell: key, auto scaling, backup, alarms, streaming.
import type { ExistingTable, StateResource } from './facts.ts';
import { at, blockAt, type Json, listOf, objectsOf } from './json.ts';

type Resources = readonly StateResource[];

/** Undefined for what they do not tell. */
export function resourceValues({ resources, table }: ExistingTable): Json {
  return {
    ...keyValues(resources),
    ...scalingValues(resources),
    ...backupValues(resources),
    ...alarmValues(resources),
    ...otherValues(resources, table),
  };
}

const ofType = (resources: Resources, type: string): Resources => resources.filter((one) => one.type === type);

const firstOf = (resources: Resources, type: string): Json | undefined => ofType(resources, type)[0]?.values;

function keyValues(resources: Resources): Json {
  const key = firstOf(resources, 'aws_kms_key');
  return key === undefined ? {} : { create_kms_key: true, kms_deletion_window: at(key, 'deletion_window_in_days') };
}

function scalingValues(resources: Resources): Json {
  const targets = ofType(resources, 'aws_appautoscaling_target');
  const policies = ofType(resources, 'aws_appautoscaling_policy');
  const of = (list: Resources, kind: string): Json =>
    list.find(({ values }) => at(values, 'scalable_dimension') === `dynamodb:table:${kind}CapacityUnits`)?.values ?? {};
  const target = (kind: string): unknown =>
    at(blockAt(of(policies, kind), 'target_tracking_scaling_policy_configuration'), 'target_value');
  return {
    enable_autoscaling: targets.length > 0,
    read_min_capacity: at(of(targets, 'Read'), 'min_capacity'),
    read_max_capacity: at(of(targets, 'Read'), 'max_capacity'),
    write_min_capacity: at(of(targets, 'Write'), 'min_capacity'),
    write_max_capacity: at(of(targets, 'Write'), 'max_capacity'),
    read_target_utilization: target('Read'),
    write_target_utilization: target('Write'),
  };
}

function backupValues(resources: Resources): Json {
  const plan = firstOf(resources, 'aws_backup_plan');
  if (plan === undefined) return { enable_backup: false };
  const rule = blockAt(plan, 'rule');
  const lifecycle = blockAt(rule, 'lifecycle');
  const cold = at(lifecycle, 'cold_storage_after');
  const copies = objectsOf(at(rule, 'copy_action')).map((one) => at(one, 'destination_vault_arn'));
  return {
    enable_backup: true,
    backup_schedule: at(rule, 'schedule'),
    backup_schedule_timezone: at(rule, 'schedule_expression_timezone'),
    backup_retention_days: at(lifecycle, 'delete_after'),
    backup_cold_storage_after_days: cold === 0 ? undefined : cold,
    backup_copy_vault_arns: copies.length === 0 ? undefined : copies,
    backup_vault_kms_key_arn: at(firstOf(resources, 'aws_backup_vault'), 'kms_key_arn'),
  };
}

function alarmValues(resources: Resources): Json {
  const alarms = ofType(resources, 'aws_cloudwatch_metric_alarm');
  const throttle = (kind: string): Json | undefined =>
    alarms.find(({ name, index }) => name === 'throttle' && index === kind)?.values;
  const [any] = alarms;
  if (any === undefined) return { enable_monitoring: false };
  const latency = alarms.filter(({ name }) => name === 'latency');
  const metrics = objectsOf(at(any.values, 'metric_query')).map((query) => blockAt(query, 'metric'));
  return {
    enable_monitoring: true,
    read_throttle_alarm_threshold: at(throttle('read'), 'threshold'),
    write_throttle_alarm_threshold: at(throttle('write'), 'threshold'),
    alarm_period_seconds: metrics.map((metric) => at(metric, 'period')).find((period) => typeof period === 'number'),
    alarm_evaluation_periods: at(any.values, 'evaluation_periods'),
    alarm_datapoints_to_alarm: at(any.values, 'datapoints_to_alarm'),
    alarm_actions: some(at(any.values, 'alarm_actions')),
    ok_actions: some(at(any.values, 'ok_actions')),
    enable_error_alarm: alarms.some(({ name }) => name === 'errors'),
    latency_alarm_thresholds_ms:
      latency.length === 0
        ? undefined
        : Object.fromEntries(latency.map(({ index, values }) => [String(index), at(values, 'threshold')])),
  };
}

const some = (value: unknown): unknown => (listOf(value).length === 0 ? undefined : value);

/** What stands in the module's policy in place of the table's ARN. */
const TABLE_ARN = '__TABLE_ARN__';

function otherValues(resources: Resources, table: Json): Json {
  const stream = firstOf(resources, 'aws_dynamodb_kinesis_streaming_destination');
  const policy = at(firstOf(resources, 'aws_dynamodb_resource_policy'), 'policy');
  const arn = at(table, 'arn');
  const isPolicy = typeof policy === 'string';
  return {
    enable_contributor_insights: ofType(resources, 'aws_dynamodb_contributor_insights').length > 0,
    enable_kinesis_destination: stream !== undefined,
    kinesis_stream_arn: at(stream, 'stream_arn'),
    enable_resource_policy: isPolicy,
    resource_policy_json: isPolicy && typeof arn === 'string' ? policy.replaceAll(arn, TABLE_ARN) : undefined,
  };
}
