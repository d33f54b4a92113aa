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
  const lines = (found: string) => found.split('\n');

  it('begins with the answer', () => {
    expect(lines(text()).slice(0, 4)).toEqual([
      'Cost estimate: lead-capture-leads',
      '$2.07 a month at list price, $1.30 with the free tier.',
      'on-demand, US East (N. Virginia) (us-east-1)',
      'USD per month (730 h), prices of 2026-11-25. Estimate only.',
    ]);
  });

  const everything = {
    config: {
      table_name: 'a-table-with-the-longest-name-that-dynamodb-takes-'.repeat(5).slice(0, 255),
      billing_mode: 'PROVISIONED',
      enable_autoscaling: true,
      enable_backup: true,
      enable_streams: true,
      enable_ttl: true,
      replica_regions: ['ap-southeast-1'],
      enable_contributor_insights: true,
      enable_kinesis_destination: true,
      backup_copy_vault_arns: ['arn:aws:backup:us-west-2:111122223333:backup-vault:copies'],
    } as Partial<Config>,
    workload: {
      ...exampleWorkloads[2].workload,
      reservedTerm: '1y',
      restores: 1,
      backupsPerMonth: 2,
      emailIndexShare: 50,
    },
  } as const;

  it.each([
    ['the default', { given: text() }],
    ['everything', { given: text(everything.config, everything.workload) }],
    ['no prices', { given: text({ enable_backup: true }, {}, 'mars-north-1') }],
  ])('fits 80 columns: %s', (_, { given }) => {
    expect(lines(given).filter((line) => line.length > 80)).toEqual([]);
    expect(lines(given).some((line) => line.length === 80)).toBe(true);
  });

  it('ends with one newline and has no blanks at line ends', () => {
    expect(text()).toMatch(/[^\n]\n$/);
    expect(text()).not.toMatch(/[ \t]\n/);
  });

  it('follows each line with its sum, how sure it is, and its formula', () => {
    expect(text()).toContain('     1 key-month × $1.00 (AWS pricing page, 2025-08-28)\n     1 customer-managed key\n');
  });

  const partly = {
    overrides: {
      onDemandWrite: 1,
      onDemandRead: 1,
      writeCapacity: 1,
      readCapacity: 1,
      storage: 1,
      pitr: 1,
      kmsKey: 1,
      kmsRotation: 1,
      kmsRequests: 1,
      alarm: 1,
    },
  };

  it('says "at least" at every total where a price is missing, and what it is', () => {
    const found = text({ enable_backup: true }, {}, 'mars-north-1', partly);
    expect(lines(found)[1]).toMatch(
      /^At least \$[\d.]+ a month at list price, \$[\d.]+ with the free tier, without AWS$/,
    );
    expect(found).toMatch(/ Total at list price +at least \$[\d.]+\n/);
    expect(found).toMatch(/ Total with the free tier +at least \$[\d.]+\n The totals are without AWS Backup\.\n/);
    expect(found).toMatch(/ AWS Backup +not known\n/);
    expect(found).toMatch(/ First year +at least \$[\d.]+\n/);
    const ways = found.slice(found.indexOf('Ways to run'), found.indexOf('Break-even'));
    expect(ways.match(/at least \$/g)?.length).toBe(6);
  });

  it('shows no total where reads and writes have no price', () => {
    const found = text({}, {}, 'mars-north-1');
    expect(lines(found).slice(1, 3).join(' ')).toContain('No total in mars-north-1: the prices of reads and writes');
    expect(found).not.toContain('$0.00 ');
    expect(found).not.toContain('First year');
  });

  it('says what the free tier covers of a line', () => {
    expect(text()).toContain('one in 5 minutes\n     free tier covers 20,000, which leaves $0.20\n');
  });

  it('gives the three ways with what to set, as HCL, and marks the cheapest by each measure', () => {
    expect(text()).toContain(` Ways to run this workload
   On-demand (current, cheapest at list price)   $2.07, $1.30 with the free tier
   Provisioned, fixed (cheapest with the free
   tier)                                         $3.71, $1.23 with the free tier
     billing_mode       = "PROVISIONED"
     read_capacity      = 1
     write_capacity     = 1
     gsi_read_capacity  = 1
     gsi_write_capacity = 1
   Provisioned, auto-scaled `);
  });

  it('puts the config before them where it is none of them, and says that it throttles', () => {
    const found = text({ billing_mode: 'PROVISIONED' }, exampleWorkloads[2].workload);
    expect(found).toMatch(/ Ways to run this workload\n {3}As configured \(current, throttles this/);
    expect(found).toMatch(/\n Warnings\n - write_capacity is 5, too small for this workload: busy hours need 213 WCU/);
    expect(text()).not.toContain('Warnings');
  });

  it('says which model of auto scaling was used', () => {
    const scaled = { billing_mode: 'PROVISIONED', enable_autoscaling: true } as const;
    expect(text(scaled)).toContain('Auto scaling: two levels of load a day');
    const simulated = { table: { write: { unitHours: 240, hours: 24 } } };
    const found = text(scaled, {}, 'us-east-1', { simulated });
    expect(found).toContain('10 × 730 hours, as simulated for your traffic');
    expect(found).toContain('Auto scaling: the capacity that a simulation of your traffic');
  });

  it('shows the sum of the break-even', () => {
    expect(text()).toContain('   writes: $0.00065 an hour ÷ (3,600 × $0.000000625) = 28.9%\n');
  });

  it('groups the lines under the addresses that Terraform shows', () => {
    const found = text({ billing_mode: 'PROVISIONED', enable_autoscaling: true, enable_backup: true });
    expect(lines(found).filter((line) => /^ module\./.test(line))).toEqual([
      ' module.dynamodb.aws_dynamodb_table.autoscaled[0]',
      ' module.dynamodb.aws_backup_vault.this[0]',
      ' module.dynamodb.aws_kms_key.this[0]',
      ' module.dynamodb.aws_cloudwatch_metric_alarm',
      ' module.dynamodb.aws_appautoscaling_policy.this',
    ]);
  });

  it('names the sources with their days', () => {
    expect(text({}, {}, 'us-east-2').replace(/\n {3}/g, ' ')).toContain(
      ' - AWS Price List AmazonDynamoDB 20260911124422, us-east-2, 2026-09-11\n',
    );
    expect(text({}, {}, 'mars-north-1')).toContain('no prices for this Region');
  });

  it('shows a discount of a savings plan beside the price', () => {
    expect(text({}, { savingsPlanOnDemand: 18 })).toContain('33,458 WRU × $0.625 per 1,000,000 less 18%');
  });
});
