// Keeps what is entered in the first moments, before the part that writes drafts has arrived.
import type { Store } from '../components/ui/store-context.ts';
import { emptyDocument } from '../document/document.ts';
import type { EntryStore } from '../platform/storage.ts';

/** The entry under which it is kept until the next visit takes it over. */
export const EARLY = 'early';

/** Writes the document as it stands when the page goes; returns how to stop. */
export function keepEarly(store: Store, entries: EntryStore): () => void {
  const keep = (): void => {
    const { document } = store.getState().state;
    if (document !== emptyDocument) entries.write(EARLY, JSON.stringify(document));
  };
  // Both: a phone may end a page in the background without telling it anything more.
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') keep();
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}
