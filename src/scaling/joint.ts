// All dimensions of settings together over a whole demand, without traces: what is provisioned and throttled in all.
import type { Both, TableDemand } from '../workload/traffic.ts';
import { minutesOf } from '../workload/traffic.ts';
import { Dimension } from './dimension.ts';
import { Resource } from './resource.ts';
import { minuteOfDay } from './simulate.ts';
import { type FixedSettings, policyOf, type ScalingSettings } from './table.ts';

export interface Joint {
  /** Unit-hours of all resources together, time-weighted and with each hour at its highest. */
  readonly unitHours: Both<number>;
  readonly unitHoursHourMax: Both<number>;
  /** Throttled units a second, summed over minutes. */
  readonly throttled: Both<number>;
  /** Sum of the lowest capacities. */
  readonly lowest: Both<number>;
  /** The kind and minute at which more than allowed was throttled, and then nothing above counts; null when carried. */
  readonly failed: { readonly kind: 'read' | 'write'; readonly minute: number } | null;
}

const KINDS = ['read', 'write'] as const;

/** @param allowed throttled units a second, summed over minutes, by kind; a clean demand is expected */
export function runJoint(demand: TableDemand, settings: ScalingSettings | FixedSettings, allowed: Both<number>): Joint {
  const minutes = minutesOf(demand);
  const totals = {
    unitHours: { read: 0, write: 0 },
    unitHoursHourMax: { read: 0, write: 0 },
    throttled: { read: 0, write: 0 },
    lowest: { read: 0, write: 0 },
  };
  let failed: Joint['failed'] = null;
  for (const [place, resource] of demand.resources.entries()) {
    const made = KINDS.map((kind) => new Dimension(resource[kind], policyOf(settings, place === 0, kind), null));
    const enough = Math.max(allowed.read - totals.throttled.read, allowed.write - totals.throttled.write);
    new Resource(made, minuteOfDay(demand.startMinute)).run(minutes, enough);
    for (const [at, kind] of KINDS.entries()) {
      const dimension = made[at];
      if (dimension === undefined) continue;
      totals.unitHours[kind] += dimension.unitHours;
      totals.unitHoursHourMax[kind] += dimension.unitHoursHourMax;
      totals.throttled[kind] += dimension.throttledSum;
      totals.lowest[kind] += dimension.lowest;
      if (failed === null && totals.throttled[kind] > allowed[kind]) failed = { kind, minute: dimension.minute - 1 };
    }
    if (failed !== null) break;
  }
  return { ...totals, failed };
}
