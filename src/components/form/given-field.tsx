// A value that no control holds: an expression, or something of another shape. It is shown as it was given and stays as it is
// until another value is set.
import { FieldBox } from '../ui/field-box.tsx';
import { words } from '../words.ts';
import { ariaOf, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { Findings } from './findings.tsx';

export function GivenField({ row, state, onDefault }: FieldProps) {
  const id = idOf(row.name);
  return (
    <FieldBox name={row.name}>
      <label htmlFor={id}>
        <FieldLabel row={row} state={state} />
      </label>
      <div className="field-control">
        <input {...ariaOf(row.name, state)} id={id} type="text" readOnly value={state.given} data-width="text" />
        <button type="button" onClick={onDefault}>
          {words.form.setValue}
        </button>
      </div>
      <Findings id={`${id}-findings`} findings={state.findings} />
      <FieldHelp row={row} state={state} onDefault={onDefault} />
    </FieldBox>
  );
}
