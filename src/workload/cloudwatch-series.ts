// The data points of one metric as they arrive, and what they make by the minute.
import type { MetricMatch } from './cloudwatch-metric.ts';

/** Points of all series together; 20 metrics of a year of minutes. */
export const MAX_POINTS = 12_000_000;
/** CloudWatch keeps metrics for 455 days. */
export const MAX_MINUTES = 455 * 1440;

/** One metric of one resource, growing. */
export class Series {
  readonly match: MetricMatch;
  /** What the file calls it. */
  readonly label: string;
  /** Seconds of its period where the file says so, or 0. */
  period: number;
  length = 0;
  /** Seconds since 1970 UTC, and the value of the period that begins then. */
  #times = new Float64Array(1024);
  #values = new Float64Array(1024);

  constructor(match: MetricMatch, label: string, period = 0) {
    this.match = match;
    this.label = label;
    this.period = period;
  }

  push(time: number, value: number): void {
    if (this.length === this.#times.length) {
      this.#times = grown(this.#times);
      this.#values = grown(this.#values);
    }
    this.#times[this.length] = time;
    this.#values[this.length] = value;
    this.length += 1;
  }

  time(at: number): number {
    return this.#times[at] ?? Number.NaN;
  }

  /** Sum of the values. */
  total(): number {
    return this.#values.subarray(0, this.length).reduce((sum, value) => sum + value, 0);
  }

  /** Puts the points in the order of their times; of equal times the later one of the file counts. */
  sort(): void {
    const from = this.#times;
    let sorted = 1;
    while (sorted < this.length && (from[sorted - 1] as number) < (from[sorted] as number)) sorted += 1;
    if (sorted >= this.length) return;
    const order = Uint32Array.from({ length: this.length }, (_, at) => at);
    order.sort((one, other) => (from[one] as number) - (from[other] as number) || one - other);
    const times = new Float64Array(this.length);
    const values = new Float64Array(this.length);
    let length = 0;
    for (const at of order) {
      if (length > 0 && times[length - 1] === from[at]) length -= 1;
      times[length] = from[at] as number;
      values[length] = this.#values[at] as number;
      length += 1;
    }
    this.#times = times;
    this.#values = values;
    this.length = length;
  }

  /** The smallest distance of two points, in seconds; 0 with less than two. Sorted series only. */
  smallestGap(): number {
    const times = this.#times;
    let smallest = Number.POSITIVE_INFINITY;
    for (let at = 1; at < this.length; at += 1) {
      const gap = (times[at] as number) - (times[at - 1] as number);
      if (gap < smallest) smallest = gap;
    }
    return Number.isFinite(smallest) ? smallest : 0;
  }

  /**
   * Values by minute from `start`, in units a second for sums. What a sum leaves out is 0; a capacity stays until the
   * next one. Also counts the minutes without a point.
   */
  byMinute(start: number, minutes: number): { readonly values: Float64Array; readonly missing: number } {
    const values = new Float64Array(minutes);
    const length = Math.max(1, Math.round(this.period / 60));
    const sum = this.match.metric.statistic === 'Sum';
    const given = this.#values;
    const times = this.#times;
    let covered = 0;
    let filled = 0;
    for (let point = 0; point < this.length; point += 1) {
      const from = Math.floor(((times[point] as number) - start) / 60);
      const value = (given[point] as number) / (sum ? length * 60 : 1);
      const until = Math.min(minutes, from + length);
      if (!sum && from > filled && point > 0) values.fill(given[point - 1] as number, filled, from);
      for (let minute = Math.max(0, from); minute < until; minute += 1) values[minute] = value;
      covered += Math.max(0, until - Math.max(filled, from, 0));
      filled = Math.max(filled, until);
    }
    if (!sum && this.length > 0 && filled < minutes) values.fill(given[this.length - 1] as number, filled);
    return { values, missing: minutes - covered };
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
