// What the panel shows of the worker's work, and what it can ask for; the work itself is done outside of the components.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { ScalingInput } from '../../model/scaling.ts';
import type { Cause } from '../../scaling/causes.ts';
import type { Recommendation } from '../../scaling/recommend.ts';
import type { FixedSettings, ScalingSettings, TableSimulation } from '../../scaling/table.ts';
import type { WayResult } from '../../scaling/ways.ts';
import type { ImportProblem } from '../../workload/cloudwatch-result.ts';
import type { TableDemand } from '../../workload/traffic.ts';

/** A simulation of settings over a demand. */
export interface SimulatedSettings {
  readonly demand: TableDemand;
  readonly settings: ScalingSettings | FixedSettings;
  readonly result: TableSimulation;
  readonly causes: readonly Cause[];
  readonly way: WayResult;
}

export interface Recommended {
  readonly demand: TableDemand;
  /** Share of the demand that was allowed to be throttled. */
  readonly allowed: number;
  readonly result: Recommendation;
  /** The best auto scaling, simulated; null until then. */
  readonly best: SimulatedSettings | null;
}

export interface ScalingRun {
  /** Null until there is a cost to derive it from. */
  readonly input: ScalingInput | null;
  /** The current settings over the current traffic; null on demand, and while they are simulated for the first time. */
  readonly now: SimulatedSettings | null;
  readonly recommended: Recommended | null;
  /** Share of the search that is done, 0 to 1; null when none is under way. */
  readonly searching: number | null;
  /** Whether the search was stopped by the user, so that there may be none for this traffic. */
  readonly stopped: boolean;
  /** Share of an import that is read; null when none is under way. */
  readonly importing: number | null;
  /** Why the last import was refused. */
  readonly problems: readonly ImportProblem[];
  /** Why nothing could be simulated; null when it could. */
  readonly failure: string | null;
}

export const idleRun: ScalingRun = {
  input: null,
  now: null,
  recommended: null,
  searching: null,
  stopped: false,
  importing: null,
  problems: [],
  failure: null,
};

export interface ScalingTools extends Pick<StoreApi<ScalingRun>, 'getState' | 'subscribe'> {
  /** Reads a CloudWatch export and takes its traffic; `name` is the file's. */
  readonly importFrom: (text: string | File, name: string) => void;
  /** Stops what is under way: an import, a search. */
  readonly cancel: () => void;
  /** Tries again what failed or was stopped. */
  readonly retry: () => void;
}

export const ScalingContext = createContext<ScalingTools | null>(null);

export function useTools(): ScalingTools {
  const tools = useContext(ScalingContext);
  if (tools === null) throw new Error('no scaling tools around this component');
  return tools;
}

export function useRun<T>(select: (run: ScalingRun) => T): T {
  const tools = useTools();
  return useSyncExternalStore(tools.subscribe, () => select(tools.getState()));
}
