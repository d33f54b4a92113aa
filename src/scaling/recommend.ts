// The cheapest way to run a table for its traffic without more throttling than allowed, and what that rests on.
import type { Both, TableDemand } from '../workload/traffic.ts';
import { minutesOf } from '../workload/traffic.ts';
import { type Basis, explain, unknowns } from './explain.ts';
import { type Joint, runJoint } from './joint.ts';
import { marginOf } from './margin.ts';
import type { Term, ThroughputPrices } from './money.ts';
import { MINUTES_PER_DAY } from './policy.ts';
import { search } from './search.ts';
import { aroundDay, cleanDemand, stretchesOf } from './stretches.ts';
import type { FixedSettings, ScalingSettings } from './table.ts';
import { initialFor, smallestFixed, type Trial } from './trial.ts';
import {
  cheapestOf,
  onDemandWay,
  provisionedWay,
  type ThroughputSettings,
  type Way,
  type WayContext,
  type WayResult,
} from './ways.ts';

export interface Limits {
  /** Unit prices, or null where they are not known: then the least provisioned settings are found, and no way is chosen. */
  readonly prices: ThroughputPrices | null;
  /** Share of the demanded units that may be throttled, 0 to 1; 0 unless told. Reads and writes each keep to it. */
  readonly throttledShare?: number;
  /** Share by which traffic may grow before the settings throttle more than that, such as 0.1; 0 unless told. */
  readonly headroom?: number;
  /** Terms of reserved capacity that the user would commit to; they count towards the cheapest way. None unless told. */
  readonly terms?: readonly Term[];
  /** The largest capacity of a table or index; AWS's default quota of 40,000 unless told. */
  readonly highest?: number;
  /** Targets to begin the search with, in percent. */
  readonly targets?: readonly number[];
  readonly basis?: Basis;
}

export interface Recommendation {
  /** The cheapest way; null without traffic or prices. */
  readonly best: Way | null;
  /** What to set for it, by the module's names; empty without one. */
  readonly settings: ThroughputSettings;
  readonly ways: { readonly onDemand: WayResult; readonly fixed: WayResult; readonly autoScaled: WayResult };
  /** How many times the traffic may be until more than allowed is throttled, to a percent, 4 at most; null on demand. */
  readonly margin: number | null;
  /**
   * Auto scaling at the highest target from one unit up: what looks cheapest and throttles; null where it is neither
   * cheaper than the recommendation nor throttles more.
   */
  readonly cheaperButThrottles: WayResult | null;
  /** A few sentences: what to take, why, and with what margin. */
  readonly reasons: readonly string[];
  /** What cannot be known from this demand. */
  readonly unknowns: readonly string[];
}

const TARGETS = [20, 30, 40, 50, 60, 70, 80, 90] as const;
/** Quota "Table-level read/write throughput limit" of most Regions. */
const HIGHEST = 40_000;
/** Searches again at most this often with the day on which a candidate failed. */
const MAX_ROUNDS = 4;

const total = (demand: TableDemand, kind: 'read' | 'write'): number =>
  demand.resources.reduce((sum, resource) => sum + resource[kind].reduce((all, units) => all + units, 0), 0);

const both = <T>(of: (kind: 'read' | 'write') => T): Both<T> => ({ read: of('read'), write: of('write') });

/** Progress from 0 to 1; the search goes on while it returns true. */
export type Progress = (share: number) => boolean;

/** The recommendation, or null when `progress` stopped it. */
export function recommendStep(given: TableDemand, limits: Limits, progress: Progress): Recommendation | null {
  const demand = cleanDemand(given);
  const headroom = Math.min(9, Math.max(0, limits.headroom ?? 0)) || 0;
  const hard = headroom === 0 ? demand : cleanDemand(given, 1 + headroom);
  const share = Math.min(1, Math.max(0, limits.throttledShare ?? 0)) || 0;
  const targets = limits.targets?.filter((target) => target >= 20 && target <= 90) ?? TARGETS;
  const context: Context = {
    demand,
    hard,
    prices: limits.prices,
    share,
    demanded: both((kind) => total(demand, kind)),
    allowed: both((kind) => allowedOf(total(demand, kind), share)),
    allowedHard: both((kind) => allowedOf(total(hard, kind), share)),
    highest: Math.max(1, Math.floor(limits.highest ?? HIGHEST) || HIGHEST),
    targets: targets.length > 0 ? targets : TARGETS,
  };
  const found = bestScaling(context, progress);
  if (found === null) return null;
  const fixedSettings = fixedFor(context);
  const onDemand = onDemandWay(context);
  const fixed = provisionedWay(context, 'fixed', fixedSettings, runJoint(demand, fixedSettings, ANY));
  const autoScaled = provisionedWay(
    context,
    'auto-scaled',
    found.settings,
    found.joint ?? runJoint(demand, found.settings, ANY),
  );
  const ways = { onDemand, fixed, autoScaled };
  const best = cheapestOf(context, [onDemand, fixed, autoScaled], limits.terms ?? []);
  if (!progress(0.8)) return null;
  const settings = best === 'fixed' ? fixedSettings : found.settings;
  const allowedAt = (percent: number) =>
    both((kind) => allowedOf((context.demanded[kind] * percent) / 100, context.share));
  const margin = best === null || best === 'on-demand' ? null : marginOf(demand, settings, allowedAt);
  const chosen = [onDemand, fixed, autoScaled].find((each) => each.way === best);
  const cheaperButThrottles = chosen === undefined ? null : temptation(context, chosen);
  const facts = {
    best,
    ways,
    margin,
    cheaperButThrottles,
    minutes: minutesOf(demand),
    allowed: limits.throttledShare ?? 0,
  };
  return {
    best,
    settings: chosen?.settings ?? {},
    ways,
    margin,
    cheaperButThrottles,
    reasons: explain(facts),
    unknowns: unknowns(demand, limits.basis ?? {}, limits.prices !== null),
  };
}

/**
 * Finds the cheapest settings by search over the simulator: every candidate is simulated with all six dimensions and
 * the quotas they share before it is recommended. Total for any numbers.
 */
export function recommend(demand: TableDemand, limits: Limits): Recommendation {
  const result = recommendStep(demand, limits, () => true);
  if (result === null) throw new Error('a recommendation without a stop is never stopped');
  return result;
}

interface Context extends WayContext {
  /** The demand with the headroom that the settings must carry as well. */
  readonly hard: TableDemand;
  readonly share: number;
  readonly allowedHard: Both<number>;
  readonly highest: number;
  readonly targets: readonly number[];
}

/** A hair above nothing, since sums of fractions are not exact. */
const allowedOf = (units: number, share: number): number => units * share + 1e-9;

const ANY: Both<number> = { read: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY };

interface Found {
  readonly settings: ScalingSettings;
  /** Of the demand itself; null where only more than it was simulated. */
  readonly joint: Joint | null;
}

/** The best pair of candidates that together carry the whole demand; null when stopped. */
function bestScaling(context: Context, progress: Progress): Found | null {
  const { demand, hard, allowed, allowedHard, highest, targets } = context;
  const stretches = { read: stretchesOf(hard, 'read'), write: stretchesOf(hard, 'write') };
  const find = (kind: 'read' | 'write') => search(stretches[kind], { allowed: allowedHard[kind], targets, highest });
  let candidates: { read: readonly Trial[]; write: readonly Trial[] } = { read: find('read'), write: [] };
  if (!progress(0.3)) return null;
  candidates = { ...candidates, write: find('write') };
  if (!progress(0.6)) return null;
  const at = { read: 0, write: 0 };
  for (let round = 0; ; ) {
    const settings = settingsOf(hard, candidates.read[at.read], candidates.write[at.write]);
    const joint = runJoint(hard, settings, allowedHard);
    const failed = joint.failed ?? (hard === demand ? null : runJoint(demand, settings, allowed).failed);
    if (failed === null) return { settings, joint: hard === demand ? joint : null };
    const { kind, minute } = failed;
    if (round < MAX_ROUNDS && stretches[kind].length > 1) {
      round += 1;
      stretches[kind] = [...stretches[kind], aroundDay(hard, kind, Math.floor(minute / MINUTES_PER_DAY))];
      candidates = { ...candidates, [kind]: find(kind) };
      at[kind] = 0;
    } else if (at[kind] < candidates[kind].length - 1) at[kind] += 1;
    else return { settings: constantSettings(context), joint: null };
    if (!progress(0.6 + round * 0.04)) return null;
  }
}

/** Bounds that cannot move, large enough for the whole demand: the last resort, which always carries it. */
function constantSettings({ hard, allowedHard, highest }: Context): ScalingSettings {
  const trial = (kind: 'read' | 'write'): Pick<Trial, 'bounds'> => {
    const series = hard.resources.map((each) => each[kind]);
    const capacity = Math.min(highest, smallestFixed(series, allowedHard[kind]));
    return { bounds: { min: capacity, max: capacity, target: 70 } };
  };
  return settingsOf(hard, trial('read'), trial('write'));
}

function settingsOf(
  demand: TableDemand,
  read: Pick<Trial, 'bounds'> | undefined,
  write: Pick<Trial, 'bounds'> | undefined,
): ScalingSettings {
  const none = { min: 1, max: 1, target: 70 };
  const bounds = { read: read?.bounds ?? none, write: write?.bounds ?? none };
  const [table, ...indexes] = demand.resources;
  const initial = (resources: TableDemand['resources']) =>
    both((kind) =>
      initialFor(
        resources.map((resource) => resource[kind]),
        bounds[kind],
      ),
    );
  return { ...bounds, initial: { table: initial(table === undefined ? [] : [table]), index: initial(indexes) } };
}

function fixedFor({ hard, share, highest }: Context): FixedSettings {
  const [table, ...indexes] = hard.resources;
  const size = (resources: TableDemand['resources']) =>
    both((kind) => {
      const series = resources.map((resource) => resource[kind]);
      const demanded = series.reduce((sum, each) => sum + each.reduce((all, units) => all + units, 0), 0);
      return Math.min(highest, smallestFixed(series, allowedOf(demanded, share)));
    });
  return { table: size(table === undefined ? [] : [table]), index: size(indexes) };
}

function temptation(context: Context, chosen: WayResult): WayResult | null {
  const { demand, targets, highest } = context;
  const bounds = { bounds: { min: 1, max: highest, target: Math.max(...targets) } };
  const settings = settingsOf(demand, bounds, bounds);
  const result = provisionedWay(context, 'auto-scaled', settings, runJoint(demand, settings, ANY));
  const cheaper = (result.monthly ?? 0) < (chosen.monthly ?? 0);
  return cheaper && result.throttledShare > chosen.throttledShare ? result : null;
}
