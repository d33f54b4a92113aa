// The price files: complete, plausible, sourced, small enough for the page, and as their writer leaves them.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportName, regionFileText } from './price-list/region-file.ts';
import { regions } from './prices/regions.ts';
import { confidenceText, sources, sourceText } from './prices/sources.ts';
import { pricedRegions, pricesOf } from './prices.ts';
import { rateNames } from './rates.ts';

const folder = new URL('./prices/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const CONFIDENCES =
  /^(price-list|official-golden|official-aws-labs|price-page-text|secondary|global|derived ±0\.[245] %)$/;

describe('the Regions', () => {
  it('are 25, each once, by name', () => {
    expect(regions.length).toBe(25);
    expect(new Set(regions.map(({ id }) => id)).size).toBe(25);
    const shown = pricedRegions.map(({ name }) => name);
    expect(shown).toEqual([...shown].sort());
    for (const { id, name } of pricedRegions) expect(pricesOf(id)?.name).toBe(name);
  });

  it.each(['mars-north-1', '', '__proto__', 'constructor'])('have no prices for %j', (id) => {
    expect(pricesOf(id)).toBeUndefined();
  });

  it('fit into 8 kB with their sources', () => {
    const files = [...regions.map(({ id }) => `${id}.ts`), 'regions.ts', 'sources.ts'];
    const size = gzipSync(files.map(read).join('')).length;
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThan(8 * 1024);
  });
});

describe.each(regions.map((region) => [region.id, region] as const))('%s', (id, region) => {
  it('has every rate, each a price with a known confidence and source, or none', () => {
    expect(Object.keys(region.prices)).toEqual(rateNames);
    for (const price of Object.values(region.prices)) {
      if (price === null) continue;
      expect(price[0]).toBeGreaterThan(0);
      expect(price[0]).toBeLessThan(1000);
      expect(price[1]).toMatch(CONFIDENCES);
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
      if (hourly === null || upfront === null || hour === null) throw new Error('the year is known everywhere');
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
] as const)('%s %s is %d', (region, rate, want) => {
  expect(pricesOf(region)?.prices[rate]?.[0]).toBe(want);
});

it.each([
  ['us-gov-east-1', 'onDemandWrite'],
  ['us-west-2', 'pitr'],
  ['us-east-1', 'awsBackup'],
  ['eu-west-2', 'streamReads'],
] as const)('%s %s is not verified, so it is no number', (region, rate) => {
  expect(pricesOf(region)?.prices[rate]).toBeNull();
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
    ['a known id', { given: 'S7', want: 'AWS Price List AmazonDynamoDB 20260831092153, us-west-2' }],
    [
      'an offer and its version',
      { given: 'AmazonDynamoDB/20260911124422', want: 'AWS Price List AmazonDynamoDB 20260911124422' },
    ],
    ['no id but a name of every object', { given: 'constructor', want: 'AWS Price List constructor' }],
  ])('%s', (_, { given, want }) => {
    expect(sourceText(given)).toBe(want);
  });

  it('explain every confidence but the price list itself', () => {
    expect(confidenceText('derived ±0.4 %')).toMatch(/^derived ±0\.4 %: computed/);
    expect(confidenceText('global')).toMatch(/^global: /);
    expect(confidenceText('price-list')).toBeNull();
  });
});
