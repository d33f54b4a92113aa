// The tags: any number of rows, each judged as it is typed, and a way to paste many at once.
import { type ClipboardEvent, memo, useCallback, useRef } from 'react';
import { type Control, type UseFormGetValues, type UseFormRegister, useFieldArray } from 'react-hook-form';
import { rowOf } from '../../catalog/config.ts';
import type { Draft } from '../../catalog/draft.ts';
import type { MapRow } from '../../terraform/entry.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';
import { describedBy, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import { type FieldState, sameState } from './field-state.ts';
import { Findings } from './findings.tsx';
import { TagPaste } from './tag-paste.tsx';
import { mergeTagRows, readTagText } from './tag-text.ts';

interface Props {
  readonly state: FieldState;
  /** The rows as they stand, for the names of their buttons, and what is wrong with each. */
  readonly rows: readonly MapRow[];
  readonly messages: readonly (readonly string[])[];
  readonly control: Control<Draft>;
  readonly register: UseFormRegister<Draft>;
  readonly getValues: UseFormGetValues<Draft>;
}

const NAME = 'tags';

function TagsFieldView({ state, rows, messages, control, register, getValues }: Props) {
  const { fields, append, remove, replace } = useFieldArray({ control, name: NAME });
  const row = rowOf(NAME);
  const id = idOf(NAME);
  const said = new Set(messages.flat());
  // What a row says of itself is not said again for all of them.
  const findings = state.findings.filter(({ id, message }) => !said.has(message) && id !== 'tags:duplicate');
  const adder = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes with its row; the focus must not fall back to the top of the page.
  const removeRow = useCallback(
    (index: number) => {
      remove(index);
      adder.current?.focus();
    },
    [remove],
  );
  const take = (pasted: readonly MapRow[]) => replace(mergeTagRows(getValues(NAME), pasted));
  /** Several tags pasted into one field are rows, not one long key. */
  const paste = (event: ClipboardEvent): void => {
    const { rows: pasted } = readTagText(event.clipboardData.getData('text/plain'));
    if (pasted.length < 2 || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    take(pasted);
  };
  return (
    <div className="field" data-field={NAME}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset’s legend cannot share a line with its buttons */}
      <div
        onPaste={paste}
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(NAME, { ...state, findings })}
      >
        <div className="legend" id={`${id}-label`}>
          <FieldLabel row={row} changed={state.changed} />
        </div>
        <FieldHelp row={row} state={state} onDefault={() => replace([])} />
        <ul className="tags">
          {fields.map((field, index) => (
            <TagRowFields
              key={field.id}
              index={index}
              name={rows[index]?.key ?? field.key}
              message={messages[index]?.join(' ') ?? ''}
              register={register}
              onRemove={removeRow}
            />
          ))}
        </ul>
        <Findings id={`${id}-findings`} findings={findings} />
        <div className="tag-actions">
          <button type="button" ref={adder} onClick={() => append({ key: '', value: '' })}>
            <Icon name="add" />
            {words.tags.add}
          </button>
          <TagPaste onTake={take} />
        </div>
      </div>
    </div>
  );
}

export const TagsField = memo(
  TagsFieldView,
  (before, after) =>
    sameState(before.state, after.state) && before.control === after.control && before.rows === after.rows,
);

interface RowProps {
  readonly index: number;
  readonly name: string;
  readonly message: string;
  readonly register: UseFormRegister<Draft>;
  readonly onRemove: (index: number) => void;
}

const TagRowFields = memo(({ index, name, message, register, onRemove }: RowProps) => {
  const id = `${idOf(NAME)}-${index}`;
  const aria = message === '' ? {} : ({ 'aria-invalid': true, 'aria-describedby': `${id}-message` } as const);
  return (
    <li>
      {/* A form of its own, as every field is: see FieldBox. */}
      <form method="dialog">
        <fieldset className="tag" aria-label={words.tags.row(index + 1, name)}>
          <label htmlFor={`${id}-key`}>{words.tags.key}</label>
          <input {...register(`tags.${index}.key`)} {...aria} id={`${id}-key`} {...PLAIN} />
          <label htmlFor={`${id}-value`}>{words.tags.value}</label>
          <input {...register(`tags.${index}.value`)} {...aria} id={`${id}-value`} {...PLAIN} />
          <button type="button" className="quiet" onClick={() => onRemove(index)} aria-label={words.tags.remove(name)}>
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
