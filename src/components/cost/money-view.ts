// The figures of the money panel as plain data, small enough to travel in the prerendered page.
import type { Config } from '../../catalog/config.ts';
import type { ChoicePrices, DerivedCost } from '../../derive-cost.ts';
import type { Comparison, Option } from '../../pricing/compare.ts';
import { byDriver } from '../../pricing/series.ts';

export interface ModeView {
  readonly mode: Config['billing_mode'];
  /** USD a month at list price; null where it does not compare because of prices that are not known. */
  readonly total: number | null;
  /** USD a month more than the other mode, below zero when less. */
  readonly difference: number | null;
  readonly cheaper: boolean;
  readonly throttled: boolean;
  /** What taking it would change; empty for the mode in use. */
  readonly changes: Partial<Config>;
}

export interface MoneyView {
  readonly regionName: string;
  /** USD a month; null where no price is known. */
  readonly total: number | null;
  readonly freeTierTotal: number;
  /** Whether the total lacks lines whose price is not known. */
  readonly partly: boolean;
  readonly drivers: readonly { readonly id: string; readonly label: string; readonly usd: number }[];
  readonly modes: readonly ModeView[];
  readonly choices: Readonly<Record<string, ChoicePrices>>;
}

export function moneyView({ estimate, choices }: DerivedCost): MoneyView {
  const { rows, listTotal, freeTierTotal, unknown, regionName, comparison } = estimate;
  return {
    regionName,
    total: rows.every(({ monthly }) => monthly === null) ? null : listTotal,
    freeTierTotal,
    partly: unknown.length > 0,
    drivers: byDriver(estimate)
      .filter(({ monthly }) => monthly > 0)
      .map(({ driver, label, monthly }) => ({ id: driver, label, usd: monthly })),
    modes: [
      modeView(comparison.onDemand, comparison.provisioned, comparison),
      modeView(comparison.provisioned, comparison.onDemand, comparison),
    ],
    choices,
  };
}

function modeView(option: Option, other: Option, { cheaper, difference }: Comparison): ModeView {
  const known = difference !== null;
  return {
    mode: option.billingMode,
    total: known ? option.listTotal : null,
    difference: known ? option.listTotal - other.listTotal : null,
    cheaper: cheaper === option.billingMode,
    throttled: option.throttled.length > 0,
    changes: option.changes,
  };
}
