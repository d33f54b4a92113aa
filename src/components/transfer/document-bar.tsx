// The bar over the form: which configuration this is and whether it is saved, its environments, and what leads further.

import { useSlice, useStore } from '../ui/store-context.ts';
import { transferWords as words } from './words.ts';

export function DocumentBar({ onShare }: { readonly onShare: () => void }) {
  const { dispatch } = useStore();
  return (
    <section className="document-bar" aria-label={words.bar.title}>
      <SaveState />
      <div className="document-tools">
        {(['search', 'saves', 'environments', 'history', 'help'] as const).map((dialog) => (
          <button
            key={dialog}
            type="button"
            className="link"
            aria-haspopup="dialog"
            onClick={() => dispatch({ type: 'session', session: { dialog } })}
          >
            {words.bar[dialog]}
          </button>
        ))}
        <button type="button" className="link" onClick={onShare}>
          {words.bar.share}
        </button>
      </div>
      <EnvironmentSwitch />
    </section>
  );
}

/** Whether the browser keeps what is typed. */
function SaveState() {
  const status = useSlice(({ state }) => words.bar.status[state.session.storage]);
  return (
    <p className="save-state">
      <strong>{words.bar.draft}</strong> <span>{status}</span>
    </p>
  );
}

/** Not there while there is only the base. */
function EnvironmentSwitch() {
  const { dispatch } = useStore();
  const environments = useSlice(({ state }) => state.document.environments);
  const current = useSlice(({ state }) => state.session.environment);
  if (environments.length === 0) return null;
  return (
    <fieldset className="environment-switch">
      <legend className="hidden-words">{words.bar.environment}</legend>
      {[null, ...environments.map(({ name }) => name)].map((name) => (
        <label key={name ?? ''}>
          <input
            type="radio"
            name="environment"
            checked={name === current}
            onChange={() => dispatch({ type: 'session', session: { environment: name } })}
          />
          <span>{name ?? words.bar.base}</span>
        </label>
      ))}
    </fieldset>
  );
}
