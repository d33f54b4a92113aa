// What the provider refuses over several arguments: in a configuration, in a plan, and before it calls AWS.
import { firstBlock, isZero, valuesAt } from './aws-blocks.ts';
import { limitErrors } from './aws-validators.ts';
import type { Edition } from './schema.ts';
import { isMap, listOf, sameValue, Unknown, type Value, type ValueMap } from './value.ts';

/** The sentences with which the provider refuses a configuration, whatever stands already. */
export function configErrors(edition: Edition, type: string, config: ValueMap): readonly string[] {
  return [...limitErrors(type, config), ...combinationErrors(edition, type, config)];
}

function combinationErrors(edition: Edition, type: string, config: ValueMap): readonly string[] {
  if (type === 'aws_cloudwatch_metric_alarm') return alarmErrors(config);
  if (type !== 'aws_dynamodb_table') return [];
  const both = edition === '6' ? [...streamErrors6(config), ...capacityErrors6(config), ...ttlErrors(config)] : [];
  return [...onDemandConflicts(config), ...both, ...(edition === '6' ? indexKeyErrors(config) : [])];
}

const isSet = (value: Value | undefined): boolean => value !== undefined && value !== null;
const blocks = (value: ValueMap, name: string): readonly ValueMap[] => listOf(value[name]).filter(isMap);

/** ConflictsWith in the schema of the table. */
function onDemandConflicts(config: ValueMap): readonly string[] {
  if (blocks(config, 'on_demand_throughput').length === 0) return [];
  return ['read_capacity', 'write_capacity']
    .filter((name) => isSet(config[name]))
    .map((name) => `"${name}": conflicts with on_demand_throughput`);
}

/** ConflictsWith in the schema of the alarm, and validMetricAlarm. */
function alarmErrors(config: ValueMap): readonly string[] {
  const queries = blocks(config, 'metric_query');
  const named = ['metric_name', 'namespace', 'period', 'statistic', 'extended_statistic', 'dimensions'];
  const conflicts = queries.length === 0 ? [] : named.filter((name) => isSet(config[name]));
  const statistics = ['statistic', 'extended_statistic'].filter((name) => isSet(config[name]));
  const both = queries.filter((query) => !isZero(query.expression) && blocks(query, 'metric').length > 0);
  return [
    ...conflicts.map((name) => `"metric_query": conflicts with ${name}`),
    ...(isSet(config.metric_name) && statistics.length !== 1
      ? ['One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm']
      : []),
    ...both.map(() => 'No metric_query may have both `expression` and a `metric` specified'),
    ...['alarm_actions', 'ok_actions', 'insufficient_data_actions']
      .filter((name) => listOf(config[name]).length > 5)
      .map(
        (name) => `"${name}": attribute supports 5 item maximum, config has ${listOf(config[name]).length} declared`,
      ),
  ];
}

export interface Change {
  readonly prior: ValueMap | null;
  readonly planned: ValueMap;
  readonly config: ValueMap;
  /** The table of that name as AWS describes it; edition 6 asks for it while it plans. */
  readonly remote: ValueMap | null;
}

/** The sentences with which the provider refuses a plan (CustomizeDiff in internal/service/dynamodb/table.go). */
export function planErrors(edition: Edition, type: string, change: Change): readonly string[] {
  if (type !== 'aws_dynamodb_table') return [];
  const { prior, planned, config } = change;
  // Edition 6 judges the keys before it clears a change of the attributes.
  if (edition === '6') return keyErrors({ ...planned, attribute: config.attribute ?? null }, change.remote);
  return [
    ...streamErrors5(planned),
    ...keyErrors(planned, null),
    ...(isZero(planned.restore_source_name) && isZero(planned.restore_source_table_arn)
      ? ['read_capacity', 'write_capacity'].flatMap((name) => capacityErrors5(name, prior, planned))
      : []),
    ...ttlErrors(config),
  ];
}

const streamErrors5 = (planned: ValueMap): readonly string[] =>
  planned.stream_enabled === true && (planned.stream_view_type instanceof Unknown || isZero(planned.stream_view_type))
    ? ['stream_view_type is required when stream_enabled = true']
    : [];

function streamErrors6({ stream_enabled, stream_view_type }: ValueMap): readonly string[] {
  if (stream_enabled instanceof Unknown || stream_view_type instanceof Unknown) return [];
  if (stream_enabled === true) {
    return isZero(stream_view_type)
      ? ['Attribute "stream_view_type" must be specified when "stream_enabled" is "true".']
      : [];
  }
  if (isZero(stream_view_type)) return [];
  return [
    isSet(stream_enabled)
      ? 'Attribute "stream_view_type" cannot be specified when "stream_enabled" is "false".'
      : 'Attribute "stream_enabled" must be specified when "stream_view_type" is specified.',
  ];
}

const texts = (values: readonly Value[]): readonly string[] =>
  values.filter((value) => typeof value === 'string').filter((value) => value !== '');
const quoted = (names: readonly string[]): string =>
  `[${[...names]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(' ')}]`;

const INDEX_KEYS = ['hash_key', 'range_key', 'key_schema.attribute_name'].map((key) => `global_secondary_index.${key}`);

/** Keys of an index that AWS has already are taken as they are: edition 6 lets another resource manage an index. */
function keyErrors(planned: ValueMap, remote: ValueMap | null): readonly string[] {
  const named = (value: ValueMap | null, paths: readonly string[]): ReadonlySet<string> =>
    new Set(texts(paths.flatMap((path) => valuesAt(value ?? {}, path))));
  const keys = named(planned, ['hash_key', 'range_key', 'local_secondary_index.range_key', ...INDEX_KEYS]);
  const elsewhere = named(remote, INDEX_KEYS);
  const defined = named(planned, ['attribute.name']);
  const unused = [...defined].filter((name) => !keys.has(name) && !elsewhere.has(name));
  const unmatched = [...keys].filter((name) => !defined.has(name) && !elsewhere.has(name));
  return [
    ...(unused.length > 0 ? [`all attributes must be indexed. Unused attributes: ${quoted(unused)}`] : []),
    ...(unmatched.length > 0
      ? [`all indexes must match a defined attribute. Unmatched indexes: ${quoted(unmatched)}`]
      : []),
  ];
}

/** As the provider reads it: what is not known yet counts as 0. */
const units = (value: Value | undefined): number => (value instanceof Unknown ? 0 : Number(value ?? 0));

function capacityErrors5(name: string, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  const before = prior?.billing_mode;
  const value = units(planned[name]);
  if (planned.billing_mode === 'PROVISIONED') {
    return value < 1 && before !== 'PAY_PER_REQUEST'
      ? [`${name} must be at least 1 when billing_mode is "PROVISIONED"`]
      : [];
  }
  return value !== 0 && before !== 'PROVISIONED'
    ? [`${name} can not be set when billing_mode is "PAY_PER_REQUEST"`]
    : [];
}

function capacityErrors6(config: ValueMap): readonly string[] {
  return ['read_capacity', 'write_capacity'].flatMap((name) => {
    const value = config[name];
    if (!isSet(value) || value instanceof Unknown) return [];
    if (config.billing_mode === 'PROVISIONED' && Number(value) < 1) {
      return [`Attribute "${name}" must be at least 1 when "billing_mode" is "PROVISIONED".`];
    }
    return config.billing_mode === 'PAY_PER_REQUEST' && Number(value) !== 0
      ? [`Attribute "${name}" cannot be specified when "billing_mode" is "PAY_PER_REQUEST".`]
      : [];
  });
}

/** TTL that is on needs a name; a name while it is off is right (validateTTL). */
function ttlErrors(config: ValueMap): readonly string[] {
  const ttl = firstBlock(config, 'ttl');
  if (ttl?.enabled !== true || ttl.attribute_name instanceof Unknown) return [];
  if (!isSet(ttl.attribute_name)) {
    return ['Attribute "ttl[0].attribute_name" must be specified when "ttl[0].enabled" is "true".'];
  }
  return ttl.attribute_name === '' ? ['Attribute "ttl[0].attribute_name" cannot have an empty value'] : [];
}

/** validateGlobalSecondaryIndex and validateGSIKeySchema. */
function indexKeyErrors(config: ValueMap): readonly string[] {
  return blocks(config, 'global_secondary_index').flatMap((index) => {
    const types = blocks(index, 'key_schema').map(({ key_type }) => key_type);
    const unknown = index.key_schema instanceof Unknown || types.some((type) => type instanceof Unknown);
    if (unknown) return [];
    const hashes = types.filter((type) => type === 'HASH').length;
    const ways = [types.length > 0, isSet(index.hash_key)].filter((way) => way).length;
    return [
      ...(ways === 1
        ? []
        : [`${ways} attributes specified when one (and only one) of [key_schema, hash_key] is required`]),
      ...(types.length > 0 && isSet(index.range_key)
        ? ['Attribute "range_key" cannot be specified when "key_schema" is specified']
        : []),
      ...(types.length > 0 && (hashes < 1 || hashes > 4 || types.length - hashes > 4)
        ? ['The attribute "key_schema" must contain at least 1 and at most 4 elements with "key_type" "HASH"']
        : []),
      ...(types.lastIndexOf('HASH') >= hashes
        ? ['All elements of "key_schema" with "key_type" "HASH" must be before elements with "key_type" "RANGE"']
        : []),
    ];
  });
}

/** What the provider finds only when it applies: an index of a provisioned table needs both capacities. */
export function applyErrors(type: string, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (type !== 'aws_dynamodb_table' || planned.billing_mode !== 'PROVISIONED') return [];
  if (prior !== null && sameValue(prior.global_secondary_index, planned.global_secondary_index)) return [];
  return ['write', 'read'].flatMap((kind) =>
    valuesAt(planned, `global_secondary_index.${kind}_capacity`)
      .filter((value) => units(value) < 1)
      .map(() => `${kind} capacity must be > 0 when billing mode is PROVISIONED`),
  );
}
