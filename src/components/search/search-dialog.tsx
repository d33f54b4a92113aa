// Search over all settings: type, choose, and the field has the focus. "Changed only" lists what differs, with its value.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { rowOf } from '../../catalog/config.ts';
import { valueText } from '../form/field-parts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type Snapshot, useStore } from '../ui/store-context.ts';
import { findSettings, LONGEST_QUERY, type Setting } from './find-settings.ts';
import './search.css';
import { searchWords as words } from './words.ts';

interface Props {
  readonly onClose: () => void;
  /** Closes the dialog and leads to a field by the name of its box. */
  readonly onGo: (box: string) => void;
}

/** Whether a setting differs from its default. */
const isChanged = ({ variable, workload }: Setting, { model, state }: Snapshot): boolean =>
  variable !== null ? model.fields[variable].changed : Object.hasOwn(state.document.workload, workload ?? '');

/** What a setting holds, in words; empty where it stands at its default. */
function held(setting: Setting, snapshot: Snapshot): string {
  if (!isChanged(setting, snapshot)) return '';
  const { variable, workload } = setting;
  if (variable === null) return snapshot.state.document.workload[workload ?? ''] ?? '';
  return snapshot.model.given[variable] ?? valueText(rowOf(variable), snapshot.model.values[variable]);
}

export function SearchDialog({ onClose, onGo }: Props) {
  // Nothing changes while the dialog is open.
  const snapshot = useStore().getState();
  const [query, setQuery] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  // After the dialog has opened and taken the focus to its first button.
  useEffect(() => input.current?.focus(), []);
  const found = findSettings(query).filter((setting) => !changedOnly || isChanged(setting, snapshot));
  const current = found[Math.min(at, found.length - 1)];
  const move = (to: number): void => {
    setAt(to);
    document.getElementById(`found-${found[to]?.box}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent): void => {
    const last = found.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
    };
    const to = steps[event.key];
    if (to !== undefined && last >= 0) move(to);
    else if (event.key === 'Enter' && current !== undefined) onGo(current.box);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={words.title} help={words.help} onClose={onClose}>
      <div className="search-head">
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={words.query}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls="found"
          aria-activedescendant={current && `found-${current.box}`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <label>
          <input
            type="checkbox"
            checked={changedOnly}
            onChange={(event) => {
              setChangedOnly(event.target.checked);
              setAt(0);
            }}
          />
          {words.changedOnly}
        </label>
      </div>
      <p className="field-help" aria-live="polite">
        {found.length > 0 ? words.count(found.length) : changedOnly && query === '' ? words.noneChanged : words.none}
      </p>
      <div className="found" id="found" role="listbox" aria-label={words.results}>
        {found.map((setting) => (
          <Found
            key={setting.box}
            setting={setting}
            value={held(setting, snapshot)}
            isCurrent={setting === current}
            onGo={onGo}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface FoundProps {
  readonly setting: Setting;
  readonly value: string;
  readonly isCurrent: boolean;
  readonly onGo: (box: string) => void;
}

function Found({ setting: { box, label, variable, section }, value, isCurrent, onGo }: FoundProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which holds the focus
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div id={`found-${box}`} role="option" aria-selected={isCurrent} onClick={() => onGo(box)}>
      <span>{label}</span> <code>{variable}</code> <span className="field-help">{section}</span>
      {value !== '' && (
        <span className="found-value">
          <span className="dot" /> {value}
        </span>
      )}
    </div>
  );
}
