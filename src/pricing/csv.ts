// The estimate as CSV (RFC 4180) for spreadsheets: a line a row and a total, exact decimals. Computes nothing.
import { heading } from './address.ts';
import type { Estimate, EstimateRow } from './estimate.ts';
import { confidenceText } from './prices/sources.ts';
import { missingText } from './totals.ts';

const HEADER = [
  'id',
  'label',
  'driver',
  'resource',
  'quantity',
  'unit',
  'price_usd',
  'price_per',
  'unit_price_usd',
  'monthly_usd',
  'monthly_usd_with_free_tier',
  'price_from',
  'price_date',
  'own_price',
  'formula',
  'region',
  'prices_as_of',
] as const;

/** What a spreadsheet would run as a formula begins with one of these; a quote before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Moves the point of a number with an exponent, so that no spreadsheet and no parser rounds or refuses it. */
function plain(digits: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(digits) ?? [];
  const at = whole.length + Number(exponent);
  const all = `${whole}${fraction}`;
  const padded = at <= 0 ? `${'0'.repeat(1 - at)}${all}` : all.padEnd(at, '0');
  const point = Math.max(1, at);
  const decimals = padded.slice(point).replace(/0+$/, '');
  return `${sign}${padded.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** An exact decimal: the 15 digits that a double holds for certain, without exponent and without its last noise. */
export const exact = (value: number): string => plain(value.toPrecision(15));

const cell = (value: number | null, absent: string): string => (value === null ? absent : exact(value));

function line(row: EstimateRow, estimate: Estimate): string {
  const absent = confidenceText(row.confidence);
  return [
    text(row.id),
    text(row.label),
    text(row.driver),
    text(heading(row.resource, estimate.usage.config)),
    exact(row.quantity),
    text(row.unit),
    cell(row.price, absent),
    exact(row.per),
    cell(row.unitPrice, absent),
    cell(row.monthly, absent),
    cell(row.freeTierMonthly, absent),
    text(row.price === null ? absent : row.confidence),
    text(row.priceDate),
    row.overridden ? 'yes' : 'no',
    text(row.formula),
    text(row.region ?? estimate.region),
    text(estimate.asOf ?? ''),
  ].join(',');
}

/** The last line: the sums of both monthly columns; what they lack stands in its formula. */
function totalLine(estimate: Estimate): string {
  const { completeness, missing, listTotal, freeTierTotal } = estimate;
  const none = completeness === 'none';
  const formula = completeness === 'complete' ? 'sum of the lines above' : `at least; without ${missingText(missing)}`;
  const cells: Readonly<Partial<Record<(typeof HEADER)[number], string>>> = {
    id: 'total',
    label: completeness === 'at-least' ? 'Total (at least)' : 'Total',
    monthly_usd: none ? 'not known' : exact(listTotal),
    monthly_usd_with_free_tier: none ? 'not known' : exact(freeTierTotal),
    formula: text(none ? 'the prices of reads and writes are not known' : formula),
    region: text(estimate.region),
    prices_as_of: text(estimate.asOf ?? ''),
  };
  return HEADER.map((name) => cells[name] ?? '').join(',');
}

/** `cost.csv`: a line for each row of the estimate, then the total. */
export const costCsv = (estimate: Estimate): string =>
  `${[HEADER.join(','), ...estimate.rows.map((row) => line(row, estimate)), totalLine(estimate)].join('\r\n')}\r\n`;
