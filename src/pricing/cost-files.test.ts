// The bundle's three files about money.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload } from '../workload/workload.ts';
import { heading, tableAddress, targetAddress, vaultAddress } from './address.ts';
import { costFiles } from './cost-files.ts';
import { costCsv } from './csv.ts';
import { estimate } from './estimate.ts';
import { infracostUsage } from './infracost-usage.ts';
import { lines } from './lines.ts';
import { costMarkdown } from './markdown.ts';

describe('costFiles', () => {
  const estimated = estimate(defaults, defaultWorkload, 'us-east-1');
  const files = costFiles(defaults, defaultWorkload, 'us-east-1');

  it('are three', () => {
    expect(Object.keys(files)).toEqual(['COST.md', 'cost.csv', 'infracost-usage.yml']);
  });

  it('hold the Markdown of the same estimate', () => {
    expect(files['COST.md']).toBe(costMarkdown(estimated));
  });

  it('hold the CSV and the usage of the same estimate', () => {
    expect(files['cost.csv']).toBe(costCsv(estimated));
    expect(files['infracost-usage.yml']).toBe(infracostUsage(estimated));
  });

  it('take one’s own prices along', () => {
    const own = costFiles(defaults, defaultWorkload, 'us-east-1', { overrides: { kmsKey: 0.5 } });
    expect(own['COST.md']).toContain('your own price');
    expect(own['cost.csv']).toContain('overridden');
  });
});

describe('the addresses', () => {
  const module = ['main.tf', 'kms.tf', 'autoscaling.tf', 'monitoring.tf', 'backup.tf']
    .map((name) => readFileSync(new URL(`../../modules/dynamodb/${name}`, import.meta.url), 'utf8'))
    .join('\n');
  /** Resources of variables beyond the contract, which the module may not have yet. */
  const LATER = /contributor_insights|kinesis_streaming/;
  const scaled = { ...defaults, billing_mode: 'PROVISIONED', enable_autoscaling: true } as const;

  it('are of resources that the module has', () => {
    const addresses = [
      ...lines.flatMap((line) => [heading(line.resource, defaults), heading(line.resource, scaled)]),
      vaultAddress,
      targetAddress('table-read'),
    ].filter((address) => address.startsWith('module.') && !LATER.test(address));
    expect(new Set(addresses).size).toBe(7);
    for (const address of addresses) {
      const [, type = '', name = '\\w+'] = /^module\.dynamodb\.(\w+)(?:\.(\w+))?/.exec(address) ?? [];
      expect(module).toMatch(new RegExp(`resource "${type}" "${name}" \\{`));
    }
  });

  it.each([
    ['on demand', { given: defaults, want: 'module.dynamodb.aws_dynamodb_table.this[0]' }],
    [
      'on demand with the flag, which is inert',
      { given: { ...defaults, enable_autoscaling: true }, want: 'module.dynamodb.aws_dynamodb_table.this[0]' },
    ],
    ['auto-scaled', { given: scaled, want: 'module.dynamodb.aws_dynamodb_table.autoscaled[0]' }],
  ])('of the table %s', (_, { given, want }) => {
    expect(tableAddress(given)).toBe(want);
  });

  it('has keys of the targets as the module makes them: part, then kind in lower case', () => {
    expect(module).toContain('"$' + '{pair[0]}-$' + '{lower(pair[1])}"');
    expect(targetAddress('table-read')).toBe('module.dynamodb.aws_appautoscaling_target.this["table-read"]');
  });
});
