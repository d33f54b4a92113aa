// Brings the parts that were not opened yet, so that neither a new deploy nor a lost connection breaks them later.
import { whenIdle } from '../platform/idle.ts';

export type Part = () => Promise<unknown>;

/** One after another, each when the browser is idle; returns how to stop. What does not arrive is asked for again when it is opened. */
export function warmUp(parts: readonly Part[]): () => void {
  let stop = (): void => {};
  const next = (index: number): void => {
    const load = parts[index];
    if (load === undefined) return;
    const go = (): void => next(index + 1);
    stop = whenIdle(() => void load().then(go, go));
  };
  next(0);
  return () => stop();
}
