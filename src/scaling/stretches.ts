// The minutes of a long demand that decide: a whole week for the cost, and the hardest days for the throttling.
import type { TableDemand } from '../workload/traffic.ts';
import { minutesOf } from '../workload/traffic.ts';
import { MINUTES_PER_DAY } from './policy.ts';
import { finiteDemand, minuteOfDay } from './simulate.ts';
import type { Stretch } from './trial.ts';

/** Up to this length a search runs over everything. */
const WHOLE = 14 * MINUTES_PER_DAY;
const WEEK = 7 * MINUTES_PER_DAY;
/** Days with the highest peaks, and days with the steepest rises, that are looked at. */
const HARD_DAYS = 1;
/** Minutes over which a rise is measured: about as long as auto scaling needs to react. */
const RISE_MINUTES = 5;

type Kind = 'read' | 'write';

/** A stretch of the whole demand of one kind, from one minute to another (exclusive). */
export function stretchOf(demand: TableDemand, kind: Kind, from: number, to: number, counts: boolean): Stretch {
  const cut: { demand: Float64Array; times: number; index: boolean }[] = [];
  for (const [place, resource] of demand.resources.entries()) {
    const series = resource[kind].subarray(from, to);
    const index = place > 0;
    const known = cut.find((each) => each.index === index && equal(each.demand, series));
    if (known !== undefined) known.times += 1;
    else cut.push({ demand: series, times: 1, index });
  }
  return { startMinute: (minuteOfDay(demand.startMinute) + from) % MINUTES_PER_DAY, from, series: cut, counts };
}

function equal(one: Float64Array, other: Float64Array): boolean {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return one.length === other.length;
}

/** The stretches to search over; the whole demand where it is short. */
export function stretchesOf(demand: TableDemand, kind: Kind): readonly Stretch[] {
  const minutes = minutesOf(demand);
  if (minutes <= WHOLE) return [stretchOf(demand, kind, 0, minutes, true)];
  const middle = Math.floor((minutes - WEEK) / 2);
  const week = stretchOf(demand, kind, middle, middle + WEEK, true);
  return [week, ...hardDays(demand, kind).map((day) => aroundDay(demand, kind, day))];
}

/** A day with the one before it, so that it begins as it would. */
export function aroundDay(demand: TableDemand, kind: Kind, day: number): Stretch {
  const from = Math.max(0, (day - 1) * MINUTES_PER_DAY);
  return stretchOf(demand, kind, from, Math.min(minutesOf(demand), (day + 1) * MINUTES_PER_DAY), false);
}

/** The hardest days of a demand that is not searched as a whole, each with the one before it; none of a short one. */
export function hardestDays(demand: TableDemand): readonly TableDemand[] {
  if (minutesOf(demand) <= WHOLE) return [];
  const days = new Set([...hardDays(demand, 'read'), ...hardDays(demand, 'write')]);
  return [...days].map((day) => {
    const from = Math.max(0, (day - 1) * MINUTES_PER_DAY);
    const to = (day + 1) * MINUTES_PER_DAY;
    const resources = demand.resources.map(({ id, read, write }) => ({
      id,
      read: read.subarray(from, to),
      write: write.subarray(from, to),
    }));
    return { startMinute: (demand.startMinute + from) % MINUTES_PER_DAY, resources };
  });
}

/** Days with the highest peaks and the steepest rises of any resource. */
function hardDays(demand: TableDemand, kind: Kind): readonly number[] {
  const days = Math.ceil(minutesOf(demand) / MINUTES_PER_DAY);
  const hard = new Set<number>();
  for (const resource of demand.resources) {
    const peaks = new Float64Array(days);
    const rises = new Float64Array(days);
    const series = resource[kind];
    for (let minute = 0; minute < series.length; minute += 1) {
      const day = Math.floor(minute / MINUTES_PER_DAY);
      const units = series[minute] as number;
      if (units > (peaks[day] as number)) peaks[day] = units;
      const rise = units - (series[Math.max(0, minute - RISE_MINUTES)] as number);
      if (rise > (rises[day] as number)) rises[day] = rise;
    }
    for (const measure of [peaks, rises]) for (const day of largest(measure)) hard.add(day);
  }
  return [...hard];
}

function largest(measure: Float64Array): readonly number[] {
  return [...measure.keys()]
    .sort((one, other) => (measure[other] as number) - (measure[one] as number))
    .slice(0, HARD_DAYS);
}

/** The demand with finite series of one length, multiplied by a factor. */
export function cleanDemand(demand: TableDemand, factor = 1): TableDemand {
  const minutes = minutesOf(demand);
  const clean = (series: Float64Array): Float64Array => {
    const fine = finiteDemand(series.length === minutes ? series : fitted(series, minutes));
    return factor === 1 ? fine : fine.map((units) => units * factor);
  };
  const resources = demand.resources.map(({ id, read, write }) => ({ id, read: clean(read), write: clean(write) }));
  return { startMinute: minuteOfDay(demand.startMinute), resources };
}

function fitted(series: Float64Array, minutes: number): Float64Array {
  const copy = new Float64Array(minutes);
  copy.set(series.subarray(0, minutes));
  return copy;
}
