// Which meter of the pricing pages' feed is the price of which rate.
import { type RateName, rateOf } from '../rates.ts';
import { type Feed, feedName } from './feed.ts';
import { PriceListError } from './offer.ts';
import { scaled } from './select.ts';

export type Service = 'dynamodb' | 'kms' | 'cloudwatch';
export const services = ['dynamodb', 'kms', 'cloudwatch'] as const satisfies readonly Service[];

interface Meter {
  readonly rate: RateName;
  readonly service: Service;
  readonly meter: string;
  /** The meter of younger Regions, which the feed gives by its code alone. */
  readonly code?: string;
  /** The price is for this many of the meter's unit; the rate's `per` unless said. */
  readonly per?: number;
  /** The meter of the free band, which must be there where AWS has a free tier. */
  readonly free?: string;
}

const dynamodb = (rate: RateName, meter: string, more: Pick<Meter, 'per' | 'free' | 'code'> = {}): Meter => ({
  rate,
  service: 'dynamodb',
  meter,
  ...more,
});

/** The rates that the feed has; reservations are for one unit there, and for blocks of 100 here. */
export const meters: readonly Meter[] = [
  dynamodb('onDemandWrite', 'PayPerRequest Write Request Units'),
  dynamodb('onDemandRead', 'PayPerRequest Read Request Units'),
  dynamodb('writeCapacity', 'Provisioned Write Units', { free: 'Provisioned Write Units Free Tier' }),
  dynamodb('readCapacity', 'Provisioned Read Units', { free: 'Provisioned Read Units Free Tier' }),
  dynamodb('storage', 'Data Storage Indexed GB-Mo', { free: 'Data Storage Indexed Free Tier GB-Mo' }),
  dynamodb('pitr', 'PITR Backup Storage GB-Mo'),
  dynamodb('backup', 'On-Demand Backup Storage GB-Month'),
  dynamodb('restore', 'Restore Data Size'),
  dynamodb('streamReads', 'Streams Read Requests', { free: 'Streams Read Requests Free Tier' }),
  dynamodb('iaOnDemandWrite', 'PayPerRequest Write Request Units IA'),
  dynamodb('iaOnDemandRead', 'PayPerRequest Read Request Units IA'),
  dynamodb('iaWriteCapacity', 'Provisioned Write Units IA'),
  dynamodb('iaReadCapacity', 'Provisioned Read Units IA'),
  dynamodb('iaStorage', 'Data Storage Indexed - IA GB-Mo'),
  dynamodb('replicatedWrite', 'PayPerRequest Replicated Write Request Units'),
  dynamodb('replicatedWriteCapacity', 'Provisioned Replicated Write Units'),
  dynamodb('iaReplicatedWrite', 'PayPerRequest Replicated Write Request Units IA'),
  dynamodb('iaReplicatedWriteCapacity', 'Provisioned Replicated Write Units IA'),
  dynamodb('exportFull', 'Export Data Size per GB'),
  dynamodb('exportIncremental', 'Export Data Size Incremental Export per GB'),
  dynamodb('kinesisChangeUnits', 'Change Data Capture Units for Kinesis Data Streams'),
  dynamodb('reserved1yWriteUpfront', 'Provisioned 1yr DDB-WriteUnits Upfront Fee', {
    per: 100,
    code: 'giFZqannX2Djp20avguqmuDm4nRygFSacJeQjbR6T_k',
  }),
  dynamodb('reserved1yWriteHour', '1yr Write Capacity Unit Hrs Provisioned', {
    per: 100,
    code: 'rkVFyPYpB-fABzEGKbuPiZs1tKWiOxazOxKIAb0q3Rk',
  }),
  dynamodb('reserved1yReadUpfront', 'Provisioned 1yr DDB-ReadUnits Upfront Fee', {
    per: 100,
    code: 'hBcxP33qJ53kMOVwMafXgCUAco2ar3cL-lvDwiGjC8Q',
  }),
  dynamodb('reserved1yReadHour', '1yr Read Capacity Unit Hrs Provisioned', {
    per: 100,
    code: 'pf3AHbthkDNb3ZufPy6cBGlO0H99_vlnoPsyYvIEUr0',
  }),
  dynamodb('reserved3yWriteUpfront', 'Provisioned 3yr DDB-WriteUnits Upfront Fee', { per: 100 }),
  dynamodb('reserved3yWriteHour', '3yr Write Capacity Unit Hrs Provisioned', { per: 100 }),
  dynamodb('reserved3yReadUpfront', 'Provisioned 3yr DDB-ReadUnits Upfront Fee', { per: 100 }),
  dynamodb('reserved3yReadHour', '3yr Read Capacity Unit Hrs Provisioned', { per: 100 }),
  { rate: 'kmsKey', service: 'kms', meter: 'Encryption Key' },
  { rate: 'kmsRequests', service: 'kms', meter: 'API request - Non Free Tier' },
  { rate: 'alarm', service: 'cloudwatch', meter: 'Alarm Standard' },
  { rate: 'insightsRules', service: 'cloudwatch', meter: 'Contributor Insights DynamoDB' },
  { rate: 'insightsEvents', service: 'cloudwatch', meter: 'Event DynamoDB' },
];

/**
 * The price of a rate in its published unit, or null where the feed has no such meter in the Region.
 *
 * @throws PriceListError when a price is 0, or the free band of a Region with a free tier is gone or has a price
 */
export function metered(
  { rate, meter, code, per, free }: Meter,
  feed: Feed,
  region: { readonly name: string; readonly freeTier: boolean },
): number | null {
  const listed = feed.meters.get(feedName(region.name));
  const usd = listed?.get(meter) ?? (code === undefined ? undefined : listed?.get(code));
  if (usd === undefined) return null;
  if (Number(usd) === 0) throw new PriceListError(`${rate}: the price is 0`);
  if (free !== undefined && region.freeTier && Number(listed?.get(free) ?? Number.NaN) !== 0)
    throw new PriceListError(`${rate}: the free band is gone`);
  return scaled(usd, per ?? rateOf(rate).per);
}
