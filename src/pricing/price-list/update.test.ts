// New prices for a Region: what is taken, what is kept, what is refused.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pricesOf } from '../prices.ts';
import type { RegionPrices } from '../region-prices.ts';
import { type ListOptions, listText } from './fixtures/list-text.ts';
import { readPriceList } from './offer.ts';
import { rules } from './select.ts';
import { update } from './update.ts';

function regionOf(id: string): RegionPrices {
  const found = pricesOf(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const ohio = regionOf('us-east-2');
const dynamodb = (options: ListOptions = {}, region = ohio) =>
  readPriceList(listText('AmazonDynamoDB', region, options));
const run = (options: ListOptions = {}, accept = false) => update(ohio, [dynamodb(options)], '2027-01-02', accept);

describe('a list with the same prices', () => {
  const result = run();

  it('changes no price, and no problem stands in the way', () => {
    expect(result.changes).toEqual([]);
    expect(result.problems).toEqual([]);
  });

  it('records version, date and day, and that the price list says so', () => {
    expect(result.region.asOf).toBe('2027-01-02');
    expect(result.region.offers.AmazonDynamoDB).toEqual({
      version: '20270101000000',
      published: '2027-01-01T00:00:00Z',
    });
    expect(result.region.prices.backup).toEqual([0.1, 'price-list', 'AmazonDynamoDB/20270101000000']);
  });

  it('keeps the rates of other offers, reservations and the Region itself', () => {
    for (const name of ['kmsKey', 'alarm', 'awsBackup', 'reserved1yWriteUpfront', 'kmsRotation'] as const) {
      expect(result.region.prices[name]).toBe(ohio.prices[name]);
    }
    expect([result.region.id, result.region.name]).toEqual([ohio.id, ohio.name]);
  });
});

describe('a price that moved', () => {
  it.each([
    ['up by a tenth', { given: 0.6875, want: 'us-east-2 onDemandWrite: $0.625 becomes $0.6875 (+10%)' }],
    ['down by a tenth', { given: 0.5625, want: 'us-east-2 onDemandWrite: $0.625 becomes $0.5625 (-10%)' }],
    ['up by almost a quarter', { given: 0.78, want: 'us-east-2 onDemandWrite: $0.625 becomes $0.78 (+24.8%)' }],
  ])('%s is taken', (_, { given, want }) => {
    const result = run({ prices: { onDemandWrite: given } });
    expect(result.problems).toEqual([]);
    expect(result.changes).toEqual([want]);
    expect(result.region.prices.onDemandWrite?.[0]).toBe(given);
  });

  it.each([
    ['up by more', { given: 0.8, want: 'us-east-2 onDemandWrite: $0.625 becomes $0.80 (+28%)' }],
    [
      'down by half, as on 1 November 2024',
      { given: 0.3125, want: 'us-east-2 onDemandWrite: $0.625 becomes $0.3125 (-50%)' },
    ],
  ])('%s is refused unless accepted', (_, { given, want }) => {
    const refused = run({ prices: { onDemandWrite: given } });
    expect(refused.problems).toEqual([want]);
    expect(refused.acceptable).toEqual([want]);
    const accepted = run({ prices: { onDemandWrite: given } }, true);
    expect(accepted.problems).toEqual([]);
    expect(accepted.region.prices.onDemandWrite?.[0]).toBe(given);
  });

  it('by a quarter to the digit is taken still', () => {
    expect(run({ prices: { storage: 0.3125 } }).problems).toEqual([]);
    expect(run({ prices: { storage: 0.3126 } }).problems.length).toBe(1);
  });

  it('from nothing is refused as well', () => {
    const free: RegionPrices = { ...ohio, prices: { ...ohio.prices, pitr: [0, 'price-list', 'S6'] } };
    const result = update(free, [dynamodb()], '2027-01-02', false);
    expect(result.acceptable.length).toBe(1);
    expect(result.acceptable[0]).toContain('us-east-2 pitr: $0.00 becomes $0.20');
  });
});

describe('a price that was not known', () => {
  const bare: RegionPrices = { ...ohio, prices: { ...ohio.prices, awsBackup: null } };
  const list = readPriceList(listText('AWSBackup', bare, { prices: { awsBackup: 0.1 } }));

  it('becomes known', () => {
    const result = update(bare, [list], '2027-01-02', false);
    expect(result.changes).toEqual(['us-east-2 awsBackup: not known before, now $0.10']);
    expect(result.region.prices.awsBackup).toEqual([0.1, 'price-list', 'AWSBackup/20270101000000']);
  });

  it('stays unknown where the list has none', () => {
    const nothing = readPriceList(listText('AWSBackup', bare));
    const result = update(bare, [nothing], '2027-01-02', false);
    expect([result.problems, result.changes, result.region.prices.awsBackup]).toEqual([[], [], null]);
  });
});

describe('a price that AWS did not offer', () => {
  it('becomes known', () => {
    const none: RegionPrices = { ...ohio, prices: { ...ohio.prices, restore: [null, 'not-offered', 'F1'] } };
    const result = update(none, [readPriceList(listText('AmazonDynamoDB', ohio))], '2027-01-02', false);
    expect(result.changes).toEqual(['us-east-2 restore: not offered before, now $0.15']);
  });
});

describe('what --accept does not overrule', () => {
  it('a price that is gone', () => {
    const result = run({ without: ['restore'] }, true);
    expect(result.problems).toEqual(['us-east-2 restore: no longer listed']);
    expect(result.acceptable).toEqual([]);
  });

  it('the assembled sample, which lacks five of nine', () => {
    const sample = readPriceList(readFileSync(new URL('./fixtures/sample.json', import.meta.url), 'utf8'));
    const result = update(regionOf('us-east-1'), [sample], '2027-01-02', true);
    expect(result.problems).toEqual(
      ['onDemandRead', 'readCapacity', 'backup', 'restore', 'streamReads'].map(
        (rate) => `us-east-1 ${rate}: no longer listed`,
      ),
    );
  });

  it('a free band that is gone', () => {
    expect(run({ bandless: ['streamReads'] }, true).problems).toEqual([
      'us-east-2 streamReads: the free band up to 2500000 is gone',
    ]);
  });

  it('bands that are no bands', () => {
    const text = listText('AmazonDynamoDB', ohio).replace('"endRange":"25"', '"endRange":"30"');
    const result = update(ohio, [readPriceList(text)], '2027-01-02', true);
    expect(result.problems).toEqual(['us-east-2 product SKUSTORAGE has bands with a gap or overlap']);
  });
});

describe('an older list', () => {
  it('is refused unless accepted', () => {
    const want = ['us-east-2 AmazonDynamoDB: version 20260101000000 is older than 20260911124422'];
    expect(run({ version: '20260101000000' }).problems).toEqual(want);
    expect(run({ version: '20260101000000' }, true).problems).toEqual([]);
  });

  it('is no matter where the stored version is not known, or the same', () => {
    const virginia = regionOf('us-east-1');
    expect(virginia.offers.AmazonDynamoDB?.version).toBeNull();
    expect(update(virginia, [dynamodb({ version: '20200101000000' }, virginia)], '2027-01-02', false).problems).toEqual(
      [],
    );
    expect(run({ version: '20260911124422' }).problems).toEqual([]);
  });
});

it('all four offers together leave what they do not have as it was', () => {
  const lists = (['AmazonDynamoDB', 'awskms', 'AmazonCloudWatch', 'AWSBackup'] as const).map((code) =>
    readPriceList(listText(code, ohio, { prices: { awsBackup: 0.1 } })),
  );
  const { region, problems } = update(ohio, lists, '2027-01-02', false);
  expect(problems).toEqual([]);
  const fresh = Object.entries(region.prices).filter(([, price]) => price?.[2].endsWith('/20270101000000'));
  expect(fresh.map(([name]) => name).sort()).toEqual(rules.map(({ rate }) => rate).sort());
});
