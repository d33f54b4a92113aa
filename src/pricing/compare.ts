// Both billing modes for the same workload: what each costs, which is cheaper, and what to change to take it.

import { decimal } from '../workload/format.ts';
import type { Workload } from '../workload/workload.ts';
import { autoscaled, type Part, parts, readPolicy, scaledCapacity, writePolicy } from './capacity.ts';
import { costs, type Overrides, totals } from './costs.ts';
import type { Priced } from './priced.ts';
import type { Prices } from './prices.ts';
import { type Usage, usage } from './usage.ts';

type Kind = 'write' | 'read';

/** One way to run the table. */
export interface Option {
  readonly billingMode: Priced['billing_mode'];
  readonly config: Priced;
  /** What differs from the config that was asked about; empty for that config itself. */
  readonly changes: Partial<Priced>;
  readonly listTotal: number;
  readonly freeTierTotal: number;
  /** Ids of the lines whose price is not known and which the totals are without. */
  readonly unknown: readonly string[];
  /** Where the busy hours need more than can be provisioned; empty when the option carries the load. */
  readonly throttled: readonly string[];
}

export interface Comparison {
  readonly onDemand: Option;
  readonly provisioned: Option;
  /** By list price, among the options that carry the load; null when they cost the same or a price is not known. */
  readonly cheaper: Priced['billing_mode'] | null;
  /** USD a month between the two list totals, never negative; null when a price is not known. */
  readonly difference: number | null;
}

/** The largest 32-bit integer, which is what the module takes at most. */
const MOST = 2147483647;
const whole = (units: number): number => Math.min(MOST, Math.max(1, Math.ceil(units - 1e-9)));
const indexes = ['email-index', 'source-index'] as const satisfies readonly Part[];

/** Capacity that the busy hours use to the target, 70 % by default. */
function sized(load: Usage['load'], kind: Kind, target: number, of: readonly Part[]): number {
  return whole(Math.max(...of.map((part) => (load[part][kind].peak * 100) / target)));
}

/** The capacities that carry the busy hours; the module has one setting for both indexes. */
function fixedCapacities(config: Priced, load: Usage['load']): Partial<Priced> {
  const write = config.write_target_utilization;
  const read = config.read_target_utilization;
  return {
    read_capacity: sized(load, 'read', read, ['table']),
    write_capacity: sized(load, 'write', write, ['table']),
    gsi_read_capacity: sized(load, 'read', read, indexes),
    gsi_write_capacity: sized(load, 'write', write, indexes),
  };
}

/** From what the quietest part needs in quiet hours to what the busiest needs in busy ones. */
function scalingBounds(config: Priced, load: Usage['load']): Partial<Priced> {
  const least = (kind: Kind, target: number) =>
    whole(Math.min(...parts.map((part) => (load[part][kind].quiet * 100) / target)));
  const write = config.write_target_utilization;
  const read = config.read_target_utilization;
  return {
    read_min_capacity: least('read', read),
    read_max_capacity: sized(load, 'read', read, parts),
    write_min_capacity: least('write', write),
    write_max_capacity: sized(load, 'write', write, parts),
  };
}

function changesBetween(from: Priced, to: Priced): Partial<Priced> {
  const names = Object.keys(to) as (keyof Priced)[];
  return Object.fromEntries(names.filter((name) => from[name] !== to[name]).map((name) => [name, to[name]]));
}

/** Where the busy hours exceed what can be provisioned, as sentences. */
export function throttling(use: Usage): string[] {
  if (use.capacity === null) return [];
  const scaled = autoscaled(use.config);
  const found: string[] = [];
  for (const part of parts) {
    for (const kind of ['write', 'read'] as const) {
      const policy = kind === 'write' ? writePolicy(use.config) : readPolicy(use.config);
      const most = scaled ? scaledCapacity(Number.MAX_SAFE_INTEGER, policy) : use.capacity[part][kind];
      const need = use.load[part][kind].peak;
      if (need > most * (1 + 1e-9)) found.push(shortage(part, kind, whole(need), most, scaled));
    }
  }
  return found;
}

function shortage(part: Part, kind: Kind, need: number, most: number, scaled: boolean): string {
  const unit = kind === 'write' ? 'WCU' : 'RCU';
  const variable = scaled ? `${kind}_max_capacity` : `${part === 'table' ? '' : 'gsi_'}${kind}_capacity`;
  const effect =
    kind === 'read'
      ? 'reads are throttled'
      : part === 'table'
        ? 'writes are throttled'
        : 'writes to the table are throttled';
  return `${part}: busy hours need ${decimal(need, 0)} ${unit} and ${variable} is ${decimal(most, 0)}, so ${effect}.`;
}

function option(
  asked: Priced,
  changes: Partial<Priced>,
  workload: Workload,
  prices: Prices | null,
  overrides: Overrides,
): Option {
  const config = { ...asked, ...changes };
  const use = usage(config, workload);
  const { list, freeTier, unknown } = totals(costs(use, prices, overrides));
  return {
    billingMode: config.billing_mode,
    config,
    changes: changesBetween(asked, config),
    listTotal: list,
    freeTierTotal: freeTier,
    unknown,
    throttled: throttling(use),
  };
}

/** The cheaper of fixed and auto-scaled capacity, each sized to carry the busy hours at the target utilisation. */
export function cheapestProvisioned(
  asked: Priced,
  workload: Workload,
  prices: Prices | null,
  overrides: Overrides,
): Option {
  const { load } = usage(asked, workload);
  const capacities = { billing_mode: 'PROVISIONED', ...fixedCapacities(asked, load) } as const;
  const fixed = option(asked, { ...capacities, enable_autoscaling: false }, workload, prices, overrides);
  const bounds = { enable_autoscaling: true, ...scalingBounds(asked, load) };
  const scaled = option(asked, { ...capacities, ...bounds }, workload, prices, overrides);
  return scaled.listTotal < fixed.listTotal ? scaled : fixed;
}

/**
 * Both billing modes side by side. The mode of the config is taken as it is; provisioned capacity for an on-demand config
 * is sized for the workload, fixed or auto-scaled, whichever costs less.
 */
export function compare(
  config: Priced,
  workload: Workload,
  prices: Prices | null,
  overrides: Overrides = {},
): Comparison {
  const onDemand = option(config, { billing_mode: 'PAY_PER_REQUEST' }, workload, prices, overrides);
  const provisioned =
    config.billing_mode === 'PROVISIONED'
      ? option(config, {}, workload, prices, overrides)
      : cheapestProvisioned(config, workload, prices, overrides);
  return { onDemand, provisioned, ...verdict(onDemand, provisioned) };
}

function verdict(onDemand: Option, provisioned: Option): Pick<Comparison, 'cheaper' | 'difference'> {
  if (onDemand.unknown.join() !== provisioned.unknown.join()) return { cheaper: null, difference: null };
  const difference = Math.abs(onDemand.listTotal - provisioned.listTotal);
  if (provisioned.throttled.length > 0) return { cheaper: 'PAY_PER_REQUEST', difference };
  if (onDemand.listTotal === provisioned.listTotal) return { cheaper: null, difference };
  return { cheaper: onDemand.listTotal < provisioned.listTotal ? 'PAY_PER_REQUEST' : 'PROVISIONED', difference };
}
