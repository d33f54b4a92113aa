// Lines of the replicas of a global table, each charged in its own Region at that Region's prices.
import { count, HOURS_PER_MONTH } from '../workload/format.ts';
import { parts } from './capacity.ts';
import type { Line } from './line.ts';
import { ownKey, replicas } from './priced.ts';
import { byClass } from './throughput-lines.ts';
import type { Usage } from './usage.ts';

const indexWrites = (of: Usage['units']): number => of['email-index'].write + of['source-index'].write;

/** Units of the writes that change an item, which is what is replicated: a failed condition changes nothing. */
const changes = ({ operations: ops, perOperation, workload }: Usage): number =>
  (ops.puts + ops.updates + ops.deletes) * perOperation.write * (1 + workload.transactionalShare / 100);

/** Units of the deletions by TTL: free where they are made, replicated writes in every other Region (TTL). */
const expired = ({ config, operations: ops, perOperation, workload }: Usage): number =>
  config.enable_ttl && workload.retentionDays > 0 ? Math.max(0, ops.puts - ops.deletes) * perOperation.write : 0;

/** What a replica of the table costs beside reads there: its writes, its storage, its recovery and its key. */
function linesIn(region: string): readonly Line[] {
  const base = { driver: 'replicas', resource: 'replica', region } as const;
  const id = (what: string) => `replica-${region}-${what}`;
  const onDemand = (usage: Usage, units: number) => (usage.capacity === null ? units : null);
  const hours = (usage: Usage, of: (capacity: NonNullable<Usage['capacity']>) => number) =>
    usage.capacity === null ? null : of(usage.capacity) * HOURS_PER_MONTH;
  return [
    {
      ...base,
      id: id('writes'),
      label: `Replicated writes, ${region}`,
      rate: byClass('replicatedWrite', 'iaReplicatedWrite'),
      quantity: (usage) => onDemand(usage, changes(usage) + expired(usage)),
      formula: (usage) =>
        `every write to the table${expired(usage) > 0 ? ' and deletion by TTL' : ''}; data transfer between Regions is not included`,
    },
    {
      ...base,
      id: id('index-writes'),
      label: `Index writes, ${region}`,
      rate: byClass('onDemandWrite', 'iaOnDemandWrite'),
      quantity: (usage) => onDemand(usage, indexWrites(usage.units)),
      formula: () => 'every write to both indexes',
    },
    {
      ...base,
      id: id('write-capacity'),
      label: `Replicated write capacity, ${region}`,
      rate: byClass('replicatedWriteCapacity', 'iaReplicatedWriteCapacity'),
      quantity: (usage) => hours(usage, (capacity) => capacity.table.write),
      formula: () => 'the write capacity of the table; data transfer between Regions is not included',
    },
    {
      ...base,
      id: id('index-write-capacity'),
      label: `Index write capacity, ${region}`,
      rate: byClass('writeCapacity', 'iaWriteCapacity'),
      quantity: (usage) => hours(usage, indexCapacity('write')),
      formula: () => 'the write capacity of both indexes',
    },
    {
      ...base,
      id: id('read-capacity'),
      label: `Read capacity, ${region}`,
      rate: byClass('readCapacity', 'iaReadCapacity'),
      quantity: (usage) => hours(usage, (capacity) => capacity.table.read + indexCapacity('read')(capacity)),
      formula: () => 'the read capacity of the table and both indexes, until the replica has its own',
    },
    {
      ...base,
      id: id('storage'),
      label: `Storage, ${region}`,
      rate: byClass('storage', 'iaStorage'),
      quantity: (usage) => parts.reduce((sum, part) => sum + usage.gb[part], 0),
      formula: (usage) => `${count(usage.items)} items in the table and its indexes`,
    },
    {
      ...base,
      id: id('pitr'),
      label: `Point-in-time recovery, ${region}`,
      rate: () => 'pitr',
      quantity: (usage) => (usage.config.enable_point_in_time_recovery ? usage.gb.table : null),
      formula: () => 'the table without its indexes',
    },
    {
      ...base,
      id: id('key'),
      label: `KMS key, ${region}`,
      rate: () => 'kmsKey',
      quantity: (usage) => (ownKey(usage.config) ? 1 : null),
      formula: () => 'a key of your own in that Region; its requests are not included',
    },
  ];
}

const indexCapacity =
  (kind: 'write' | 'read') =>
  (capacity: NonNullable<Usage['capacity']>): number =>
    capacity['email-index'][kind] + capacity['source-index'][kind];

/** The lines of every replica of the config. */
export const replicaLines = (usage: Usage): readonly Line[] => replicas(usage.config).flatMap(linesIn);
