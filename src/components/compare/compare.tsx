// What differs from other values: a list of settings in words, what Terraform will do, and both texts side by side.
import type { ReactNode } from 'react';
import { entriesIn } from '../../document/document.ts';
import { type CompareModel, compareModel, type Difference } from '../../model/compare.ts';
import { Go, PlanChanges } from '../ui/plan-changes.tsx';
import { useSlice, useStore } from '../ui/store-context.ts';
import { compareWords as words } from './words.ts';
import './compare.css';

interface Props {
  /** Goes to the field of a variable. */
  readonly onGo: (name: string) => void;
  /** Lays two texts side by side. */
  readonly diff: (before: string, after: string) => ReactNode;
}

export function Compare({ onGo, diff }: Props) {
  const compared = useSlice(({ model, state }) => compareModel(model, state));
  const { settings, changes, before, after, reference } = compared;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it.
    <section className="compare" aria-label={words.title} tabIndex={0}>
      <Against compared={compared} />
      {!reference.id.startsWith('text ') && <Settings settings={settings} onGo={onGo} />}
      {changes !== undefined && (
        <>
          <h3>{words.terraform}</h3>
          <PlanChanges changes={changes} onGo={onGo} />
        </>
      )}
      <h3>{words.texts}</h3>
      {before === after ? <p>{words.same}</p> : <div className="compare-texts">{diff(before, after)}</div>}
    </section>
  );
}

function Against({ compared: { references, reference } }: { readonly compared: CompareModel }) {
  const { dispatch } = useStore();
  const exported = useSlice(({ state }) => state.session.exported);
  const environment = useSlice(({ state }) => state.session.environment);
  return (
    <p className="compare-against">
      <label>
        {words.against}{' '}
        <select
          value={reference.id}
          onChange={({ target }) => dispatch({ type: 'session', session: { against: target.value } })}
        >
          {references.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {reference.id === 'export' && exported !== null && (
        <button
          type="button"
          onClick={() => {
            const entries = entriesIn(exported, environment);
            dispatch({ type: 'baseline', baseline: { name: reference.name, entries } });
          }}
        >
          {words.applied}
        </button>
      )}
    </p>
  );
}

function Settings({ settings, onGo }: Pick<Props, 'onGo'> & Pick<CompareModel, 'settings'>) {
  const hasEffects = settings.some(({ change }) => change !== null);
  if (settings.length === 0) return <h3>{words.settings(0)}</h3>;
  const { setting, before, after, effect } = words.columns;
  return (
    <table className="compare-settings">
      <caption>{words.settings(settings.length)}</caption>
      <thead>
        <tr>
          {[setting, before, after, ...(hasEffects ? [effect] : [])].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.map((one) => (
          <SettingRow key={one.name} setting={one} hasEffects={hasEffects} onGo={onGo} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, 'onGo'> {
  readonly setting: Difference;
  readonly hasEffects: boolean;
}

function SettingRow({ setting: { name, label, before, after, change }, hasEffects, onGo }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Go label={`${label} ${name}`} text={label} name={name} onGo={onGo} /> <code>{name}</code>
      </th>
      <td>{before}</td>
      <td>{after}</td>
      {hasEffects && <td data-effect={change?.effect}>{change === null ? '' : words.effects[change.effect]}</td>}
    </tr>
  );
}
