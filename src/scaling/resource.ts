// The reads and writes of one table or index together: they share its quota of decreases.
import type { Dimension } from './dimension.ts';
import { DecreaseQuota, REACTION_MINUTES } from './policy.ts';

/** A table or an index under simulation. */
export class Resource {
  readonly dimensions: readonly Dimension[];
  readonly #quota = new DecreaseQuota();
  readonly #startMinute: number;

  /** @param startMinute minutes from a UTC midnight to the first entry of the demand */
  constructor(dimensions: readonly Dimension[], startMinute: number) {
    this.dimensions = dimensions;
    this.#startMinute = startMinute;
  }

  /**
   * Simulates up to the minute `until` (exclusive). Returns false when a dimension throttles more in all than `enough`
   * (units a second times minutes), and then the result has no meaning beyond that.
   */
  run(until: number, enough = Number.POSITIVE_INFINITY): boolean {
    for (const dimension of this.dimensions) {
      if (dimension.wanted === 0) dimension.run(until, enough);
      if (dimension.throttledSum > enough) return false;
    }
    for (let next = this.#earliest(); next !== null; next = this.#earliest()) {
      this.#answer(next);
      next.run(until, enough);
      if (next.throttledSum > enough) return false;
    }
    return true;
  }

  /** The dimension that wants a decrease first; of two in one minute, the one whose last decrease is longer ago. */
  #earliest(): Dimension | null {
    let earliest: Dimension | null = null;
    for (const dimension of this.dimensions) {
      if (dimension.wanted > 0 && (earliest === null || before(dimension, earliest))) earliest = dimension;
    }
    return earliest;
  }

  #answer(dimension: Dimension): void {
    const due = this.#startMinute + dimension.minute + REACTION_MINUTES;
    const allowed = this.#quota.firstAllowed(due);
    if (allowed === due) {
      this.#quota.take(due);
      dimension.decrease();
    } else dimension.wait(dimension.minute + allowed - due);
  }
}

function before(one: Dimension, other: Dimension): boolean {
  return one.minute === other.minute ? one.decreasedAt < other.decreasedAt : one.minute < other.minute;
}
