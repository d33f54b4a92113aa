// Answers a press whose code takes long to arrive, or never does.
import type { Store } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { Notice } from '../document/session.ts';

/** Milliseconds after which a press that has shown nothing yet is answered. */
const SLOW_MS = 2000;

const waiting: Notice = { text: words.notices.waiting, tone: 'done', stays: true };

/** The same promise; where it takes long, a notice says so until it settles. */
export function waitingFor<T>(store: Store, loading: Promise<T>): Promise<T> {
  const say = (notice: Notice | null): void => store.dispatch({ type: 'session', session: { notice } });
  const slow = setTimeout(() => say(waiting), SLOW_MS);
  return loading.finally(() => {
    clearTimeout(slow);
    if (store.getState().state.session.notice === waiting) say(null);
  });
}
