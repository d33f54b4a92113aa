// Below the saves: what was deleted or replaced, and what could not be read.
import { dateTime } from '../format.ts';
import { Hidden } from '../ui/hidden.tsx';
import { MOST_DELETED, type Save, type SavesList } from './saves.ts';
import { savesWords as words } from './words.ts';

interface DeletedProps {
  readonly saves: readonly Save[];
  readonly onRestore: (save: Save) => void;
}

export function DeletedSaves({ saves, onRestore }: DeletedProps) {
  if (saves.length === 0) return null;
  return (
    <details className="saves-more">
      <summary>
        {words.deleted} ({saves.length})
      </summary>
      <p className="field-help">{words.deletedHelp(MOST_DELETED)}</p>
      <ul className="saves" aria-label={words.deleted}>
        {saves.map((save) => (
          <li key={save.id}>
            <p>
              <strong>{save.name}</strong>
              <span className="field-help">{dateTime(save.at)}</span>
            </p>
            <button type="button" className="link" onClick={() => onRestore(save)}>
              {words.restore}
              <Hidden>{` ${save.name}`}</Hidden>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface UnreadableProps {
  readonly entries: SavesList['unreadable'];
  readonly onDownload: (text: string) => void;
  readonly onDiscard: (id: string) => void;
}

export function UnreadableEntries({ entries, onDownload, onDiscard }: UnreadableProps) {
  if (entries.length === 0) return null;
  return (
    <details className="saves-more">
      <summary>
        {words.unreadable} ({entries.length})
      </summary>
      <p className="field-help">{words.unreadableHelp}</p>
      <ul className="saves" aria-label={words.unreadable}>
        {entries.map(({ id, text }) => (
          <li key={id}>
            <code>{id}</code>
            <div className="save-actions">
              <button type="button" className="link" onClick={() => onDownload(text)}>
                {words.downloadEntry}
                <Hidden>{` ${id}`}</Hidden>
              </button>
              <button type="button" className="link" onClick={() => onDiscard(id)}>
                {words.discard}
                <Hidden>{` ${id}`}</Hidden>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
