// Trials of settings without traces: what a candidate provisions and whether it throttles more than is allowed.
import { Dimension } from './dimension.ts';
import type { Policy } from './policy.ts';
import { Resource } from './resource.ts';
import type { Bounds } from './table.ts';

/** A stretch of the demand of one kind (reads or writes): the table and its indexes, that many times. */
export interface Stretch {
  /** Minutes from a UTC midnight to its first entry. */
  readonly startMinute: number;
  /** The first entry's place in the whole demand. */
  readonly from: number;
  readonly series: readonly { readonly demand: Float64Array; readonly times: number; readonly index: boolean }[];
  /** Whether its capacity counts for the comparison of costs; a stretch of hard minutes only has to be carried. */
  readonly counts: boolean;
}

export interface Trial {
  readonly bounds: Bounds;
  /** Sum of provisioned units a second over the minutes that count. */
  readonly provisioned: number;
  /** Throttled units a second, summed over minutes; more than allowed where `carried` is false, and then incomplete. */
  readonly throttled: number;
  readonly highest: number;
  readonly carried: boolean;
}

/** Minutes that decide the capacity a table starts with. */
const FIRST_MINUTES = 15;

/** The capacity that keeps the first minutes at the target, within the bounds. */
export function initialFor(series: readonly Float64Array[], bounds: Bounds): number {
  let most = 0;
  for (const demand of series) {
    for (let minute = 0; minute < Math.min(FIRST_MINUTES, demand.length); minute += 1) {
      most = Math.max(most, demand[minute] as number);
    }
  }
  const wanted = Math.ceil((most * 100) / bounds.target - 1e-9);
  return Math.min(bounds.max, Math.max(bounds.min, wanted));
}

/** Runs one candidate over the stretches; stops as soon as more is throttled than `allowed`. */
export function tryBounds(stretches: readonly Stretch[], bounds: Bounds, allowed: number): Trial {
  let provisioned = 0;
  let throttled = 0;
  let highest = bounds.min;
  for (const { startMinute, series, counts } of stretches) {
    const indexes = series.filter(({ index }) => index).map(({ demand }) => demand);
    for (const { demand, times, index } of series) {
      const policy: Policy = { ...bounds, initial: initialFor(index ? indexes : [demand], bounds) };
      const dimension = new Dimension(demand, policy, null);
      const carried = new Resource([dimension], startMinute).run(demand.length, (allowed - throttled) / times);
      throttled += dimension.throttledSum * times;
      highest = Math.max(highest, dimension.highest);
      if (counts) provisioned += dimension.provisionedSum * times;
      if (!carried) return { bounds, provisioned, throttled, highest, carried: false };
    }
  }
  return { bounds, provisioned, throttled, highest, carried: true };
}

/** Throttled units a second, summed over minutes, of a fixed capacity; stops above `allowed`. */
function throttledAt(demand: Float64Array, capacity: number, allowed: number): number {
  let bucket = 0;
  let throttled = 0;
  const most = capacity * 5;
  for (let minute = 0; minute < demand.length && throttled <= allowed; minute += 1) {
    const units = demand[minute] as number;
    const available = capacity + bucket;
    if (units > available) {
      throttled += units - available;
      bucket = 0;
    } else bucket = Math.min(most, available - units);
  }
  return throttled;
}

/** The smallest fixed capacity that throttles at most `allowed` over all the series together. */
export function smallestFixed(series: readonly Float64Array[], allowed: number): number {
  let peak = 0;
  for (const demand of series) for (const units of demand) if (units > peak) peak = units;
  const carries = (capacity: number): boolean => {
    let left = allowed;
    for (const demand of series) {
      left -= throttledAt(demand, capacity, left);
      if (left < 0) return false;
    }
    return true;
  };
  return smallest(1, Math.max(1, Math.ceil(peak)), carries);
}

/** The smallest whole number from `low` to `high` that holds, when it holds for `high` and for all after the first. */
export function smallest(low: number, high: number, holds: (value: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}
