// Brings the next backups in words, once backups are on.
import type { AppStore } from './store.ts';

/** Waits for backups, then tells their next runs at the field of the schedule; returns how to stop waiting. */
export function startSchedule(store: AppStore, now: () => number): () => void {
  let isAsked = false;
  const look = (): void => {
    if (isAsked || !store.getState().model.fallback.enable_backup) return;
    isAsked = true;
    import('./schedule-part.ts').then(
      ({ withNextBackups }) => store.refineWith(withNextBackups(now)),
      // A note that does not come is no failure of the form; the next change asks again.
      () => {
        isAsked = false;
      },
    );
  };
  look();
  return store.subscribe(look);
}
