// What DynamoDB itself refuses of a table, from AWS's documents and not from the catalogue's rules. Where a document gives no
// wording, the sentence here is ours.

import { type Cloud, existing, type TableEvent } from './aws-account.ts';
import { firstBlock, isZero, valuesAt } from './aws-blocks.ts';
import { isMap, listOf, sameValue, type Value, type ValueMap } from './value.ts';

const DAY = 24;

const validation = (text: string): string => `ValidationException: ${text}`;
const blocks = (value: ValueMap | null, name: string): readonly ValueMap[] => listOf(value?.[name]).filter(isMap);
const nameOf = (table: ValueMap): string => String(table.name);
const enabled = (table: ValueMap | null, name: string): boolean => firstBlock(table, name)?.enabled === true;

/** The events that a change would be; what `tableRefusals` lets through is recorded with `recordTable`. */
function eventsOf(hour: number, prior: ValueMap | null, planned: ValueMap): readonly TableEvent[] {
  const what = [
    ...(movesTtl(prior, planned) ? ['ttl'] : []),
    ...(prior !== null && keyOf(prior) !== keyOf(planned) ? ['key'] : []),
    ...(prior?.billing_mode === 'PROVISIONED' && planned.billing_mode === 'PAY_PER_REQUEST' ? ['on-demand'] : []),
    ...(prior !== null && prior.table_class !== planned.table_class ? ['class'] : []),
    ...decreased(prior, planned).map((target) => `decrease ${target}`),
  ];
  return what.map((one) => ({ table: nameOf(planned), what: one, hour }));
}

function movesTtl(prior: ValueMap | null, planned: ValueMap): boolean {
  if (prior === null) return enabled(planned, 'ttl');
  const [before, after] = [firstBlock(prior, 'ttl'), firstBlock(planned, 'ttl')];
  return !sameValue(before, after) && !(isZero(before?.enabled) && isZero(after?.enabled));
}

const keyOf = (table: ValueMap): string => {
  const sse = firstBlock(table, 'server_side_encryption');
  return sse?.enabled === true ? `kms ${String(sse.kms_key_arn ?? '')}` : 'aws owned';
};

/** The table and the indexes whose read or write capacity a change lowers. */
function decreased(prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (prior?.billing_mode !== 'PROVISIONED' || planned.billing_mode !== 'PROVISIONED') return [];
  const lower = (before: ValueMap, after: ValueMap): boolean =>
    ['read_capacity', 'write_capacity'].some((name) => Number(after[name] ?? 0) < Number(before[name] ?? 0));
  const indexes = blocks(prior, 'global_secondary_index').filter((before) => {
    const after = blocks(planned, 'global_secondary_index').find(({ name }) => name === before.name);
    return after !== undefined && lower(before, after);
  });
  return [...(lower(prior, planned) ? ['table'] : []), ...indexes.map(({ name }) => String(name))];
}

/** Puts a change into the table's history. */
export function recordTable(cloud: Cloud, prior: ValueMap | null, planned: ValueMap): void {
  cloud.events.push(...eventsOf(cloud.hour, prior, planned));
}

/** The sentences with which DynamoDB refuses to make or to change a table. */
export function tableRefusals(cloud: Cloud, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  return [
    ...sameKeys(planned),
    ...capacities(prior, planned),
    ...maximums(planned),
    ...ttl(prior, planned),
    ...replicas(cloud, planned),
    ...keys(cloud, prior, planned),
    ...eventsOf(cloud.hour, prior, planned).flatMap((event) => tooOften(cloud, event)),
  ];
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_KeySchemaElement.html */
function sameKeys(planned: ValueMap): readonly string[] {
  const pairs = [planned, ...blocks(planned, 'global_secondary_index')].map((owner) => {
    const schema = blocks(owner, 'key_schema').map(({ attribute_name }) => attribute_name);
    return schema.length > 0 ? schema : [owner.hash_key, owner.range_key].filter((key) => !isZero(key));
  });
  return pairs
    .filter((names) => new Set(names).size < names.length)
    .map(() => validation('Both the Hash Key and the Range Key element in the KeySchema have the same name'));
}

/**
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ProvisionedThroughput.html; a table that leaves on-demand
 * needs a capacity for every index in the same call (https://github.com/hashicorp/terraform-provider-aws/issues/7447).
 */
function capacities(prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (planned.billing_mode !== 'PROVISIONED') return [];
  const leaves = prior?.billing_mode === 'PAY_PER_REQUEST';
  const own = leaves ? [] : ['read_capacity', 'write_capacity'].filter((name) => !(Number(planned[name] ?? 0) >= 1));
  const indexes = blocks(planned, 'global_secondary_index').filter(
    (index) => !(Number(index.read_capacity ?? 0) >= 1 && Number(index.write_capacity ?? 0) >= 1),
  );
  return [
    ...own.map((name) =>
      validation(`${name} failed to satisfy constraint: Member must have value greater than or equal to 1`),
    ),
    ...indexes.map((index) =>
      validation(
        `One or more parameter values were invalid: ProvisionedThroughput must be specified for index: ${String(index.name)}`,
      ),
    ),
  ];
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode-max-throughput.html */
function maximums(planned: ValueMap): readonly string[] {
  const all = [planned, ...blocks(planned, 'global_secondary_index')].flatMap((owner) =>
    blocks(owner, 'on_demand_throughput'),
  );
  const units = all.flatMap((block) => [block.max_read_request_units, block.max_write_request_units]);
  const given = units.map((value) => Number(value ?? 0)).filter((value) => value !== 0);
  return [
    ...(given.length > 0 && planned.billing_mode !== 'PAY_PER_REQUEST'
      ? [validation('One or more parameter values were invalid: OnDemandThroughput needs BillingMode PAY_PER_REQUEST')]
      : []),
    ...given
      .filter((value) => value < -1)
      .map((value) => validation(`a maximum of ${value} request units is neither -1 nor at least 1`)),
  ];
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html */
function ttl(prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (!movesTtl(prior, planned)) return [];
  const [before, after] = [firstBlock(prior, 'ttl'), firstBlock(planned, 'ttl')];
  const name = String(after?.attribute_name ?? '');
  if (name === '')
    return [validation("'timeToLiveSpecification.attributeName' must have length greater than or equal to 1")];
  return before?.enabled === true && before.attribute_name !== name
    ? [
        validation(
          `TimeToLive is active on a different AttributeName: current AttributeName is ${String(before.attribute_name)}`,
        ),
      ]
    : [];
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_reqs_bestpractices.html */
function replicas(cloud: Cloud, planned: ValueMap): readonly string[] {
  const all = blocks(planned, 'replica');
  if (all.length === 0) return [];
  const streams = planned.stream_enabled === true && planned.stream_view_type === 'NEW_AND_OLD_IMAGES';
  const scaled = existing(cloud, 'aws_appautoscaling_target').some(
    ({ resource_id, scalable_dimension }) =>
      resource_id === `table/${nameOf(planned)}` && scalable_dimension === 'dynamodb:table:WriteCapacityUnits',
  );
  const ownKey = !isZero(firstBlock(planned, 'server_side_encryption')?.kms_key_arn);
  return [
    ...(streams
      ? []
      : [validation('The table must have a stream with both new and old images before it has replicas')]),
    ...(planned.billing_mode === 'PAY_PER_REQUEST' || scaled
      ? []
      : [validation('Table write capacity should either be Pay-Per-Request or AutoScaled')]),
    ...(ownKey && all.some(({ kms_key_arn }) => isZero(kms_key_arn))
      ? [validation('One or more parameter values were invalid: KMSMasterKeyId must be specified for each replica.')]
      : []),
  ];
}

/**
 * A key that is to be deleted encrypts and decrypts nothing, and DynamoDB needs the old key to change to another
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html).
 */
function keys(cloud: Cloud, prior: ValueMap | null, planned: ValueMap): readonly string[] {
  if (prior !== null && keyOf(prior) === keyOf(planned)) return [];
  const used = [prior, planned].flatMap((table) => valuesAt(table ?? undefined, 'server_side_encryption.kms_key_arn'));
  return used.filter((arn) => typeof arn === 'string' && cloud.pendingKeys.has(arn)).map(pendingKey);
}

const pendingKey = (arn: Value): string => `KMSInvalidStateException: ${String(arn)} is pending deletion.`;

/**
 * Service quotas of DynamoDB: TTL once an hour; the key four times in 24 hours and once more after six quiet hours; to on-demand
 * four times in 24 hours; the class twice in 30 days; capacities down four times a UTC day and once more after a quiet hour, up to
 * 27 times (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html).
 */
function tooOften(cloud: Cloud, { table, what, hour }: TableEvent): readonly string[] {
  const past = cloud.events.filter((event) => event.table === table && event.what === what).map((event) => event.hour);
  const within = (hours: number): number => past.filter((then) => hour - then < hours).length;
  const refused = (limit: string): readonly string[] => [`LimitExceededException: ${table}: ${what} ${limit}`];
  if (what === 'ttl') {
    return within(1) > 0 ? [validation('Time to live has been modified multiple times within a fixed interval')] : [];
  }
  if (what === 'key') return within(DAY) >= 4 && within(6) > 0 ? refused('changed four times in 24 hours') : [];
  if (what === 'on-demand') return within(DAY) >= 4 ? refused('four times in 24 hours') : [];
  if (what === 'class') return within(30 * DAY) >= 2 ? refused('changed twice in 30 days') : [];
  const today = past.filter((then) => Math.floor(then / DAY) === Math.floor(hour / DAY)).length;
  return today >= 4 && within(1) > 0 ? refused('four times a day, then once an hour') : [];
}
