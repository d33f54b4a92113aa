// Traffic over time: units a second by minute, for the table and each index, of a shape and what is consumed a month.
import { HOURS_PER_MONTH } from './format.ts';
import { type TrafficShape, weights } from './traffic-shape.ts';

/** One dimension's traffic in units a second (or units a month where said), by reads and writes. */
export interface Both<T> {
  readonly read: T;
  readonly write: T;
}

/** The table or one of its indexes. The first of a list is the table. */
export interface ResourceDemand extends Both<Float64Array> {
  /** `table`, or the index's name. */
  readonly id: string;
}

/** What is asked of a table and its indexes; all series have the same length, one entry a minute. */
export interface TableDemand {
  /** Minutes from a UTC midnight to the first entry, 0 to 1439. */
  readonly startMinute: number;
  readonly resources: readonly ResourceDemand[];
}

const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;

/**
 * A week of traffic, Monday 00:00 UTC first.
 *
 * @param units consumed a month by each resource, the table first, as the estimate counts them
 */
export function weekOfTraffic(
  units: readonly { readonly id: string; readonly read: number; readonly write: number }[],
  shape: TrafficShape,
): TableDemand {
  const relative = weights(shape);
  const series = (monthly: number) => {
    const average = monthly / SECONDS_PER_MONTH;
    return relative.map((weight) => weight * average);
  };
  return {
    startMinute: 0,
    resources: units.map(({ id, read, write }) => ({ id, read: series(read), write: series(write) })),
  };
}

/** Minutes of a demand. */
export const minutesOf = (demand: TableDemand): number => demand.resources[0]?.read.length ?? 0;
