// The search for the bounds and target that provision least and throttle no more than allowed, for reads or writes.
import type { Bounds } from './table.ts';
import { type Stretch, smallest, smallestFixed, type Trial, tryBounds } from './trial.ts';

export interface SearchOptions {
  /** Throttled units a second, summed over minutes, that are allowed. */
  readonly allowed: number;
  /** Targets to begin with, in percent; the search goes on in steps of one between the smallest and the largest. */
  readonly targets: readonly number[];
  /** The largest capacity the account or the user allows. */
  readonly highest: number;
}

/** Trials at most, and good candidates to return. */
const MAX_TRIALS = 300;
const CANDIDATES = 8;
/** Candidates whose neighbours are tried as well. */
const REFINED = 3;
/** How many times the capacity reached the maximum is at most. */
const HEADROOM = 2;
/** Minimums to try, as shares of the fixed capacity that carries everything. */
const MIN_SHARES = [0, 0.25, 0.5, 0.75] as const;
/** Minutes to simulate at most for all combinations. */
const FEW_MINUTES = 1e7;
/** A candidate whose capacity without a maximum is this many times the best so far gets no other maximum. */
const HOPELESS = 1.3;

/**
 * Candidates that carry the demand, the least provisioned first; the last is a fixed capacity, which always does.
 *
 * Where all combinations are few they are all tried. Else, for each target: minimums from one unit to the fixed
 * capacity, the smallest that is enough among them, each with the smallest maximum; then steps to neighbours as long
 * as they provision less. The simulator is not quite monotone in these numbers, so that is close to the best and not
 * proven to be it; the tests hold both against all combinations.
 */
export function search(stretches: readonly Stretch[], options: SearchOptions): readonly Trial[] {
  const { allowed, highest, targets } = options;
  const all = stretches.flatMap(({ series }) => series.map(({ demand }) => demand));
  const minutes = all.reduce((sum, demand) => sum + demand.length, 0);
  const fixed = Math.min(highest, smallestFixed(all, allowed));
  const found = new Candidates(stretches, allowed);
  const least = Math.min(...targets);
  const most = Math.max(...targets);
  const reach = Math.min(highest, Math.ceil((peakOf(all) * 100) / least) + 1);
  if (targets.length * fixed * reach * minutes <= FEW_MINUTES) {
    for (const target of targets) {
      for (let min = 1; min <= fixed; min += 1) {
        for (let max = min; max <= reach; max += 1) found.attempt({ min, max, target });
      }
    }
  } else {
    for (const target of targets.toSorted((one, other) => other - one)) forTarget(found, target, fixed, highest);
    for (const start of found.sorted().slice(0, REFINED)) refine(found, start, least, most, highest);
  }
  const constant = tryBounds(stretches, { min: fixed, max: fixed, target: Math.min(70, most) }, allowed);
  return [...found.sorted().slice(0, CANDIDATES).map(guarded), constant];
}

/** A maximum that is never reached costs nothing here, but guards the bill: room for twice what this traffic needs. */
const guarded = (trial: Trial): Trial => {
  const { min, max } = trial.bounds;
  return { ...trial, bounds: { ...trial.bounds, max: Math.max(min, Math.min(max, HEADROOM * trial.highest)) } };
};

/** Trials so far, and those among them that carry the demand. */
class Candidates {
  trials = 0;
  least = Number.POSITIVE_INFINITY;
  readonly #stretches: readonly Stretch[];
  readonly #allowed: number;
  readonly #found: Trial[] = [];

  constructor(stretches: readonly Stretch[], allowed: number) {
    this.#stretches = stretches;
    this.#allowed = allowed;
  }

  attempt(bounds: Bounds): Trial {
    this.trials += 1;
    const trial = tryBounds(this.#stretches, bounds, this.#allowed);
    if (trial.carried) {
      this.#found.push(trial);
      this.least = Math.min(this.least, trial.provisioned);
    }
    return trial;
  }

  /** The least provisioned first; of equals the one with the most room: the largest maximum. */
  sorted(): readonly Trial[] {
    return this.#found.sort(cheapest);
  }
}

/** Tries minimums for a target, with the maximum that the free capacity reaches and the smallest that is enough. */
function forTarget(found: Candidates, target: number, fixed: number, highest: number): void {
  const enough = smallest(1, fixed, (min) => found.attempt({ min, max: highest, target }).carried);
  const mins = new Set([enough, ...MIN_SHARES.map((share) => Math.max(1, Math.round(fixed * share)))]);
  for (const min of mins) {
    const free = found.attempt({ min, max: highest, target });
    if (!free.carried || free.provisioned > HOPELESS * found.least) continue;
    found.attempt({ min, max: Math.max(min, free.highest), target });
    smallest(min, Math.max(min, free.highest), (max) => found.attempt({ min, max, target }).carried);
  }
}

function refine(found: Candidates, start: Trial, least: number, most: number, highest: number): void {
  let best = start;
  for (let better = true; better && found.trials < MAX_TRIALS; ) {
    better = false;
    for (const bounds of neighbours(best.bounds, least, most, highest)) {
      const trial = found.attempt(bounds);
      if (trial.carried && trial.provisioned < best.provisioned) {
        best = trial;
        better = true;
      }
    }
  }
}

function peakOf(series: readonly Float64Array[]): number {
  let peak = 1;
  for (const demand of series) for (const units of demand) if (units > peak) peak = units;
  return peak;
}

const cheapest = (one: Trial, other: Trial): number =>
  one.provisioned - other.provisioned || other.bounds.max - one.bounds.max;

/** Bounds a step away in one or two numbers. */
function neighbours(bounds: Bounds, least: number, most: number, highest: number): readonly Bounds[] {
  const { min, max, target } = bounds;
  const step = Math.max(1, Math.round(min / 20));
  const steps: readonly Bounds[] = [
    { min: min - 1, max, target },
    { min: min - step, max, target },
    { min: min - 1, max, target: target - 1 },
    { min: min + 1, max, target: target + 1 },
    { min: min + step, max, target: target + 2 },
    { min, max, target: target + 1 },
    { min, max, target: target + 3 },
    { min, max: max - 1, target },
    { min, max: max - Math.max(1, Math.round(max / 20)), target },
    { min: min - 1, max: max + 1, target },
    { min: min + 1, max: max - 1, target },
    { min, max: max - 1, target: target - 1 },
    { min, max: max + 1, target: target + 1 },
  ];
  return steps.filter(
    (each) =>
      each.min >= 1 && each.max >= each.min && each.max <= highest && each.target >= least && each.target <= most,
  );
}
