// Says that a newer version of the page has been published, or that a style sheet arrived cut off.
import { deployWords as words } from '../components/transfer/deploy-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import type { Deploys } from '../platform/deploy.ts';

/** The least time between two questions to the server, in milliseconds. */
const SELDOM_MS = 5 * 60_000;

/** Asks when code is missing, and now and then when the page comes into sight; returns how to stop. */
export function startDeploys(store: Store, deploys: Deploys, now: () => number): () => void {
  let asked = now();
  const say = (text: string): void =>
    store.dispatch({ type: 'session', session: { notice: { text, tone: 'refused', stays: true, reload: true } } });
  const ask = async (): Promise<void> => {
    asked = now();
    if (!(await deploys.isNewer())) return;
    const isWritten = store.getState().state.session.storage === 'written';
    say(isWritten ? words.newer.written : words.newer.unwritten);
  };
  const stops = [
    deploys.onLost(() => void ask()),
    deploys.onReturn(() => {
      if (now() - asked >= SELDOM_MS) void ask();
    }),
    deploys.onCutOff(() => say(words.cutOff)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
