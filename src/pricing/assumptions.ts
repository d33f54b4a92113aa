// What the estimate takes for granted, as sentences for the report: only those that matter to this config.

import { count, HOURS_PER_MONTH, percent } from '../workload/format.ts';
import { autoscaled } from './capacity.ts';
import type { Usage } from './usage.ts';

const ALWAYS = [
  `A month has ${HOURS_PER_MONTH} hours; 1 KB is 1,024 bytes and 1 GB is 1,073,741,824 bytes.`,
  'Every item has email and source, so it stands in both indexes with all its attributes (projection ALL).',
  'Each put is a new item and an update does not change the item’s size.',
  'Data transfer between DynamoDB and compute in the same Region: $0.',
  'Not included: taxes, support, Savings Plans, data transfer out, Contributor Insights, exports, DAX, Lambda itself.',
] as const;

const shape = (usage: Usage): string =>
  `Busy hours carry ${count(usage.shape.peak)} times the average for ${percent(usage.shape.busy)} of the time, the rest ${count(usage.shape.quiet)} times.`;

/** In the order of the report. */
export function assumptions(usage: Usage): string[] {
  const { config, workload } = usage;
  const conditional: [boolean, string][] = [
    [usage.capacity !== null, shape(usage)],
    [
      autoscaled(config),
      'Auto scaling: the mean over time of ceil(consumed ÷ target) within its bounds; the minutes it takes to react and its daily limit on decreases are not modelled.',
    ],
    [
      usage.capacity !== null && workload.reservedTerm !== 'none',
      'Reserved capacity is bought for what is provisioned at every hour, in whole blocks of 100.',
    ],
    [
      usage.capacity === null,
      'On-demand requests have no free tier; the free unit-hours are for provisioned capacity.',
    ],
    [
      workload.transactionalShare > 0,
      'Transactions double the units of the table; writes to the indexes are not doubled.',
    ],
    [
      config.enable_ttl,
      'Deletions by TTL are free; expired items are taken to go at once, though AWS takes a few days.',
    ],
    [config.enable_streams, 'The stream itself and its reads by Lambda triggers are free.'],
    [
      config.enable_point_in_time_recovery || config.enable_backup || usage.backupsKept > 0,
      'Backups and point-in-time recovery are charged by the size of the table, the indexes excluded, the 100 bytes an item included.',
    ],
    [
      config.enable_backup,
      'AWS Backup keeps full copies of DynamoDB tables; the table is taken to have its size all month.',
    ],
    [config.enable_encryption, 'Connections are in use day and night, and the key keeps the age given.'],
  ];
  return [...ALWAYS, ...conditional.filter(([applies]) => applies).map(([, text]) => text)];
}
