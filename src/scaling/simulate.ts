// Auto scaling of one dimension over a demand: what it provisions, serves and throttles, minute by minute.
import { Dimension } from './dimension.ts';
import { MINUTES_PER_DAY, type Policy } from './policy.ts';
import { Resource } from './resource.ts';

export interface Simulation {
  /** Units a second, one entry a minute. `consumed` + `throttled` is the demand. */
  readonly provisioned: Float64Array;
  readonly consumed: Float64Array;
  readonly throttled: Float64Array;
  /** Provisioned unit-hours by the time that each capacity was there: what AWS is expected to charge. */
  readonly unitHours: number;
  /** The same with each clock hour at its highest capacity: an upper bound, since AWS documents neither. */
  readonly unitHoursHourMax: number;
  /** Increases and decreases of capacity. */
  readonly ups: number;
  readonly downs: number;
  /** Minutes in which a decrease was due and the quota of decreases refused it. */
  readonly heldMinutes: number;
}

export interface SimulateOptions {
  /** Minutes from a UTC midnight to the first entry of the demand; 0 unless told. */
  readonly startMinute?: number;
}

/** More than any account can provision; keeps sums exact enough. */
const MOST_DEMAND = 1e12;

/** The demand itself, or a copy in which what is not a number or negative is 0 and nothing exceeds 10^12. */
export function finiteDemand(demand: Float64Array): Float64Array {
  let at = 0;
  while (at < demand.length && (demand[at] as number) >= 0 && (demand[at] as number) <= MOST_DEMAND) at += 1;
  if (at === demand.length) return demand;
  return demand.map((units) => (Number.isNaN(units) ? 0 : Math.min(MOST_DEMAND, Math.max(0, units))));
}

/** The minute of the UTC day, 0 to 1439, for any number. */
export function minuteOfDay(minute: number): number {
  if (!Number.isFinite(minute)) return 0;
  const whole = Math.trunc(minute) % MINUTES_PER_DAY;
  return whole < 0 ? whole + MINUTES_PER_DAY : whole;
}

/** A dimension that records every minute, and the reader of its result. */
export function traced(demand: Float64Array, policy: Policy): { dimension: Dimension; result: () => Simulation } {
  const traces = {
    provisioned: new Float64Array(demand.length),
    consumed: new Float64Array(demand.length),
    throttled: new Float64Array(demand.length),
  };
  const dimension = new Dimension(finiteDemand(demand), policy, traces);
  const result = (): Simulation => ({
    ...traces,
    unitHours: dimension.unitHours,
    unitHoursHourMax: dimension.unitHoursHourMax,
    ups: dimension.ups,
    downs: dimension.downs,
    heldMinutes: dimension.heldMinutes,
  });
  return { dimension, result };
}

/**
 * Simulates one dimension of a table or an index by the rules of policy.ts: a minute is served from capacity and
 * burst, two minutes above the target raise capacity, 15 minutes below the target less 20 points lower it, and each
 * change takes effect two minutes later. Total for any input; linear in the minutes.
 *
 * @param demand units a second, one entry a minute
 */
export function simulate(demand: Float64Array, policy: Policy, options: SimulateOptions = {}): Simulation {
  const { dimension, result } = traced(demand, policy);
  new Resource([dimension], minuteOfDay(options.startMinute ?? 0)).run(demand.length);
  return result();
}

/** A change of capacity, in units a second. */
export interface Activity {
  readonly minute: number;
  readonly from: number;
  readonly to: number;
}

/** The changes of capacity, in order. */
export function activities(provisioned: Float64Array): readonly Activity[] {
  const found: Activity[] = [];
  for (let minute = 1; minute < provisioned.length; minute += 1) {
    const from = provisioned[minute - 1] ?? 0;
    const to = provisioned[minute] ?? 0;
    if (from !== to) found.push({ minute, from, to });
  }
  return found;
}
