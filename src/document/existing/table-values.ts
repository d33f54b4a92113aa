// The module's variables that make the table that exists, and what of it the module cannot say.
import { Expression } from '../../hcl/value.ts';
import type { ExistingTable } from './facts.ts';
import { at, blockAt, isObject, type Json, listOf, objectsOf } from './json.ts';
import { resourceValues } from './resource-values.ts';

/** Something of the table that no variable says. */
export interface Unmapped {
  /** The argument of the table, such as `local_secondary_index`. */
  readonly name: string;
  readonly text: string;
  /** What the module would do about it. */
  readonly note: string;
}

export interface TableValues {
  /** By the variable's name; an expression is one of Terraform's. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly unmapped: readonly Unmapped[];
}

/** The indexes that the module always makes, with their partition keys. */
const INDEXES: Readonly<Record<string, string>> = { 'email-index': 'email', 'source-index': 'source' };

export function tableValues(existing: ExistingTable): TableValues {
  const { table } = existing;
  const rest = resourceValues(existing);
  const values = { ...ownValues(table), ...indexValues(table), ...encryption(table, rest), ...rest };
  // A state holds an empty text for what is not set.
  const known = Object.entries(values).filter(([, value]) => !isNone(value));
  return { values: Object.fromEntries(known), unmapped: unmappedIn(table) };
}

function ownValues(table: Json): Json {
  const ttl = blockAt(table, 'ttl');
  const recovery = blockAt(table, 'point_in_time_recovery');
  const isProvisioned = at(table, 'billing_mode') !== 'PAY_PER_REQUEST';
  const maximum = blockAt(table, 'on_demand_throughput');
  const streams = at(table, 'stream_enabled');
  const replicas = objectsOf(at(table, 'replica'));
  return {
    table_name: at(table, 'name'),
    // AWS's default is not the module's.
    billing_mode: at(table, 'billing_mode') ?? 'PROVISIONED',
    table_class: at(table, 'table_class'),
    hash_key: at(table, 'hash_key'),
    range_key: at(table, 'range_key'),
    read_capacity: isProvisioned ? at(table, 'read_capacity') : undefined,
    write_capacity: isProvisioned ? at(table, 'write_capacity') : undefined,
    on_demand_max_read_request_units: limit(at(maximum, 'max_read_request_units')),
    on_demand_max_write_request_units: limit(at(maximum, 'max_write_request_units')),
    deletion_protection_enabled: at(table, 'deletion_protection_enabled') ?? false,
    enable_streams: streams ?? false,
    stream_view_type: streams === true ? at(table, 'stream_view_type') : undefined,
    enable_ttl: 'enabled' in ttl ? at(ttl, 'enabled') : 'attribute_name' in ttl,
    ttl_attribute: at(ttl, 'attribute_name'),
    enable_point_in_time_recovery: at(recovery, 'enabled') ?? false,
    point_in_time_recovery_period_in_days: limit(at(recovery, 'recovery_period_in_days')),
    replica_regions: replicas.length === 0 ? undefined : replicas.map((one) => at(one, 'region_name')),
    replica_kms_key_arns: keysOf(replicas),
    table_timeouts: timeouts(at(table, 'timeouts')),
    tags: tagsOf(table),
  };
}

const isNone = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Zero and -1 stand for none. */
const limit = (value: unknown): unknown => (typeof value === 'number' && value <= 0 ? undefined : value);

function keysOf(replicas: readonly Json[]): unknown {
  const own = replicas.filter((one) => typeof at(one, 'kms_key_arn') === 'string' && at(one, 'kms_key_arn') !== '');
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map((one) => [String(at(one, 'region_name')), at(one, 'kms_key_arn')]));
}

/** A state holds an object, a block of a file a list of one. */
function timeouts(value: unknown): unknown {
  const given = Object.entries(isObject(value) ? value : (objectsOf(value)[0] ?? {})).filter(([, one]) => one !== null);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** Without the Name that the module adds, where it is the table's. */
function tagsOf(table: Json): unknown {
  const tags = at(table, 'tags');
  if (!isObject(tags)) return tags ?? undefined;
  return Object.fromEntries(
    Object.entries(tags).filter(([key, value]) => key !== 'Name' || value !== at(table, 'name')),
  );
}

function indexValues(table: Json): Json {
  if (at(table, 'billing_mode') === 'PAY_PER_REQUEST') return {};
  const [first] = objectsOf(at(table, 'global_secondary_index')).filter((one) => isOurIndex(one, table));
  return { gsi_read_capacity: at(first, 'read_capacity'), gsi_write_capacity: at(first, 'write_capacity') };
}

const isOurIndex = (index: Json, table: Json): boolean =>
  INDEXES[String(at(index, 'name'))] === at(index, 'hash_key') &&
  at(index, 'range_key') === at(table, 'range_key') &&
  at(index, 'projection_type') === 'ALL';

function encryption(table: Json, rest: Json): Json {
  const own = blockAt(table, 'server_side_encryption');
  const isOn = at(own, 'enabled') ?? false;
  const key = at(own, 'kms_key_arn');
  const isForeign = isOn === true && at(rest, 'create_kms_key') !== true;
  return {
    enable_encryption: isOn,
    create_kms_key: isForeign ? false : undefined,
    kms_key_arn: isForeign ? key : undefined,
  };
}

function unmappedIn(table: Json): readonly Unmapped[] {
  const indexes = objectsOf(at(table, 'global_secondary_index'));
  const named = new Set(indexes.filter((one) => isOurIndex(one, table)).map((one) => at(one, 'name')));
  return [
    ...objectsOf(at(table, 'attribute'))
      .filter((one) => isKey(table, at(one, 'name')) && at(one, 'type') !== 'S')
      .map((one) => ({
        name: 'attribute',
        text: `${String(at(one, 'name'))}: ${String(at(one, 'type'))}`,
        note: 'The module makes every key a string: Terraform would replace the table.',
      })),
    ...(isNone(at(table, 'range_key'))
      ? [{ name: 'range_key', text: 'none', note: 'The module needs a sort key: Terraform would replace the table.' }]
      : []),
    ...indexes
      .filter((one) => !isOurIndex(one, table))
      .map((one) => ({
        name: 'global_secondary_index',
        text: String(at(one, 'name')),
        note: 'Not an index of this module: Terraform would delete it.',
      })),
    ...Object.keys(INDEXES)
      .filter((name) => !named.has(name))
      .map((name) => ({ name: 'global_secondary_index', text: name, note: 'Terraform would add this index.' })),
    ...objectsOf(at(table, 'local_secondary_index')).map((one) => ({
      name: 'local_secondary_index',
      text: String(at(one, 'name')),
      note: 'The module has no local indexes: Terraform would replace the table.',
    })),
  ];
}

const isKey = (table: Json, name: unknown): boolean =>
  name === at(table, 'hash_key') || name === at(table, 'range_key');

/** Whether anything of a value is for Terraform to evaluate. */
export const hasExpression = (value: unknown): boolean =>
  value instanceof Expression ||
  listOf(value).some(hasExpression) ||
  (isObject(value) && Object.values(value).some(hasExpression));
