// Tells the next backups in words at the field of their schedule, once backups are on.
import type { Store } from '../components/ui/store-context.ts';

type SchedulePart = typeof import('../model/schedule.ts');

/** A function of its own: where Vite sees a `then` on the import itself, a part that is missing is not told to the page. */
export const loadSchedule = (): Promise<SchedulePart> => import('../model/schedule.ts');

/** Follows the schedule; returns how to stop. */
export function startSchedule(store: Store, now: () => number): () => void {
  let part: SchedulePart | 'asked' | null = null;
  const tell = ({ backupNote }: SchedulePart): void => {
    const { model, state } = store.getState();
    const note = backupNote(model, now);
    if (note === state.session.notes.backup_schedule) return;
    const notes = note === undefined ? {} : { backup_schedule: note };
    store.dispatch({ type: 'session', session: { notes } });
  };
  const look = (): void => {
    if (part !== null) {
      if (part !== 'asked') tell(part);
      return;
    }
    if (!store.getState().model.fallback.enable_backup) return;
    part = 'asked';
    loadSchedule().then(
      (arrived) => {
        part = arrived;
        look();
      },
      // A note that does not come is no failure of the form; the next change asks again.
      () => {
        part = null;
      },
    );
  };
  look();
  return store.subscribe(look);
}
