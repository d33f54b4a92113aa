// Which product of the Price List is the price of which rate. Sources and traps: docs/pricing.md.
import { type RateName, rateOf } from '../rates.ts';
import { type Band, type PriceList, PriceListError, type Product } from './offer.ts';

export type OfferCode = 'AmazonDynamoDB' | 'awskms' | 'AmazonCloudWatch' | 'AWSBackup';

interface Rule {
  readonly rate: RateName;
  readonly offer: OfferCode;
  readonly family: string;
  /** The whole usage type without the Region's prefix: a match at its end would take IA- and Repl- twins. */
  readonly usage: string;
  /** Attributes that must have these values; products without the attribute do not match. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** us-east-1 lists storage twice, with and without prefix: the tiered one counts, the price must be the same. */
  readonly twin?: true;
}

const PER_REQUEST = 'Amazon DynamoDB PayPerRequest Throughput';

/** The rates that the Price List has. Reservations and key rotations are not in it in a form we could verify. */
export const rules: readonly Rule[] = [
  {
    rate: 'onDemandWrite',
    offer: 'AmazonDynamoDB',
    family: PER_REQUEST,
    usage: 'WriteRequestUnits',
    attributes: { group: 'DDB-WriteUnits' },
  },
  {
    rate: 'onDemandRead',
    offer: 'AmazonDynamoDB',
    family: PER_REQUEST,
    usage: 'ReadRequestUnits',
    attributes: { group: 'DDB-ReadUnits' },
  },
  {
    rate: 'writeCapacity',
    offer: 'AmazonDynamoDB',
    family: 'Provisioned IOPS',
    usage: 'WriteCapacityUnit-Hrs',
    attributes: { group: 'DDB-WriteUnits' },
  },
  {
    rate: 'readCapacity',
    offer: 'AmazonDynamoDB',
    family: 'Provisioned IOPS',
    usage: 'ReadCapacityUnit-Hrs',
    attributes: { group: 'DDB-ReadUnits' },
  },
  {
    rate: 'storage',
    offer: 'AmazonDynamoDB',
    family: 'Database Storage',
    usage: 'TimedStorage-ByteHrs',
    attributes: { volumeType: 'Amazon DynamoDB - Indexed DataStore' },
    twin: true,
  },
  { rate: 'pitr', offer: 'AmazonDynamoDB', family: 'Database Storage', usage: 'TimedPITRStorage-ByteHrs' },
  {
    rate: 'backup',
    offer: 'AmazonDynamoDB',
    family: 'Amazon DynamoDB On-Demand Backup Storage',
    usage: 'TimedBackupStorage-ByteHrs',
  },
  {
    rate: 'restore',
    offer: 'AmazonDynamoDB',
    family: 'Amazon DynamoDB Restore Data Size',
    usage: 'RestoreDataSize-Bytes',
  },
  {
    rate: 'streamReads',
    offer: 'AmazonDynamoDB',
    family: 'API Request',
    usage: 'Streams-RequestsCount',
    attributes: { group: 'DDB-StreamsReadRequests' },
  },
  { rate: 'kmsKey', offer: 'awskms', family: 'Encryption Key', usage: 'KMS-Keys' },
  { rate: 'kmsRequests', offer: 'awskms', family: 'API Request', usage: 'KMS-Requests' },
  {
    rate: 'alarm',
    offer: 'AmazonCloudWatch',
    family: 'Alarm',
    usage: 'CW:AlarmMonitorUsage',
    attributes: { alarmType: 'Standard' },
  },
  {
    rate: 'awsBackup',
    offer: 'AWSBackup',
    family: 'AWS Backup Storage',
    usage: 'WarmStorage-ByteHrs-DynamoDB',
    attributes: { operation: 'Storage' },
  },
];

/**
 * The usage type without the Region's prefix: `USE2-`, `EU-`, or KMS's `us-east-2-`. `IA-` looks like a prefix of
 * us-east-1, which has none, and is not one.
 */
export function withoutPrefix(usage: string, region: string): string {
  if (usage.startsWith(`${region}-`)) return usage.slice(region.length + 1);
  return usage.replace(/^(?!IA-)[A-Z]{2,4}\d?-/, '');
}

function matches(rule: Rule, product: Product, region: string): boolean {
  const listed = product.attributes.get('regionCode');
  if (listed !== undefined && listed !== region) return false;
  if (product.family !== rule.family) return false;
  if (withoutPrefix(product.attributes.get('usagetype') ?? '', region) !== rule.usage) return false;
  return Object.entries(rule.attributes ?? {}).every(([name, value]) => product.attributes.get(name) === value);
}

/** USD for `per` units: the decimal point moves, so that no digit is lost to floating point. */
export function scaled(usd: string, per: number): number {
  return Number(`${usd}e${Math.round(Math.log10(per))}`);
}

const isFree = (band: Band): boolean => Number(band.usd) === 0;

/** The one price above the free band; the band itself must be the one that rates.ts says. */
function paid(rate: RateName, bands: readonly Band[], freeTier: boolean): string {
  const [first] = bands;
  const free = first !== undefined && bands.length > 1 && isFree(first) ? first : null;
  const rest = free === null ? bands : bands.slice(1);
  const [band] = rest;
  if (band === undefined || rest.length > 1) throw new PriceListError(`${rate}: ${rest.length} paid bands, not one`);
  if (isFree(band)) throw new PriceListError(`${rate}: the price is 0`);
  const expected = freeTier ? rateOf(rate).free : undefined;
  if (free !== null && free.to !== expected?.quantity) {
    throw new PriceListError(
      `${rate}: free up to ${free.to}, rates.ts says ${expected?.quantity ?? 'nothing is free'}`,
    );
  }
  // The free bands of KMS and CloudWatch belong to the account and stand in no Region's file.
  if (free === null && expected?.perRegion) {
    throw new PriceListError(`${rate}: the free band up to ${expected.quantity} is gone`);
  }
  return band.usd;
}

function one(rule: Rule, candidates: readonly Product[], list: PriceList): readonly Band[] | null {
  const bands = candidates.map((product) => list.bandsOf(product.sku));
  if (bands.length <= 1) return bands[0] ?? null;
  const names = candidates.map((product) => product.sku).join(', ');
  if (!rule.twin || bands.length > 2)
    throw new PriceListError(`${rule.rate}: ${bands.length} products match: ${names}`);
  const [a = [], b = []] = bands;
  if (a.at(-1)?.usd !== b.at(-1)?.usd) throw new PriceListError(`${rule.rate}: ${names} differ in price`);
  return a.length >= b.length ? a : b;
}

/**
 * The price of a rate in its published unit, or null when the list has no such product.
 *
 * @throws PriceListError when more than one product matches, or its bands are not what the estimate counts with
 */
export function select(
  rule: Rule,
  list: PriceList,
  region: { readonly id: string; readonly freeTier: boolean },
): number | null {
  const candidates = list.products.filter((product) => matches(rule, product, region.id));
  const bands = one(rule, candidates, list);
  return bands === null ? null : scaled(paid(rule.rate, bands, region.freeTier), rateOf(rule.rate).per);
}
