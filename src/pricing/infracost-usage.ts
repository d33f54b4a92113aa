// infracost-usage.yml: the same workload for those who run infracost, with its keys for the module's resources.
// Keys: https://github.com/infracost/infracost/blob/master/infracost-usage-example.yml and internal/resources/aws.

import { decimal } from '../workload/format.ts';
import { tableAddress, targetAddress, vaultAddress } from './address.ts';
import { autoscaled, parts } from './capacity.ts';
import type { Estimate } from './estimate.ts';
import type { Usage } from './usage.ts';

interface Entry {
  readonly key: string;
  /** As metered; infracost takes whole numbers except where `exact`, so that less than one rounds up, not to nothing. */
  readonly value: number;
  readonly exact?: true;
  readonly note: string;
}

const wholeGb = (usage: Usage): number => parts.reduce((total, part) => total + usage.gb[part], 0);

/** infracost prices no index, so the units and bytes of both indexes are added to the table's. */
function tableEntries(usage: Usage): Entry[] {
  const sum = (kind: 'write' | 'read') => parts.reduce((total, part) => total + usage.units[part][kind], 0);
  const requests: Entry[] =
    usage.capacity === null
      ? [
          { key: 'monthly_write_request_units', value: sum('write'), note: 'WRU, table and both indexes' },
          { key: 'monthly_read_request_units', value: sum('read'), note: 'RRU, table and both indexes' },
        ]
      : [];
  const stream = usage.config.enable_streams ? usage.streamRequests : 0;
  return [
    ...requests,
    { key: 'storage_gb', value: wholeGb(usage), note: 'GB with overhead, table and both indexes' },
    {
      key: 'pitr_backup_storage_gb',
      value: usage.config.enable_point_in_time_recovery ? usage.gb.table : 0,
      note: 'GB, table alone',
    },
    { key: 'on_demand_backup_storage_gb', value: usage.backupsKept * usage.gb.table, note: 'GB, all copies kept' },
    {
      key: 'monthly_data_restored_gb',
      value: usage.workload.restores * wholeGb(usage),
      note: 'GB, table and both indexes',
    },
    { key: 'monthly_streams_read_request_units', value: stream, note: 'GetRecords outside Lambda' },
  ];
}

function entryLine({ key, value, exact, note }: Entry): string {
  const whole = value > 0 ? Math.max(1, Math.round(value)) : 0;
  const shown = exact ? String(value) : BigInt(whole).toString();
  const metered = exact || Number(shown) === value ? '' : `; ${decimal(value, 6)} unrounded`;
  return `    ${key}: ${shown} # ${note}${metered}`;
}

const resource = (address: string, entries: readonly Entry[]): string[] => [
  `  ${/["[]/.test(address) ? `'${address}'` : address}:`,
  ...entries.map(entryLine),
];

/** What auto scaling provisions on average; infracost reads the table's two targets and ignores the indexes'. */
function targets(usage: Usage): string[] {
  const { capacity } = usage;
  if (capacity === null || !autoscaled(usage.config)) return [];
  return (['write', 'read'] as const).flatMap((kind) => {
    const value = parts.reduce((total, part) => total + capacity[part][kind], 0);
    const note = `${kind === 'write' ? 'WCU' : 'RCU'} on average, table and both indexes`;
    return resource(targetAddress(`table-${kind}`), [{ key: 'capacity', value, note }]);
  });
}

function fixedNote(usage: Usage): string[] {
  if (usage.capacity === null || autoscaled(usage.config)) return [];
  const index = usage.capacity['email-index'];
  return [
    `# infracost prices read_capacity and write_capacity of the table alone: it leaves out ${decimal(2 * index.write, 0)} WCU and ${decimal(2 * index.read, 0)} RCU of the indexes.`,
  ];
}

/** The file, for `infracost breakdown --path . --usage-file infracost-usage.yml` in the bundle's folder. */
export function infracostUsage(estimate: Estimate): string {
  const { usage } = estimate;
  const vault = usage.config.enable_backup
    ? resource(vaultAddress, [
        {
          key: 'monthly_dynamodb_backup_gb',
          value: usage.awsBackups * usage.gb.table,
          exact: true,
          note: `GB, ${decimal(usage.awsBackups, 2)} copies`,
        },
      ])
    : [];
  return [
    '# The workload of the estimate in COST.md, for infracost. It takes whole numbers for the table; it has no usage keys for KMS',
    '# requests, key rotations and the alarms of auto scaling, which its total is without.',
    ...fixedNote(usage),
    'version: 0.1',
    'resource_usage:',
    ...resource(tableAddress(usage.config), tableEntries(usage)),
    ...targets(usage),
    ...vault,
    '',
  ].join('\n');
}
