// The figures of the money panel in words: small enough to travel in the prerendered page, and nothing that shows them formats
// a number, for the first formatter of a page takes a phone a tenth of a second.
import { type ChoicePrices, type CostModel, unpriced } from '../../model/cost.ts';
import { parts } from '../../pricing/capacity.ts';
import type { Estimate } from '../../pricing/estimate.ts';
import { headline } from '../../pricing/headline.ts';
import { confidencesOf, pricesOfDay } from '../../pricing/price-words.ts';
import { isRate } from '../../pricing/rates.ts';
import { waysShown } from '../../pricing/report.ts';
import { byDriver } from '../../pricing/series.ts';
import { missingText, NO_TOTAL, shortTotal } from '../../pricing/totals.ts';
import type { Way, WayId } from '../../pricing/ways.ts';
import { money, quantity } from '../format.ts';
import { costWords } from './words.ts';

const words = costWords.money;

/** By the value of a variable, what choosing it costs; in words. */
export type ChoiceWords = Readonly<Record<string, string>>;

/** Words that lead to a field, by the name of its box. */
export interface Leading {
  readonly text: string;
  readonly field: string;
}

export interface WayView {
  readonly id: WayId;
  readonly label: string;
  /** What a month costs at list price. */
  readonly total: string;
  /** `Cheapest` and the like; empty for others. */
  readonly mark: string;
  /** With the free tier, how much more or less than as configured, the capacity. */
  readonly notes: readonly string[];
  /** What busy hours throttle; empty where the way carries the workload. */
  readonly throttles: readonly string[];
  /** What the button says; empty for the way that is in use. */
  readonly take: string;
  readonly changes: Way['changes'];
}

export interface MoneyView {
  /** What a month costs. */
  readonly total: string;
  /** With the free tier, where, how sure and of what day. */
  readonly notes: readonly string[];
  /** Why nothing is priced, or what the total is without. */
  readonly lack: (Leading & { readonly link: string }) | null;
  readonly assumptions: readonly Leading[];
  readonly drivers: readonly {
    readonly id: string;
    readonly label: string;
    readonly usd: number;
    readonly amount: string;
  }[];
  readonly ways: readonly WayView[];
  readonly choices: Readonly<Record<string, ChoiceWords>>;
}

/** While a value behind the estimate is refused, no amount is shown: only which value it is. */
export function moneyView(cost: Pick<CostModel, 'estimate' | 'choices' | 'valid' | 'findings'>): MoneyView {
  const { estimate, choices } = cost;
  if (!cost.valid) return refusedView(cost);
  const { listTotal, freeTierTotal, completeness, missing, regionName, ways } = estimate;
  const [lacking] = missing;
  return {
    total: completeness === 'none' ? NO_TOTAL : shortTotal(listTotal, estimate),
    notes: [
      ...(completeness !== 'none' && freeTierTotal < listTotal
        ? [words.freeTier(shortTotal(freeTierTotal, estimate))]
        : []),
      words.place(regionName, confidencesOf(estimate), pricesOfDay(estimate)),
    ],
    lack:
      lacking === undefined ? null : { text: lackText(missing), link: words.setPrice, field: `price-${lacking.rate}` },
    assumptions: headline(estimate.usage).map(({ text, field }) => ({ text, field: `workload-${field}` })),
    drivers: byDriver(estimate)
      .filter(({ monthly }) => monthly > 0)
      .map(({ driver, label, monthly, unknown }) => ({
        id: driver,
        label,
        usd: monthly,
        amount: shortTotal(monthly, { completeness: unknown > 0 ? 'at-least' : 'complete' }),
      })),
    ways: waysShown(ways).map(wayView),
    choices: Object.fromEntries(
      Object.entries(choices).map(([name, prices]) => [
        name,
        choiceWords(prices, name === 'billing_mode' ? (usd, mode) => total(usd, mode, estimate) : added),
      ]),
    ),
  };
}

/** Why something is missing, where it is the same for all of it. */
const lackText = (missing: Estimate['missing']): string =>
  missing.every(({ reason }) => reason === 'not offered')
    ? words.notOffered(missingText(missing))
    : words.without(missingText(missing));

function refusedView({ findings }: Pick<CostModel, 'findings'>): MoneyView {
  const [refused] = unpriced(findings);
  const name = refused?.fields[0] ?? '';
  const field = `${isRate(name) ? 'price' : 'workload'}-${name}`;
  return {
    total: words.notPriced,
    notes: [],
    lack: { text: refused?.message ?? '', link: words.showField, field },
    assumptions: [],
    drivers: [],
    ways: [],
    choices: {},
  };
}

function wayView(way: Way): WayView {
  const isCurrent = Object.keys(way.changes).length === 0;
  const label = costWords.ways[way.id];
  const priced = way.completeness !== 'none';
  return {
    id: way.id,
    label,
    total: priced ? shortTotal(way.listTotal, way) : words.noTotal,
    mark: markOf(way),
    notes: [
      ...(priced && way.freeTierTotal < way.listTotal
        ? [words.inWay.freeTier(shortTotal(way.freeTierTotal, way))]
        : []),
      isCurrent ? words.current : relation(way),
      sizeOf(way),
    ].filter((note) => note !== ''),
    throttles: throttlesOf(way),
    take: isCurrent ? '' : words.take(label),
    changes: way.changes,
  };
}

function markOf({ cheapest }: Way): string {
  if (cheapest.list && cheapest.freeTier) return words.cheapest;
  if (cheapest.list) return words.cheapestList;
  return cheapest.freeTier ? words.cheapestFree : '';
}

function relation({ difference, completeness }: Way): string {
  if (difference === null) return completeness === 'none' ? '' : words.notComparable;
  if (Math.abs(difference.list) < 0.005) return words.same;
  return difference.list > 0 ? words.more(money(difference.list)) : words.less(money(-difference.list));
}

/** The table's capacity: what is provisioned, or from what to what. */
function sizeOf({ config }: Way): string {
  if (config.billing_mode !== 'PROVISIONED') return '';
  const span = (least: number, most: number): string => `${quantity(least)}–${quantity(most)}`;
  return config.enable_autoscaling
    ? words.capacity(
        span(config.read_min_capacity, config.read_max_capacity),
        span(config.write_min_capacity, config.write_max_capacity),
      )
    : words.capacity(quantity(config.read_capacity), quantity(config.write_capacity));
}

/** Writes and reads, each with the parts that are too small and the most that one of them needs. */
const throttlesOf = ({ shortages }: Way): string[] =>
  (['write', 'read'] as const).flatMap((kind) => {
    const short = shortages.filter((shortage) => shortage.kind === kind);
    if (short.length === 0) return [];
    const need = quantity(Math.max(...short.map((shortage) => shortage.need)));
    const where = short.length === parts.length ? words.all : short.map(({ part }) => part).join(words.andParts);
    return [words.throttles[kind](where, need)];
  });

function choiceWords(prices: ChoicePrices, say: (usd: number | null, value: string) => string): ChoiceWords {
  return Object.fromEntries(Object.entries(prices).map(([value, usd]) => [value, say(usd, value)]));
}

/**
 * What a billing mode costs; provisioned is priced with the capacities that the form holds. Modes that compare lack the same
 * prices, so that of the estimate says what both lack.
 */
function total(usd: number | null, mode: string, lacks: Pick<Estimate, 'completeness'>): string {
  if (usd === null) return words.priceUnknown;
  const amount = shortTotal(usd, lacks);
  return mode === 'PROVISIONED' ? words.aMonthAsSet(amount) : words.aMonth(amount);
}

/** What a switch adds to the bill when it is on. */
function added(usd: number | null): string {
  if (usd === null) return words.priceUnknown;
  if (Math.abs(usd) < 1e-9) return words.noCharge;
  return usd > 0 ? words.plusAMonth(money(usd)) : words.minusAMonth(money(-usd));
}
