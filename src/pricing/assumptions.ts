// What the estimate takes for granted, as data: those that move the result name the field that changes them.

import { count, HOURS_PER_MONTH, percent, plural } from '../workload/format.ts';
import { autoscaled } from './capacity.ts';
import { infrequentAccess, ownKey, replicas } from './priced.ts';
import type { Usage } from './usage.ts';

export interface Assumption {
  readonly id: string;
  readonly text: string;
  /** The field of the workload that changes it; null where nothing can. */
  readonly field: string | null;
}

type Rule = readonly [id: string, field: string | null, applies: boolean, text: () => string];

const keyText = ({ workload, rotations }: Usage): string =>
  rotations === 2
    ? `The KMS key is ${plural(workload.keyAgeYears, 'year')} old: $3 a month, which no further rotation raises.`
    : `The KMS key is ${workload.keyAgeYears === 0 ? 'new' : `${plural(workload.keyAgeYears, 'year')} old`}: $${1 + rotations} a month now, ${rotations === 0 ? '$2 after its first yearly rotation, ' : ''}$3 after its second.`;

/** Those that move the result, each with its field. */
function moving(usage: Usage): Rule[] {
  const { config, workload, shape } = usage;
  const kept = config.enable_ttl && workload.retentionDays > 0;
  return [
    [
      'peak',
      'peakToAverage',
      true,
      () =>
        `Busy hours carry ${count(shape.peak)} times the average for ${percent(shape.busy)} of the time, the rest ${count(shape.quiet)} times; on-demand does not depend on it.`,
    ],
    ['key-age', 'keyAgeYears', ownKey(config), () => keyText(usage)],
    [
      'connections',
      'kmsConnections',
      config.enable_encryption,
      () => `${plural(workload.kmsConnections, 'client connection')} in use day and night.`,
    ],
    [
      'retention',
      'retentionDays',
      kept,
      () =>
        `TTL keeps ${plural(workload.retentionDays, 'day')} of new items: ${count(usage.items)} items stored, in place of the ${workload.storedGb === null ? 'items stored' : 'table size'} given.`,
    ],
    [
      'stored-gb',
      'storedGb',
      !kept && workload.storedGb !== null,
      () => `The table holds ${count(workload.storedGb ?? 0)} GB, which are ${count(usage.items)} items.`,
    ],
    [
      'items-per-query',
      'itemsPerQuery',
      usage.operations.queries + usage.operations.emailQueries + usage.operations.sourceQueries > 0,
      () => `A query reads ${plural(workload.itemsPerQuery, 'item')}.`,
    ],
    [
      'indexes',
      workload.emailIndexShare < 100 ? 'emailIndexShare' : 'sourceIndexShare',
      true,
      () =>
        workload.emailIndexShare === 100 && workload.sourceIndexShare === 100
          ? 'Every item has email and source, so it stands in both indexes with all its attributes.'
          : `${count(workload.emailIndexShare)}% of items stand in email-index, ${count(workload.sourceIndexShare)}% in source-index, with all their attributes.`,
    ],
    [
      'free-tier',
      'freeTierUsed',
      true,
      () =>
        workload.freeTierUsed === 0
          ? 'Nothing else in the account uses its free tier.'
          : `Other resources use ${count(workload.freeTierUsed)}% of the account’s free tier.`,
    ],
  ];
}

/** Those that nothing changes. */
function fixed(usage: Usage): Rule[] {
  const { config, workload } = usage;
  const auto = autoscaled(config);
  const simulated = Object.keys(usage.simulated).length > 0;
  const copies = config.enable_point_in_time_recovery || config.enable_backup || usage.backupsKept > 0;
  return [
    [
      'month',
      null,
      true,
      () => `A month has ${HOURS_PER_MONTH} hours; 1 KB is 1,024 bytes and 1 GB is 1,073,741,824 bytes.`,
    ],
    ['writes', null, true, () => 'Each put is a new item, and an update does not change the item’s size.'],
    ['transfer', null, true, () => 'Data transfer between DynamoDB and compute in the same Region is free.'],
    [
      'not-included',
      null,
      true,
      () => 'Not included: taxes, support, data transfer out, S3, DAX, Lambda and Kinesis itself.',
    ],
    [
      'auto-scaling',
      null,
      auto,
      () =>
        simulated
          ? 'Auto scaling: the capacity that a simulation of your traffic, minute by minute, provisioned; for other months and other traffic it moves as an estimate at two levels of load does.'
          : 'Auto scaling: two levels of load a day, each at ceil(consumed ÷ target) within the bounds; the minutes it takes to react are not modelled.',
    ],
    [
      'reservation',
      null,
      usage.capacity !== null && workload.reservedTerm !== 'none',
      () => 'Reserved capacity is charged in whole blocks of 100 whether it is used or not.',
    ],
    [
      'on-demand-free',
      null,
      usage.capacity === null,
      () => 'On-demand requests have no free tier; the free unit-hours are for provisioned capacity.',
    ],
    [
      'standard-ia',
      null,
      infrequentAccess(config),
      () => 'Standard-IA has no free tier, and reserved capacity does not cover it.',
    ],
    [
      'transactions',
      null,
      workload.transactionalShare > 0,
      () => 'Transactions double the units of the table; writes to the indexes are not doubled.',
    ],
    [
      'ttl',
      null,
      config.enable_ttl,
      () =>
        `Deletions by TTL are free${replicas(config).length > 0 ? ', and replicated writes in the Regions of replicas' : ''}; expired items are taken to go at once, though AWS takes a few days.`,
    ],
    ['streams', null, config.enable_streams, () => 'The stream itself and its reads by Lambda triggers are free.'],
    [
      'copies',
      null,
      copies,
      () =>
        'Backups and point-in-time recovery are charged by the size of the table without its indexes, 100 bytes an item included.',
    ],
    [
      'aws-backup',
      null,
      config.enable_backup,
      () =>
        'AWS Backup keeps full copies of the table, which is taken to have its size all month: as many as backup_schedule makes, all in warm storage, also where backup_cold_storage_after_days says otherwise. A schedule that cannot be read is taken to be daily.',
    ],
    [
      'replicas',
      null,
      replicas(config).length > 0,
      () => 'Replicas: reads there and data transfer between Regions are not included.',
    ],
  ];
}

/** Those that move the result first, in the order of the report. */
export const assumptions = (usage: Usage): Assumption[] =>
  [...moving(usage), ...fixed(usage)].flatMap(([id, field, applies, text]) =>
    applies ? [{ id, text: text(), field }] : [],
  );
