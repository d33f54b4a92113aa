// How much more traffic settings carry.
import type { Both, TableDemand } from '../workload/traffic.ts';
import { runJoint } from './joint.ts';
import { cleanDemand, hardestDays } from './stretches.ts';
import type { FixedSettings, ScalingSettings } from './table.ts';

/**
 * The largest factor on the traffic that the settings carry, to a percent below 4. Of a long demand the hardest days say
 * where it is about; the whole demand decides.
 *
 * @param allowedAt units that may throttle at a percentage of the traffic
 */
export function marginOf(
  demand: TableDemand,
  settings: ScalingSettings | FixedSettings,
  allowedAt: (percent: number) => Both<number>,
): number {
  const carriedIn =
    (part: TableDemand) =>
    (percent: number): boolean => {
      return runJoint(cleanDemand(part, percent / 100), settings, allowedAt(percent)).failed === null;
    };
  const carries = carriedIn(demand);
  const hard = hardestDays(demand).map(carriedIn);
  const near = hard.length === 0 ? null : lastOf(100, 401, (percent) => hard.every((carried) => carried(percent)));
  if (near === null) return lastOf(100, 401, carries) / 100;
  // What the settings were found for, they carry.
  if (near > 100 && !carries(near)) return lastOf(100, near, carries) / 100;
  if (near === 400 || !carries(near + 1)) return near / 100;
  return lastOf(near + 1, 401, carries) / 100;
}

/** The last whole number for which something holds that holds for `low` and not for `high`. */
function lastOf(low: number, high: number, holds: (value: number) => boolean): number {
  let last = low;
  let first = high;
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (holds(middle)) last = middle;
    else first = middle;
  }
  return last;
}
