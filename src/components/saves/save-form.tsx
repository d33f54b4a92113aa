// Saves the configuration under a name; where the name is taken, it offers to replace.
import { type FormEvent, useState } from 'react';
import { useSlice } from '../ui/store-context.ts';
import { cleanName, MOST_NAME, type Save } from './saves.ts';
import { savesWords as words } from './words.ts';

interface Props {
  readonly saves: readonly Save[];
  readonly onAdd: (name: string) => void;
  readonly onReplace: (save: Save) => void;
}

export function SaveForm({ saves, onAdd, onReplace }: Props) {
  const table = useSlice(({ model }) => model.fallback.table_name);
  const [typed, setTyped] = useState(table);
  const name = cleanName(typed);
  const taken = saves.find((save) => save.name === name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name === '') return;
    if (taken === undefined) onAdd(name);
    else onReplace(taken);
  };
  const help = taken === undefined ? '' : words.replaces(name);
  return (
    <form className="save-form" onSubmit={submit}>
      <label htmlFor="save-name">{words.name}</label>
      <div className="save-controls">
        <input
          id="save-name"
          type="text"
          maxLength={MOST_NAME}
          autoComplete="off"
          aria-describedby="save-help"
          aria-invalid={name === '' || undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="primary" disabled={name === ''}>
          {taken === undefined ? words.save : words.replace(name)}
        </button>
      </div>
      <p className="field-help" id="save-help">
        {name === '' ? words.noName : help}
      </p>
    </form>
  );
}
