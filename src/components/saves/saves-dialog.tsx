// Named saves: save, open, rename, duplicate, delete, and restore what was deleted or replaced.
import { useState } from 'react';
import { readConfigurationFile } from '../../document/configuration-file.ts';
import type { Document } from '../../document/document.ts';
import { equal } from '../../document/patch.ts';
import { readTextFile } from '../transfer/text-file.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useSlice, useStore } from '../ui/store-context.ts';
import { DeletedSaves, UnreadableEntries } from './other-entries.tsx';
import { SaveForm } from './save-form.tsx';
import { SaveRow } from './save-row.tsx';
import './saves.css';
import { MOST_NAME, type Result, type Save, type Saves } from './saves.ts';
import { useSaves } from './use-saves.ts';
import { savesWords as words } from './words.ts';

interface Props {
  readonly saves: Saves;
  /** Hands the document to the browser as a file. */
  readonly onDownload: (document: Document) => void;
  /** Hands an entry that could not be read to the browser as a file. */
  readonly onDownloadText: (text: string) => void;
  readonly onClose: () => void;
}

/** What was said last, with the way back of a deletion. */
interface Said {
  readonly text: string;
  readonly isRefused: boolean;
  readonly undo?: () => void;
}

export function SavesDialog({ saves, onDownload, onDownloadText, onClose }: Props) {
  const { dispatch } = useStore();
  const document = useSlice(({ state }) => state.document);
  const [{ saves: list, deleted, unreadable }, run] = useSaves(saves);
  const [said, setSaid] = useState<Said | null>(null);

  const act = (change: () => Result, done: string, undo?: () => void): void => {
    const result = run(change);
    const isRefused = result !== 'done';
    const withUndo = isRefused || undo === undefined ? {} : { undo };
    setSaid({ text: isRefused ? words.result[result] : done, isRefused, ...withUndo });
  };
  const openDocument = (opened: Document, name: string): void => {
    dispatch({ type: 'open', document: opened, what: words.step(name) });
    const notice = { text: words.said.opened(name), tone: 'done' } as const;
    dispatch({ type: 'session', session: { notice, dialog: null } });
  };
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readTextFile(file);
    if (typeof read === 'string') return setSaid({ text: read, isRefused: true });
    const decoded = readConfigurationFile(read.text);
    const refused = decoded === null ? words.noConfiguration(file.name) : decoded.findings[0]?.message;
    if (refused !== undefined || decoded === null) return setSaid({ text: refused ?? '', isRefused: true });
    openDocument(decoded.document, file.name.slice(0, MOST_NAME));
  };
  const replace = ({ id, name }: Save): void => act(() => saves.replace(id, document), words.said.replaced(name));
  const remove = ({ id, name }: Save): void => {
    const before = new Set(saves.list().deleted.map((one) => one.id));
    const undo = (): void => {
      const own = saves.list().deleted.find((one) => !before.has(one.id));
      act(() => (own === undefined ? 'missing' : saves.restore(own.id)), words.said.restored(name));
    };
    act(() => saves.remove(id), words.said.deleted(name), undo);
  };
  return (
    <Dialog title={words.title} help={words.help} onClose={onClose}>
      <SaveForm
        saves={list}
        onAdd={(name) => act(() => saves.add(name, document), words.said.saved(name))}
        onReplace={replace}
      />
      <div className="saves-files">
        <button type="button" onClick={() => onDownload(document)}>
          {words.download}
        </button>
        <label>
          {words.file}
          <input type="file" accept=".json" onChange={(event) => void openFile(event.target.files?.[0])} />
        </label>
      </div>
      <p className="saves-said" role="alert" data-refused={said?.isRefused || undefined}>
        {said?.text}
        {said?.undo !== undefined && (
          <button type="button" className="link" onClick={said.undo}>
            {words.undo}
          </button>
        )}
      </p>
      {list.length === 0 && <p className="field-help">{words.none}</p>}
      <ul className="saves" aria-label={words.list}>
        {list.map((save) => (
          <SaveRow
            key={save.id}
            save={save}
            isOpen={equal(save.document, document)}
            onOpen={() => openDocument(save.document, save.name)}
            onReplace={() => replace(save)}
            onRename={(name) => act(() => saves.rename(save.id, name), words.said.renamed(name))}
            onDuplicate={() => act(() => saves.duplicate(save.id), words.said.duplicated(save.name))}
            onDelete={() => remove(save)}
          />
        ))}
      </ul>
      <DeletedSaves
        saves={deleted}
        onRestore={({ id, name }) => act(() => saves.restore(id), words.said.restored(name))}
      />
      <UnreadableEntries
        entries={unreadable}
        onDownload={onDownloadText}
        onDiscard={(id) =>
          run(() => {
            saves.discard(id);
            return 'done';
          })
        }
      />
    </Dialog>
  );
}
