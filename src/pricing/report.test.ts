// The text of the estimate: whole, as goldens, and its special cases.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { type EstimateOptions, estimate } from './estimate.ts';
import { report } from './report.ts';

const text = (
  config: Partial<Config> = {},
  workload: Partial<Workload> = {},
  region = 'us-east-1',
  options: EstimateOptions = {},
): string => report(estimate({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, region, options));

/** The contract's three usages, and one of everything in a Region with derived and unknown prices. */
describe('as goldens', () => {
  it.each([
    ['on-demand', { config: {}, workload: {}, region: 'us-east-1' }],
    [
      'provisioned-autoscaling',
      {
        config: {
          billing_mode: 'PROVISIONED',
          read_capacity: 10,
          write_capacity: 10,
          enable_autoscaling: true,
          enable_backup: true,
        },
        workload: {},
        region: 'eu-west-1',
      },
    ],
    [
      'ttl-streams',
      { config: { enable_ttl: true, enable_streams: true }, workload: { streamReaders: 1 }, region: 'us-east-1' },
    ],
    [
      'everything',
      {
        config: {
          billing_mode: 'PROVISIONED',
          write_capacity: 400,
          gsi_write_capacity: 300,
          read_capacity: 300,
          gsi_read_capacity: 150,
          enable_backup: true,
          enable_streams: true,
          enable_ttl: true,
        },
        workload: {
          ...exampleWorkloads[2].workload,
          reservedTerm: '1y',
          restores: 1,
          backupsPerMonth: 2,
          transactionalShare: 10,
        },
        region: 'eu-west-2',
      },
    ],
  ] as const)('%s', async (name, { config, workload, region }) => {
    await expect(text(config, workload, region)).toMatchFileSnapshot(`goldens/${name}.txt`);
  });
});

describe('report', () => {
  it('begins with what is estimated, where and when', () => {
    expect(text().split('\n').slice(0, 2)).toEqual([
      'Cost estimate: lead-capture-leads, on-demand, US East (N. Virginia) (us-east-1)',
      'USD a month of 730 hours, prices of 2026-11-22; an estimate, not an offer',
    ]);
  });

  it('keeps its columns under their heads', () => {
    const lines = text().split('\n');
    const head = lines.find((line) => line.startsWith(' Name')) ?? '';
    const monthly = head.indexOf('Monthly') + 'Monthly'.length;
    const rows = lines.filter((line) => /^ [├└]─ /.test(line));
    expect(rows.length).toBe(14);
    for (const row of rows) expect(row.slice(0, monthly)).toMatch(/(\$[\d,.]+|not known)$/);
  });

  it.each([
    {},
    {
      billing_mode: 'PROVISIONED',
      enable_autoscaling: true,
      enable_backup: true,
      enable_streams: true,
      enable_ttl: true,
    },
  ] as const)('has the amounts within the 70 columns that a laptop shows: %j', (config) => {
    const head = text(config, { reservedTerm: '1y', restores: 1, backupsPerMonth: 2 }).split('\n')[3];
    expect(head).toMatch(/^ Name/);
    expect(`${head}`.indexOf('Monthly') + 'Monthly'.length).toBeLessThanOrEqual(70);
  });

  it('ends with one newline and has no blanks at line ends', () => {
    expect(text()).toMatch(/[^\n]\n$/);
    expect(text()).not.toMatch(/[ \t]\n/);
  });

  it('follows each line with its formula', () => {
    expect(text()).toMatch(/├─ KMS key rotations .*\n │ {4}0 of at most 2 charged/);
    expect(text()).toMatch(/└─ Throttle alarms .*\n {6}throttled reads and throttled writes/);
  });

  it('shows a price that is not known as such, never as $0', () => {
    const found = text({ enable_backup: true });
    expect(found).toMatch(/└─ AWS Backup, daily +not known +4\.97 +GB-month +not known\n/);
    expect(found).toContain(' Total at list price       $1.67 + 1 not known\n');
    expect(found).toContain(' Not known, and not in the totals: AWS Backup, daily\n');
  });

  it('says what the free tier covers of a line', () => {
    expect(text()).toContain('one in 5 minutes; free tier covers 20,000, which leaves $0.20');
    expect(text()).not.toContain('not known left');
  });

  it('says nothing of money it does not know beside the free tier', () => {
    const found = text({ enable_streams: true }, { streamReaders: 1 }, 'eu-west-2');
    expect(found).toContain('triggers are free; free tier covers 2,500,000\n');
  });

  it('gives the other billing mode with what to set, as HCL', () => {
    expect(text()).toContain(`   provisioned: $3.31 at list price, $1.23 with the free tier, with
     billing_mode       = "PROVISIONED"
     read_capacity      = 1
     write_capacity     = 1
     gsi_read_capacity  = 1
     gsi_write_capacity = 1
   On-demand costs $1.64 a month less.
`);
  });

  it.each([
    [
      'provisioned is cheaper',
      { given: text({}, exampleWorkloads[2].workload), want: /\n {3}Provisioned costs \$[\d,.]+ a month less\.\n/ },
    ],
    [
      'provisioned throttles',
      {
        given: text({ billing_mode: 'PROVISIONED' }, exampleWorkloads[2].workload),
        want: /Only on-demand carries this workload: the provisioned capacity is too small for it\./,
      },
    ],
    [
      'a price is missing',
      { given: text({}, {}, 'us-gov-east-1'), want: /Which is cheaper is not known: a price is missing\./ },
    ],
    [
      'both cost the same',
      {
        given: text({}, {}, 'us-east-1', {
          overrides: { onDemandWrite: 0, onDemandRead: 0, writeCapacity: 0, readCapacity: 0 },
        }),
        want: /\n {3}Both cost the same\.\n/,
      },
    ],
    [
      'auto-scaled',
      {
        given: text({ billing_mode: 'PROVISIONED', enable_autoscaling: true }),
        want: /\n {3}provisioned, auto-scaled: \$[\d.]+ at list price, .* \(this configuration\)\n/,
      },
    ],
  ])('says when %s', (_, { given, want }) => {
    expect(given).toMatch(want);
  });

  it('shows the sum of the break-even', () => {
    expect(text()).toContain('   writes: $0.00065 an hour ÷ (3,600 × $0.000000625) = 28.9 %\n');
  });

  it('warns where the busy hours need more, and only there', () => {
    expect(text()).not.toContain('Capacity too small');
    expect(text({ billing_mode: 'PROVISIONED' }, { rateUnit: 'second', puts: 100 })).toContain(
      ' Capacity too small for the busy hours\n - table: busy hours need 800 WCU and write_capacity is 5',
    );
  });

  it('groups the lines under the addresses that Terraform shows', () => {
    const found = text({ billing_mode: 'PROVISIONED', enable_autoscaling: true, enable_backup: true });
    const headings = found.split('\n').filter((line) => /^ module\./.test(line));
    expect(headings).toEqual([
      ' module.dynamodb.aws_dynamodb_table.autoscaled[0]',
      ' module.dynamodb.aws_backup_vault.this[0]',
      ' module.dynamodb.aws_kms_key.this[0]',
      ' module.dynamodb.aws_cloudwatch_metric_alarm.throttle',
      ' module.dynamodb.aws_appautoscaling_policy.this',
    ]);
  });

  it('names the version of the list and explains derived prices', () => {
    expect(text({}, {}, 'us-east-2')).toContain(' - AmazonDynamoDB published 2026-09-11, version 20260911124422\n');
    expect(text({}, {}, 'af-south-1')).toContain(' - derived ±0.4 %: computed from');
    expect(text({}, {}, 'mars-north-1')).toContain('no prices for this Region');
  });
});
