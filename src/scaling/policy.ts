// What auto scaling of one dimension may do, and the rules that AWS applies to it; each constant cites its source.

/**
 * One dimension of one resource: reads or writes of the table or of an index. Capacities are whole units a second,
 * `target` is a percentage of the provisioned units.
 */
export interface Policy {
  /** Capacity when the table is made (read_capacity, gsi_write_capacity …), brought within min and max. */
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** 20 to 90. */
  readonly target: number;
}

/** A scale-out needs this many consecutive minutes above the target (developer guide, provisioned-capacity-mode). */
export const HIGH_MINUTES = 2;
/** A scale-in needs this many consecutive minutes below the target less `LOW_POINTS`. */
export const LOW_MINUTES = 15;
/** Percentage points below the target at which Application Auto Scaling sets its low alarm: 50 % for a target of 70 %. */
export const LOW_POINTS = 20;
/** Minutes from the deciding data point until the new capacity is there; AWS says "up to a few minutes". */
export const REACTION_MINUTES = 2;
// Cooldowns are not modelled: the module sets none, and then AWS waits 0 s after either change (AutoScaling.CLI.html).

/** Unused capacity is retained for bursts of up to this many seconds (bp-partition-key-design.html). */
export const BURST_SECONDS = 300;
/** Decreases a UTC day that need no pause before them (ServiceQuotas.html, "Decreasing provisioned throughput"). */
export const FREE_DECREASES = 4;
/** Decreases a UTC day at most: the free ones and one in each other hour. */
export const MOST_DECREASES = 27;
export const MINUTES_PER_DAY = 1440;

/** The largest capacity the module takes: a 32-bit integer. */
const MOST_UNITS = 2147483647;

const whole = (value: number, fallback: number): number =>
  Number.isFinite(value) ? Math.min(MOST_UNITS, Math.max(1, Math.round(value))) : fallback;

/** The policy with whole capacities of at least 1, max not below min, initial between them, and a target of 1 to 100. */
export function normalPolicy(policy: Policy): Policy {
  const min = whole(policy.min, 1);
  const max = Math.max(min, whole(policy.max, MOST_UNITS));
  const initial = Math.min(max, Math.max(min, whole(policy.initial, min)));
  const target = Number.isFinite(policy.target) ? Math.min(100, Math.max(1, policy.target)) : 70;
  return { initial, min, max, target };
}

/**
 * Decreases of one table or index, which its reads and writes share: four a UTC day at any time, then one whenever
 * none happened in the 60 minutes before.
 */
export class DecreaseQuota {
  #day = -1;
  #used = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** The first minute from `minute` on (both since a UTC midnight) at which a decrease is allowed. */
  firstAllowed(minute: number): number {
    const day = Math.floor(minute / MINUTES_PER_DAY);
    if (day !== this.#day || this.#used < FREE_DECREASES) return minute;
    const tomorrow = (day + 1) * MINUTES_PER_DAY;
    if (this.#used >= MOST_DECREASES) return tomorrow;
    return Math.min(tomorrow, Math.max(minute, this.#last + 60));
  }

  /** Counts a decrease that takes place at `minute`. */
  take(minute: number): void {
    const day = Math.floor(minute / MINUTES_PER_DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#used = 0;
    }
    this.#used += 1;
    this.#last = minute;
  }
}
