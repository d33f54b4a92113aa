// The price files: complete, plausible, sourced, small enough for the page, and as their writer leaves them.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportName, regionFileText } from './price-list/region-file.ts';
import { regions } from './prices/regions.ts';
import { confidenceText, sourceDate, sources, sourceText } from './prices/sources.ts';
import { listPrice, pricedRegions, pricesOf } from './prices.ts';
import { rateNames } from './rates.ts';
import { notOffered } from './region-prices.ts';

const folder = new URL('./prices/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const CONFIDENCES = /^(price-list|pricing-page|derived|not-offered)$/;

describe('the Regions', () => {
  it('are each there once, by name, and each file is in the list', () => {
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
    const files = readdirSync(folder).filter((name) => /-\d\.ts$/.test(name));
    expect(files.sort()).toEqual(regions.map(({ id }) => `${id}.ts`).sort());
    const shown = pricedRegions.map(({ name }) => name);
    expect(shown).toEqual([...shown].sort());
    for (const { id, name } of pricedRegions) expect(pricesOf(id)?.name).toBe(name);
  });

  it.each(['mars-north-1', '', '__proto__', 'constructor'])('have no prices for %j', (id) => {
    expect(pricesOf(id)).toBeUndefined();
  });

  it('fit into 12 kB with their sources', () => {
    const files = [...regions.map(({ id }) => `${id}.ts`), 'regions.ts', 'sources.ts'];
    const size = gzipSync(files.map(read).join('')).length;
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThan(12 * 1024);
  });
});

describe.each(regions.map((region) => [region.id, region] as const))('%s', (id, region) => {
  it('has every rate, each a price or "not offered", with a known confidence, a source and its date', () => {
    expect(Object.keys(region.prices)).toEqual(rateNames);
    for (const [rate, price] of Object.entries(region.prices)) {
      if (price === null) throw new Error(`${rate} is not known`);
      if (!notOffered(price)) {
        expect(price[0]).toBeGreaterThan(0);
        expect(price[0]).toBeLessThan(1000);
      }
      expect(price[1]).toMatch(CONFIDENCES);
      expect(sourceDate(price[2])).toMatch(/^20\d\d(-\d\d-\d\d)?$/);
      for (const source of price[2].split(' ')) {
        expect(Object.hasOwn(sources, source) || /^[A-Za-z]+\/\d{14}$/.test(source), source).toBe(true);
      }
    }
  });

  it('has reservations that cost less than the hour', () => {
    for (const [kind, hourly] of [
      ['Write', region.prices.writeCapacity],
      ['Read', region.prices.readCapacity],
    ] as const) {
      const upfront = region.prices[`reserved1y${kind}Upfront`];
      const hour = region.prices[`reserved1y${kind}Hour`];
      if (!hourly?.[0] || !upfront?.[0] || !hour?.[0]) throw new Error('the year is known everywhere');
      const year = upfront[0] + hour[0] * 8760;
      // 54 % off in us-east-1.
      expect(year / (100 * hourly[0] * 8760)).toBeGreaterThan(0.4);
      expect(year / (100 * hourly[0] * 8760)).toBeLessThan(0.5);
    }
  });

  it('stands in its file as the writer leaves it', () => {
    expect(read(`${id}.ts`)).toBe(regionFileText(region));
  });
});

/** Facts with their sources, so that no update passes unseen: see docs/pricing.md. */
it.each([
  ['us-east-1', 'onDemandWrite', 0.625],
  ['us-east-1', 'onDemandRead', 0.125],
  ['us-east-1', 'writeCapacity', 0.00065],
  ['us-east-1', 'readCapacity', 0.00013],
  ['us-east-1', 'storage', 0.25],
  ['us-east-1', 'pitr', 0.2],
  ['us-east-1', 'backup', 0.1],
  ['us-east-1', 'restore', 0.15],
  ['us-east-1', 'streamReads', 0.02],
  ['us-east-1', 'kmsKey', 1],
  ['us-east-1', 'kmsRequests', 0.03],
  ['us-east-1', 'alarm', 0.1],
  ['us-east-1', 'reserved1yWriteUpfront', 150],
  ['us-east-1', 'reserved3yReadHour', 0.0016],
  ['eu-west-1', 'onDemandWrite', 0.705],
  ['eu-central-1', 'pitr', 0.2448],
  ['ap-northeast-1', 'backup', 0.114],
  ['us-west-1', 'restore', 0.168],
  ['sa-east-1', 'storage', 0.375],
  ['us-east-1', 'awsBackup', 0.1],
  ['us-gov-west-1', 'kmsRequests', 0.04],
  ['us-gov-east-1', 'alarm', 0.13],
  ['sa-east-1', 'alarm', 0.135],
  ['ap-south-1', 'reserved3yWriteUpfront', 205.2],
  ['ap-east-1', 'onDemandRead', 0.155],
  ['us-east-1', 'iaStorage', 0.1],
  ['us-east-1', 'replicatedWrite', 0.625],
  ['us-east-1', 'exportFull', 0.1],
  ['us-east-1', 'kinesisChangeUnits', 0.1],
  ['us-east-1', 'insightsRules', 0.5],
  ['us-east-1', 'insightsEvents', 0.03],
  ['ap-southeast-6', 'reserved1yWriteUpfront', 179.55],
] as const)('%s %s is %d', (region, rate, want) => {
  expect(listPrice(region, rate)?.[0]).toBe(want);
});

it.each([
  ['eu-north-1', 'reserved3yWriteUpfront'],
  ['ap-southeast-5', 'insightsRules'],
  ['ap-south-2', 'kinesisChangeUnits'],
  ['ca-west-1', 'exportIncremental'],
] as const)('%s %s is not offered, so it is no number', (region, rate) => {
  expect(notOffered(pricesOf(region)?.prices[rate])).toBe(true);
  expect(listPrice(region, rate)).toBeNull();
});

it('only AWS GovCloud (US) has no free tier', () => {
  expect(regions.filter(({ freeTier }) => !freeTier).map(({ id }) => id)).toEqual(['us-gov-east-1', 'us-gov-west-1']);
});

it.each([
  ['us-east-1', { want: 'usEast1' }],
  ['us-gov-west-1', { want: 'usGovWest1' }],
  ['ap-southeast-2', { want: 'apSoutheast2' }],
])('the file of %s exports %s', (given, { want }) => {
  expect(exportName(given)).toBe(want);
});

describe('words for sources', () => {
  it.each([
    ['a known id', { given: 'S7', want: 'AWS Price List AmazonDynamoDB 20260831092153, us-west-2, 2026-08-31' }],
    [
      'an offer and its version',
      { given: 'AmazonDynamoDB/20260911124422', want: 'AWS Price List AmazonDynamoDB 20260911124422, 2026-09-11' },
    ],
    ['a service of the feed', { given: 'dynamodb/2025-08-28', want: 'AWS pricing page dynamodb, 2025-08-28' }],
    ['no id but a name of every object', { given: 'constructor', want: 'AWS pricing page constructor' }],
  ])('%s', (_, { given, want }) => {
    expect(sourceText(given)).toBe(want);
  });

  it('give the latest day of several', () => {
    expect([sourceDate('F1 F2'), sourceDate('S16 S20 S3'), sourceDate('')]).toEqual(['2025-08-28', '2026-08-15', '']);
  });

  it.each([
    ['price-list', { want: 'AWS Price List' }],
    ['pricing-page', { want: 'AWS pricing page' }],
    ['overridden', { want: 'your own price' }],
    ['constructor', { want: 'constructor' }],
  ])('say %s as people do', (given, { want }) => {
    expect(confidenceText(given)).toBe(want);
  });

  it('are no longer than they are needed', () => {
    const used = new Set(
      regions.flatMap(({ prices }) => Object.values(prices).flatMap((cell) => cell?.[2].split(' ') ?? [])),
    );
    expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([]);
  });
});
