// Plans and applies one resource as the AWS provider would, without AWS: what is computed is made up from the name.
import { fillBlock, firstBlock, isZero, keepUnset, zeroOf } from './aws-blocks.ts';
import { ACCOUNT, defaultOf, REGION, replacedBy } from './aws-rules.ts';
import { customizeTable } from './aws-table-plan.ts';
import { type Attribute, type Edition, isComputed, resourceSchema } from './schema.ts';
import { isMap, listOf, sameValue, unknown, type Value, type ValueMap } from './value.ts';

export interface PlannedChange {
  readonly planned: ValueMap;
  /** The attributes for whose sake the resource is replaced. */
  readonly replacedFor: readonly string[];
}

/** What the provider plans, given what stands (null = nothing) and what Terraform proposes. */
export function planChange(edition: Edition, type: string, prior: ValueMap | null, proposed: ValueMap): PlannedChange {
  const { block } = resourceSchema(type, edition);
  const filled = fillBlock(block, proposed, (attribute, path) => {
    if (path === 'region' && edition === '6') return REGION;
    return isComputed(attribute) ? unknown : defaultOf(type, path);
  });
  const kept = prior === null ? filled : keepUnset(block, filled, prior);
  const planned = type === 'aws_dynamodb_table' ? customizeTable(edition, prior, kept) : kept;
  const tags = 'tags_all' in planned ? { tags_all: planned.tags ?? {} } : {};
  const replacedFor =
    prior === null ? [] : replacedBy(type, edition).filter((name) => !sameValue(prior[name], planned[name]));
  return { planned: { ...planned, ...tags }, replacedFor };
}

/** The state after apply, as the provider reads it back: the plan with everything unknown made up. */
export function applyChange(edition: Edition, type: string, planned: ValueMap, serial: number): ValueMap {
  const name = nameOf(type, planned, serial);
  const { block } = resourceSchema(type, edition);
  const state = fillBlock(block, planned, (attribute, path) => {
    if (isComputed(attribute)) return madeUp(type, path, attribute, name, planned);
    return path.includes('.') ? zeroOf(attribute[0]) : null;
  });
  const known = Object.entries(block.blocks).map(([nested, [nesting]]): [string, Value] => {
    const value = state[nested] ?? null;
    return [nested, nesting === 'single' || Array.isArray(value) ? value : []];
  });
  return readBack(edition, type, { ...state, ...Object.fromEntries(known) });
}

/** What the provider's read functions make of what stands in AWS; all but a table is read as it was written. */
export function readBack(edition: Edition, type: string, state: ValueMap): ValueMap {
  return type === 'aws_dynamodb_table' ? readTable(edition, state) : state;
}

/** As resourceTableRead and its flatten functions (internal/service/dynamodb/table.go) write a table into the state. */
function readTable(edition: Edition, state: ValueMap): ValueMap {
  const onDemand = state.billing_mode === 'PAY_PER_REQUEST';
  const none = onDemand ? { read_capacity: 0, write_capacity: 0 } : {};
  const indexes = listOf(state.global_secondary_index).filter(isMap);
  return {
    ...state,
    ...none,
    deletion_protection_enabled: state.deletion_protection_enabled === true,
    global_secondary_index: indexes.map((index) => readIndex(edition, { ...index, ...none })),
    on_demand_throughput: readMaximum(state.on_demand_throughput),
    replica: listOf(state.replica).map((one) => readReplica(state.name, one)),
    point_in_time_recovery: [readRecovery(firstBlock(state, 'point_in_time_recovery'))],
    server_side_encryption: readEncryption(firstBlock(state, 'server_side_encryption')),
    ttl: [readTtl(firstBlock(state, 'ttl'))],
    ...(state.stream_enabled === true ? {} : { stream_enabled: false, stream_arn: '', stream_label: '' }),
  };
}

/** A replica is a table of the same name in its own Region. */
const readReplica = (name: Value | undefined, replica: Value): Value =>
  isMap(replica)
    ? { ...replica, arn: `arn:aws:dynamodb:${String(replica.region_name)}:${ACCOUNT}:table/${String(name)}` }
    : replica;

/** AWS does not return the attribute's name while TTL is off. */
const readTtl = (ttl: ValueMap | null): ValueMap =>
  ttl?.enabled === true
    ? { attribute_name: ttl.attribute_name ?? '', enabled: true }
    : { attribute_name: '', enabled: false };

/** A table with the key that AWS owns has no description of its encryption. */
const readEncryption = (sse: ValueMap | null): readonly ValueMap[] => (sse?.enabled === true ? [sse] : []);

function readRecovery(recovery: ValueMap | null): ValueMap {
  if (recovery?.enabled !== true) return { enabled: false, recovery_period_in_days: 0 };
  const days = recovery.recovery_period_in_days ?? null;
  return { enabled: true, recovery_period_in_days: isZero(days) ? 35 : days };
}

/** -1 takes a maximum away. */
function readMaximum(value: Value | undefined): readonly Value[] {
  const without = (units: Value | undefined): Value => (units === -1 ? 0 : (units ?? 0));
  return listOf(value).map((block) =>
    isMap(block)
      ? {
          max_read_request_units: without(block.max_read_request_units),
          max_write_request_units: without(block.max_write_request_units),
        }
      : block,
  );
}

/** Edition 6 reads the key schema and, beside it, what it calls deprecated. */
function readIndex(edition: Edition, index: ValueMap): ValueMap {
  const read = { ...index, on_demand_throughput: readMaximum(index.on_demand_throughput) };
  if (edition === '5') return read;
  const given = listOf(index.key_schema).filter(isMap);
  const named = (type: string, name: Value | undefined): readonly ValueMap[] =>
    isZero(name) ? [] : [{ attribute_name: name ?? '', key_type: type }];
  const key_schema = given.length > 0 ? given : [...named('HASH', index.hash_key), ...named('RANGE', index.range_key)];
  const only = (type: string): Value => {
    const keys = key_schema.filter(({ key_type }) => key_type === type);
    return keys.length === 1 ? (keys[0]?.attribute_name ?? '') : '';
  };
  return { ...read, key_schema, hash_key: only('HASH'), range_key: only('RANGE'), warm_throughput: [] };
}

const NUMBERED = ['aws_kms_key', 'aws_backup_plan', 'aws_backup_selection'];

/** The identity of a resource, as in its `id`. */
export function nameOf(type: string, values: ValueMap, serial: number): string {
  if (NUMBERED.includes(type)) return `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
  if (typeof values.name_prefix === 'string' && values.name_prefix !== '') {
    return `${values.name_prefix}${String(serial).padStart(26, '0')}`;
  }
  const scaled = type.startsWith('aws_appautoscaling_') ? values.resource_id : null;
  const name = values.name ?? values.alarm_name ?? values.function_name ?? scaled ?? values.role;
  return typeof name === 'string' && name !== '' ? name : `${type}-${serial}`;
}

const inRegion = (service: string, rest: string): string => `${service}:${REGION}:${ACCOUNT}:${rest}`;

const ARNS: Readonly<Record<string, string>> = {
  aws_dynamodb_table: inRegion('dynamodb', 'table/'),
  aws_kms_key: inRegion('kms', 'key/'),
  aws_kms_alias: inRegion('kms', ''),
  aws_iam_role: `iam::${ACCOUNT}:role/`,
  aws_backup_vault: inRegion('backup', 'backup-vault:'),
  aws_backup_plan: inRegion('backup', 'backup-plan:'),
  aws_cloudwatch_metric_alarm: inRegion('cloudwatch', 'alarm:'),
  aws_appautoscaling_target: inRegion('application-autoscaling', 'scalable-target/'),
  aws_appautoscaling_policy: inRegion('autoscaling', 'scalingPolicy:'),
  aws_kinesis_stream: inRegion('kinesis', 'stream/'),
  aws_lambda_function: inRegion('lambda', 'function:'),
  aws_sqs_queue: inRegion('sqs', ''),
  aws_s3_bucket: 's3:::',
};

const STREAM_LABEL = '2026-01-01T00:00:00.000';

function madeUp(type: string, path: string, [valueType]: Attribute, name: string, planned: ValueMap): Value {
  const streams = planned.stream_enabled === true;
  switch (path) {
    case 'id':
    case 'key_id':
    case 'name':
      return name;
    case 'arn':
      return `arn:aws:${ARNS[type] ?? inRegion('test', `${type}/`)}${name}`;
    case 'stream_arn':
      return streams ? `arn:aws:${ARNS[type] ?? ''}${name}/stream/${STREAM_LABEL}` : '';
    case 'stream_label':
      return streams ? STREAM_LABEL : '';
    case 'target_key_arn':
      return typeof planned.target_key_id === 'string' ? `arn:aws:${ARNS.aws_kms_key}${planned.target_key_id}` : '';
    default:
      return zeroOf(valueType);
  }
}
