// The few assumptions that move the result most, short enough to stand beside the number, each with the field that changes it.
import { count, plural } from '../workload/format.ts';
import type { Workload } from '../workload/workload.ts';
import { ownKey } from './priced.ts';
import type { Usage } from './usage.ts';

export interface HeadlineAssumption {
  readonly text: string;
  /** The field of the workload that changes it. */
  readonly field: keyof Workload;
}

const KB = 1024;

const size = (bytes: number): string => (bytes >= KB ? `${count(bytes / KB)} KB` : plural(bytes, 'byte'));

function stored({ config, workload, items }: Usage): HeadlineAssumption {
  if (config.enable_ttl && workload.retentionDays > 0) {
    return {
      text: `${plural(workload.retentionDays, 'day')} of new items stored (${count(items)})`,
      field: 'retentionDays',
    };
  }
  return workload.storedGb === null
    ? { text: `${plural(workload.storedItems, 'item')} stored`, field: 'storedItems' }
    : { text: `${count(workload.storedGb)} GB stored`, field: 'storedGb' };
}

function queries({ queries: table, emailQueries, sourceQueries }: Workload): HeadlineAssumption[] {
  const all = table + emailQueries + sourceQueries;
  if (all === 0) return [];
  const [most] = (
    [
      ['emailQueries', emailQueries],
      ['sourceQueries', sourceQueries],
      ['queries', table],
    ] as const
  ).toSorted(([, one], [, other]) => other - one);
  return [{ text: plural(all, 'query', 'queries'), field: most?.[0] ?? 'queries' }];
}

/** In the order of the form; what has no effect on this config is left out. */
export function headline(usage: Usage): HeadlineAssumption[] {
  const { config, workload } = usage;
  const { puts, updates, gets, rateUnit, itemBytes, peakToAverage, peakHours, kmsConnections, keyAgeYears } = workload;
  const rates: HeadlineAssumption[] = [
    { text: plural(puts, 'new item'), field: 'puts' },
    ...(updates === 0 ? [] : [{ text: plural(updates, 'update'), field: 'updates' } as const]),
    { text: plural(gets, 'read'), field: 'gets' },
    ...queries(workload),
  ];
  return [
    ...rates.map((one, index) => (index === rates.length - 1 ? { ...one, text: `${one.text} a ${rateUnit}` } : one)),
    { text: size(itemBytes), field: 'itemBytes' },
    stored(usage),
    { text: `peak ${count(peakToAverage)}× for ${plural(peakHours, 'hour')} a day`, field: 'peakToAverage' },
    ...(ownKey(config)
      ? [
          {
            text:
              keyAgeYears === 0 ? 'new KMS key, $1 → $3 over the years' : `KMS key ${plural(keyAgeYears, 'year')} old`,
            field: 'keyAgeYears',
          } as const,
        ]
      : []),
    ...(config.enable_encryption
      ? [{ text: plural(kmsConnections, 'connection'), field: 'kmsConnections' } as const]
      : []),
  ];
}
