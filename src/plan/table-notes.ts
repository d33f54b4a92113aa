// Notes on changes of the table itself: what replaces or moves it, capacity, TTL and streams.

import { isAutoscaled, isProvisioned } from './arguments.ts';
import type { NoteRule } from './note.ts';
import { isRefused, losesTable, needsTwoApplies, type Transition, turnsOff, turnsOn } from './transition.ts';

const REPLACING = ['table_name', 'hash_key', 'range_key'] as const;
const CAPACITIES = ['read_capacity', 'write_capacity', 'gsi_read_capacity', 'gsi_write_capacity'] as const;
const LIMITS = ['read_min_capacity', 'read_max_capacity', 'write_min_capacity', 'write_max_capacity'] as const;

const isFixed = (config: Transition['before']): boolean => isProvisioned(config) && !isAutoscaled(config);

const flips = ({ before, after }: Transition): boolean => isAutoscaled(before) !== isAutoscaled(after);

const moves: readonly NoteRule[] = [
  {
    id: 'table-replaced',
    kind: 'replaces',
    level: 'danger',
    fields: REPLACING,
    when: (t) => !t.keepsTable && t.changes(...REPLACING),
    text: ({ before }) =>
      before.enable_point_in_time_recovery
        ? 'Terraform deletes the table with every item and makes an empty one with new indexes. AWS keeps a system backup of the old table for 35 days; export or copy the items first.'
        : 'Terraform deletes the table with every item and makes an empty one with new indexes. Point-in-time recovery is off, so nothing is left of the old one; export or copy the items first.',
  },
  {
    // lifecycle.test.ts; https://github.com/hashicorp/terraform-provider-aws/issues/671
    id: 'range-key-refused',
    kind: 'refused',
    level: 'danger',
    fields: ['range_key'],
    when: isRefused,
    text: ({ before, provider }) =>
      `AWS provider ${provider} refuses this plan (“Unmatched indexes: ["${before.range_key}"]”): with auto scaling Terraform leaves the indexes as they are, with their old sort key. Turn enable_autoscaling off and apply, change range_key and apply, then turn it on again.`,
  },
  {
    // https://github.com/hashicorp/terraform-provider-aws/issues/7447
    id: 'on-demand-to-autoscaled',
    kind: 'two-applies',
    level: 'danger',
    fields: ['enable_autoscaling', 'billing_mode'],
    when: needsTwoApplies,
    text: 'AWS refuses this in one apply: a table that leaves on-demand needs a capacity for every index, and with auto scaling Terraform sends none. Apply with enable_autoscaling = false first, then turn it on with moved.tf.',
  },
  {
    id: 'table-moved',
    kind: 'moves',
    level: 'hint',
    fields: ['enable_autoscaling', 'billing_mode'],
    when: (t) => flips(t) && t.deployed && t.keepsTable && !needsTwoApplies(t),
    text: 'moved.tf gives the table its other address in the state; the table and its items stay. Check that the plan says 0 to destroy for aws_dynamodb_table.',
  },
  {
    id: 'table-lost',
    kind: 'dangerous',
    level: 'danger',
    fields: ['enable_autoscaling', 'billing_mode'],
    when: losesTable,
    text: 'Without moved.tf Terraform destroys the table and makes another one at a new address. AWS refuses the second table while the first one stands and then deletes the first: the table is gone. Say that the table exists, so that moved.tf comes with the files.',
  },
];

const billing: readonly NoteRule[] = [
  {
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-switching-capacity-modes.html
    id: 'to-on-demand',
    kind: 'limited',
    level: 'hint',
    fields: ['billing_mode'],
    when: (t) => t.keepsTable && isProvisioned(t.before) && !isProvisioned(t.after),
    text: 'AWS allows 4 switches of a table to on-demand in 24 hours; back to provisioned it can go at any time.',
  },
  {
    id: 'scaling-off',
    kind: 'note',
    level: 'warning',
    fields: ['enable_autoscaling', ...CAPACITIES],
    when: (t) => t.keepsTable && t.deployed && isAutoscaled(t.before) && isFixed(t.after),
    text: 'Terraform sets the capacities that auto scaling has reached back to read_capacity, write_capacity, gsi_read_capacity and gsi_write_capacity: give values that carry the traffic of today.',
  },
  {
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#decreasing-provisioned-throughput
    id: 'capacity-decrease',
    kind: 'limited',
    level: 'hint',
    fields: CAPACITIES,
    when: (t) =>
      t.keepsTable &&
      isFixed(t.before) &&
      isFixed(t.after) &&
      CAPACITIES.some((name) => t.after[name] < t.before[name]),
    text: 'AWS limits decreases of capacity, for the table and each index apart: 4 in the first hour of a UTC day and then 1 an hour, at most 27 a day.',
  },
  {
    id: 'scaling-limits',
    kind: 'note',
    level: 'hint',
    fields: LIMITS,
    when: (t) => isAutoscaled(t.before) && isAutoscaled(t.after) && t.changes(...LIMITS),
    address: (t) =>
      `aws_appautoscaling_target.this["table-${t.changes('read_min_capacity', 'read_max_capacity') ? 'read' : 'write'}"]`,
    text: 'A capacity outside the new limits is moved into them at once.',
  },
];

const ttlStays = ({ before, after, keepsTable }: Transition): boolean =>
  keepsTable && before.enable_ttl && after.enable_ttl;
const streamStays = ({ before, after, keepsTable }: Transition): boolean =>
  keepsTable && before.enable_streams && after.enable_streams;

const lifecycle: readonly NoteRule[] = [
  {
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html
    id: 'ttl-changes',
    kind: 'limited',
    level: 'hint',
    fields: ['enable_ttl'],
    when: (t) => t.keepsTable && t.changes('enable_ttl'),
    text: 'AWS takes one change of TTL an hour; the next one may have to wait.',
  },
  {
    id: 'ttl-on',
    kind: 'dangerous',
    level: 'warning',
    fields: ['enable_ttl'],
    when: (t) => t.keepsTable && turnsOn(t, 'enable_ttl'),
    text: ({ after }) =>
      `AWS deletes every item whose ${after.ttl_attribute} holds a time in the past (Number, seconds since 1970, at most 5 years ago), the ones written before too.`,
  },
  {
    id: 'ttl-renamed',
    kind: 'two-applies',
    level: 'warning',
    fields: ['ttl_attribute'],
    when: (t) => ttlStays(t) && t.changes('ttl_attribute'),
    text: 'AWS does not change the attribute while TTL is on. Apply with enable_ttl = false, wait an hour, then turn it on with the new attribute.',
  },
  {
    id: 'stream-off',
    kind: 'dangerous',
    level: 'warning',
    fields: ['enable_streams'],
    when: (t) => t.keepsTable && turnsOff(t, 'enable_streams'),
    text: 'Consumers get no further records. What the stream holds can be read for 24 hours; switched on again, the table has another stream.',
  },
  {
    id: 'stream-view-type',
    kind: 'stale',
    level: 'warning',
    fields: ['stream_view_type'],
    when: (t) => streamStays(t) && t.changes('stream_view_type'),
    text: ({ provider }) =>
      `AWS ends the stream and opens another one with another ARN; records written between the two are in neither.${provider === '5' ? ' AWS provider 5 plans the old ARN: table_stream_arn and whatever reads it are right after a second apply.' : ''}`,
  },
];

export const tableNotes: readonly NoteRule[] = [...moves, ...billing, ...lifecycle];
