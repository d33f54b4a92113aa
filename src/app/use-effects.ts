// Starts the effects once the form stands.
import { useEffect } from 'react';
import { transferWords } from '../components/transfer/words.ts';
import { browserStore } from '../platform/storage.ts';
import { loadExports } from './commands.ts';
import { keepEarly } from './early.ts';
import { loadEffects, parts } from './lazy.ts';
import type { AppStore } from './store.ts';

/** Starts them, or says that nothing is saved. */
async function begin(store: AppStore): Promise<() => void> {
  const letGo = keepEarly(store, browserStore);
  try {
    // Before a button is pressed: a browser takes a copy only shortly after the press.
    loadExports().catch(() => {});
    const { startEffects } = await loadEffects();
    const stop = await startEffects(store, parts);
    letGo();
    return stop;
  } catch {
    store.dispatch({ type: 'session', session: { notice: { text: transferWords.effectsFailed, tone: 'refused' } } });
    return letGo;
  }
}

export function useEffects(store: AppStore): void {
  useEffect(() => {
    let stop = (): void => {};
    let isGone = false;
    // After the page has said that it is ready.
    const timer = setTimeout(async () => {
      const started = await begin(store);
      if (isGone) started();
      else stop = started;
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}
