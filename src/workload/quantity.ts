// Numbers as people type them: `5k`, `1,000/s`, `3 KB`, `500 GB`, `2 years`, in the unit of the field they are typed into.
import { HOURS_PER_MONTH } from './format.ts';
import type { Quantity } from './workload-fields.ts';

export type RateUnit = 'second' | 'day' | 'month';

export const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;
export const DAYS_PER_MONTH = HOURS_PER_MONTH / 24;

const PER_MONTH: Readonly<Record<RateUnit, number>> = { second: SECONDS_PER_MONTH, day: DAYS_PER_MONTH, month: 1 };

/** How many a month (of 730 hours) a rate makes. */
export const toMonth = (rate: number, unit: RateUnit): number => rate * PER_MONTH[unit];

/** A rate in another unit; the same number of operations a month. */
export const convertRate = (rate: number, from: RateUnit, to: RateUnit): number =>
  from === to ? rate : (rate * PER_MONTH[from]) / PER_MONTH[to];

const KB = 1024;
const BYTES = { b: 1, byte: 1, bytes: 1, kb: KB, kib: KB, mb: KB ** 2, mib: KB ** 2, gb: KB ** 3, gib: KB ** 3 };
const TERA = { tb: KB ** 4, tib: KB ** 4, pb: KB ** 5, pib: KB ** 5 };
const TIME = { hour: 1, hours: 1, h: 1, day: 24, days: 24, d: 24, week: 168, weeks: 168, w: 168 };
const LONG_TIME = { month: HOURS_PER_MONTH, months: HOURS_PER_MONTH, year: 8760, years: 8760, y: 8760 };

const scaled = (units: Readonly<Record<string, number>>, one: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(units).map(([name, size]) => [name, size / one]));

/** How many of the field's own unit one of the typed unit is; a rate's unit is a period and depends on the field. */
const UNITS: Readonly<Record<Exclude<Quantity, 'rate'>, Readonly<Record<string, number>>>> = {
  bytes: BYTES,
  gigabytes: scaled({ ...BYTES, ...TERA }, KB ** 3),
  count: { item: 1, items: 1, unit: 1, units: 1, wcu: 1, rcu: 1, connection: 1, connections: 1 },
  share: { '%': 1, percent: 1 },
  days: scaled({ ...TIME, ...LONG_TIME }, 24),
  hours: TIME,
  years: scaled({ ...TIME, ...LONG_TIME }, 8760),
  factor: { x: 1, '×': 1 },
};

const PERIODS: Readonly<Record<string, number>> = {
  s: SECONDS_PER_MONTH,
  sec: SECONDS_PER_MONTH,
  second: SECONDS_PER_MONTH,
  min: HOURS_PER_MONTH * 60,
  minute: HOURS_PER_MONTH * 60,
  h: HOURS_PER_MONTH,
  hour: HOURS_PER_MONTH,
  d: DAYS_PER_MONTH,
  day: DAYS_PER_MONTH,
  week: DAYS_PER_MONTH / 7,
  month: 1,
  mo: 1,
  year: 1 / 12,
};

const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, million: 1e6, billion: 1e9 };

/** A number, with or without commas between thousands, and the rest. */
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/;
/** What a rate is per: `/s`, `per day`, `a month`. */
const PERIOD = /^(.*?)\s*(?:\/\s*|\bper\s+|\ban?\s+)([a-z]+)$/;
const OPERATIONS = /^(items?|writes?|reads?|requests?|queries|query)$/;

const own = (table: Readonly<Record<string, number>>, name: string): number | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;

/**
 * Reads what was typed into a field that counts `quantity`, in the field's own unit: bytes, GB (2^30 bytes), items,
 * percent, days, hours, years; rates in `rateUnit`. Null where it is no such quantity.
 */
export function readQuantity(text: string, quantity: Quantity, rateUnit: RateUnit): number | null {
  if (text.length > 60) return null;
  const [, digits = '', rest = ''] = NUMBER.exec(text.trim().toLowerCase()) ?? [];
  const size = quantity === 'rate' ? rateSize(rest, rateUnit) : unitSize(rest, UNITS[quantity]);
  const value = digits === '' || size === null ? Number.NaN : Number(digits.replaceAll(',', '')) * size;
  return Number.isFinite(value) ? value : null;
}

/** The factor of a unit behind a number: `kb`, `k`, `k items`. */
function unitSize(rest: string, units: Readonly<Record<string, number>>): number | null {
  const [first = '', second = '', ...more] = rest.split(/\s+/);
  if (more.length > 0) return null;
  const unit = own(units, first);
  if (unit !== null) return second === '' ? unit : null;
  const multiple = first === '' ? 1 : own(MULTIPLES, first);
  const counted = second === '' ? 1 : own(units, second);
  return multiple === null || counted === null ? null : multiple * counted;
}

function rateSize(rest: string, rateUnit: RateUnit): number | null {
  const [, counted = rest, period = ''] = PERIOD.exec(rest) ?? [];
  const words = counted.split(/\s+/).filter((word) => !OPERATIONS.test(word));
  const size = unitSize(words.join(' ').trim(), {});
  const monthly = period === '' ? PER_MONTH[rateUnit] : own(PERIODS, period);
  return size === null || monthly === null ? null : (size * monthly) / PER_MONTH[rateUnit];
}
