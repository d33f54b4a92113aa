// One environment of the list: its overrides counted, and what can be done with it.
import { type FormEvent, useState } from 'react';
import type { Environment } from '../../document/document.ts';
import { Hidden } from '../ui/hidden.tsx';
import { useStore } from '../ui/store-context.ts';
import { refusedName } from './name-check.ts';
import { environmentsWords as words } from './words.ts';

interface Props {
  readonly environment: Environment;
  /** Whether the form shows it. */
  readonly isCurrent: boolean;
  /** Names of the other environments. */
  readonly others: readonly string[];
  readonly onDelete: () => void;
}

export function EnvironmentRow({ environment: { name, entries }, isCurrent, others, onDelete }: Props) {
  const { dispatch } = useStore();
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    const rename = (to: string): void => {
      setRenaming(false);
      dispatch({ type: 'rename-environment', name, to });
    };
    return (
      <li>
        <Rename name={name} others={others} onRename={rename} onCancel={() => setRenaming(false)} />
      </li>
    );
  }
  const actions = [
    [words.edit, () => dispatch({ type: 'session', session: { environment: name, dialog: null } })],
    [words.rename, () => setRenaming(true)],
    [words.delete, onDelete],
  ] as const;
  return (
    <li aria-current={isCurrent || undefined}>
      <p>
        <strong>{name}</strong>{' '}
        <span className="field-help">
          {words.overrides(Object.keys(entries).length)}
          {isCurrent && ` · ${words.editing}`}
        </span>
      </p>
      <div className="environment-actions">
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
  readonly others: readonly string[];
  readonly onRename: (to: string) => void;
  readonly onCancel: () => void;
}

function Rename({ name, others, onRename, onCancel }: RenameProps) {
  const [typed, setTyped] = useState(name);
  const refused = refusedName(typed, others);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (refused === null) onRename(typed);
  };
  return (
    <form className="environment-add" onSubmit={submit}>
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        aria-label={words.newName(name)}
        aria-invalid={refused !== null || undefined}
        aria-describedby="rename-help"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" disabled={refused !== null}>
        {words.rename}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
      <p className="field-help" id="rename-help">
        {refused ?? ''}
      </p>
    </form>
  );
}
