// Plans and applies one resource as the AWS provider would, without AWS: what is computed is made up from the name.
import { providerDefaults, replacedBy } from './aws-rules.ts';
import { type Attribute, type Block, isComputed, type Nested, resourceSchema } from './schema.ts';
import { isMap, listOf, sameValue, Unknown, unknown, type Value, type ValueMap } from './value.ts';

export interface PlannedChange {
  readonly planned: ValueMap;
  /** The attributes for whose sake the resource is replaced. */
  readonly replacedFor: readonly string[];
}

/** What the provider plans, given what stands (null = nothing) and what Terraform proposes. */
export function planChange(type: string, prior: ValueMap | null, proposed: ValueMap): PlannedChange {
  const { block } = resourceSchema(type);
  const filled = fillBlock(block, proposed, (attribute, path) => {
    if (isComputed(attribute)) return unknown;
    return providerDefaults[type]?.[path] ?? null;
  });
  const settled = prior === null ? filled : settleSets(block, filled, prior);
  const planned = { ...settled, ...derived(type, prior, settled) };
  const replacedFor =
    prior === null ? [] : (replacedBy[type] ?? []).filter((name) => !sameValue(prior[name], planned[name]));
  return { planned, replacedFor };
}

/**
 * Puts an element of a set back as it stands where nothing that is known of it differs: Terraform itself pairs only elements
 * whose plain arguments agree, and a provider's default is none of the configuration's.
 */
function settleSets(block: Block, planned: ValueMap, prior: ValueMap): ValueMap {
  const sets = Object.entries(block.blocks).filter(([, [nesting]]) => nesting === 'set');
  const settled = sets.map(([name]): [string, Value] => {
    const before = listOf(prior[name]);
    const value = planned[name] ?? null;
    return [name, Array.isArray(value) ? value.map((el) => before.find((old) => couldBe(el, old)) ?? el) : value];
  });
  return { ...planned, ...Object.fromEntries(settled) };
}

/** Whether a planned value may turn out as this one. */
function couldBe(planned: Value | undefined, value: Value | undefined): boolean {
  if (planned instanceof Unknown) return true;
  if (Array.isArray(planned) && Array.isArray(value)) {
    return planned.length === value.length && planned.every((element, index) => couldBe(element, value[index]));
  }
  if (isMap(planned) && isMap(value)) return Object.keys(value).every((name) => couldBe(planned[name], value[name]));
  return sameValue(planned, value);
}

/** What the provider computes in a plan from other attributes. */
function derived(type: string, prior: ValueMap | null, planned: ValueMap): ValueMap {
  const tags = 'tags_all' in planned ? { tags_all: planned.tags ?? {} } : {};
  const streamMoves =
    type === 'aws_dynamodb_table' && prior !== null && prior.stream_enabled !== planned.stream_enabled;
  return streamMoves ? { ...tags, stream_arn: unknown } : tags;
}

/** The state after apply: the plan with everything unknown made up. */
export function applyChange(type: string, planned: ValueMap, serial: number): ValueMap {
  const name = nameOf(type, planned, serial);
  const state = fillBlock(resourceSchema(type).block, planned, (attribute, path) =>
    isComputed(attribute) ? madeUp(type, path, attribute, name, planned) : null,
  );
  return state.billing_mode === 'PAY_PER_REQUEST' ? withoutCapacity(state) : state;
}

/** A table on demand as DynamoDB describes it: with capacities of 0. */
function withoutCapacity(state: ValueMap): ValueMap {
  const none = { read_capacity: 0, write_capacity: 0 };
  const indexes = listOf(state.global_secondary_index).filter(isMap);
  return { ...state, ...none, global_secondary_index: indexes.map((index) => ({ ...index, ...none })) };
}

/** The identity of a resource, as in its `id`. */
export function nameOf(type: string, values: ValueMap, serial: number): string {
  if (type === 'aws_kms_key' || type === 'aws_backup_plan' || type === 'aws_backup_selection') {
    return `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
  }
  if (typeof values.name_prefix === 'string' && values.name_prefix !== '') {
    return `${values.name_prefix}${String(serial).padStart(26, '0')}`;
  }
  const name = values.name ?? values.alarm_name ?? values.resource_id ?? values.role;
  return typeof name === 'string' ? name : `${type}-${serial}`;
}

const ARNS: Readonly<Record<string, string>> = {
  aws_dynamodb_table: 'dynamodb:us-east-1:123456789012:table/',
  aws_kms_key: 'kms:us-east-1:123456789012:key/',
  aws_kms_alias: 'kms:us-east-1:123456789012:',
  aws_iam_role: 'iam::123456789012:role/',
  aws_backup_vault: 'backup:us-east-1:123456789012:backup-vault:',
  aws_backup_plan: 'backup:us-east-1:123456789012:backup-plan:',
  aws_cloudwatch_metric_alarm: 'cloudwatch:us-east-1:123456789012:alarm:',
  aws_appautoscaling_target: 'application-autoscaling:us-east-1:123456789012:scalable-target/',
  aws_appautoscaling_policy: 'autoscaling:us-east-1:123456789012:scalingPolicy:',
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
      return `arn:aws:${ARNS[type] ?? ''}${name}`;
    case 'stream_arn':
      return streams ? `arn:aws:${ARNS[type] ?? ''}${name}/stream/${STREAM_LABEL}` : '';
    case 'stream_label':
      return streams ? STREAM_LABEL : '';
    case 'point_in_time_recovery.recovery_period_in_days':
      return 35;
    case 'target_key_arn':
      return typeof planned.target_key_id === 'string' ? `arn:aws:${ARNS.aws_kms_key}${planned.target_key_id}` : '';
    default:
      return emptyOf(valueType);
  }
}

function emptyOf(type: Attribute[0]): Value {
  if (type === 'string') return '';
  if (type === 'number') return 0;
  if (type === 'bool') return false;
  return Array.isArray(type) && type[0] === 'map' ? {} : [];
}

/** Copies a block's value and lets `fill` say what stands where an attribute is null or unknown. */
function fillBlock(
  block: Block,
  value: ValueMap,
  fill: (attribute: Attribute, path: string) => Value,
  prefix = '',
): ValueMap {
  const attributes = Object.entries(block.attributes).map(([name, attribute]): [string, Value] => {
    const given = value[name] ?? null;
    const open = given === null || (given instanceof Unknown && isComputed(attribute));
    return [name, open ? fill(attribute, prefix + name) : given];
  });
  const blocks = Object.entries(block.blocks).map(([name, nested]): [string, Value] => [
    name,
    fillNested(nested, value[name] ?? null, fill, `${prefix}${name}.`),
  ]);
  return Object.fromEntries([...attributes, ...blocks]);
}

function fillNested(
  [nesting, , , block]: Nested,
  value: Value,
  fill: (attribute: Attribute, path: string) => Value,
  prefix: string,
): Value {
  if (nesting === 'single') return isMap(value) ? fillBlock(block, value, fill, prefix) : null;
  if (value instanceof Unknown) return value;
  return listOf(value).map((element) => (isMap(element) ? fillBlock(block, element, fill, prefix) : element));
}
