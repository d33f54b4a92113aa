// The store: the state, what is derived from it, and the one way to change it.
import { createStore } from 'zustand/vanilla';
import type { Check } from '../catalog/entries.ts';
import type { MoneyView } from '../components/cost/money-view.ts';
import type { Snapshot, Store } from '../components/ui/store-context.ts';
import type { Action } from '../document/actions.ts';
import { initialState, reduce, type State } from '../document/reduce.ts';
import { formModel, type PageModel } from '../model/form.ts';

/** What is derived from a state. */
export interface Derived<M extends PageModel = PageModel> {
  readonly model: M;
  readonly money: MoneyView;
}

/** Puts something into a model that has been derived. */
export type Refine = (model: PageModel, state: State) => PageModel;

export interface AppStore extends Store {
  /** Derives with another function from now on: the whole model, once the prices have arrived. */
  readonly deriveWith: (derive: (state: State) => Derived) => void;
  /** Checks with the whole check from now on. */
  readonly checkWith: (check: Check) => void;
  /** Refines what is derived from now on, whichever function derives it; each one is added once. */
  readonly refineWith: (refine: Refine) => void;
}

/**
 * @param first the figures of the defaults, shown until there is a cost
 * @param now milliseconds, for the steps of the history
 */
export function createAppStore(first: MoneyView, now: () => number): AppStore {
  let derive = (state: State): Derived => ({ model: formModel(state), money: first });
  const refinements = new Set<Refine>();
  const derived = (state: State): Derived => {
    const { model, money } = derive(state);
    return { model: [...refinements].reduce((refined, refine) => refine(refined, state), model), money };
  };
  const store = createStore<Snapshot>(() => ({ state: initialState, ...derived(initialState), failure: null }));
  /** What was typed is in the state, whatever happens to what is derived from it. */
  const show = (state: State): void => {
    try {
      store.setState({ state, ...derived(state) });
    } catch (error) {
      store.setState({ state, failure: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    dispatch: (action: Action) => {
      const before = store.getState().state;
      const state = reduce(before, 'at' in action ? action : { ...action, at: now() });
      if (state !== before) show(state);
    },
    checkWith: (check) => {
      derive = (state) => ({ model: formModel(state, check), money: first });
      show(store.getState().state);
    },
    refineWith: (refine) => {
      if (refinements.has(refine)) return;
      refinements.add(refine);
      show(store.getState().state);
    },
    deriveWith: (next) => {
      derive = next;
      show(store.getState().state);
    },
  };
}
