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
const MAX_TRIALS = 400;
const CANDIDATES = 8;
/** Candidates whose neighbours are tried as well. */
const REFINED = 3;

const same = (one: Bounds, other: Bounds): boolean =>
  one.min === other.min && one.max === other.max && one.target === other.target;

/**
 * Candidates that carry the demand, the least provisioned first; the last is a fixed capacity, which always does.
 *
 * For each target: the smallest minimum that is enough without a maximum, then the smallest maximum. Then steps to
 * neighbours as long as they provision less. The simulator is not quite monotone in these numbers, so this is close to
 * the best and not proven to be it; the tests hold it against all combinations of small grids.
 */
export function search(stretches: readonly Stretch[], options: SearchOptions): readonly Trial[] {
  const { allowed, highest } = options;
  const all = stretches.flatMap(({ series }) => series.map(({ demand }) => demand));
  const fixed = Math.min(highest, smallestFixed(all, allowed));
  let trials = 0;
  const attempt = (bounds: Bounds): Trial => {
    trials += 1;
    return tryBounds(stretches, bounds, allowed);
  };
  const found: Trial[] = [];
  const add = (trial: Trial): void => {
    if (trial.carried && !found.some(({ bounds }) => same(bounds, trial.bounds))) found.push(trial);
  };
  const targets = options.targets.toSorted((one, other) => other - one);
  const least = Math.min(...targets);
  const most = Math.max(...targets);
  for (const target of targets) {
    const min = smallest(1, fixed, (value) => attempt({ min: value, max: highest, target }).carried);
    const free = attempt({ min, max: highest, target });
    if (!free.carried) continue;
    const max = smallest(min, free.highest, (value) => attempt({ min, max: value, target }).carried);
    add(attempt({ min, max: free.highest, target }));
    add(attempt({ min, max, target }));
  }
  found.sort(cheapest);
  for (const start of found.slice(0, REFINED)) {
    let best = start;
    for (let better = true; better && trials < MAX_TRIALS; ) {
      better = false;
      for (const bounds of neighbours(best.bounds, least, most, highest)) {
        const trial = attempt(bounds);
        if (trial.carried) add(trial);
        if (trial.carried && trial.provisioned < best.provisioned) {
          best = trial;
          better = true;
        }
      }
    }
  }
  const constant = tryBounds(stretches, { min: fixed, max: fixed, target: Math.min(70, most) }, allowed);
  return [...found.sort(cheapest).slice(0, CANDIDATES), constant];
}

const cheapest = (one: Trial, other: Trial): number => one.provisioned - other.provisioned;

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
