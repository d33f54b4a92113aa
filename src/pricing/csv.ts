// The estimate as CSV (RFC 4180) for spreadsheets: a line a row, numbers unrounded. Computes nothing.
import { heading } from './address.ts';
import type { Estimate, EstimateRow } from './estimate.ts';

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

/** Shortest digits that read back as the same number; empty where nothing is known. */
const number = (value: number | null): string => (value === null ? '' : String(value));

function line(row: EstimateRow, estimate: Estimate): string {
  return [
    text(row.id),
    text(row.label),
    text(row.driver),
    text(heading(row.resource, estimate.usage.config)),
    number(row.quantity),
    text(row.unit),
    number(row.price),
    number(row.per),
    number(row.unitPrice),
    number(row.monthly),
    number(row.freeTierMonthly),
    text(row.confidence),
    row.overridden ? 'yes' : 'no',
    text(row.formula),
    text(estimate.region),
    text(estimate.asOf ?? ''),
  ].join(',');
}

/** `cost.csv`: the sum of the monthly column is the list total; no line of totals stands in its way. */
export const costCsv = (estimate: Estimate): string =>
  `${[HEADER.join(','), ...estimate.rows.map((row) => line(row, estimate))].join('\r\n')}\r\n`;
