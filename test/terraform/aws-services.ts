// What AWS refuses: names that are taken, things in use, and the rules of the services beside DynamoDB.

import { type Cloud, existing, tableNamed } from './aws-account.ts';
import { isZero, valuesAt } from './aws-blocks.ts';
import { recordTable, tableRefusals } from './aws-limits.ts';
import { isMap, listOf, sameValue, type Value, type ValueMap } from './value.ts';

type Judge = (cloud: Cloud, planned: ValueMap, prior: ValueMap | null) => readonly string[];

const refusedIf = (refused: boolean, text: string): readonly string[] => (refused ? [text] : []);

/** Types whose name is taken once, with what the service says to a second one. */
const TAKEN: Readonly<Record<string, readonly [attribute: string, says: (name: Value | undefined) => string]>> = {
  aws_dynamodb_table: ['name', (name) => `ResourceInUseException: Table already exists: ${String(name)}`],
  aws_kms_alias: ['name', (name) => `AlreadyExistsException: An alias with the name ${String(name)} already exists`],
  aws_iam_role: ['name', (name) => `EntityAlreadyExists: Role with name ${String(name)} already exists.`],
  aws_backup_vault: [
    'name',
    (name) => `AlreadyExistsException: Backup vault with the same name already exists: ${String(name)}`,
  ],
  aws_kinesis_stream: ['name', (name) => `ResourceInUseException: Stream ${String(name)} already exists.`],
  aws_sqs_queue: ['name', (name) => `QueueAlreadyExists: A queue named ${String(name)} already exists`],
};

function taken(cloud: Cloud, type: string, planned: ValueMap): readonly string[] {
  const rule = TAKEN[type];
  if (rule === undefined) return type === 'aws_backup_plan' ? samePlan(cloud, planned) : [];
  const [attribute, says] = rule;
  const clash = existing(cloud, type).some((other) => other[attribute] === planned[attribute]);
  return refusedIf(clash, says(planned[attribute]));
}

/** AWS Backup refuses a second plan with the same document (API_CreateBackupPlan). */
const samePlan = (cloud: Cloud, planned: ValueMap): readonly string[] =>
  refusedIf(
    existing(cloud, 'aws_backup_plan').some(
      (other) => other.name === planned.name && sameValue(other.rule, planned.rule),
    ),
    'AlreadyExistsException: Backup plan with the same plan document already exists.',
  );

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html */
const target: Judge = (cloud, { min_capacity, max_capacity, resource_id, service_namespace }) => {
  const table = /^table\/([^/]+)/.exec(String(resource_id))?.[1];
  return [
    ...refusedIf(
      Number(min_capacity) > Number(max_capacity),
      'ValidationException: Maximum capacity cannot be less than minimum capacity',
    ),
    ...refusedIf(
      service_namespace === 'dynamodb' && tableNamed(cloud, table) === null,
      `ValidationException: DynamoDB table does not exist: ${String(resource_id)}`,
    ),
  ];
};

/** Utilization of DynamoDB's capacity is tracked between 20 and 90 percent (developer guide, AutoScaling). */
const policy: Judge = (_cloud, planned) =>
  valuesAt(planned, 'target_tracking_scaling_policy_configuration.target_value').flatMap((value) =>
    refusedIf(
      planned.service_namespace === 'dynamodb' && !(Number(value) >= 20 && Number(value) <= 90),
      'ValidationException: Target value must be between 20.0 and 90.0',
    ),
  );

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const alarm: Judge = (_cloud, planned) => {
  const queries = listOf(planned.metric_query).filter(isMap);
  const metrics = valuesAt(planned, 'metric_query.metric').filter((metric) => listOf(metric).length > 0).length;
  const periods = [planned.period, ...valuesAt(planned, 'metric_query.metric.period')].map((period) =>
    Number(period ?? 0),
  );
  const period = Math.max(...periods);
  const evaluated = period * Number(planned.evaluation_periods);
  const returned = queries.filter(({ return_data }) => return_data === true).length;
  return [
    ...refusedIf(
      isZero(planned.metric_name) === (queries.length === 0),
      'ValidationError: An alarm has MetricName or Metrics',
    ),
    ...refusedIf(metrics > 10, 'ValidationError: An alarm can include up to 10 metrics'),
    ...refusedIf(
      queries.length > 0 && returned !== 1,
      'ValidationError: Exactly one element of the metrics list should return data.',
    ),
    ...refusedIf(
      evaluated > (period >= 3600 ? 604_800 : 86_400),
      'ValidationError: Metrics cannot be checked across more than a day',
    ),
    ...refusedIf(
      Number(planned.datapoints_to_alarm ?? 0) > Number(planned.evaluation_periods),
      'ValidationError: Datapoints to alarm cannot be greater than evaluation periods',
    ),
  ];
};

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html */
const plan: Judge = (_cloud, planned) =>
  ['rule.lifecycle', 'rule.copy_action.lifecycle']
    .flatMap((path) => valuesAt(planned, path).flatMap((value) => listOf(value).filter(isMap)))
    .filter(({ cold_storage_after, delete_after }) => {
      const cold = Number(cold_storage_after ?? 0);
      const days = Number(delete_after ?? 0);
      return cold > 0 && days > 0 && days < cold + 90;
    })
    .map(
      () =>
        'InvalidParameterValueException: DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays',
    );

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html */
const resourcePolicy: Judge = (_cloud, planned) =>
  refusedIf(
    Buffer.byteLength(String(planned.policy)) > 20 * 1024,
    'LimitExceededException: The resource-based policy is larger than 20 KB',
  );

const judges: Readonly<Record<string, Judge>> = {
  aws_dynamodb_table: (cloud, planned, prior) => tableRefusals(cloud, prior, planned),
  aws_dynamodb_resource_policy: resourcePolicy,
  aws_appautoscaling_target: target,
  aws_appautoscaling_policy: policy,
  aws_cloudwatch_metric_alarm: alarm,
  aws_backup_plan: plan,
};

/** The sentences with which AWS refuses to make (`prior` null) or to change a resource. */
export function saveRefusals(cloud: Cloud, type: string, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  const names = prior === null ? taken(cloud, type, planned) : [];
  return names.length > 0 ? names : (judges[type]?.(cloud, planned, prior) ?? []);
}

/** The sentences with which AWS refuses to delete a resource. */
export function deleteRefusals(cloud: Cloud, type: string, state: ValueMap): readonly string[] {
  switch (type) {
    case 'aws_dynamodb_table':
      return refusedIf(
        tableNamed(cloud, state.name)?.deletion_protection_enabled === true,
        'ValidationException: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      );
    case 'aws_backup_vault':
      return refusedIf(
        cloud.recoveryPoints.has(String(state.name)) && state.force_destroy !== true,
        `InvalidRequestException: Backup vault ${String(state.name)} cannot be deleted because it contains recovery points.`,
      );
    case 'aws_backup_plan':
      return refusedIf(
        existing(cloud, 'aws_backup_selection').some(({ plan_id }) => plan_id === state.id),
        'InvalidRequestException: Related backup plan selections must be deleted prior to backup plan deletion',
      );
    case 'aws_iam_role':
      return refusedIf(
        ['aws_iam_role_policy', 'aws_iam_role_policy_attachment'].some((held) =>
          existing(cloud, held).some(({ role }) => role === state.name || role === state.id),
        ),
        'DeleteConflict: Cannot delete entity, must detach all policies first.',
      );
    default:
      return [];
  }
}

/** What a change that succeeded leaves behind beside the resource itself. */
export function recordChange(cloud: Cloud, type: string, prior: ValueMap | null, planned: ValueMap | null): void {
  if (type === 'aws_dynamodb_table' && planned !== null) recordTable(cloud, prior, planned);
  if (type === 'aws_kms_key' && planned === null && typeof prior?.arn === 'string') cloud.pendingKeys.add(prior.arn);
}
