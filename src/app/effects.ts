// What the page does beside showing: writes drafts and opens links. Loaded once the page is ready.
import { storedWords } from '../components/transfer/stored-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import { browserAddress } from '../platform/address.ts';
import { browserDeploys } from '../platform/deploy.ts';
import { save } from '../platform/download.ts';
import { browserStore } from '../platform/storage.ts';
import { browserTabs } from '../platform/tabs.ts';
import { startDeploys } from './effects-deploy.ts';
import { startDrafts } from './effects-drafts.ts';
import { startLinks } from './effects-link.ts';
import { keepFocus } from './keep-focus.ts';
import { startShortcuts } from './shortcuts.ts';
import { sparing } from './sparing.ts';
import { type Part, warmUp } from './warm-up.ts';

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Functions of their own: where Vite sees a `then` on the import itself, a part that is missing is not told to the page. */
const loadNotes = () => import('./effects-notes.ts');
const loadSchedule = () => import('../model/schedule.ts');

/** Starts what comes in a part of its own, so that nothing above waits for it; returns how to stop. */
function later<P>(load: () => Promise<P>, start: (part: P) => () => void): () => void {
  let stop = (): void => {};
  let isGone = false;
  load().then(
    (part) => {
      if (!isGone) stop = start(part);
    },
    // Without it the form says less; nothing is lost.
    () => {},
  );
  return () => {
    isGone = true;
    stop();
  };
}

const offer = (text: string): void => save(storedWords.unreadableFile, text, 'text/plain');

/**
 * Starts all effects; returns how to stop them. The draft comes before the link, so that undo leads back to it.
 *
 * @param parts what is brought ahead, in order
 */
export async function startEffects(store: Store, parts: readonly Part[]): Promise<() => void> {
  const drafts = await startDrafts({ store, entries: browserStore, tabs: browserTabs, offer, now: Date.now, after });
  const stopLinks = startLinks(store, browserAddress);
  const stops = [
    later(loadNotes, ({ startNotes }) => startNotes(store, Date.now)),
    startShortcuts(store),
    keepFocus(),
    startDeploys(store, browserDeploys, Date.now),
    sparing() ? () => {} : warmUp([...parts, loadSchedule]),
  ];
  // Both: a phone may end a page in the background without telling it anything more.
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') drafts.flush();
  };
  addEventListener('pagehide', drafts.flush);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', drafts.flush);
    document.removeEventListener('visibilitychange', hidden);
    for (const stop of stops) stop();
    stopLinks();
    drafts.stop();
  };
}
