// CloudWatch's formats, slice by slice; broken files name line and reason; hostile text is refused without an error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CloudWatchReader, type ImportOptions } from './cloudwatch.ts';
import { metricCommand } from './cloudwatch-command.ts';
import type { CloudWatchImport } from './cloudwatch-result.ts';
import { epochSeconds } from './cloudwatch-time.ts';

const indexes = ['email-index', 'source-index'];

function read(text: string, options: Partial<ImportOptions> = {}, slice = text.length || 1): CloudWatchImport {
  const reader = new CloudWatchReader({ indexes, ...options });
  for (let at = 0; at < text.length; at += slice) reader.push(text.slice(at, at + slice));
  return reader.finish();
}

const of = (result: CloudWatchImport, id: string, kind: 'read' | 'write'): readonly number[] => [
  ...(result.demand?.resources.find((resource) => resource.id === id)?.[kind] ?? []),
];

const consoleCsv = `Full label,orders ConsumedReadCapacityUnits,orders ConsumedWriteCapacityUnits,orders email-index ConsumedWriteCapacityUnits,orders WriteThrottleEvents
Label,ConsumedReadCapacityUnits,ConsumedWriteCapacityUnits,ConsumedWriteCapacityUnits,WriteThrottleEvents
Region,us-east-1,us-east-1,us-east-1,us-east-1
Statistic,Sum,Sum,Sum,Sum
Period,60,60,60,60
2026/11/25 00:10:00,60,600,660,0
2026/11/25 00:11:00,120,,660,3
2026/11/25 00:13:00,180,1200,,0
`;

const dataJson = JSON.stringify(
  {
    MetricDataResults: [
      {
        Id: 'a',
        Label: 'ConsumedWriteCapacityUnits email-index',
        Timestamps: ['2026-11-25T01:05:00+00:00', '2026-11-25T01:00:00+00:00'],
        Values: [600, 300],
        StatusCode: 'Complete',
      },
      {
        Id: 'b',
        Label: 'ConsumedWriteCapacityUnits',
        Timestamps: ['2026-11-25T01:00:00+00:00', '2026-11-25T01:05:00+00:00'],
        Values: [1500, 3000.5],
        StatusCode: 'Complete',
      },
      {
        Id: 'c',
        Label: 'ProvisionedWriteCapacityUnits',
        Timestamps: ['2026-11-25T01:00:00+00:00'],
        Values: [25],
      },
    ],
    Messages: [],
  },
  null,
  4,
);

const statisticsJson = `{
    "Label": "ConsumedReadCapacityUnits",
    "Datapoints": [
        { "Timestamp": "2026-11-25T00:02:00Z", "Sum": 120.0, "Unit": "Count" },
        { "Timestamp": "2026-11-25T00:00:00Z", "Sum": 60.0, "Unit": "Count" }
    ]
}
`;

describe('formats', () => {
  it('reads the CSV of the console: sums of a period become units a second, what is missing is 0', () => {
    const result = read(consoleCsv);
    expect(result.problems).toEqual([]);
    expect(of(result, 'table', 'read')).toEqual([1, 2, 0, 3]);
    expect(of(result, 'table', 'write')).toEqual([10, 0, 0, 20]);
    expect(of(result, 'email-index', 'write')).toEqual([11, 11, 0, 0]);
    expect(result.throttleEvents).toBe(3);
    expect(result.start).toBe(Date.UTC(2026, 10, 25, 0, 10) / 1000);
    expect(result.demand?.startMinute).toBe(10);
    expect(result.idleMinutes).toBe(1);
    expect(result.notes).toContain('Times without a zone are read as UTC.');
    expect(result.notes).toContain('No ConsumedWriteCapacityUnits of source-index: counted as no traffic.');
    expect(result.notes).toContain(
      'ConsumedWriteCapacityUnits of the table: 2 minutes without data, counted as no traffic.',
    );
  });

  it('reads get-metric-data in any order of points, with a period of five minutes', () => {
    const result = read(dataJson);
    expect(result.problems).toEqual([]);
    expect(of(result, 'table', 'write')).toEqual([5, 5, 5, 5, 5, ...new Array<number>(5).fill(3000.5 / 300)]);
    expect(of(result, 'email-index', 'write')).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect([...(result.provisioned?.resources[0]?.write ?? [])]).toEqual(new Array<number>(10).fill(25));
    expect(result.period).toBe(300);
  });

  it('reads get-metric-statistics, also several documents after one another', () => {
    const writes = statisticsJson.replace('Read', 'Write').replace('120.0', '240.0');
    const result = read(statisticsJson + writes);
    expect(result.problems).toEqual([]);
    expect(result.period).toBe(120);
    expect(of(result, 'table', 'read')).toEqual([0.5, 0.5, 1, 1]);
    expect(of(result, 'table', 'write')).toEqual([0.5, 0.5, 2, 2]);
  });

  it.each([
    ['CSV', consoleCsv],
    ['get-metric-data', dataJson],
    ['get-metric-statistics', statisticsJson],
    ['CSV with a byte order mark and CRLF', `\uFEFF${consoleCsv.replaceAll('\n', '\r\n')}`],
    ['CSV with quotes', consoleCsv.replace(/[^,\n]+/g, '"$&"')],
    ['CSV without a last line break', consoleCsv.trimEnd()],
  ])('gives the same for any slices: %s', (_, text) => {
    const whole = read(text);
    expect(whole.problems).toEqual([]);
    for (const slice of [1, 7, 64]) expect(read(text, {}, slice)).toEqual(whole);
  });

  it('takes local times with their offset, and quoted titles with commas', () => {
    const local = consoleCsv.replace('orders Consumed', '"orders, prod" Consumed').replace('Label,', 'Label,');
    const result = read(
      local.replace('"orders, prod" ConsumedReadCapacityUnits', '"orders, prod ConsumedReadCapacityUnits"'),
      {
        offsetMinutes: 120,
      },
    );
    expect(result.problems).toEqual([]);
    expect(result.start).toBe(Date.UTC(2026, 10, 24, 22, 10) / 1000);
    expect(result.notes).toContain('Times without a zone are read as UTC+2.');
  });

  it('puts more points than a block holds in order, and of equal times takes the later one', () => {
    const minutes = 40_000;
    const line = (at: number, units: number) => `${1_764_000_000 + at * 60},${units * 60}`;
    const ordered = Array.from({ length: minutes }, (_, at) => line(at, at % 977));
    const mixed = Array.from({ length: minutes }, (_, at) => ordered[(at * 7919) % minutes]);
    const header = 'Label,ConsumedWriteCapacityUnits';
    const want = read([header, ...ordered].join('\n'));
    expect(of(want, 'table', 'write')).toEqual(Array.from({ length: minutes }, (_, at) => at % 977));
    expect(read([header, line(17, 5), ...mixed].join('\n'))).toEqual(want);
  });

  it('takes semicolons', () => {
    expect(of(read(consoleCsv.replaceAll(',', ';')), 'table', 'read')).toEqual([1, 2, 0, 3]);
  });
});

describe('times', () => {
  const base = Date.UTC(2026, 10, 25, 0, 42) / 1000;
  const rows = [
    ['2026-11-25T00:42:00Z', { offset: 60, want: base }],
    ['2026-11-25T01:42:00+01:00', { offset: 0, want: base }],
    ['2026-11-24T19:12:00-0530', { offset: 0, want: base }],
    ['2026-11-25T00:42:00.000Z', { offset: 60, want: base }],
    ['2026-11-25 00:42:00 UTC', { offset: 60, want: base }],
    ['2026/11/25 00:42:00', { offset: 0, want: base }],
    ['2026/11/25 01:42', { offset: 60, want: base }],
    [String(base), { offset: 60, want: base }],
    [String(base * 1000), { offset: 60, want: base }],
    ['2026-02-30T00:00:00Z', { offset: 0, want: Number.NaN }],
    ['2026-11-25T24:42:00Z', { offset: 0, want: Number.NaN }],
    ['2026-11/25 00:42:00', { offset: 0, want: Number.NaN }],
    ['11/25/2026 00:42:00', { offset: 0, want: Number.NaN }],
    ['2026-11-25T00:42:00 CET', { offset: 0, want: Number.NaN }],
    ['Period', { offset: 0, want: Number.NaN }],
  ] as const;
  it.each(rows)('%s', (given, { offset, want }) => {
    expect(epochSeconds(given, offset)).toBe(want);
  });
});

describe('broken files say which line and why, and nothing of them is taken', () => {
  const rows = [
    ['nothing', { given: ' \n', line: null, message: 'The file is empty.' }],
    ['a word', { given: 'hello', line: 1, message: 'No line begins with a time such as 2026/11/25 00:42:00.' }],
    [
      'a wrong number',
      {
        given: consoleCsv.replace('180,1200', '180,many'),
        line: 8,
        message: '"many" in ConsumedWriteCapacityUnits must be a number from 0.',
      },
    ],
    [
      'a wrong time',
      {
        given: consoleCsv.replace('2026/11/25 00:11:00', '2026/11/31 00:11:00'),
        line: 7,
        message: '"2026/11/31 00:11:00" is no time such as 2026/11/25 00:42:00.',
      },
    ],
    [
      'a quote that does not end',
      {
        given: consoleCsv.replace('2026/11/25 00:13', '"2026/11/25 00:13'),
        line: 8,
        message: 'Quoted field unterminated.',
      },
    ],
    [
      'another statistic',
      {
        given: consoleCsv.replace('Statistic,Sum', 'Statistic,Average'),
        line: 5,
        message: 'ConsumedReadCapacityUnits has the statistic Average; export Sum.',
      },
    ],
    [
      'other metrics',
      {
        given: 'Label,CPUUtilization\n2026/11/25 00:10:00,60\n',
        line: 2,
        message: 'No column names a metric such as ConsumedWriteCapacityUnits in the lines above the first time.',
      },
    ],
    [
      'JSON cut off',
      {
        given: dataJson.slice(0, 300),
        line: dataJson.slice(0, 300).split('\n').length,
        message: 'The file ends inside of the JSON: it is cut off.',
      },
    ],
    ['JSON without a comma', { given: dataJson.replace('600,\n', '600\n'), line: 12, message: 'A comma is missing.' }],
    [
      'JSON with a wrong time',
      {
        given: dataJson.replace('2026-11-25T01:00:00+00:00"', 'yesterday"'),
        line: 8,
        message: '"yesterday" is no time.',
      },
    ],
    [
      'JSON with a negative value',
      { given: dataJson.replace('3000.5', '-1'), line: 25, message: '-1 must be a number from 0.' },
    ],
    [
      'times without values',
      {
        given: dataJson.replace('600,\n', '\n'),
        line: 15,
        message: '"ConsumedWriteCapacityUnits email-index" has 2 Timestamps and 1 Values.',
      },
    ],
    ['other JSON', { given: '{"a": 1}', line: 1, message: 'The file has no MetricDataResults and no Datapoints.' }],
    [
      'another statistic in JSON',
      {
        given: statisticsJson.replaceAll('Sum', 'Average'),
        line: 4,
        message: 'A data point of ConsumedReadCapacityUnits has no Sum; ask for --statistics Sum.',
      },
    ],
    [
      'a period below a minute',
      {
        given: statisticsJson.replace('00:02:00', '00:00:10'),
        line: null,
        message: 'ConsumedReadCapacityUnits of table: a period of 10 s; it must be 60 s or a multiple of it.',
      },
    ],
    [
      'two tables',
      {
        given: dataJson.replace('"ConsumedWriteCapacityUnits email-index"', '"ConsumedWriteCapacityUnits customers"'),
        line: 28,
        message:
          '"ConsumedWriteCapacityUnits customers a" and "ConsumedWriteCapacityUnits b" are both ConsumedWriteCapacityUnits of the table; leave one out.',
      },
    ],
    [
      'no consumed units',
      {
        given: dataJson.replaceAll('ConsumedWrite', 'ProvisionedRead').replace(' email-index', ''),
        line: 28,
        message:
          '"ProvisionedReadCapacityUnits a" and "ProvisionedReadCapacityUnits b" are both ProvisionedReadCapacityUnits of the table; leave one out.',
      },
    ],
    [
      'more than CloudWatch keeps',
      {
        given: statisticsJson.replace('2026-11-25T00:00:00Z', '2024-11-25T00:00:00Z'),
        line: null,
        message: 'The points span 1,460 days; at most 455 are imported.',
      },
    ],
  ] as const;
  it.each(rows)('%s', (_, { given, line, message }) => {
    const result = read(given);
    expect(result.problems[0]).toEqual({ line, message });
    expect(result.demand).toBeNull();
    expect(read(given, {}, 9).problems[0]).toEqual({ line, message });
  });

  it('lists ten problems at most', () => {
    const lines = Array.from({ length: 50 }, () => '2026/11/25 00:10:00,x').join('\n');
    expect(read(`Label,ConsumedReadCapacityUnits\n${lines}`).problems).toHaveLength(10);
  });

  it('never throws, whatever the text', () => {
    const pieces = [
      consoleCsv,
      dataJson,
      statisticsJson,
      '{',
      '[',
      '"',
      ',',
      '\n',
      '\u0000',
      '1e999',
      ']',
      '}',
      'NaN',
      '\ud800',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom(consoleCsv, dataJson, statisticsJson), fc.nat(900), fc.string({ maxLength: 3 }))
        .map(([whole, at, noise]) => whole.slice(0, at) + noise + whole.slice(at + 1)),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (given, slice) => {
        const result = read(given, {}, slice);
        expect(result.demand === null).toBe(result.problems.length > 0);
        for (const { read: reads, write } of result.demand?.resources ?? []) {
          expect(reads.every((units) => units >= 0) && write.every((units) => units >= 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the command', () => {
  const command = metricCommand(
    { table_name: "it's" },
    { indexes, region: 'eu-west-1', end: Date.UTC(2026, 10, 25, 0, 42) / 1000 },
  );
  it('fetches six metrics of the table and each index by the minute, quoted for a shell', () => {
    expect(command.split('\n').slice(0, 6)).toEqual([
      'aws cloudwatch get-metric-data \\',
      '  --region eu-west-1 \\',
      '  --start-time 2026-11-11T00:00:00Z \\',
      '  --end-time 2026-11-25T00:00:00Z \\',
      '  --scan-by TimestampAscending \\',
      '  --output json \\',
    ]);
    expect(command).toContain(`"Value":"it'\\''s"`);
    expect(command.match(/"MetricName":/g)).toHaveLength(18);
    expect(command).toContain('"Period":60,"Stat":"Sum"');
    expect(command).toContain('"Name":"GlobalSecondaryIndexName","Value":"source-index"');
    expect(command.endsWith("> 'it_s-metrics.json'")).toBe(true);
  });

  it('asks for the period that CloudWatch still keeps', () => {
    const period = (days: number) =>
      /"Period":(\d+)/.exec(metricCommand({ table_name: 't' }, { indexes, region: 'r', end: 1e9, days }))?.[1];
    expect([15, 16, 63, 64, 400].map(period)).toEqual(['60', '300', '300', '3600', '3600']);
  });

  it('gives ids that CloudWatch takes and labels that the import understands', () => {
    const queries = JSON.parse(/'(\[[\s\S]*\])'/.exec(command.replaceAll("'\\''", ''))?.[1] ?? '[]') as {
      Id: string;
      Label: string;
    }[];
    expect(new Set(queries.map(({ Id }) => Id)).size).toBe(18);
    for (const { Id } of queries) expect(Id).toMatch(/^[a-z][A-Za-z0-9_]*$/);
    const answer = {
      MetricDataResults: queries.map(({ Id, Label }) => ({
        Id,
        Label,
        Timestamps: ['2026-11-25T00:00:00Z'],
        Values: [60],
      })),
    };
    const result = read(JSON.stringify(answer));
    expect(result.problems).toEqual([]);
    expect(result.series).toHaveLength(18);
    expect(of(result, 'source-index', 'read')).toEqual([1]);
  });
});
