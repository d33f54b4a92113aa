// The store: the state, what is derived from it, and the one way to change it.
import { createStore } from 'zustand/vanilla';
import type { MoneyView } from '../components/cost/money-view.ts';
import type { Snapshot, Store } from '../components/ui/store-context.ts';
import type { Action } from '../document/actions.ts';
import { initialState, reduce, type State } from '../document/reduce.ts';
import { firstModel } from '../model/first.ts';
import type { PageModel } from '../model/form.ts';
import type { First } from './first.ts';

/** What is derived from a state. */
export interface Derived<M extends PageModel = PageModel> {
  readonly model: M;
  readonly money: MoneyView;
  /** The estimate as text, written when it is asked for; empty until the prices have arrived. */
  readonly estimateText: () => string;
}

const NO_TEXT = (): string => '';

export interface AppStore extends Store {
  /** Derives with another function from now on: the whole model, once the prices have arrived. */
  readonly deriveWith: (derive: (state: State) => Derived) => void;
  /** Derives the form's model with another function from now on: once the check has arrived, before the prices have. */
  readonly checkWith: (checked: (state: State) => PageModel) => void;
}

/**
 * @param first the figures and texts of the defaults, shown until the rest has arrived
 * @param now milliseconds, for the steps of the history
 */
export function createAppStore({ money, texts }: First, now: () => number): AppStore {
  const firstOf = firstModel(texts);
  let derive = (state: State): Derived => ({ model: firstOf(state), money, estimateText: NO_TEXT });
  const store = createStore<Snapshot>(() => ({ state: initialState, ...derive(initialState), failure: null }));
  /** What was typed is in the state, whatever happens to what is derived from it. */
  const show = (state: State): void => {
    try {
      store.setState({ state, ...derive(state) });
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
    checkWith: (checked) => {
      derive = (state) => ({ model: checked(state), money, estimateText: NO_TEXT });
      show(store.getState().state);
    },
    deriveWith: (next) => {
      derive = next;
      show(store.getState().state);
    },
  };
}
