// What the page does beside showing: writes drafts and opens links. Loaded once the page is ready.
import { storedWords } from '../components/transfer/stored-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import { browserAddress } from '../platform/address.ts';
import { save } from '../platform/download.ts';
import { browserStore } from '../platform/storage.ts';
import { browserTabs } from '../platform/tabs.ts';
import { startDrafts } from './effects-drafts.ts';
import { startLinks } from './effects-link.ts';
import { startSchedule } from './effects-schedule.ts';

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

const offer = (text: string): void => save(storedWords.unreadableFile, text, 'text/plain');

/** Starts all effects; returns how to stop them. The draft comes before the link, so that undo leads back to it. */
export async function startEffects(store: Store): Promise<() => void> {
  const drafts = await startDrafts({ store, entries: browserStore, tabs: browserTabs, offer, now: Date.now, after });
  const stopLinks = startLinks(store, browserAddress);
  const stopSchedule = startSchedule(store, Date.now);
  // Both: a phone may end a page in the background without telling it anything more.
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') drafts.flush();
  };
  addEventListener('pagehide', drafts.flush);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', drafts.flush);
    document.removeEventListener('visibilitychange', hidden);
    stopSchedule();
    stopLinks();
    drafts.stop();
  };
}
