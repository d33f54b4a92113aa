// npm run prices:update on saved files: all Regions or none, never half a file, and an exit code to rely on.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedText } from '../src/pricing/price-list/fixtures/feed-text.ts';
import { type ListOptions, listText } from '../src/pricing/price-list/fixtures/list-text.ts';
import { services } from '../src/pricing/price-list/meters.ts';
import type { OfferCode } from '../src/pricing/price-list/select.ts';
import { pricedRegions, pricesOf } from '../src/pricing/prices.ts';
import { currentPath, pricesUpdate, readArguments } from './prices-update.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prices-'));
  mkdirSync(join(folder, 'to'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(code: OfferCode, region: string, text: string): void {
  mkdirSync(join(folder, 'from', code), { recursive: true });
  writeFileSync(join(folder, 'from', code, `${region}.json`), text);
}

function saved(region: string, options: ListOptions = {}, code: OfferCode = 'AmazonDynamoDB'): void {
  const prices = pricesOf(region);
  if (prices === undefined) throw new Error(`no ${region}`);
  save(code, region, listText(code, prices, options));
}

const run = (only: readonly string[] = [], accept = false, date = '2027-01-02') =>
  pricesUpdate({ from: join(folder, 'from'), feed: false, to: join(folder, 'to'), only, accept, date });

const written = (): string[] => readdirSync(join(folder, 'to')).sort();

describe('pricesUpdate', () => {
  it('writes the Regions it has files for, and says what changed', async () => {
    saved('us-east-2', { prices: { pitr: 0.21 } });
    saved('us-west-1');
    expect(await run()).toEqual({
      code: 0,
      output: ['us-east-2 pitr: $0.20 becomes $0.21 (+5%)', '2 Regions written, 1 price changed'],
    });
    expect(written()).toEqual(['us-east-2.ts', 'us-west-1.ts']);
    const text = readFileSync(join(folder, 'to/us-east-2.ts'), 'utf8');
    expect(text).toContain("    pitr: [0.21, 'price-list', 'AmazonDynamoDB/20270101000000'],\n");
    expect(text).toContain("    AmazonDynamoDB: { version: '20270101000000', published: '2027-01-01T00:00:00Z' },\n");
    expect(text).toContain("  asOf: '2027-01-02',\n");
  });

  it('takes all four offers', async () => {
    for (const code of ['AmazonDynamoDB', 'awskms', 'AmazonCloudWatch', 'AWSBackup'] as const) {
      saved('us-east-2', { prices: { awsBackup: 0.11 } }, code);
    }
    expect((await run()).output[0]).toBe('us-east-2 awsBackup: $0.10 becomes $0.11 (+10%)');
    expect(readFileSync(join(folder, 'to/us-east-2.ts'), 'utf8')).toContain("AWSBackup: { version: '20270101000000'");
  });

  it('updates only the Regions asked for', async () => {
    saved('us-east-2');
    saved('us-west-1');
    expect((await run(['us-west-1'])).code).toBe(0);
    expect(written()).toEqual(['us-west-1.ts']);
  });

  it('refuses a large move in one Region and then writes none', async () => {
    saved('us-east-2', { prices: { storage: 0.5 } });
    saved('us-west-1');
    expect(await run()).toEqual({
      code: 1,
      output: [
        'us-east-2 storage: $0.25 becomes $0.50 (+100%)',
        'Moves above 25% and older versions are taken with --accept, once you have checked them.',
        'nothing written',
      ],
    });
    expect(written()).toEqual([]);
    expect((await run([], true)).code).toBe(0);
    expect(written()).toEqual(['us-east-2.ts', 'us-west-1.ts']);
  });

  it.each([
    ['no JSON', { given: '{', want: 'us-east-2: the file is not JSON' }],
    ['nothing', { given: '', want: 'us-east-2: the file is not JSON' }],
    [
      'another offer',
      {
        given:
          '{"offerCode":"AmazonS3","version":"20270101000000","publicationDate":"2027-01-01T00:00:00Z","products":{},"terms":{"OnDemand":{}}}',
        want: 'us-east-2: AmazonDynamoDB of us-east-2: the file is of AmazonS3',
      },
    ],
  ])('refuses a file with %s and writes nothing', async (_, { given, want }) => {
    save('AmazonDynamoDB', 'us-east-2', given);
    saved('us-west-1');
    expect(await run([], true)).toEqual({ code: 1, output: [want, 'nothing written'] });
    expect(written()).toEqual([]);
  });

  it.each([
    ['no files', { only: [], date: '2027-01-02', want: 'no prices found for any Region; nothing written' }],
    ['a Region there is not', { only: ['mars-1'], date: '2027-01-02', want: 'no such Region: mars-1' }],
    ['a day that is none', { only: [], date: "2027'", want: "no date as YYYY-MM-DD: 2027'" }],
  ])('refuses %s', async (_, { only, date, want }) => {
    expect(await run(only, false, date)).toEqual({ code: 1, output: [want] });
  });

  it('leaves every file as it was when the third cannot be written', async () => {
    for (const id of ['us-east-1', 'us-east-2', 'us-west-1']) saved(id, { prices: { pitr: 0.21 } });
    for (const id of ['us-east-1', 'us-east-2', 'us-west-2'])
      writeFileSync(join(folder, 'to', `${id}.ts`), `old ${id}`);
    mkdirSync(join(folder, 'to/us-west-1.ts'));
    const { code, output } = await run();
    expect([code, output.at(-1)]).toEqual([1, 'nothing written']);
    expect(output[0]).toContain('us-west-1.ts');
    expect(written()).toEqual(['us-east-1.ts', 'us-east-2.ts', 'us-west-1.ts', 'us-west-2.ts']);
    for (const id of ['us-east-1', 'us-east-2', 'us-west-2'])
      expect(readFileSync(join(folder, 'to', `${id}.ts`), 'utf8')).toBe(`old ${id}`);
    expect(readdirSync(folder).sort()).toEqual(['from', 'to']);
  });

  it('keeps the files that it does not write', async () => {
    saved('us-east-2');
    writeFileSync(join(folder, 'to/sources.ts'), 'mine');
    expect((await run()).code).toBe(0);
    expect(written()).toEqual(['sources.ts', 'us-east-2.ts']);
    expect(readFileSync(join(folder, 'to/sources.ts'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['from', 'to']);
  });

  it('writes a file that the project would take as its own', async () => {
    saved('us-east-2');
    await run();
    const path = join(folder, 'to/us-east-2.ts');
    const text = readFileSync(path, 'utf8').replace(/^import .*$/m, '');
    writeFileSync(path, text.replace(': RegionPrices', ''));
    const { usEast2 } = await import(path);
    expect(Object.keys(usEast2.prices)).toEqual(Object.keys(pricesOf('us-east-2')?.prices ?? {}));
    expect(usEast2.prices.onDemandWrite).toEqual([0.625, 'price-list', 'AmazonDynamoDB/20270101000000']);
  });
});

describe('with --feed', () => {
  const fromFeed = () =>
    pricesUpdate({
      from: join(folder, 'from'),
      feed: true,
      to: join(folder, 'to'),
      only: [],
      accept: false,
      date: '2027-01-02',
    });
  const put = (text: string, service = 'dynamodb') => {
    mkdirSync(join(folder, 'from'), { recursive: true });
    writeFileSync(join(folder, 'from', `${service}.json`), text);
  };

  it('writes every Region from one file a service', async () => {
    put(feedText('dynamodb'));
    put(feedText('kms', { prices: { kmsKey: 1.1 } }), 'kms');
    const { code, output } = await fromFeed();
    expect([code, output.at(-1)]).toEqual([
      0,
      `${pricedRegions.length} Regions written, ${pricedRegions.length} prices changed`,
    ]);
    expect(output[0]).toMatch(/ kmsKey: \$1\.00 becomes \$1\.10 \(\+10%\)$/);
    expect(written().length).toBe(pricedRegions.length);
  });

  it('refuses a free band that vanished, and writes nothing', async () => {
    put(feedText('dynamodb', { without: ['Provisioned Write Units Free Tier'] }));
    const { code, output } = await fromFeed();
    expect(code).toBe(1);
    expect(output).toContain('us-east-2 writeCapacity: the free band is gone');
    // AWS GovCloud (US) has no free tier.
    expect(output.some((line) => line.startsWith('us-gov'))).toBe(false);
    expect(written()).toEqual([]);
  });

  it.each([
    ['no JSON', { given: '{', want: 'dynamodb: the file is not JSON' }],
    [
      'another currency',
      { given: feedText('dynamodb', { currency: 'CNY' }), want: 'dynamodb: dynamodb: the file is not in USD' },
    ],
  ])('refuses %s', async (_, { given, want }) => {
    put(given);
    expect(await fromFeed()).toEqual({ code: 1, output: [want, 'nothing written'] });
  });
});

describe('from AWS itself, without --from', () => {
  const LISTS = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws';
  const FEED = 'https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps';
  afterEach(() => vi.unstubAllGlobals());

  /** Answers addresses with these texts and all others with 404; gives the addresses that were asked for. */
  function network(texts: Readonly<Record<string, string>>): string[] {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      const text = texts[address];
      return new Response(text ?? 'no such file', { status: text === undefined ? 404 : 200 });
    });
    return asked;
  }

  const fromNetwork = (feed: boolean) =>
    pricesUpdate({
      from: undefined,
      feed,
      to: join(folder, 'to'),
      only: ['us-east-2'],
      accept: false,
      date: '2027-01-02',
    });

  const place = (service: string) => `${FEED}/${service}/USD/current/${service}.json`;

  it('reads each service of the feed at its address', async () => {
    const asked = network(Object.fromEntries(services.map((service) => [place(service), feedText(service)])));
    expect(await fromNetwork(true)).toEqual({ code: 0, output: ['1 Region written, 0 prices changed'] });
    expect(asked).toEqual(services.map(place));
    expect(written()).toEqual(['us-east-2.ts']);
  });

  it('reads the current Price List of each offer by way of its index', async () => {
    const prices = pricesOf('us-east-2');
    if (prices === undefined) throw new Error('no us-east-2');
    const codes = ['AmazonDynamoDB', 'awskms', 'AmazonCloudWatch', 'AWSBackup'] as const;
    const files = codes.flatMap((code) => {
      const path = `/offers/v1.0/aws/${code}/20270101000000/us-east-2/index.json`;
      const index = JSON.stringify({ regions: { 'us-east-2': { currentVersionUrl: path } } });
      return [
        [`${LISTS}/${code}/current/region_index.json`, index],
        [`https://pricing.us-east-1.amazonaws.com${path}`, listText(code, prices, {})],
      ];
    });
    const asked = network(Object.fromEntries(files));
    expect((await fromNetwork(false)).code).toBe(0);
    expect(asked).toEqual(files.map(([address]) => address));
  });

  it('writes nothing when a file cannot be had', async () => {
    network({});
    expect(await fromNetwork(true)).toEqual({
      code: 1,
      output: [
        `${services[0]}: /pricing/2.0/meteredUnitMaps/${services[0]}/USD/current/${services[0]}.json: HTTP 404`,
        'nothing written',
      ],
    });
    expect(written()).toEqual([]);
  });
});

describe('readArguments', () => {
  it('takes the options', () => {
    expect(
      readArguments(['--feed', '--region', 'us-east-1', '--region', 'eu-west-1', '--to', 'x'], '2027-01-02'),
    ).toEqual({
      from: undefined,
      feed: true,
      to: 'x',
      only: ['us-east-1', 'eu-west-1'],
      accept: false,
      date: '2027-01-02',
    });
  });

  it.each([
    ['a wrong flag', { given: ['--form', 'x'], want: "Unknown option '--form'. Options: --from DIR" }],
    [
      'a flag without its value',
      { given: ['--from'], want: "Option '--from <value>' argument missing. Options: --from DIR" },
    ],
    ['a word too many', { given: ['us-east-1'], want: "Unexpected argument 'us-east-1'. Options: --from DIR" }],
  ])('answers %s with a sentence', (_, { given, want }) => {
    expect(readArguments(given, '2027-01-02')).toContain(want);
  });
});

describe('currentPath: the address of the current file, from region_index.json', () => {
  const good = '/offers/v1.0/aws/AmazonDynamoDB/20260911124422/us-east-1/index.json';
  const index = (currentVersionUrl: unknown) => JSON.stringify({ regions: { 'us-east-1': { currentVersionUrl } } });

  it('is taken as AWS gives it', () => {
    expect(currentPath(index(good), 'AmazonDynamoDB', 'us-east-1')).toBe(good);
  });

  it.each(['us-east-2', '__proto__', 'constructor'])('is none for %s, which the index does not have', (region) => {
    expect(currentPath(index(good), 'AmazonDynamoDB', region)).toBeNull();
  });

  it.each([
    ['another host', { given: index('https://example.com/index.json'), want: 'no usable address for us-east-1' }],
    ['a host by two slashes', { given: index(`//example.com${good}`), want: 'no usable address' }],
    [
      'a way up',
      { given: index('/offers/v1.0/aws/AmazonDynamoDB/../us-east-1/index.json'), want: 'no usable address' },
    ],
    ['another offer', { given: index(good.replace('AmazonDynamoDB', 'AmazonS3')), want: 'no usable address' }],
    ['another Region', { given: index(good.replace('us-east-1', 'us-east-2')), want: 'no usable address' }],
    ['a number', { given: index(5), want: 'no usable address' }],
    ['no JSON', { given: '<html>', want: 'region_index.json is not JSON' }],
    ['null', { given: 'null', want: 'region_index.json has no regions' }],
    ['no regions', { given: '{}', want: 'region_index.json has no regions' }],
  ])('is refused: %s', (_, { given, want }) => {
    expect(() => currentPath(given, 'AmazonDynamoDB', 'us-east-1')).toThrow(want);
  });
});

describe('as a process', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const start = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/prices-update.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it('exits with 0 and says what it did', () => {
    saved('us-east-2');
    const { status, stdout } = start(
      '--from',
      join(folder, 'from'),
      '--to',
      join(folder, 'to'),
      '--date',
      '2027-01-02',
    );
    expect([status, stdout]).toEqual([0, '1 Region written, 0 prices changed\n']);
  });

  it('exits with 1 and says why not on stderr', () => {
    const { status, stdout, stderr } = start('--from', join(folder, 'from'), '--to', join(folder, 'to'));
    expect([status, stdout, stderr]).toEqual([1, '', 'no prices found for any Region; nothing written\n']);
  });
});
