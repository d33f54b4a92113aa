// Sums of priced lines that say what they lack, and the words for them. A total never pretends to be whole.
import { money } from '../workload/format.ts';
import type { Cost } from './costs.ts';
import type { RateName } from './rates.ts';

/** A line with a quantity that no total contains. */
export interface Missing {
  readonly id: string;
  readonly label: string;
  readonly rate: RateName;
  /** The Region whose price is missing. */
  readonly region: string;
  readonly reason: 'not known' | 'not offered';
}

/**
 * `complete`: every line is in the totals. `at-least`: the lines in `missing` are not. `none`: the price of reads or
 * writes is missing, and what is left would mislead, so that no total may be shown.
 */
export type Completeness = 'complete' | 'at-least' | 'none';

export interface Totals {
  /** USD a month over the lines whose price is known, at list price and after the free tier. */
  readonly list: number;
  readonly freeTier: number;
  readonly missing: readonly Missing[];
  readonly completeness: Completeness;
}

const isThroughput = ({ line }: Cost): boolean =>
  (line.driver === 'writes' || line.driver === 'reads') && line.resource === 'table';

/** Sums of the lines, in their order. */
export function totals(priced: readonly Cost[]): Totals {
  let list = 0;
  let freeTier = 0;
  for (const cost of priced) {
    list += cost.monthly ?? 0;
    freeTier += cost.freeTierMonthly ?? 0;
  }
  const missing = priced
    .filter((cost) => cost.monthly === null && cost.quantity > 0)
    .map(({ line, rate, region, notOffered }): Missing => {
      return { id: line.id, label: line.label, rate, region, reason: notOffered ? 'not offered' : 'not known' };
    });
  const none = priced.some((cost) => cost.monthly === null && isThroughput(cost));
  return { list, freeTier, missing, completeness: none ? 'none' : missing.length > 0 ? 'at-least' : 'complete' };
}

/** What is missing as a phrase: `AWS Backup and stream reads outside Lambda`. */
export function missingText(missing: readonly Missing[]): string {
  const names = [
    ...new Set(missing.map(({ label }) => label.replace(/, (daily|table|email-index|source-index|rules|events)$/, ''))),
  ];
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The sentence that stands in place of a total where there is none. */
export const NO_TOTAL = 'no total: the prices of reads and writes are not known';

/**
 * An amount as a total: `$1.67`, `at least $1.67, without AWS Backup`, or the sentence that there is none. Every total
 * anywhere is printed by this.
 */
export function totalText(usd: number, { missing, completeness }: Pick<Totals, 'missing' | 'completeness'>): string {
  if (completeness === 'none') return NO_TOTAL;
  return completeness === 'complete' ? money(usd) : `at least ${money(usd)}, without ${missingText(missing)}`;
}

/** The same without the names of what is missing, where they stand beside it: `at least $1.67`. */
export function shortTotal(usd: number, { completeness }: Pick<Totals, 'completeness'>): string {
  if (completeness === 'none') return 'no total';
  return completeness === 'complete' ? money(usd) : `at least ${money(usd)}`;
}

/** Two totals compare only when both exist and the same lines are missing from both. */
export const comparable = (
  one: Pick<Totals, 'missing' | 'completeness'>,
  other: Pick<Totals, 'missing' | 'completeness'>,
): boolean =>
  one.completeness !== 'none' &&
  other.completeness !== 'none' &&
  one.missing.map(({ id }) => id).join() === other.missing.map(({ id }) => id).join();
