// Tells at the fields what follows from their values: what Terraform gets, the fixed indexes, the next backups.
import type { Snapshot, Store } from '../components/ui/store-context.ts';
import { equal } from '../document/patch.ts';
import { notesOf } from '../model/notes.ts';

type SchedulePart = typeof import('../model/schedule.ts');

/** A function of its own: where Vite sees a `then` on the import itself, a part that is missing is not told to the page. */
const loadSchedule = (): Promise<SchedulePart> => import('../model/schedule.ts');

/** Follows the values; returns how to stop. */
export function startNotes(store: Store, now: () => number): () => void {
  let schedule: SchedulePart | 'asked' | null = null;
  let last: Snapshot['model'] | null = null;
  const backups = (model: Snapshot['model']): Readonly<Record<string, string>> => {
    const note = schedule === null || schedule === 'asked' ? undefined : schedule.backupNote(model, now);
    return note === undefined ? {} : { backup_schedule: note };
  };
  const tell = (): void => {
    const { model, state } = store.getState();
    const notes = { ...notesOf(model), ...backups(model) };
    if (!equal(notes, state.session.notes)) store.dispatch({ type: 'session', session: { notes } });
  };
  const look = (): void => {
    const { model } = store.getState();
    // A change of the session alone changes no value.
    if (model.entries === last?.entries && model.cost === last.cost && model.findings === last.findings) return;
    last = model;
    tell();
    if (schedule !== null || !model.fallback.enable_backup) return;
    schedule = 'asked';
    loadSchedule().then(
      (arrived) => {
        schedule = arrived;
        tell();
      },
      // A note that does not come is no failure of the form; the next change asks again.
      () => {
        schedule = null;
      },
    );
  };
  look();
  return store.subscribe(look);
}
