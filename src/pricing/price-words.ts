// What the texts say of a row's price: the price itself, how sure it is, what is free of it, and the sources behind all.
import { count, decimal, money, percent, unitMoney } from '../workload/format.ts';
import { heading } from './address.ts';
import type { Estimate, EstimateRow } from './estimate.ts';
import { confidenceText, sourceText } from './prices/sources.ts';

/** `$0.625 per 1,000,000`, `not known`, `not offered`. */
export function priceText(row: EstimateRow): string {
  if (row.price === null) return confidenceText(row.confidence);
  const price = row.per === 1 ? unitMoney(row.price) : `${unitMoney(row.price)} per ${decimal(row.per, 0)}`;
  return row.discount === 0 ? price : `${price} less ${percent(row.discount)}`;
}

/** How sure the price is and of what day: `AWS Price List, 2026-09-11`. */
export function confidenceWords(row: EstimateRow): string {
  if (row.confidence === 'not known') return '';
  const words = confidenceText(row.confidence);
  return row.priceDate === '' ? words : `${words}, ${row.priceDate}`;
}

/** `free tier covers 3,650, which leaves $0.00`; empty where it covers nothing. */
export function freeText(row: EstimateRow): string {
  if (row.freeQuantity === 0) return '';
  const left = row.freeTierMonthly === null ? '' : `, which leaves ${money(row.freeTierMonthly)}`;
  return `free tier covers ${count(row.freeQuantity)}${left}`;
}

/** An amount, or the words for a price that there is none of. */
export const amountText = (row: EstimateRow, usd: number | null): string =>
  usd === null ? confidenceText(row.confidence) : money(usd);

interface Group {
  readonly title: string;
  readonly rows: readonly EstimateRow[];
}

/** Rows by the address they belong to, in the order in which the addresses appear. */
export function groupsOf({ rows, usage }: Estimate): Group[] {
  const byTitle = new Map<string, EstimateRow[]>();
  for (const row of rows) {
    const title = heading(row.resource, usage.config);
    const group = byTitle.get(title);
    if (group === undefined) byTitle.set(title, [row]);
    else group.push(row);
  }
  return [...byTitle].map(([title, members]) => ({ title, rows: members }));
}

/** One line for each offer and source behind the rows, and the prices that are the user's own. */
export function priceSources(estimate: Estimate): string[] {
  const ids = new Set(estimate.rows.flatMap((row) => (row.sources === '' ? [] : row.sources.split(' '))));
  const own = estimate.rows.filter((row) => row.overridden).map((row) => row.label);
  return [...[...ids].map(sourceText), ...(own.length > 0 ? [`Your own prices: ${own.join('; ')}`] : [])];
}

/** A billing mode in people's words. */
export function modeName(config: { readonly billing_mode: string; readonly enable_autoscaling: boolean }): string {
  if (config.billing_mode !== 'PROVISIONED') return 'on-demand';
  return config.enable_autoscaling ? 'provisioned, auto-scaled' : 'provisioned, fixed';
}

/** The day of the prices, in words. */
export const pricesOfDay = ({ asOf }: Estimate): string =>
  asOf === null ? 'no prices for this Region' : `prices of ${asOf}`;

/** How sure the priced rows are, in words: each confidence once, in the order of the rows. */
export const confidencesOf = ({ rows }: Estimate): string[] => [
  ...new Set(
    rows
      .filter(({ monthly, quantity }) => monthly !== null && quantity > 0)
      .map(({ confidence }) => confidenceText(confidence)),
  ),
];
