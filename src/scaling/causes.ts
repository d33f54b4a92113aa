// Where and why settings throttle, and where the quota of decreases keeps capacity that is not needed.
import { count } from '../workload/format.ts';
import type { TableDemand } from '../workload/traffic.ts';
import { REACTION_MINUTES } from './policy.ts';
import type { Simulation } from './simulate.ts';
import { type FixedSettings, policyOf, type ScalingSettings, type TableSimulation } from './table.ts';

export type CauseId = 'capacity' | 'max' | 'initial' | 'target' | 'index' | 'quota';

export interface Cause {
  readonly id: CauseId;
  /** `table`, or the index's name. */
  readonly resource: string;
  readonly kind: 'read' | 'write';
  /** Minutes that it concerns, and the first of them from the start of the demand. */
  readonly minutes: number;
  readonly firstMinute: number;
  /** Units throttled by it; for `quota` nothing is throttled. */
  readonly units: number;
  /** What happens, with its numbers, and which setting would change it. */
  readonly message: string;
}

interface Found {
  minutes: number;
  firstMinute: number;
  units: number;
  /** Highest demand in these minutes. */
  peak: number;
}

/** Minutes from the start in which auto scaling had no chance to react. */
const START_MINUTES = REACTION_MINUTES + 2;

function note(found: Map<CauseId, Found>, id: CauseId, minute: number, units: number, peak: number): void {
  const known = found.get(id);
  if (known === undefined) found.set(id, { minutes: 1, firstMinute: minute, units: units * 60, peak });
  else {
    known.minutes += 1;
    known.units += units * 60;
    known.peak = Math.max(known.peak, peak);
  }
}

function causeOf(settings: ScalingSettings | FixedSettings, capacity: number, max: number, minute: number): CauseId {
  if (!('initial' in settings)) return 'capacity';
  if (capacity >= max) return 'max';
  return minute < START_MINUTES ? 'initial' : 'target';
}

/** The causes, the most units throttled first; empty when nothing is throttled and no decrease was refused. */
export function causes(
  demand: TableDemand,
  settings: ScalingSettings | FixedSettings,
  simulation: TableSimulation,
): readonly Cause[] {
  const all: Cause[] = [];
  for (const [place, resource] of simulation.resources.entries()) {
    for (const kind of ['read', 'write'] as const) {
      const result = resource[kind];
      const policy = policyOf(settings, place === 0, kind);
      const series = demand.resources[place]?.[kind] ?? new Float64Array(0);
      const found = new Map<CauseId, Found>();
      for (let minute = 0; minute < result.throttled.length; minute += 1) {
        const units = result.throttled[minute] ?? 0;
        if (units === 0) continue;
        const capacity = result.provisioned[minute] ?? 0;
        note(found, causeOf(settings, capacity, policy.max, minute), minute, units, series[minute] ?? 0);
      }
      for (const [id, each] of found) {
        const { minutes, firstMinute, units } = each;
        const message = messageOf(id, resource.id, kind, place === 0, each, policy);
        all.push({ id, resource: resource.id, kind, minutes, firstMinute, units, message });
      }
      if (result.heldMinutes > 0) all.push(heldCause(resource.id, kind, result));
    }
  }
  const index = indexCause(simulation);
  if (index !== null) all.push(index);
  return all.sort((one, other) => other.units - one.units);
}

/** The variable's name for one end of the bounds or an initial capacity. */
const bound = (kind: string, end: 'min' | 'max'): string => `${kind}_${end}_capacity`;
const initial = (kind: string, table: boolean): string => (table ? `${kind}_capacity` : `gsi_${kind}_capacity`);

function messageOf(
  id: CauseId,
  resource: string,
  kind: 'read' | 'write',
  table: boolean,
  { peak, minutes }: Found,
  policy: { readonly initial: number; readonly max: number; readonly target: number },
): string {
  const name = resource === 'table' ? 'the table' : resource;
  const lasts = `${count(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const asked = `${kind === 'read' ? 'Reads' : 'Writes'} of ${name} reach ${count(peak)} units a second`;
  switch (id) {
    case 'capacity':
      return `${asked}, above the fixed ${count(policy.initial)} and its bursts, for ${lasts}: raise ${initial(kind, table)}.`;
    case 'max':
      return `${asked}, above the maximum of ${count(policy.max)}, for ${lasts}: raise ${bound(kind, 'max')}.`;
    case 'initial':
      return `${asked} at the start, before auto scaling can react to an initial ${count(policy.initial)}: raise ${initial(kind, table)}.`;
    default:
      return `${asked} faster than auto scaling reacts, which takes 4 minutes, for ${lasts}: lower ${kind}_target_utilization from ${count(policy.target)} % or raise ${bound(kind, 'min')}.`;
  }
}

function heldCause(resource: string, kind: 'read' | 'write', result: Simulation): Cause {
  const name = resource === 'table' ? 'The table' : resource;
  return {
    id: 'quota',
    resource,
    kind,
    minutes: result.heldMinutes,
    firstMinute: 0,
    units: 0,
    message: `${name} keeps ${kind} capacity that it does not need for ${count(result.heldMinutes)} minutes, since the decreases of the day are used up: 4, then 1 an hour. A higher ${bound(kind, 'min')} needs fewer.`,
  };
}

function indexCause({ throttledByIndexes, resources }: TableSimulation): Cause | null {
  const found = new Map<CauseId, Found>();
  for (let minute = 0; minute < throttledByIndexes.length; minute += 1) {
    const units = throttledByIndexes[minute] ?? 0;
    if (units > 0) note(found, 'index', minute, units, 0);
  }
  const index = found.get('index');
  if (index === undefined) return null;
  const guilty = resources
    .slice(1)
    .filter(({ write }) => write.throttled.some((units) => units > 0))
    .map(({ id }) => id);
  return {
    id: 'index',
    resource: 'table',
    kind: 'write',
    minutes: index.minutes,
    firstMinute: index.firstMinute,
    units: index.units,
    message: `${guilty.join(' and ')} cannot take the writes for ${count(index.minutes)} minutes, so writes to the table fail although it has capacity.`,
  };
}
