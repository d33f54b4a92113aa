// The data points of one metric as they arrive, and what they make by the minute.
import type { MetricMatch } from './cloudwatch-metric.ts';

/** Points of all series together; 20 metrics of a year of minutes. */
export const MAX_POINTS = 12_000_000;
/** CloudWatch keeps metrics for 455 days. */
export const MAX_MINUTES = 455 * 1440;

/** Points of a block. Blocks are added, so that nothing is copied while a series grows. */
const BLOCK = 16_384;

/** Seconds since 1970 UTC, and the value of the period that begins then. */
interface Block {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** One metric of one resource, growing. */
export class Series {
  readonly match: MetricMatch;
  /** What the file calls it. */
  readonly label: string;
  /** Seconds of its period where the file says so, or 0. */
  period: number;
  length = 0;
  #blocks: Block[] = [];
  /** The block that is being filled, and its free place. */
  #last: Block = { times: new Float64Array(), values: new Float64Array() };
  #free = BLOCK;
  #latest = Number.NEGATIVE_INFINITY;
  #isSorted = true;
  #smallestGap = Number.POSITIVE_INFINITY;

  constructor(match: MetricMatch, label: string, period = 0) {
    this.match = match;
    this.label = label;
    this.period = period;
  }

  push(time: number, value: number): void {
    if (this.#free === BLOCK) {
      this.#last = newBlock();
      this.#blocks.push(this.#last);
      this.#free = 0;
    }
    const gap = time - this.#latest;
    if (!(gap > 0)) this.#isSorted = false;
    if (gap < this.#smallestGap) this.#smallestGap = gap;
    this.#latest = time;
    this.#last.times[this.#free] = time;
    this.#last.values[this.#free] = value;
    this.#free += 1;
    this.length += 1;
  }

  time(at: number): number {
    return this.#blocks[Math.floor(at / BLOCK)]?.times[at % BLOCK] ?? Number.NaN;
  }

  /** Sum of the values. */
  total(): number {
    return this.#blocks.reduce((sum, { values }) => values.reduce((part, value) => part + value, sum), 0);
  }

  /** Puts the points in the order of their times; of equal times the later one of the file counts. */
  sort(): void {
    if (this.#isSorted) return;
    const times = joined(this.#blocks.map((block) => block.times)).subarray(0, this.length);
    const values = joined(this.#blocks.map((block) => block.values));
    const order = Uint32Array.from(times, (_, at) => at);
    order.sort((one, other) => (times[one] as number) - (times[other] as number) || one - other);
    this.#clear();
    order.forEach((at, place) => {
      const next = order[place + 1];
      if (next === undefined || times[next] !== times[at]) this.push(times[at] as number, values[at] as number);
    });
  }

  #clear(): void {
    this.length = 0;
    this.#blocks = [];
    this.#free = BLOCK;
    this.#latest = Number.NEGATIVE_INFINITY;
    this.#isSorted = true;
    this.#smallestGap = Number.POSITIVE_INFINITY;
  }

  /** The smallest distance of two points, in seconds; 0 with less than two. Sorted series only. */
  smallestGap(): number {
    return Number.isFinite(this.#smallestGap) ? this.#smallestGap : 0;
  }

  /**
   * Values by minute from `start`, in units a second for sums. What a sum leaves out is 0; a capacity stays until the
   * next one. Also counts the minutes without a point.
   */
  byMinute(start: number, minutes: number): { readonly values: Float64Array; readonly missing: number } {
    const values = new Float64Array(minutes);
    const length = Math.max(1, Math.round(this.period / 60));
    const sum = this.match.metric.statistic === 'Sum';
    let covered = 0;
    let filled = 0;
    let previous = 0;
    for (const [at, { times, values: given }] of this.#blocks.entries()) {
      const points = Math.min(BLOCK, this.length - at * BLOCK);
      for (let point = 0; point < points; point += 1) {
        const from = Math.floor(((times[point] as number) - start) / 60);
        const value = (given[point] as number) / (sum ? length * 60 : 1);
        const until = Math.min(minutes, from + length);
        if (!sum && from > filled && at + point > 0) values.fill(previous, filled, from);
        for (let minute = Math.max(0, from); minute < until; minute += 1) values[minute] = value;
        covered += Math.max(0, until - Math.max(filled, from, 0));
        filled = Math.max(filled, until);
        previous = value;
      }
    }
    if (!sum && this.length > 0 && filled < minutes) values.fill(previous, filled);
    return { values, missing: minutes - covered };
  }
}

const newBlock = (): Block => ({ times: new Float64Array(BLOCK), values: new Float64Array(BLOCK) });

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.length * BLOCK);
  for (const [at, part] of parts.entries()) whole.set(part, at * BLOCK);
  return whole;
}
