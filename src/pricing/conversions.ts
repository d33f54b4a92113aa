// Rates in the three units people think in, and the sentence that shows the conversion.
import { count, HOURS_PER_MONTH } from '../workload/format.ts';

export type RateUnit = 'second' | 'day' | 'month';

export const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;
export const DAYS_PER_MONTH = HOURS_PER_MONTH / 24;

const PER_MONTH: Readonly<Record<RateUnit, number>> = { second: SECONDS_PER_MONTH, day: DAYS_PER_MONTH, month: 1 };

/** How many a month (of 730 hours) a rate makes. */
export const toMonth = (rate: number, unit: RateUnit): number => rate * PER_MONTH[unit];

export interface Rate {
  readonly perSecond: number;
  readonly perDay: number;
  readonly perMonth: number;
  /** For example `1,000 a day = 0.0116 a second = 30,417 a month`. */
  readonly text: string;
}

/** A rate in all three units, with the sentence for the form: the unit as entered comes first. */
export function perMonth(rate: number, unit: RateUnit): Rate {
  const monthly = toMonth(rate, unit);
  const each: Record<RateUnit, number> = {
    second: monthly / SECONDS_PER_MONTH,
    day: monthly / DAYS_PER_MONTH,
    month: monthly,
  };
  const units: readonly RateUnit[] = ['second', 'day', 'month'];
  const ordered = [unit, ...units.filter((other) => other !== unit)];
  return {
    perSecond: each.second,
    perDay: each.day,
    perMonth: monthly,
    text: ordered.map((name) => `${count(name === unit ? rate : each[name])} a ${name}`).join(' = '),
  };
}
