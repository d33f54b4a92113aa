// The months ahead: growth of traffic and data, the key's rotations, what a first year takes in cash, what never moves.
import { type RateUnit, toMonth } from '../workload/quantity.ts';
import { rateFields, type Workload } from '../workload/workload.ts';
import { type Cost, costs, type Overrides } from './costs.ts';
import type { Priced } from './priced.ts';
import { type Totals, totals } from './totals.ts';
import { simulatedUnder, type Usage, usage } from './usage.ts';

/** The workload with all rates multiplied; items stored by count stay as they are, those kept by TTL grow along. */
export const grown = (workload: Workload, factor: number): Workload => ({
  ...workload,
  ...Object.fromEntries(rateFields.map((name) => [name, workload[name] * factor])),
});

/** The least and the most traffic that growth leads to, so that no month overflows. */
const BOUNDS = { least: 1e-6, most: 1e6 } as const;

const growth = (workload: Workload, months: number): number =>
  Math.min(BOUNDS.most, Math.max(BOUNDS.least, (1 + workload.trafficGrowth / 100) ** months));

/**
 * The workload in a month from 1 on: traffic grows by its rate, the key ages, and without TTL the items add up.
 * Month 1 is the workload itself.
 */
export function workloadIn(config: Priced, workload: Workload, month: number): Workload {
  if (month === 1) return workload;
  const later = {
    ...grown(workload, growth(workload, month - 1)),
    keyAgeYears: workload.keyAgeYears + (month - 1) / 12,
  };
  if (config.enable_ttl) return later;
  const monthly = toMonth(workload.puts - workload.deletes, workload.rateUnit satisfies RateUnit);
  let items = usage(config, workload).items;
  for (let past = 1; past < month; past += 1) items = Math.max(0, items + monthly * growth(workload, past - 1));
  return { ...later, storedGb: null, storedItems: items };
}

export interface Month extends Totals {
  readonly month: number;
  /** Items stored in that month. */
  readonly items: number;
}

export interface Outlook {
  /** The first, the twelfth and the thirty-sixth. */
  readonly months: readonly Month[];
  /** USD for months 1 to 12, with upfront payments of reservations in full; and those payments alone. */
  readonly firstYear: { readonly list: number; readonly freeTier: number; readonly upfront: number };
  /** USD at list price for 1,000 items written, new and updated; null without writes. */
  readonly perThousandWrites: number | null;
  /** USD a month that no traffic and no data can move. */
  readonly fixed: { readonly list: number; readonly freeTier: number };
}

const isUpfront = ({ line }: Cost): boolean => line.resource === 'reservation' && line.id.includes('-upfront-');

const TERM_MONTHS = { none: 0, '1y': 12, '3y': 36 } as const;

/** The workload with no traffic and nothing stored. */
const idle = (workload: Workload): Workload => ({
  ...workload,
  ...Object.fromEntries(rateFields.map((name) => [name, 0])),
  storedItems: 0,
  storedGb: null,
  incrementalExportGb: 0,
});

/** Every month from 1 to `last`, priced by today's prices. */
export function monthsAhead(now: Usage, region: string, overrides: Overrides, last: number): Month[] {
  return Array.from({ length: last }, (_, index) => monthOf(now, region, overrides, index + 1));
}

function monthOf(now: Usage, region: string, overrides: Overrides, month: number): Month {
  const workload = workloadIn(now.config, now.workload, month);
  const use = usage(now.config, workload, simulatedUnder(now, now.config, workload));
  return { month, items: use.items, ...totals(costs(use, region, overrides)) };
}

/** The outlook of a usage in a Region, by today's prices. */
export function outlook(now: Usage, region: string, overrides: Overrides = {}): Outlook {
  const { config, workload } = now;
  const year = monthsAhead(now, region, overrides, 12);
  const spread = costs(now, region, overrides)
    .filter(isUpfront)
    .reduce((sum, { monthly }) => sum + (monthly ?? 0), 0);
  const upfront = spread * TERM_MONTHS[workload.reservedTerm];
  const cash = (of: (month: Month) => number) => year.reduce((sum, month) => sum + of(month) - spread, 0) + upfront;
  const written = toMonth(workload.puts + workload.updates, workload.rateUnit);
  const fixed = totals(costs(usage(config, idle(workload)), region, overrides));
  const [first, ...rest] = year;
  const twelfth = rest.at(-1);
  const last = monthOf(now, region, overrides, 36);
  return {
    months: [first, twelfth, last].filter((month) => month !== undefined),
    firstYear: { list: cash(({ list }) => list), freeTier: cash(({ freeTier }) => freeTier), upfront },
    perThousandWrites: written === 0 || first === undefined ? null : (first.list / written) * 1000,
    fixed: { list: fixed.list, freeTier: fixed.freeTier },
  };
}
