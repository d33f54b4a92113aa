// Brings the check, and the part of the page that deals with money, once the form stands.
import { startTransition, useCallback, useEffect, useState } from 'react';
import { loadCheckPart, loadCostPart } from './lazy.ts';
import type { AppStore } from './store.ts';

type CostPart = typeof import('./cost-part.tsx');

export interface CostPartState {
  readonly part: CostPart | null;
  /** What could not be loaded. */
  readonly failed: 'check' | 'prices' | null;
  readonly load: () => void;
}

async function bringCheck(store: AppStore): Promise<void> {
  const { checkedModel } = await loadCheckPart();
  store.checkWith(checkedModel);
  performance.mark('checked');
}

export function useCostPart(store: AppStore): CostPartState {
  const [part, setPart] = useState<CostPart | null>(null);
  const [failed, setFailed] = useState<CostPartState['failed']>(null);
  const load = useCallback(async () => {
    setFailed(null);
    // The check comes first, with the line to itself: the preview waits for it. The prices bring it as well.
    const isChecked = await bringCheck(store).then(
      () => true,
      () => false,
    );
    try {
      const arrived = await loadCostPart();
      store.deriveWith(arrived.derive);
      // Its form is large: drawn in slices.
      startTransition(() => setPart(arrived));
    } catch {
      setFailed(isChecked ? 'prices' : 'check');
    }
  }, [store]);
  // After the page has said that it is ready: nothing of the money holds the form up.
  useEffect(() => {
    const timer = setTimeout(load);
    return () => clearTimeout(timer);
  }, [load]);
  return { part, failed, load };
}
