// Faults of the test provider, each a rule of the real provider or of AWS that would no longer bite.
import { fault, type SeededFault } from './fault.ts';

const TERRAFORM = 'test/terraform';
const LIMITS = `${TERRAFORM}/aws-limits.test.ts`;
const PLANS = `${TERRAFORM}/aws-table-plan.test.ts`;
const REFUSALS = `${TERRAFORM}/aws-refusals.test.ts`;
const LIFECYCLE = `${TERRAFORM}/lifecycle.test.ts`;

const inAccount: readonly SeededFault[] = [
  fault(
    'AWS: a second table of the same name',
    `${TERRAFORM}/aws-services.ts`,
    [
      'const clash = existing(cloud, type).some((other) => other[attribute] === planned[attribute]);',
      'const clash = false;',
    ],
    LIMITS,
  ),
  fault('AWS: a table is gone at once', `${TERRAFORM}/provider.ts`, ['await this.quiet();', ''], LIFECYCLE),
  fault(
    'AWS: deletion protection does not protect',
    `${TERRAFORM}/aws-services.ts`,
    ['?.deletion_protection_enabled === true', '?.deletion_protection_enabled === null'],
    LIMITS,
  ),
  fault(
    'AWS: a vault goes with its recovery points',
    `${TERRAFORM}/aws-services.ts`,
    ['cloud.recoveryPoints.has(String(state.name)) &&', 'cloud.recoveryPoints.has("") &&'],
    LIMITS,
  ),
  fault(
    'AWS: a key is deleted in no time and nobody misses it',
    `${TERRAFORM}/aws-limits.ts`,
    ['cloud.pendingKeys.has(arn)', 'cloud.pendingKeys.has("")'],
    LIMITS,
  ),
  fault(
    'AWS: TTL changes as often as you like',
    `${TERRAFORM}/aws-limits.ts`,
    ['within(1) > 0 ? [validation(', 'within(0) > 0 ? [validation('],
    LIMITS,
  ),
  fault(
    'AWS: eight keys a day',
    `${TERRAFORM}/aws-limits.ts`,
    ['within(DAY) >= 4 && within(6) > 0', 'within(DAY) >= 8 && within(6) > 0'],
    LIMITS,
  ),
  fault(
    'AWS: capacities fall freely',
    `${TERRAFORM}/aws-limits.ts`,
    ['today >= 4 && within(1) > 0', 'today >= 40 && within(1) > 0'],
    LIMITS,
  ),
  fault(
    'AWS: equal keys',
    `${TERRAFORM}/aws-limits.ts`,
    ['new Set(names).size < names.length', 'names.length < 0'],
    LIMITS,
  ),
  fault(
    'AWS: minimum above maximum',
    `${TERRAFORM}/aws-services.ts`,
    ['Number(min_capacity) > Number(max_capacity)', 'Number(min_capacity) > 10 * Number(max_capacity)'],
    LIMITS,
  ),
  fault(
    'AWS: replicas without a stream',
    `${TERRAFORM}/aws-limits.ts`,
    ["planned.stream_view_type === 'NEW_AND_OLD_IMAGES'", 'true'],
    LIMITS,
  ),
  fault(
    'refresh believes the state',
    `${TERRAFORM}/provider.ts`,
    ['this.cloud.drift(type, found.state)', 'state ?? {}'],
    LIFECYCLE,
  ),
];

const inReplication: readonly SeededFault[] = [
  fault(
    'AWS: a replica in the Region of its table',
    `${TERRAFORM}/aws-cloud.ts`,
    ['String(replica.region_name)', 'REGION'],
    `${TERRAFORM}/replication.test.ts`,
  ),
  fault(
    'provider: another stream changes a destination in place',
    `${TERRAFORM}/aws-rules.ts`,
    ["['table_name', 'stream_arn', ", "['table_name', "],
    `${TERRAFORM}/replication.test.ts`,
  ),
];

const inPlans: readonly SeededFault[] = [
  fault(
    "provider: TTL's name is read while off",
    `${TERRAFORM}/aws-cloud.ts`,
    [": { attribute_name: '', enabled: false };", ": { attribute_name: ttl?.attribute_name ?? '', enabled: false };"],
    PLANS,
  ),
  fault(
    'provider: encryption is read while off',
    `${TERRAFORM}/aws-cloud.ts`,
    ['(sse?.enabled === true ? [sse] : [])', '(sse === null ? [] : [sse])'],
    PLANS,
  ),
  fault(
    'provider: a new TTL name while off is a change',
    `${TERRAFORM}/aws-table-plan.ts`,
    ['return off && isZero(before) ?', 'return off && before === 0 ?'],
    PLANS,
  ),
  fault(
    'provider: encryption off on both sides is a change',
    `${TERRAFORM}/aws-table-plan.ts`,
    ["['server_side_encryption', 'point_in_time_recovery'].filter(", "['point_in_time_recovery'].filter("],
    PLANS,
  ),
  fault(
    'provider: a block that is gone is off',
    `${TERRAFORM}/aws-table-plan.ts`,
    ["'server_side_encryption', 'ttl'],", "'server_side_encryption'],"],
    PLANS,
  ),
  fault(
    'provider 5 knows the next ARN of a stream',
    `${TERRAFORM}/aws-table-plan.ts`,
    ["return edition === '6' && !isZero(planned.stream_view_type)", 'return !isZero(planned.stream_view_type)'],
    PLANS,
  ),
  fault(
    'provider 6 reads no key schema',
    `${TERRAFORM}/aws-cloud.ts`,
    ['return { ...read, key_schema, hash_key', 'return { ...read, hash_key'],
    PLANS,
  ),
  fault(
    'provider: TTL needs no name',
    `${TERRAFORM}/aws-refusals.ts`,
    ['if (ttl?.enabled !== true ||', 'if (ttl?.enabled !== null ||'],
    REFUSALS,
  ),
  fault(
    'provider 6: an index by both ways',
    `${TERRAFORM}/aws-refusals.ts`,
    ['...(ways === 1', '...(ways > 0'],
    REFUSALS,
  ),
  fault(
    'provider 6: no key of an index elsewhere',
    `${TERRAFORM}/aws-refusals.ts`,
    ['!keys.has(name) && !elsewhere.has(name)', '!keys.has(name)'],
    REFUSALS,
  ),
  fault(
    'provider: an alarm of 90 seconds',
    `${TERRAFORM}/aws-validators.ts`,
    ['value % 60 === 0', 'value % 30 === 0'],
    REFUSALS,
  ),
  fault(
    'provider: six actions',
    `${TERRAFORM}/aws-refusals.ts`,
    ['listOf(config[name]).length > 5', 'listOf(config[name]).length > 6'],
    REFUSALS,
  ),
  fault(
    'provider: a schedule of five fields',
    `${TERRAFORM}/aws-validators.ts`,
    ['( \\S+){5}', '( \\S+){4,5}'],
    REFUSALS,
  ),
];

export const inProvider: readonly SeededFault[] = [...inAccount, ...inReplication, ...inPlans];
