// cost.csv reads back as the rows of the estimate and cannot run in a spreadsheet.
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads } from '../workload/workload.ts';
import { costCsv, exact } from './csv.ts';
import { type Estimate, estimate } from './estimate.ts';

/** A reader of RFC 4180, apart from the writer. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '"' && text[at + 1] === '"') {
      field += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || (character === '\r' && text[at + 1] === '\n'))) {
      records.at(-1)?.push(field);
      field = '';
      if (character === '\r') {
        records.push([]);
        at++;
      }
    } else field += character;
  }
  if (quoted || field !== '') throw new Error('not closed');
  return records.slice(0, -1);
}

function table(estimated: Estimate): Record<string, string>[] {
  const [header = [], ...records] = readCsv(costCsv(estimated));
  for (const record of records) expect(record.length).toBe(header.length);
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])));
}

const estimated = estimate({ ...defaults, enable_backup: true }, exampleWorkloads[1].workload, 'us-east-1');

describe('costCsv', () => {
  it('has a line a row with the numbers unrounded, and a total', () => {
    const lines = table(estimated);
    expect(lines.map(({ id }) => id)).toEqual([...estimated.rows.map(({ id }) => id), 'total']);
    for (const [index, row] of estimated.rows.entries()) {
      expect(Number(lines[index]?.quantity)).toBeCloseTo(row.quantity, 6);
      expect(Number(lines[index]?.monthly_usd)).toBeCloseTo(row.monthly ?? Number.NaN, 9);
      expect(lines[index]?.formula).toBe(row.formula);
    }
  });

  it('sums to the totals of its last line', () => {
    const lines = table(estimated);
    const sum = (name: string) => lines.slice(0, -1).reduce((total, line) => total + Number(line[name]), 0);
    expect(sum('monthly_usd')).toBeCloseTo(estimated.listTotal, 9);
    expect(sum('monthly_usd_with_free_tier')).toBeCloseTo(estimated.freeTierTotal, 9);
    expect(Number(lines.at(-1)?.monthly_usd)).toBeCloseTo(estimated.listTotal, 9);
    expect(lines.at(-1)).toMatchObject({ label: 'Total', formula: 'sum of the lines above' });
  });

  it('marks what is not known, and says what the total lacks', () => {
    const own = {
      onDemandWrite: 1,
      onDemandRead: 1,
      storage: 1,
      pitr: 1,
      kmsKey: 1,
      kmsRotation: 1,
      kmsRequests: 1,
      alarm: 1,
    };
    const lines = table(
      estimate({ ...defaults, enable_backup: true }, defaultWorkload, 'mars-north-1', { overrides: own }),
    );
    expect(lines.find(({ id }) => id === 'aws-backup')).toMatchObject({
      price_usd: 'not known',
      unit_price_usd: 'not known',
      monthly_usd: 'not known',
      price_from: 'not known',
    });
    expect(lines.at(-1)).toMatchObject({ label: 'Total (at least)', formula: 'at least; without AWS Backup' });
  });

  it('has no total where reads and writes have no price', () => {
    expect(table(estimate(defaults, defaultWorkload, 'mars-north-1')).at(-1)).toMatchObject({
      monthly_usd: 'not known',
    });
  });

  it.each([
    ['a small price', { given: 0.000000625, want: '0.000000625' }],
    ['less than a double prints plainly', { given: 1.5e-9, want: '0.0000000015' }],
    ['a large amount', { given: 1e21, want: '1000000000000000000000' }],
    ['the noise of a sum', { given: 0.1 + 0.2, want: '0.3' }],
    ['a whole number', { given: 365000, want: '365000' }],
    ['cents', { given: 1672.57, want: '1672.57' }],
    ['nothing', { given: 0, want: '0' }],
    ['less than nothing', { given: -2.5, want: '-2.5' }],
  ])('writes %s as an exact decimal', (_, { given, want }) => {
    expect(exact(given)).toBe(want);
  });

  it('marks one’s own prices', () => {
    const own = estimate(defaults, defaultWorkload, 'us-east-1', { overrides: { pitr: 0.15 } });
    expect(table(own).find(({ id }) => id === 'pitr')).toMatchObject({
      own_price: 'yes',
      price_from: 'overridden',
      price_usd: '0.15',
    });
    expect(table(own).filter(({ own_price }) => own_price === 'yes').length).toBe(1);
  });

  it('says where and when', () => {
    expect(table(estimated)[0]).toMatchObject({
      region: 'us-east-1',
      prices_as_of: '2026-11-25',
      resource: 'module.dynamodb.aws_dynamodb_table.this[0]',
    });
  });

  it('ends its lines as RFC 4180 wants', () => {
    const text = costCsv(estimated);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['=', { given: '=HYPERLINK("http://x","y")', want: '\'=HYPERLINK("http://x","y")' }],
    ['+', { given: '+1+1', want: "'+1+1" }],
    ['-', { given: '-2+3', want: "'-2+3" }],
    ['@', { given: '@SUM(A1)', want: "'@SUM(A1)" }],
    ['a tab', { given: '\t=1', want: "'\t=1" }],
    ['a line break', { given: '\r=1', want: "'\r=1" }],
  ])('makes text of what begins with %s', (_, { given, want }) => {
    // The Region is the one text from outside: it comes from a link that anyone can write.
    const hostile = { ...estimated, region: given };
    expect(table(hostile)[0]?.region).toBe(want);
  });

  it('keeps commas, quotes and line breaks inside their field', () => {
    const odd = 'a,"b"\r\nc';
    expect(table({ ...estimated, region: odd })[0]?.region).toBe(odd);
  });
});
