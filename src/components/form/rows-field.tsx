// A map: any number of rows of key and value, each checked as it is typed, and a way to paste many at once.
import { type ClipboardEvent, memo, useCallback, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import type { VariableName } from '../../catalog/config.ts';
import { draftOf } from '../../catalog/entries.ts';
import type { MapRow } from '../../terraform/entry.ts';
import { structurallyEqual } from '../../terraform/equals.ts';
import { Icon } from '../ui/icon.tsx';
import { useSlice } from '../ui/store-context.ts';
import { words } from '../words.ts';
import { describedBy, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { Findings } from './findings.tsx';
import { type Form, useForm } from './form-values.ts';
import { maybeRows, type Pasted } from './pasted.ts';
import { TagPaste } from './tag-paste.tsx';

/** Any map has the type that the tags have in the form. */
type RowsPath = 'variables.tags';

/** Rows drawn at once: more than AWS takes tags, and few enough that the page answers. */
const MOST_AT_ONCE = 60;

interface Rows {
  readonly rows: readonly MapRow[];
  /** For each row, the sentences about that row alone. */
  readonly messages: readonly (readonly string[])[];
}

export function RowsField({ row, state, onDefault }: FieldProps) {
  const name = row.name as VariableName;
  const path = `variables.${name}` as RowsPath;
  const { register, getValues, setValue } = useForm();
  const { rows, messages } = useSlice(({ model }): Rows => {
    const draft = draftOf(name, model.fields[name].entry);
    const held = Array.isArray(draft) ? draft.filter((one) => typeof one === 'object') : [];
    return { rows: held, messages: name === 'tags' ? model.tagMessages : [] };
  }, structurallyEqual);
  const id = idOf(name);
  const said = new Set(messages.flat());
  // What a row says of itself is not said again for all of them.
  const findings = state.findings.filter(({ id, message }) => !said.has(message) && id !== 'tags:duplicate');
  const [most, setMost] = useState(MOST_AT_ONCE);
  // Many pasted rows are drawn in slices, between keys.
  const count = Math.min(useDeferredValue(rows.length), rows.length);
  const shown = Math.min(count, most);
  const setRows = useCallback((next: readonly MapRow[]) => setValue(path, [...next]), [setValue, path]);
  const adder = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes with its row; the focus must not fall back to the top of the page.
  const removeRow = useCallback(
    (index: number) => {
      setRows(getValues(path).filter((_, at) => at !== index));
      adder.current?.focus();
    },
    [setRows, getValues, path],
  );
  const adding = useRef(false);
  const addRow = (): void => {
    adding.current = true;
    setMost((before) => Math.max(before, rows.length + 1));
    setRows([...getValues(path), { key: '', value: '' }]);
  };
  useLayoutEffect(() => {
    if (adding.current) document.getElementById(`${id}-${count - 1}-key`)?.focus();
    adding.current = false;
  }, [id, count]);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  /** Several tags pasted into one field are rows, not one long key. */
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (name !== 'tags' || !(event.target instanceof HTMLInputElement) || !maybeRows(text)) return;
    event.preventDefault();
    setPasted({ text, into: event.target });
  };
  // Pasted rows are new ones, and the focused one is gone with the old: the focus stays at its place.
  useLayoutEffect(() => {
    if (pasted === null || count === 0 || document.activeElement !== document.body) return;
    (document.getElementById(pasted.into.id) ?? adder.current)?.focus();
  }, [count, pasted]);
  return (
    <div className="field" data-field={name}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset’s legend cannot share a line with its buttons */}
      <div
        onPaste={paste}
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(name, { ...state, findings })}
      >
        <div className="legend" id={`${id}-label`}>
          <FieldLabel row={row} state={state} />
        </div>
        <FieldHelp row={row} state={state} onDefault={onDefault} />
        <ul className="tags">
          {rows.slice(0, shown).map(({ key }, index) => (
            <RowControls
              // biome-ignore lint/suspicious/noArrayIndexKey: a control shows what stands at its place in the form
              key={index}
              path={path}
              index={index}
              name={key}
              message={messages[index]?.join(' ') ?? ''}
              register={register}
              onRemove={removeRow}
            />
          ))}
        </ul>
        {count > shown && (
          <button type="button" className="link" onClick={() => setMost(most + MOST_AT_ONCE)}>
            {words.tags.more(count - shown)}
          </button>
        )}
        <Findings id={`${id}-findings`} findings={findings} />
        <div className="tag-actions">
          <button type="button" ref={adder} onClick={addRow}>
            <Icon name="add" />
            {name === 'tags' ? words.tags.add : words.tags.addTo(name)}
          </button>
          {name === 'tags' && <TagPaste pasted={pasted} rows={() => getValues(path)} onRows={setRows} />}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly path: RowsPath;
  readonly index: number;
  readonly name: string;
  readonly message: string;
  readonly register: Form['register'];
  readonly onRemove: (index: number) => void;
}

const RowControls = memo(({ path, index, name, message, register, onRemove }: RowProps) => {
  const variable = (path as string).replace('variables.', '');
  const isTags = variable === 'tags';
  const id = `${idOf(variable)}-${index}`;
  const aria = message === '' ? {} : ({ 'aria-invalid': true, 'aria-describedby': `${id}-message` } as const);
  return (
    <li>
      {/* A form of its own, as every field is: see FieldBox. */}
      <form method="dialog">
        <fieldset
          className="tag"
          aria-label={isTags ? words.tags.row(index + 1, name) : words.tags.entry(index + 1, name)}
        >
          <label htmlFor={`${id}-key`}>{words.tags.key}</label>
          <input {...register(`${path}.${index}.key`)} {...aria} id={`${id}-key`} {...PLAIN} />
          <label htmlFor={`${id}-value`}>{words.tags.value}</label>
          <input {...register(`${path}.${index}.value`)} {...aria} id={`${id}-value`} {...PLAIN} />
          <button
            type="button"
            className="quiet"
            onClick={() => onRemove(index)}
            aria-label={isTags ? words.tags.remove(name) : words.tags.removeFrom(name, variable)}
          >
            <Icon name="close" />
          </button>
          {message !== '' && (
            <p className="tag-message" id={`${id}-message`}>
              <Icon name="problem" />
              <span>{message}</span>
            </p>
          )}
        </fieldset>
      </form>
    </li>
  );
});

const PLAIN = { type: 'text', autoComplete: 'off', autoCapitalize: 'off', spellCheck: false } as const;
