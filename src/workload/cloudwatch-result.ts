// What an import gives: traffic by minute, what it is made of, what was assumed, or the problems that refuse it.
import type { MetricMatch } from './cloudwatch-metric.ts';
import type { Series } from './cloudwatch-series.ts';
import { count } from './format.ts';
import type { TableDemand } from './traffic.ts';

export interface ImportProblem {
  /** From 1; null where it is about the whole file. */
  readonly line: number | null;
  readonly message: string;
}

export interface ImportedSeries {
  /** AWS's name of the metric. */
  readonly metric: string;
  /** `table`, or the index's name. */
  readonly resource: string;
  readonly points: number;
  /** Seconds. */
  readonly period: number;
  /** Minutes of the import that no point covers. */
  readonly missing: number;
}

export interface CloudWatchImport {
  /** Consumed units by minute; null when a problem stands. */
  readonly demand: TableDemand | null;
  /** Capacity that was provisioned, where the file has it; resources without it have 0. */
  readonly provisioned: TableDemand | null;
  /** First minute, in seconds since 1970 UTC. */
  readonly start: number;
  /** The longest period among the consumed metrics, in seconds. */
  readonly period: number;
  readonly series: readonly ImportedSeries[];
  /** Throttle events in the file, reads and writes: demand was higher than what was consumed. */
  readonly throttleEvents: number;
  /** Minutes of the table without consumed reads and writes. */
  readonly idleMinutes: number;
  /** What was assumed or left out. */
  readonly notes: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** Identifies a metric of a resource. */
export const keyOf = ({ metric, resource }: MetricMatch): string => `${metric.name} ${resource}`;

/** Nothing of a file with problems is taken. */
export const failedImport = (problems: readonly ImportProblem[]): CloudWatchImport => ({
  demand: null,
  provisioned: null,
  start: 0,
  period: 0,
  series: [],
  throttleEvents: 0,
  idleMinutes: 0,
  notes: [],
  problems,
});

/** From the first consumed point to the end of the last: the start in seconds since 1970, and whole minutes. */
export function spanOf(consumed: readonly Series[]): { readonly start: number; readonly minutes: number } {
  const start = Math.floor(Math.min(...consumed.map((each) => each.time(0))) / 60) * 60;
  const end = Math.max(...consumed.map((each) => each.time(each.length - 1) + each.period));
  return { start, minutes: Math.ceil((end - start) / 60) };
}

interface Settled {
  readonly series: readonly Series[];
  readonly indexes: readonly string[];
  readonly start: number;
  readonly minutes: number;
  readonly notes: Set<string>;
}

/** The import of sorted series with settled periods. */
export function importOf({ series, indexes, start, minutes, notes }: Settled): CloudWatchImport {
  const summary: ImportedSeries[] = [];
  const byKey = new Map<string, Float64Array>();
  let throttleEvents = 0;
  let period = 0;
  let hasProvisioned = false;
  for (const each of series) {
    if (each.length === 0) continue;
    const { values, missing } = each.byMinute(start, minutes);
    const { metric, resource } = each.match;
    byKey.set(keyOf(each.match), values);
    if (metric.kind === 'throttled') throttleEvents += each.total();
    if (metric.kind === 'consumed') period = Math.max(period, each.period);
    if (metric.kind === 'provisioned') hasProvisioned = true;
    summary.push({ metric: metric.name, resource, points: each.length, period: each.period, missing });
  }
  const of = (prefix: string): TableDemand => {
    const get = (kind: string, id: string) =>
      byKey.get(`${prefix}${kind}CapacityUnits ${id}`) ?? new Float64Array(minutes);
    const resources = ['table', ...indexes].map((id) => ({ id, read: get('Read', id), write: get('Write', id) }));
    return { startMinute: (((start / 60) % 1440) + 1440) % 1440, resources };
  };
  const demand = of('Consumed');
  noteMissing(summary, indexes, notes);
  return {
    demand,
    provisioned: hasProvisioned ? of('Provisioned') : null,
    start,
    period,
    series: summary,
    throttleEvents,
    idleMinutes: idleMinutes(demand),
    notes: [...notes],
    problems: [],
  };
}

function noteMissing(summary: readonly ImportedSeries[], indexes: readonly string[], notes: Set<string>): void {
  for (const resource of ['table', ...indexes]) {
    for (const kind of ['Read', 'Write']) {
      const metric = `Consumed${kind}CapacityUnits`;
      const found = summary.find((each) => each.metric === metric && each.resource === resource);
      const name = resource === 'table' ? 'the table' : resource;
      if (found === undefined) notes.add(`No ${metric} of ${name}: counted as no traffic.`);
      else if (found.missing > 0) {
        notes.add(`${metric} of ${name}: ${count(found.missing)} minutes without data, counted as no traffic.`);
      }
    }
  }
}

function idleMinutes(demand: TableDemand): number {
  const [table] = demand.resources;
  let idle = 0;
  for (let minute = 0; minute < (table?.read.length ?? 0); minute += 1) {
    if ((table?.read[minute] ?? 0) + (table?.write[minute] ?? 0) === 0) idle += 1;
  }
  return idle;
}
