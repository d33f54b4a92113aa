// Brings the part of the page that deals with money, once the form stands.
import { startTransition, useCallback, useEffect, useState } from 'react';
import { loadCheckPart, loadCostPart } from './lazy.ts';
import type { AppStore } from './store.ts';

type CostPart = typeof import('./cost-part.tsx');

export interface CostPartState {
  readonly part: CostPart | null;
  readonly failed: boolean;
  readonly load: () => void;
}

export function useCostPart(store: AppStore): CostPartState {
  const [part, setPart] = useState<CostPart | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    // The checks come first and do without the prices.
    const checks = loadCheckPart().then(({ checkedModel }) => store.checkWith(checkedModel));
    Promise.all([loadCostPart(), checks])
      .then(([part]) => part)
      .then(
        (arrived) => {
          store.deriveWith(arrived.derive);
          // Its form is large: drawn in slices.
          startTransition(() => setPart(arrived));
        },
        () => setFailed(true),
      );
  }, [store]);
  // After the page has said that it is ready: nothing of the money holds the form up.
  useEffect(() => {
    const timer = setTimeout(load);
    return () => clearTimeout(timer);
  }, [load]);
  return { part, failed, load };
}
