// One dimension of a table or index, minute by minute: serve, burst, count the minutes out of range, change capacity.
import {
  BURST_SECONDS,
  HIGH_MINUTES,
  LOW_MINUTES,
  LOW_POINTS,
  normalPolicy,
  type Policy,
  REACTION_MINUTES,
} from './policy.ts';

/** What a dimension writes minute by minute, in units a second; as long as its demand. */
export interface Traces {
  readonly provisioned: Float64Array;
  readonly consumed: Float64Array;
  readonly throttled: Float64Array;
}

/** Enough for the last 15 minutes, and a power of two. */
const RING = 16;

/**
 * The state of one dimension. `run` goes on until a minute or until it wants a decrease, which takes the quota that
 * reads and writes share; the caller then answers with `decrease` or `wait`, in the order of the minutes.
 */
export class Dimension {
  readonly demand: Float64Array;
  readonly policy: Policy;
  /** The next minute to simulate. */
  minute = 0;
  /** The capacity of a decrease that waits for an answer, or 0; it was wanted at `minute - 1`. */
  wanted = 0;
  /** The minute in which the last decrease was granted, or -1. */
  decreasedAt = -1;
  /** Sums over the minutes so far, of units a second. */
  provisionedSum = 0;
  throttledSum = 0;
  hourMaxSum = 0;
  ups = 0;
  downs = 0;
  /** Minutes in which a decrease was due and the quota refused it. */
  heldMinutes = 0;
  /** Lowest and highest capacity so far. */
  lowest: number;
  highest: number;
  #capacity: number;
  #bucket = 0;
  #high = 0;
  #low = 0;
  #dueAt = -1;
  #next = 0;
  #retryAt = -1;
  #hourMax = 0;
  readonly #ring = new Float64Array(RING);
  readonly #traces: Traces | null;

  /** @param demand units a second, one entry a minute; finite and not negative */
  constructor(demand: Float64Array, policy: Policy, traces: Traces | null) {
    this.demand = demand;
    this.policy = normalPolicy(policy);
    this.#capacity = this.policy.initial;
    this.lowest = this.policy.initial;
    this.highest = this.policy.initial;
    this.#traces = traces;
  }

  /** Grants the decrease that is wanted. */
  decrease(): void {
    this.#dueAt = this.minute + REACTION_MINUTES;
    this.#next = this.wanted;
    this.decreasedAt = this.minute;
    this.wanted = 0;
  }

  /** Refuses the decrease that is wanted and asks again no earlier than `minute`. */
  wait(minute: number): void {
    this.#retryAt = minute;
    this.wanted = 0;
  }

  /**
   * Simulates up to `until` (exclusive), or to the minute in which a decrease is wanted, or to the minute in which
   * more is throttled in all than `enough` units a second times minutes.
   */
  run(until: number, enough: number): void {
    const { demand } = this;
    const { min, max, target } = this.policy;
    const ring = this.#ring;
    const provisionedTrace = this.#traces?.provisioned ?? null;
    const consumedTrace = this.#traces?.consumed ?? null;
    const throttledTrace = this.#traces?.throttled ?? null;
    // Copies, since a test runner and a bundler may reach imports through getters: half of the time of this loop.
    const burst = BURST_SECONDS;
    const highMinutes = HIGH_MINUTES;
    const lowMinutes = LOW_MINUTES;
    let minute = this.minute;
    let capacity = this.#capacity;
    let bucket = this.#bucket;
    let high = this.#high;
    let low = this.#low;
    let dueAt = this.#dueAt;
    let retryAt = this.#retryAt;
    let hourMax = this.#hourMax;
    let provisionedSum = this.provisionedSum;
    let throttledSum = this.throttledSum;
    let highLine = (capacity * target) / 100;
    let lowLine = (capacity * (target - LOW_POINTS)) / 100;
    let wanted = 0;
    while (minute < until) {
      if (minute === dueAt) {
        if (this.#next > capacity) this.ups += 1;
        else this.downs += 1;
        capacity = this.#next;
        if (capacity > this.highest) this.highest = capacity;
        if (capacity < this.lowest) this.lowest = capacity;
        highLine = (capacity * target) / 100;
        lowLine = (capacity * (target - LOW_POINTS)) / 100;
        dueAt = -1;
        retryAt = -1;
        high = 0;
        low = 0;
        const most = capacity * burst;
        if (bucket > most) bucket = most;
      }
      const asked = demand[minute] as number;
      const available = capacity + bucket / 60;
      let served = asked;
      let refused = 0;
      if (asked > available) {
        served = available;
        refused = asked - available;
        throttledSum += refused;
      }
      bucket += (capacity - served) * 60;
      if (bucket < 0) bucket = 0;
      else if (bucket > capacity * burst) bucket = capacity * burst;
      provisionedSum += capacity;
      if (capacity > hourMax) hourMax = capacity;
      if (provisionedTrace !== null && consumedTrace !== null && throttledTrace !== null) {
        provisionedTrace[minute] = capacity;
        consumedTrace[minute] = served;
        throttledTrace[minute] = refused;
      }
      ring[minute & (RING - 1)] = served;
      high = served > highLine ? high + 1 : 0;
      low = served < lowLine ? low + 1 : 0;
      minute += 1;
      if (minute % 60 === 0) {
        this.hourMaxSum += hourMax * 60;
        hourMax = 0;
      }
      if (dueAt < 0) {
        if (high >= highMinutes) {
          if (capacity < max) {
            const peak = Math.max(served, ring[(minute - 2) & (RING - 1)] as number);
            const next = Math.min(max, Math.max(min, capacityFor(peak, target)));
            if (next > capacity) {
              dueAt = minute + REACTION_MINUTES;
              this.#next = next;
            }
          }
        } else if (low >= lowMinutes && capacity > min) {
          if (minute < retryAt) this.heldMinutes += 1;
          else {
            const next = Math.max(min, capacityFor(lastMax(ring, minute), target));
            if (next < capacity) {
              if (minute === retryAt) retryAt = -1;
              wanted = next;
              break;
            }
          }
        }
      }
      if (throttledSum > enough) break;
    }
    this.minute = minute;
    this.wanted = wanted;
    this.#capacity = capacity;
    this.#bucket = bucket;
    this.#high = high;
    this.#low = low;
    this.#dueAt = dueAt;
    this.#retryAt = retryAt;
    this.#hourMax = hourMax;
    this.provisionedSum = provisionedSum;
    this.throttledSum = throttledSum;
  }

  /** Unit-hours so far, by the time that each capacity was there. */
  get unitHours(): number {
    return this.provisionedSum / 60;
  }

  /** Unit-hours so far if each clock hour were charged at its highest capacity; a started hour counts its minutes. */
  get unitHoursHourMax(): number {
    return (this.hourMaxSum + this.#hourMax * (this.minute % 60)) / 60;
  }
}

/**
 * The whole capacity of which `consumed` is the target: 150 at 70 % are 215 (AutoScaling.CLI.html). The epsilon keeps
 * 70 / 70 % at 100, where floating point says 101.
 */
function capacityFor(consumed: number, target: number): number {
  return Math.ceil((consumed * 100) / target - 1e-9);
}

/** The highest of the last 15 minutes before `minute`. */
function lastMax(ring: Float64Array, minute: number): number {
  let most = 0;
  for (let back = 1; back <= LOW_MINUTES; back += 1) {
    const value = ring[(minute - back) & (RING - 1)] as number;
    if (value > most) most = value;
  }
  return most;
}
