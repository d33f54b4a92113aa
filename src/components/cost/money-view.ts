// The figures of the money panel in words: small enough to travel in the prerendered page, and nothing that shows them formats
// a number, for the first formatter of a page takes a phone a tenth of a second.
import type { Config } from '../../catalog/config.ts';
import type { ChoicePrices, CostModel } from '../../model/cost.ts';
import { byDriver } from '../../pricing/series.ts';
import { NO_TOTAL, shortTotal } from '../../pricing/totals.ts';
import type { Way } from '../../pricing/ways.ts';
import { money } from '../format.ts';
import { words } from '../words.ts';

/** By the value of a variable, what choosing it costs; in words. */
export type ChoiceWords = Readonly<Record<string, string>>;

export interface ModeView {
  readonly mode: Config['billing_mode'];
  /** What a month costs at list price. */
  readonly total: string;
  /** How much more or less than the other mode; empty where they do not compare because of prices that are not known. */
  readonly relation: string;
  readonly cheaper: boolean;
  readonly throttled: boolean;
  /** What taking it would change; empty for the mode in use. */
  readonly changes: Way['changes'];
}

export interface MoneyView {
  readonly regionName: string;
  /** What a month costs. */
  readonly total: string;
  /** What it costs with the free tier; empty where that is the same. */
  readonly freeTier: string;
  /** Whether the total lacks lines whose price is not known. */
  readonly partly: boolean;
  readonly drivers: readonly {
    readonly id: string;
    readonly label: string;
    readonly usd: number;
    readonly amount: string;
  }[];
  readonly modes: readonly ModeView[];
  readonly choices: Readonly<Record<string, ChoiceWords>>;
}

export function moneyView({ estimate, choices }: Pick<CostModel, 'estimate' | 'choices'>): MoneyView {
  const { listTotal, freeTierTotal, completeness, regionName, ways } = estimate;
  const { configured } = ways;
  const [onDemand, fixed, scaled] = ways.ways;
  const sized = scaled.listTotal < fixed.listTotal ? scaled : fixed;
  const provisioned = configured.config.billing_mode === 'PROVISIONED' ? configured : sized;
  return {
    regionName,
    total: completeness === 'none' ? NO_TOTAL : shortTotal(listTotal, estimate),
    freeTier: completeness !== 'none' && freeTierTotal < listTotal ? words.cost.freeTier(money(freeTierTotal)) : '',
    partly: completeness === 'at-least',
    drivers: byDriver(estimate)
      .filter(({ monthly }) => monthly > 0)
      .map(({ driver, label, monthly }) => ({ id: driver, label, usd: monthly, amount: money(monthly) })),
    modes: [modeView(onDemand, provisioned), modeView(provisioned, onDemand)],
    choices: Object.fromEntries(
      Object.entries(choices).map(([name, prices]) => [
        name,
        choiceWords(prices, name === 'billing_mode' ? total : added),
      ]),
    ),
  };
}

function modeView(way: Way, other: Way): ModeView {
  const known = way.difference !== null && other.difference !== null;
  const least = way.shortages.length === 0 && (other.shortages.length > 0 || way.listTotal < other.listTotal);
  return {
    mode: way.config.billing_mode,
    total: known ? shortTotal(way.listTotal, way) : words.cost.unknown,
    relation: known ? relation(way.listTotal - other.listTotal) : '',
    cheaper: known && least,
    throttled: way.shortages.length > 0,
    changes: way.changes,
  };
}

function relation(usd: number): string {
  if (Math.abs(usd) < 0.005) return words.cost.same;
  return usd > 0 ? words.cost.more(money(usd)) : words.cost.less(money(-usd));
}

function choiceWords(prices: ChoicePrices, say: (usd: number | null, value: string) => string): ChoiceWords {
  return Object.fromEntries(Object.entries(prices).map(([value, usd]) => [value, say(usd, value)]));
}

/** What a billing mode costs; provisioned is priced with the capacities that the form holds. */
function total(usd: number | null, mode: string): string {
  if (usd === null) return words.cost.priceUnknown;
  return mode === 'PROVISIONED' ? words.cost.aMonthAsSet(money(usd)) : words.cost.aMonth(money(usd));
}

/** What a switch adds to the bill when it is on. */
function added(usd: number | null): string {
  if (usd === null) return words.cost.priceUnknown;
  if (Math.abs(usd) < 1e-9) return words.cost.noCharge;
  return usd > 0 ? words.cost.plusAMonth(money(usd)) : words.cost.minusAMonth(money(-usd));
}
