// The ways to run the table for one workload, side by side: what each costs, what it throttles, and what to change for it.
import type { Workload } from '../workload/workload.ts';
import { type Cost, costs, type Overrides } from './costs.ts';
import type { Priced } from './priced.ts';
import type { Simulated } from './provision.ts';
import { type Shortage, shortages } from './shortages.ts';
import { fixedCapacities, scalingBounds } from './sizing.ts';
import { type Completeness, comparable, type Missing, totals } from './totals.ts';
import { type Usage, usage } from './usage.ts';

export type WayId = 'configured' | 'on-demand' | 'fixed' | 'auto-scaled';

/** In words, for tables and buttons. */
export const wayLabels: Readonly<Record<WayId, string>> = {
  configured: 'As configured',
  'on-demand': 'On-demand',
  fixed: 'Provisioned, fixed',
  'auto-scaled': 'Provisioned, auto-scaled',
};

export interface Way {
  readonly id: WayId;
  readonly label: string;
  readonly config: Priced;
  /** What to set to take it, by variable name; empty for the config itself. */
  readonly changes: Partial<Priced>;
  /** What a simulation provisioned for it; empty where two levels of load stand in. */
  readonly simulated: Simulated;
  /** USD a month, without the lines in `missing`; not to be shown where `completeness` is `none`. */
  readonly listTotal: number;
  readonly freeTierTotal: number;
  readonly missing: readonly Missing[];
  readonly completeness: Completeness;
  /** Where busy hours exceed what can be provisioned; empty when the way carries the workload. */
  readonly shortages: readonly Shortage[];
  /** USD a month more than as configured, negative where it costs less; null where they do not compare. */
  readonly difference: { readonly list: number; readonly freeTier: number } | null;
  /** Whether no way that carries the workload costs less, by each measure. */
  readonly cheapest: { readonly list: boolean; readonly freeTier: boolean };
}

export interface WaysToRun {
  readonly configured: Way;
  /** On-demand; fixed and auto-scaled, both sized for the workload. */
  readonly ways: readonly [onDemand: Way, fixed: Way, autoScaled: Way];
}

export interface WaysOptions {
  readonly overrides?: Overrides;
  /** Simulated capacity of the config as it is. */
  readonly simulated?: Simulated;
  /** Simulated capacity of the other ways; none unless told. */
  readonly simulatedFor?: (config: Priced) => Simulated;
}

function changesBetween(from: Priced, to: Priced): Partial<Priced> {
  const names = Object.keys(to) as (keyof Priced)[];
  return Object.fromEntries(names.filter((name) => from[name] !== to[name]).map((name) => [name, to[name]]));
}

type Priceless = Omit<Way, 'difference' | 'cheapest'>;

function way(id: WayId, asked: Priced, use: Usage, priced: readonly Cost[]): Priceless {
  const { list, freeTier, missing, completeness } = totals(priced);
  return {
    id,
    label: wayLabels[id],
    config: use.config,
    changes: changesBetween(asked, use.config),
    simulated: use.simulated,
    listTotal: list,
    freeTierTotal: freeTier,
    missing,
    completeness,
    shortages: shortages(use),
  };
}

/** The settings of the three ways, each complete enough to be applied to any config. */
export function waySettings(config: Priced, load: Usage['load']) {
  const capacities = { billing_mode: 'PROVISIONED', ...fixedCapacities(config, load) } as const;
  return {
    'on-demand': { billing_mode: 'PAY_PER_REQUEST' },
    fixed: { ...capacities, enable_autoscaling: false },
    'auto-scaled': { ...capacities, enable_autoscaling: true, ...scalingBounds(config, load) },
  } as const satisfies Readonly<Record<Exclude<WayId, 'configured'>, Partial<Priced>>>;
}

/**
 * The three ways beside the config as it is, for the same workload and Region. Provisioned capacity is sized so that
 * busy hours use no more than the target utilization.
 */
export function waysToRun(
  config: Priced,
  workload: Workload,
  region: string,
  { overrides = {}, simulated = {}, simulatedFor = () => ({}) }: WaysOptions = {},
): WaysToRun {
  const asIs = usage(config, workload, simulated);
  const settings = waySettings(config, asIs.load);
  const priced = (id: WayId, use: Usage) => way(id, config, use, costs(use, region, overrides));
  const configured = priced('configured', asIs);
  const other = (id: Exclude<WayId, 'configured'>) => {
    const changed = { ...config, ...settings[id] };
    return priced(id, usage(changed, workload, simulatedFor(changed)));
  };
  const three = [other('on-demand'), other('fixed'), other('auto-scaled')] as const;
  const finish = (one: Priceless): Way => compared(one, configured, [configured, ...three]);
  return { configured: finish(configured), ways: [finish(three[0]), finish(three[1]), finish(three[2])] };
}

const SAME = 1e-9;

function compared(one: Priceless, configured: Priceless, all: readonly Priceless[]): Way {
  const known = comparable(one, configured);
  const rivals = all.filter(({ shortages: short }) => short.length === 0);
  const least = (of: (way: Priceless) => number) =>
    one.shortages.length === 0 &&
    rivals.every((rival) => comparable(one, rival) && of(one) <= of(rival) + SAME * Math.max(1, Math.abs(of(rival))));
  return {
    ...one,
    difference: known
      ? { list: one.listTotal - configured.listTotal, freeTier: one.freeTierTotal - configured.freeTierTotal }
      : null,
    cheapest: { list: least((way) => way.listTotal), freeTier: least((way) => way.freeTierTotal) },
  };
}
