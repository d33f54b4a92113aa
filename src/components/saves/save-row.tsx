// One save of the list: its name, when it was written, and what can be done with it.
import { type FormEvent, useState } from 'react';
import { dateTime } from '../format.ts';
import { Hidden } from '../ui/hidden.tsx';
import { cleanName, MOST_NAME, type Save } from './saves.ts';
import { tableOf } from './table-of.ts';
import { savesWords as words } from './words.ts';

interface Props {
  readonly save: Save;
  /** Whether the page shows just this configuration. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Puts the page's configuration in its place. */
  readonly onReplace: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

export function SaveRow({ save, isOpen, onOpen, onReplace, onRename, onDuplicate, onDelete }: Props) {
  const [renaming, setRenaming] = useState(false);
  const { name } = save;
  if (renaming) {
    const rename = (next: string): void => {
      setRenaming(false);
      if (next !== '' && next !== name) onRename(next);
    };
    return (
      <li>
        <Rename name={name} onRename={rename} onCancel={() => setRenaming(false)} />
      </li>
    );
  }
  const actions = [
    [words.open, onOpen],
    ...(isOpen ? [] : ([[words.replaceThis, onReplace]] as const)),
    [words.rename, () => setRenaming(true)],
    [words.duplicate, onDuplicate],
    [words.delete, onDelete],
  ] as const;
  return (
    <li aria-current={isOpen || undefined}>
      <p>
        <strong>{name}</strong>
        <span className="field-help">
          {words.table(tableOf(save.document))} ·{' '}
          <time dateTime={new Date(save.at).toISOString()}>{dateTime(save.at)}</time>
          {isOpen && ` · ${words.isOpen}`}
        </span>
      </p>
      <div className="save-actions">
        {actions.map(([action, run]) => (
          <button key={action} type="button" className="link" onClick={run}>
            {action}
            <Hidden>{` ${name}`}</Hidden>
          </button>
        ))}
      </div>
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

function Rename({ name, onRename, onCancel }: RenameProps) {
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onRename(cleanName(typed));
  };
  return (
    <form className="save-controls" onSubmit={submit}>
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        aria-label={words.newName(name)}
        maxLength={MOST_NAME}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" disabled={cleanName(typed) === ''}>
        {words.apply}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}
