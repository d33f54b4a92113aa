// Adds an environment, without overrides or with those of another one.
import { type FormEvent, useState } from 'react';
import { useStore } from '../ui/store-context.ts';
import { refusedName } from './name-check.ts';
import { environmentsWords as words } from './words.ts';

export function AddEnvironment({ names }: { readonly names: readonly string[] }) {
  const { dispatch } = useStore();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState('');
  const refused = refusedName(name, names);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (refused !== null) return;
    dispatch({ type: 'add-environment', name, copyOf: copyOf === '' ? null : copyOf });
    setName('');
  };
  return (
    <form className="environment-add" onSubmit={submit}>
      <div>
        <label htmlFor="environment-name">{words.name}</label>
        <input
          id="environment-name"
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby="environment-help"
          aria-invalid={(name !== '' && refused !== null) || undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {names.length > 0 && (
        <div>
          <label htmlFor="environment-copy">{words.copyOf}</label>
          <select id="environment-copy" value={copyOf} onChange={(event) => setCopyOf(event.target.value)}>
            <option value="">{words.nothing}</option>
            {names.map((one) => (
              <option key={one} value={one}>
                {words.overridesOf(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="submit" className="primary" disabled={refused !== null}>
        {words.add}
      </button>
      <p className="field-help" id="environment-help">
        {name === '' ? words.nameHelp : (refused ?? '')}
      </p>
    </form>
  );
}
