// A stretch of a simulation in few points, for a chart or a table: each stands for as many minutes as there must be.
import type { Simulation } from './simulate.ts';

/** Minutes from the start of the demand; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One entry a point. */
export interface Summary {
  /** Minutes that a point stands for. */
  readonly step: number;
  /** The first minute of each point. */
  readonly minutes: Float64Array;
  /** Units a second: the highest demand in the point's minutes. */
  readonly demand: Float64Array;
  /** Units a second: the highest demand less the most that was throttled in a minute. */
  readonly served: Float64Array;
  /** Units a second: the highest capacity. */
  readonly provisioned: Float64Array;
  /** Units throttled in the point's minutes together. */
  readonly throttled: Float64Array;
}

/** Minutes a point may stand for: whole parts and multiples of hours and days. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080, 20_160, 43_200] as const;

/** The least of the steps that makes at most `most` points. */
export const stepFor = (minutes: number, most: number): number =>
  STEPS.find((step) => minutes / step <= most) ?? Math.ceil(minutes / most);

/**
 * @param demand units a second by minute
 * @param simulation null where nothing is provisioned: then all is served
 * @param most points at most, give or take the two at the ends
 */
export function summaryOf(
  demand: Float64Array,
  simulation: Pick<Simulation, 'provisioned' | 'throttled'> | null,
  { from, to }: Stretch,
  most: number,
): Summary {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(demand.length, Math.ceil(to));
  const step = stepFor(Math.max(1, last - first), Math.max(1, most));
  const begin = Math.floor(first / step);
  const points = Math.max(0, Math.ceil(last / step) - begin);
  const made = (): Float64Array => new Float64Array(points);
  const summary = { step, minutes: made(), demand: made(), served: made(), provisioned: made(), throttled: made() };
  for (let point = 0; point < points; point += 1) {
    const start = (begin + point) * step;
    const end = Math.min(start + step, demand.length);
    let peak = 0;
    let lost = 0;
    let sum = 0;
    let capacity = 0;
    for (let minute = start; minute < end; minute += 1) {
      const refused = simulation?.throttled[minute] ?? 0;
      peak = Math.max(peak, demand[minute] ?? 0);
      lost = Math.max(lost, refused);
      sum += refused * 60;
      capacity = Math.max(capacity, simulation?.provisioned[minute] ?? 0);
    }
    summary.minutes[point] = start;
    summary.demand[point] = peak;
    summary.served[point] = peak - lost;
    summary.provisioned[point] = capacity;
    summary.throttled[point] = sum;
  }
  return summary;
}

/** The stretch of the same middle, `factor` times as long, within `minutes` and never shorter than an hour. */
export function zoomed({ from, to }: Stretch, minutes: number, factor: number, around = (from + to) / 2): Stretch {
  const least = Math.min(minutes, 60);
  const length = Math.min(minutes, Math.max(least, Math.round((to - from) * factor)));
  const share = to > from ? (around - from) / (to - from) : 0.5;
  return fitted({ from: Math.round(around - share * length), to: 0 }, length, minutes);
}

/** The stretch, `share` of its length later; it stops at the ends. */
export const moved = ({ from, to }: Stretch, minutes: number, share: number): Stretch =>
  fitted({ from: from + Math.round((to - from) * share), to: 0 }, to - from, minutes);

/** A stretch of that length that begins where the given one does, as far as there are minutes. */
export function fitted({ from }: Stretch, length: number, minutes: number): Stretch {
  const whole = Math.min(minutes, Math.max(1, length));
  const start = Math.min(minutes - whole, Math.max(0, from));
  return { from: start, to: start + whole };
}
