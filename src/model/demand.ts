// The traffic of a workload by minute, in the shape that the document gives it.
import type { Document } from '../document/document.ts';
import { parts } from '../pricing/capacity.ts';
import { consumed, operations, perOperation } from '../pricing/operations.ts';
import type { Usage } from '../pricing/usage.ts';
import { type TableDemand, weekOfTraffic } from '../workload/traffic.ts';
import { readTraffic, type TrafficChoice } from '../workload/traffic-choice.ts';
import type { Workload } from '../workload/workload.ts';
import { memo, sameJson } from './memo.ts';

export const trafficChoice = memo(
  (typed: Document['traffic'], peakToAverage: number): TrafficChoice => readTraffic(typed, peakToAverage),
);

const unitsOf = memo((workload: Workload): Usage['units'] =>
  consumed(workload, operations(workload), perOperation(workload)),
);

const week = memo((units: Usage['units'], shape: TrafficChoice['shape']): TableDemand | null => {
  const resources = parts.map((id) => ({ id, ...units[id] }));
  return shape === null ? null : weekOfTraffic(resources, shape);
}, sameJson);

/** A week of the workload's traffic; the same object while it says the same. Null where the hours are refused. */
export const assumedDemand = (workload: Workload, { traffic }: Pick<Document, 'traffic'>): TableDemand | null =>
  week(unitsOf(workload), trafficChoice(traffic, workload.peakToAverage).shape);
