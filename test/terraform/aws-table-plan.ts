// What the provider's plan of a table adds to its schema: differences that it suppresses, clears or opens (CustomizeDiff and
// DiffSuppressFunc in hashicorp/terraform-provider-aws, internal/service/dynamodb/table.go).
import { couldBe, firstBlock, isZero } from './aws-blocks.ts';
import type { Edition } from './schema.ts';
import { isMap, listOf, sameValue, Unknown, unknown, type Value, type ValueMap } from './value.ts';

/** Optional and computed blocks: one that the configuration leaves out stays as it is. */
const OPTIONAL_COMPUTED: Readonly<Record<Edition, readonly string[]>> = {
  '5': ['attribute', 'point_in_time_recovery', 'server_side_encryption', 'ttl'],
  '6': [
    'attribute',
    'global_secondary_index',
    'global_table_witness',
    'point_in_time_recovery',
    'server_side_encryption',
    'ttl',
    'warm_throughput',
  ],
};

/** The plan of a table after the provider's own diff functions; `prior` is null for a table to be made. */
export function customizeTable(edition: Edition, prior: ValueMap | null, filled: ValueMap): ValueMap {
  const steps = [keepMissingBlocks, suppressTtlName, suppressPeriod, suppressNoLimit, clearDisabled];
  const planned = steps.reduce((value, step) => step(value, prior, edition), filled);
  if (prior === null) return planned;
  const settled = edition === '6' ? clearIndexes(planned, prior) : planned;
  return streamMoves(settled, prior, edition) ? { ...settled, stream_arn: unknown } : settled;
}

function keepMissingBlocks(planned: ValueMap, prior: ValueMap | null, edition: Edition): ValueMap {
  const missing = OPTIONAL_COMPUTED[edition].filter((name) => isZero(planned[name]));
  return {
    ...planned,
    ...Object.fromEntries(missing.map((name) => [name, prior === null ? unknown : (prior[name] ?? [])])),
  };
}

function withBlock(planned: ValueMap, name: string, change: ValueMap): ValueMap {
  if (planned[name] instanceof Unknown) return planned;
  return { ...planned, [name]: listOf(planned[name]).map((block) => (isMap(block) ? { ...block, ...change } : block)) };
}

/** AWS wants the name to switch TTL off and does not return it: a name that is new while TTL is off is no difference. */
function suppressTtlName(planned: ValueMap, prior: ValueMap | null): ValueMap {
  const before = firstBlock(prior, 'ttl')?.attribute_name;
  const off = isZero(firstBlock(planned, 'ttl')?.enabled);
  return off && isZero(before) ? withBlock(planned, 'ttl', { attribute_name: before ?? null }) : planned;
}

function suppressPeriod(planned: ValueMap, prior: ValueMap | null): ValueMap {
  if (!isZero(firstBlock(planned, 'point_in_time_recovery')?.enabled)) return planned;
  const before = firstBlock(prior, 'point_in_time_recovery')?.recovery_period_in_days ?? null;
  return withBlock(planned, 'point_in_time_recovery', { recovery_period_in_days: before });
}

/** A maximum of -1 is none, which AWS returns as nothing. */
function suppressNoLimit(planned: ValueMap, prior: ValueMap | null): ValueMap {
  const [block, before] = [firstBlock(planned, 'on_demand_throughput'), firstBlock(prior, 'on_demand_throughput')];
  if (block === null || before === null) return planned;
  const names = ['max_read_request_units', 'max_write_request_units'].filter(
    (name) => block[name] === -1 && before[name] === 0,
  );
  return withBlock(planned, 'on_demand_throughput', Object.fromEntries(names.map((name) => [name, 0])));
}

const disabled = (value: ValueMap | null, name: string): boolean =>
  !(value?.[name] instanceof Unknown) && isZero(firstBlock(value, name)?.enabled);

/** Encryption and recovery that are off on both sides differ in nothing, however each side writes it. */
function clearDisabled(planned: ValueMap, prior: ValueMap | null): ValueMap {
  const cleared = ['server_side_encryption', 'point_in_time_recovery'].filter(
    (name) => prior !== null && disabled(prior, name) && disabled(planned, name),
  );
  return { ...planned, ...Object.fromEntries(cleared.map((name) => [name, prior?.[name] ?? []])) };
}

const byName = (indexes: Value | undefined): ReadonlyMap<Value, ValueMap> =>
  new Map(
    listOf(indexes)
      .filter(isMap)
      .map((index) => [index.name ?? null, index]),
  );

/** Edition 6 reads an index both ways, by hash_key and by key_schema; the way that the configuration does not take counts not. */
function sameIndex(planned: ValueMap, before: ValueMap): boolean {
  const bySchema = listOf(planned.key_schema).length > 0;
  const ignored = bySchema ? ['hash_key', 'range_key'] : ['key_schema'];
  return Object.keys(before).every((name) => {
    if (ignored.includes(name) && isZero(planned[name])) return true;
    if (name === 'warm_throughput' && isZero(planned[name])) return true;
    return couldBe(planned[name], before[name]);
  });
}

function clearIndexes(planned: ValueMap, prior: ValueMap): ValueMap {
  const [now, before] = [byName(planned.global_secondary_index), byName(prior.global_secondary_index)];
  const same = now.size === before.size && [...before].every(([name, old]) => sameIndex(now.get(name) ?? {}, old));
  const cleared = same ? { ...planned, global_secondary_index: prior.global_secondary_index ?? [] } : planned;
  return same && !sameValue(cleared.attribute, prior.attribute)
    ? { ...cleared, attribute: prior.attribute ?? [] }
    : cleared;
}

const changed = (name: string, planned: ValueMap, prior: ValueMap): boolean =>
  !(isZero(planned[name]) && isZero(prior[name])) && !sameValue(planned[name], prior[name]);

/** Edition 5 forgets that another view type makes another stream: it plans the ARN of the old one. */
function streamMoves(planned: ValueMap, prior: ValueMap, edition: Edition): boolean {
  if (changed('stream_enabled', planned, prior)) return true;
  return edition === '6' && !isZero(planned.stream_view_type) && changed('stream_view_type', planned, prior);
}
