// COST.md: the answer first, tables that hold together, nothing that a name could break.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { estimate } from './estimate.ts';
import { costMarkdown } from './markdown.ts';

const of = (config: Partial<Config> = {}, workload: Partial<Workload> = {}, region = 'us-east-1') =>
  costMarkdown(estimate({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, region));

/** Cells of a table row, with escaped bars left inside. */
const cells = (line: string) => line.slice(1, -1).split(/(?<!\\)\|/);

describe('costMarkdown', () => {
  it('begins with the answer', () => {
    expect(of().split('\n').slice(0, 5)).toEqual([
      '# Cost estimate: `lead-capture-leads`',
      '',
      '**$2.07 a month at list price, $1.30 with the free tier.**',
      '',
      'on-demand, US East (N. Virginia) (us-east-1). USD per month (730 h), prices of 2026-11-25. Estimate only.',
    ]);
  });

  it('has tables whose rows have the cells of their head', () => {
    const blocks = of({ enable_backup: true }, exampleWorkloads[2].workload)
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    expect(blocks.length).toBe(3);
    for (const block of blocks) {
      const widths = block
        .trim()
        .split('\n')
        .map((line) => cells(line).length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('has the three ways with their difference, note and settings', () => {
    expect(of()).toContain('| On-demand | $2.07 | $1.30 | the same | current, cheapest at list price |  |');
    expect(of()).toContain(
      '| Provisioned, fixed | $3.71 | $1.23 | $1.64 more | cheapest with the free tier | `billing_mode = "PROVISIONED"`, `read_capacity = 1`',
    );
  });

  it('says "at least" nowhere when nothing is missing, and shows no total without prices', () => {
    expect(of({ enable_backup: true })).not.toMatch(/at least/i);
    expect(of({}, {}, 'mars-north-1')).toContain('| **Total** | **no total** | **no total** |');
  });

  it('says "at least" at every total where a price is missing, and what it lacks', () => {
    const known = { onDemandWrite: 1, onDemandRead: 1, writeCapacity: 1, readCapacity: 1, storage: 1, pitr: 1 };
    const overrides = { ...known, kmsKey: 1, kmsRotation: 1, kmsRequests: 1, alarm: 1 };
    const config = { ...defaults, enable_backup: true };
    const text = costMarkdown(estimate(config, defaultWorkload, 'mars-north-1', { overrides }));
    expect(text).toMatch(
      /\n\*\*At least \$[\d.]+ a month at list price, \$[\d.]+ with the free tier, without AWS Backup\.\*\*\n/,
    );
    expect(text).toMatch(/\n\| \*\*Total\*\* \| \*\*at least \$[\d.]+\*\* \| \*\*at least \$[\d.]+\*\* \|/);
    const totals = text
      .split('\n')
      .filter((line) => /^\| (On-demand|Provisioned|Month|First year|For 1,000|Fixed)/.test(line));
    expect(totals.length).toBe(9);
    for (const line of totals) expect(line).toMatch(/^\| [^|]+ \| at least \$[\d.,]+ \| (at least \$[\d.,]+)? \|/);
  });

  it.each([
    ['ticks', { given: 'a`b', want: '# Cost estimate: `` a`b ``' }],
    ['markup', { given: '**x** |', want: '# Cost estimate: `**x** |`' }],
  ])('holds a name with %s', (_, { given, want }) => {
    expect(of({ table_name: given }).split('\n')[0]).toBe(want);
  });

  it('escapes what Markdown would read as markup', () => {
    expect(of()).toContain('**module.dynamodb.aws\\_dynamodb\\_table.this\\[0\\]**');
  });
});
