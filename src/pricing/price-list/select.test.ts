// Which product is which price: the rules on the sample file, and each trap.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rates } from '../rates.ts';
import { type PriceList, readPriceList } from './offer.ts';
import { rules, scaled, select, withoutPrefix } from './select.ts';

const sampleText = readFileSync(new URL('./fixtures/sample.json', import.meta.url), 'utf8');

type Draft = Record<string, { family: string; attributes: Record<string, string>; bands: [string, string, string][] }>;

/** A Price List of a few products; a band is [from, to, USD]. */
function listOf(products: Draft, code = 'AmazonDynamoDB'): PriceList {
  const skus = Object.keys(products);
  return readPriceList(
    JSON.stringify({
      offerCode: code,
      version: '20260911124422',
      publicationDate: '2026-09-11T12:44:22Z',
      products: Object.fromEntries(
        skus.map((sku) => [sku, { sku, productFamily: products[sku]?.family, attributes: products[sku]?.attributes }]),
      ),
      terms: {
        OnDemand: Object.fromEntries(
          skus.map((sku) => [
            sku,
            {
              [`${sku}.T`]: {
                priceDimensions: Object.fromEntries(
                  (products[sku]?.bands ?? []).map(([beginRange, endRange, USD], at) => [
                    `${at}`,
                    { beginRange, endRange, pricePerUnit: { USD } },
                  ]),
                ),
              },
            },
          ]),
        ),
      },
    }),
  );
}

const ruleOf = (rate: string) => {
  const rule = rules.find((one) => one.rate === rate);
  if (rule === undefined) throw new Error(`no rule for ${rate}`);
  return rule;
};

const FLAT = (usd: string): [string, string, string][] => [['0', 'Inf', usd]];

describe('the rules', () => {
  it('cover every rate that the Price List was seen to have, once', () => {
    const covered = rules.map(({ rate }) => rate);
    expect(new Set(covered).size).toBe(covered.length);
    const rest = Object.keys(rates).filter((name) => !covered.some((rate) => rate === name));
    const unseen = /^(reserved|ia[A-Z]|replicated|export|insights|kinesis)/;
    expect(rest.filter((name) => !unseen.test(name))).toEqual(['kmsRotation']);
  });
});

/** A Region with a free tier. */
const at = (id: string) => ({ id, freeTier: true });

describe('on the sample file of us-east-1', () => {
  const sample = readPriceList(sampleText);

  it.each([
    ['onDemandWrite', 0.625],
    ['writeCapacity', 0.00065],
    ['storage', 0.25],
    ['pitr', 0.2],
  ] as const)('%s is %d', (rate, want) => {
    expect(select(ruleOf(rate), sample, at('us-east-1'))).toBe(want);
  });

  it.each(['onDemandRead', 'readCapacity', 'backup', 'restore', 'streamReads'] as const)('%s is not in it', (rate) => {
    expect(select(ruleOf(rate), sample, at('us-east-1'))).toBeNull();
  });

  it('has nothing for another Region', () => {
    expect(select(ruleOf('onDemandWrite'), sample, at('us-east-2'))).toBeNull();
  });
});

describe('withoutPrefix', () => {
  it.each([
    ['no prefix', { given: 'WriteRequestUnits', want: 'WriteRequestUnits' }],
    ['USE2-', { given: 'USE2-WriteRequestUnits', want: 'WriteRequestUnits' }],
    ['EU-, without a digit', { given: 'EU-TimedStorage-ByteHrs', want: 'TimedStorage-ByteHrs' }],
    ['KMS’s Region code', { given: 'ap-south-1-KMS-Keys', want: 'KMS-Keys' }],
    ['IA- is no prefix', { given: 'IA-TimedStorage-ByteHrs', want: 'IA-TimedStorage-ByteHrs' }],
    ['IA- after a prefix stays', { given: 'EUC1-IA-TimedStorage-ByteHrs', want: 'IA-TimedStorage-ByteHrs' }],
    ['once, not twice', { given: 'EU-EU-X', want: 'EU-X' }],
    ['Streams- is no prefix', { given: 'Streams-RequestsCount', want: 'Streams-RequestsCount' }],
  ])('%s', (_, { given, want }) => {
    expect(withoutPrefix(given, 'ap-south-1')).toBe(want);
  });
});

describe('scaled', () => {
  it.each([
    ['a million requests, to the digit', { given: ['0.0000006250', 1e6], want: 0.625 }],
    ['one that floating point would spoil', { given: ['0.0000001415', 1e6], want: 0.1415 }],
    ['a hundred thousand', { given: ['0.0000002000', 1e5], want: 0.02 }],
    ['ten thousand', { given: ['0.0000030000', 1e4], want: 0.03 }],
    ['one', { given: ['0.2447600000', 1], want: 0.24476 }],
  ] as const)('%s', (_, { given: [usd, per], want }) => {
    expect(scaled(usd, per)).toBe(want);
  });
});

describe('the traps', () => {
  const storage = { family: 'Database Storage', volumeType: 'Amazon DynamoDB - Indexed DataStore' };
  const plain = (usagetype: string, bands: [string, string, string][]): Draft[string] => ({
    family: storage.family,
    attributes: { usagetype, volumeType: storage.volumeType },
    bands,
  });
  const tiers: [string, string, string][] = [
    ['0', '25', '0.0000000000'],
    ['25', 'Inf', '0.2500000000'],
  ];

  it('take storage listed twice, tiered and flat, at the same price', () => {
    const list = listOf({
      A: plain('USE1-TimedStorage-ByteHrs', FLAT('0.2500000000')),
      B: plain('TimedStorage-ByteHrs', tiers),
    });
    expect(select(ruleOf('storage'), list, at('us-east-1'))).toBe(0.25);
  });

  it('refuse storage listed twice at two prices', () => {
    const list = listOf({
      A: plain('USE1-TimedStorage-ByteHrs', FLAT('0.3')),
      B: plain('TimedStorage-ByteHrs', tiers),
    });
    expect(() => select(ruleOf('storage'), list, at('us-east-1'))).toThrow('storage: A, B differ in price');
  });

  it('refuse any other rate listed twice', () => {
    const twin = {
      family: 'Database Storage',
      attributes: { usagetype: 'TimedPITRStorage-ByteHrs' },
      bands: FLAT('0.2'),
    };
    expect(() => select(ruleOf('pitr'), listOf({ A: twin, B: twin }), at('us-east-1'))).toThrow(
      'pitr: 2 products match: A, B',
    );
  });

  it.each([
    ['Infrequent Access', { usagetype: 'IA-WriteRequestUnits', group: 'DDB-WriteUnitsIA' }],
    ['Infrequent Access with the group of the other', { usagetype: 'IA-WriteRequestUnits', group: 'DDB-WriteUnits' }],
    ['replicated writes', { usagetype: 'USE1-ReplWriteRequestUnits', group: 'DDB-ReplicatedWriteUnits' }],
    ['vector search, which has no group', { usagetype: 'USE1-VectorWriteRequestUnits' }],
    ['the right usage without a group', { usagetype: 'WriteRequestUnits' }],
  ])('do not take %s for writes', (_, attributes) => {
    const family = 'Amazon DynamoDB PayPerRequest Throughput';
    const list = listOf({ A: { family, attributes, bands: FLAT('0.0000007800') } });
    expect(select(ruleOf('onDemandWrite'), list, at('us-east-1'))).toBeNull();
  });

  it('do not take the LAGV twin for AWS Backup', () => {
    const backup = (usagetype: string) => ({
      family: 'AWS Backup Storage',
      attributes: { usagetype, operation: 'Storage' },
      bands: FLAT('0.1000000000'),
    });
    const list = listOf(
      { A: backup('EU-WarmStorage-ByteHrs-DynamoDB'), B: backup('EU-WarmStorage-ByteHrs-DynamoDB-LAGV') },
      'AWSBackup',
    );
    expect(select(ruleOf('awsBackup'), list, at('eu-west-1'))).toBe(0.1);
  });

  it('tell standard alarms from those of high resolution', () => {
    const alarm = (alarmType: string, usd: string) => ({
      family: 'Alarm',
      attributes: { usagetype: 'USW2-CW:AlarmMonitorUsage', alarmType },
      bands: FLAT(usd),
    });
    const list = listOf({ A: alarm('High Resolution', '0.3'), B: alarm('Standard', '0.1') }, 'AmazonCloudWatch');
    expect(select(ruleOf('alarm'), list, at('us-west-2'))).toBe(0.1);
  });

  it.each([
    [
      'a free tier of another size',
      {
        given: [
          ['0', '30', '0'],
          ['30', 'Inf', '0.25'],
        ],
        want: 'storage: free up to 30, rates.ts says 25',
      },
    ],
    [
      'two paid bands',
      {
        given: [
          ['0', '25', '0'],
          ['25', '1000', '0.25'],
          ['1000', 'Inf', '0.2'],
        ],
        want: 'storage: 2 paid bands, not one',
      },
    ],
    ['a price of 0', { given: FLAT('0.0000000000'), want: 'storage: the price is 0' }],
    ['no bands', { given: [], want: 'product A has bands that end' }],
    [
      'a gap',
      {
        given: [
          ['0', '25', '0'],
          ['26', 'Inf', '0.25'],
        ],
        want: 'product A has bands with a gap or overlap',
      },
    ],
    [
      'an overlap',
      {
        given: [
          ['0', '25', '0'],
          ['20', 'Inf', '0.25'],
        ],
        want: 'product A has bands with a gap or overlap',
      },
    ],
    ['an end', { given: [['0', '25', '0.25']], want: 'product A has bands that end' }],
    ['bands the wrong way round', { given: [['0', '0', '0.25']], want: 'product A has bands with a gap or overlap' }],
  ] as [string, { given: [string, string, string][]; want: string }][])('refuse %s', (_, { given, want }) => {
    expect(() =>
      select(ruleOf('storage'), listOf({ A: plain('TimedStorage-ByteHrs', given) }), at('us-east-1')),
    ).toThrow(want);
  });

  it.each([
    [
      'is gone where AWS has a free tier',
      { freeTier: true, given: [['0', 'Inf', '0.25']], want: 'storage: the free band up to 25 is gone' },
    ],
    [
      'is there where AWS has none',
      {
        freeTier: false,
        given: [
          ['0', '25', '0'],
          ['25', 'Inf', '0.25'],
        ],
        want: 'storage: free up to 25, rates.ts says nothing is free',
      },
    ],
  ] as [string, { freeTier: boolean; given: [string, string, string][]; want: string }][])(
    'refuse a free band that %s',
    (_, { freeTier, given, want }) => {
      const list = listOf({ A: plain('TimedStorage-ByteHrs', given) });
      expect(() => select(ruleOf('storage'), list, { id: 'us-east-1', freeTier })).toThrow(want);
    },
  );

  it('refuse a free band where rates.ts knows none', () => {
    const list = listOf({
      A: {
        family: 'Database Storage',
        attributes: { usagetype: 'TimedPITRStorage-ByteHrs' },
        bands: [
          ['0', '1', '0'],
          ['1', 'Inf', '0.2'],
        ],
      },
    });
    expect(() => select(ruleOf('pitr'), list, at('us-east-1'))).toThrow(
      'pitr: free up to 1, rates.ts says nothing is free',
    );
  });
});
