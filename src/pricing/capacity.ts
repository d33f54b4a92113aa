// DynamoDB's arithmetic: what an operation consumes, and what is provisioned for it. Sources in docs/pricing.md.
import type { Priced } from './priced.ts';

const WRITE_UNIT_BYTES = 1024;
const READ_UNIT_BYTES = 4096;

/** Write units of one item: each started KB is one. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / WRITE_UNIT_BYTES));

/** Units of one strongly consistent read: each started 4 KB is one; a read that finds nothing costs one as well. */
export const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES));

/** The factor on a strongly consistent read: eventual half, transactional double. Shares from 0 to 1. */
export const readFactor = (strong: number, transactional: number): number =>
  transactional * 2 + (1 - transactional) * (strong + (1 - strong) * 0.5);

/** One of the table and its two indexes; each has throughput of its own. */
export type Part = 'table' | 'email-index' | 'source-index';
export const parts = ['table', 'email-index', 'source-index'] as const satisfies readonly Part[];

export type ByPart<T> = { readonly [P in Part]: T };
export type Both<T> = { readonly write: T; readonly read: T };

export const byPart = <T>(of: (part: Part) => T): ByPart<T> => ({
  table: of('table'),
  'email-index': of('email-index'),
  'source-index': of('source-index'),
});

/** Units a second at the two levels of the day. */
export interface Load {
  readonly peak: number;
  readonly quiet: number;
}

/** The shape of a day: traffic is `peak` × average for `busy` of the time and `quiet` × average for the rest. */
export interface DayShape {
  readonly peak: number;
  readonly quiet: number;
  /** Share of the day that is busy, from 0 to 1. */
  readonly busy: number;
}

/** Keeps the average: a peak that would carry more than the whole day's traffic is shortened. */
export function dayShape(peakToAverage: number, peakHours: number): DayShape {
  const busy = Math.min(peakHours / 24, 1 / peakToAverage);
  if (busy >= 1) return { peak: 1, quiet: 1, busy: 1 };
  return { peak: peakToAverage, quiet: Math.max(0, (1 - peakToAverage * busy) / (1 - busy)), busy };
}

/** What auto scaling of one dimension may do: variables read_* or write_*. */
export interface ScalingPolicy {
  readonly min: number;
  readonly max: number;
  /** Percent, 20 to 90. */
  readonly target: number;
}

/**
 * Units provisioned under a steady load: ceil(consumed / target), never below min nor above max (AutoScaling.CLI.md:
 * 150 consumed at 70 % are 215). The epsilon keeps 70 / 70 % at 100 where floating point would say 101.
 */
export function scaledCapacity(consumed: number, policy: ScalingPolicy): number {
  const wanted = Math.ceil((consumed * 100) / policy.target - 1e-9);
  return Math.min(policy.max, Math.max(policy.min, wanted));
}

/** Mean over the day of what is provisioned at its two levels. */
export const timeWeighted = (load: Load, shape: DayShape, policy: ScalingPolicy): number =>
  shape.busy * scaledCapacity(load.peak, policy) + (1 - shape.busy) * scaledCapacity(load.quiet, policy);

export const readPolicy = (config: Priced): ScalingPolicy => ({
  min: config.read_min_capacity,
  max: config.read_max_capacity,
  target: config.read_target_utilization,
});

export const writePolicy = (config: Priced): ScalingPolicy => ({
  min: config.write_min_capacity,
  max: config.write_max_capacity,
  target: config.write_target_utilization,
});

/** Whether the module creates scaling policies: the flag is inert on demand. */
export const autoscaled = (config: Priced): boolean =>
  config.billing_mode === 'PROVISIONED' && config.enable_autoscaling;
