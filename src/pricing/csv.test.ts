// cost.csv reads back as the rows of the estimate and cannot run in a spreadsheet.
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads } from '../workload/workload.ts';
import { costCsv } from './csv.ts';
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
  it('has a line a row with the numbers unrounded', () => {
    const lines = table(estimated);
    expect(lines.map(({ id }) => id)).toEqual(estimated.rows.map(({ id }) => id));
    for (const [index, line] of lines.entries()) {
      const row = estimated.rows[index];
      expect(Number(line.quantity)).toBe(row?.quantity);
      expect(line.monthly_usd).toBe(row?.monthly === null ? '' : String(row?.monthly));
      expect(line.formula).toBe(row?.formula);
    }
  });

  it('sums to both totals', () => {
    const sum = (name: string) => table(estimated).reduce((total, line) => total + Number(line[name]), 0);
    expect(sum('monthly_usd')).toBeCloseTo(estimated.listTotal, 9);
    expect(sum('monthly_usd_with_free_tier')).toBeCloseTo(estimated.freeTierTotal, 9);
  });

  it('leaves empty what is not known', () => {
    expect(table(estimated).find(({ id }) => id === 'aws-backup')).toMatchObject({
      price_usd: '',
      unit_price_usd: '',
      monthly_usd: '',
      price_from: 'not known',
    });
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
      prices_as_of: '2026-11-22',
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
