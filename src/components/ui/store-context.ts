// How components reach the state: each subscribes to the slice it shows and dispatches actions; nothing else changes anything.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Action } from '../../document/actions.ts';
import type { State } from '../../document/reduce.ts';
import type { PageModel } from '../../model/form.ts';
import type { MoneyView } from '../cost/money-view.ts';

/** The state, and everything that is derived from it. */
export interface Snapshot {
  readonly state: State;
  readonly model: PageModel;
  /** The figures in words; those of the defaults until the prices have arrived. */
  readonly money: MoneyView;
  /** The estimate as text, written when it is asked for; empty until the prices have arrived. */
  readonly estimateText: () => string;
  /** An error of the page's own while it derived what is shown: the page stops and offers what was typed. */
  readonly failure: Error | null;
}

export interface Store extends Pick<StoreApi<Snapshot>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly dispatch: (action: Action) => void;
}

export const StoreContext = createContext<Store | null>(null);

/** The store itself, for event handlers. It never changes. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('no store around this component');
  return store;
}

/**
 * A slice of what is shown; the component is drawn again when it changes.
 *
 * @param same whether two slices look the same; by identity unless told
 */
export function useSlice<T>(select: (snapshot: Snapshot) => T, same: (before: T, now: T) => boolean = Object.is): T {
  const store = useStore();
  // Holds the slice that was given last: React compares by identity, and asks more than once.
  const stable = useMemo(() => stableBy<T>(), []);
  return useSyncExternalStore(
    store.subscribe,
    () => stable(select(store.getState()), same),
    () => stable(select(store.getInitialState()), same),
  );
}

/** Gives the value of before while the new one looks the same. */
function stableBy<T>(): (now: T, same: (before: T, now: T) => boolean) => T {
  let held: { readonly value: T } | null = null;
  return (now, same) => {
    if (held === null || !same(held.value, now)) held = { value: now };
    return held.value;
  };
}
