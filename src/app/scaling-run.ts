// Keeps the simulation up with the document: what changed is simulated once typing has paused, and old answers count for nothing.
import { createStore } from 'zustand/vanilla';
import { idleRun, type ScalingRun, type ScalingTools, type SimulatedSettings } from '../components/scaling/run.ts';
import type { Snapshot, Store } from '../components/ui/store-context.ts';
import type { SimulatedCapacity } from '../document/session.ts';
import { indexNames, type ScalingInput, scalingInput } from '../model/scaling.ts';
import { capacityOf, settingsOf } from '../model/simulated.ts';
import type { Task, WorkerClient } from '../platform/workers.ts';

/** A pause in typing after which the simulation starts, in milliseconds. */
const PAUSE_MS = 250;

export interface Around {
  readonly store: Store;
  readonly client: WorkerClient;
  /** Runs later; returns how to call it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

function inputOf({ state, model }: Snapshot): ScalingInput | null {
  return model.cost === null ? null : scalingInput(state, model.fallback, model.cost);
}

const changed = (before: ScalingInput | null, now: ScalingInput, parts: readonly (keyof ScalingInput)[]): boolean =>
  before === null || parts.some((part) => before[part] !== now[part]);

const capacityIn = ({ demand, settings, result }: SimulatedSettings): readonly SimulatedCapacity[] =>
  'initial' in settings ? [{ demand, settings, capacity: capacityOf(result) }] : [];

/** Starts to follow the store; `stop` ends the worker. */
export function startScaling({ store, client, after }: Around): ScalingTools & { readonly stop: () => void } {
  const run = createStore<ScalingRun>(() => idleRun);
  let simulated: ScalingInput | null = null;
  let searched: ScalingInput | null = null;
  let search: AbortController | null = null;
  let reading: AbortController | null = null;
  let waiting = (): void => {};

  const simulate = async (
    input: ScalingInput,
    settings: ScalingInput['settings'],
  ): Promise<SimulatedSettings | null> => {
    const { demand, prices } = input;
    if (demand === null || settings === null) return null;
    const task: Task = { type: 'simulate', demand, settings, prices };
    const outcome = await client.run(task);
    if (outcome.type === 'failed') run.setState({ failure: outcome.message });
    if (outcome.type !== 'simulated') return null;
    const { result, causes, way } = outcome;
    return { demand, settings, result, causes, way };
  };

  const showNow = async (input: ScalingInput): Promise<void> => {
    simulated = input;
    const first = simulate(input, input.settings);
    const second = input.basis.assumed ? simulate(input, input.suggested) : null;
    const now = await first;
    if (simulated !== input) return;
    run.setState({ now });
    const suggested = await second;
    // The estimate counts the workload's traffic, never a measured one.
    if (simulated !== input || !input.basis.assumed) return;
    const known = [now, suggested].flatMap((each) => (each === null ? [] : capacityIn(each)));
    store.dispatch({ type: 'session', session: { simulated: known } });
  };

  const recommend = async (input: ScalingInput): Promise<void> => {
    searched = input;
    search?.abort();
    const own = new AbortController();
    search = own;
    const { demand, prices, allowed, basis } = input;
    if (demand === null || allowed === null) return run.setState({ recommended: null, searching: null });
    run.setState({ searching: 0, stopped: false });
    const outcome = await client.run(
      { type: 'recommend', demand, limits: { prices, throttledShare: allowed, basis } },
      { signal: own.signal, onProgress: (searching) => run.setState({ searching }) },
    );
    if (search !== own) return;
    run.setState({ searching: null });
    if (outcome.type === 'failed') run.setState({ failure: outcome.message });
    if (outcome.type !== 'recommended') return;
    const { result } = outcome;
    run.setState({ recommended: { demand, allowed, result, best: null } });
    const model = store.getState().model.fallback;
    const best = await simulate(input, settingsOf({ ...model, ...result.ways.autoScaled.settings }));
    if (search !== own) return;
    run.setState({ recommended: { demand, allowed, result, best } });
    // What the tab says as text is read with the store.
    store.dispatch({ type: 'session', session: {} });
  };

  const start = (input: ScalingInput): void => {
    if (changed(simulated, input, ['demand', 'settings', 'suggested', 'prices'])) void showNow(input);
    if (changed(searched, input, ['demand', 'prices', 'allowed', 'basis'])) void recommend(input);
  };

  const follow = (): void => {
    const input = inputOf(store.getState());
    const before = run.getState().input;
    if (input === null) return;
    if (!changed(before, input, ['demand', 'settings', 'suggested', 'prices', 'allowed', 'basis', 'choice'])) return;
    run.setState({ input });
    waiting();
    // Nobody types into measured traffic.
    const isTyped = before !== null && before.basis === input.basis;
    waiting = after(isTyped ? PAUSE_MS : 0, () => start(input));
  };

  const importFrom = async (text: string | File, name: string): Promise<void> => {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    run.setState({ importing: 0, problems: [], failure: null });
    const offset = run.getState().input?.choice.utcOffset ?? 0;
    const outcome = await client.run(
      { type: 'import', text, options: { indexes: indexNames, offsetMinutes: offset * 60 } },
      { signal: own.signal, onProgress: (importing) => run.setState({ importing }) },
    );
    if (reading !== own) return;
    run.setState({ importing: null });
    if (outcome.type === 'failed') run.setState({ failure: outcome.message });
    if (outcome.type !== 'imported') return;
    run.setState({ problems: outcome.result.problems });
    if (outcome.result.demand === null) return;
    store.dispatch({ type: 'session', session: { traffic: { name, imported: outcome.result } } });
  };

  const unsubscribe = store.subscribe(follow);
  follow();
  return {
    getState: run.getState,
    subscribe: run.subscribe,
    importFrom: (text, name) => void importFrom(text, name),
    cancel: () => {
      if (run.getState().searching !== null) run.setState({ stopped: true, searching: null });
      search?.abort();
      reading?.abort();
    },
    retry: () => {
      const { input } = run.getState();
      simulated = null;
      searched = null;
      run.setState({ failure: null });
      if (input !== null) start(input);
    },
    stop: () => {
      unsubscribe();
      waiting();
      client.close();
    },
  };
}
