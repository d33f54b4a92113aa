// Every sentence of the overview.
import type { Change } from '../../plan/changes.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const overviewWords = {
  count: (count: number) => plural(count, 'resource'),
  fallback: 'Refused values stand as their defaults here.',
  goTo: (title: string, name: string) => `${title}: go to ${name}`,
  changes: (name: string) => `Compared with ${name}`,
  refusedBaseline: 'Its values are refused, so nothing can be compared with them.',
  nothing: 'Nothing changes.',
  actions: {
    create: 'Create',
    update: 'In place',
    replace: 'Replace',
    destroy: 'Destroy',
    move: 'Move',
  } satisfies Record<Change['action'], string>,
  from: (address: string) => `from ${address}`,
  list: 'Resources',
  columns: { address: 'Address', name: 'Name in AWS', cause: 'Setting' },
  levels: { refused: 'Error', danger: 'Danger', warning: 'Warning', hint: 'Hint' },
  parts: {
    table: 'Table',
    index: 'Index',
    key: 'KMS key',
    scaling: 'Auto scaling',
    alarms: 'Alarms',
    stream: 'Stream',
    backup: 'Backup',
    other: 'More',
  },
  partition: 'partition key',
  sort: 'sort key',
  allAttributes: 'all attributes',
  ttl: (attribute: string) => `TTL on ${attribute}`,
  recovery: (days: number) => `Recovery ${plural(days, 'day')}`,
  protection: 'Deletion protection',
  window: (days: number) => `${days}-day deletion window`,
  reads: (min: number, max: number) => `Reads ${min}–${max} RCU`,
  writes: (min: number, max: number) => `Writes ${min}–${max} WCU`,
  kept: (days: number) => `Kept ${plural(days, 'day')}`,
  streamKept: 'Kept 24 hours',
  partOfTable: 'Part of the table',
  onDemand: 'On-demand',
  provisioned: (read: number, write: number) => `${read} RCU, ${write} WCU`,
} as const;
