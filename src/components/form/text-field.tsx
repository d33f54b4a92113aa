// A string or a number: the text as typed; numbers are text too, for Terraform's conversion to judge.
import { useState } from 'react';
import type { Row } from '../../catalog/row.ts';
import { FieldBox } from '../ui/field-box.tsx';
import { ariaOf, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { isRefused } from './field-state.ts';
import { Findings } from './findings.tsx';
import { useBound } from './use-bound.ts';

export function TextField({ row, state, onDefault }: FieldProps) {
  const id = idOf(row.name);
  const [focused, setFocused] = useState(false);
  const { onBlur, ...input } = useBound('variables', row.name);
  return (
    <FieldBox name={row.name} half={isHalf(row)} inactive={state.inactive !== undefined}>
      <label htmlFor={id}>
        <FieldLabel row={row} state={state} />
      </label>
      <div className="field-control">
        <input
          {...input}
          {...ariaOf(row.name, state)}
          id={id}
          type="text"
          inputMode={row.type === 'number' ? 'decimal' : 'text'}
          defaultValue={String(row.default)}
          // A refused value stays editable until it is mended and left, even where it has no effect.
          disabled={state.inactive !== undefined && !isRefused(state) && !focused}
          onFocus={() => setFocused(true)}
          onBlur={(event) => {
            setFocused(false);
            return onBlur(event);
          }}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-width={widthOf(row)}
        />
        {row.unit !== undefined && <span className="unit">{row.unit}</span>}
      </div>
      <Findings id={`${id}-findings`} findings={state.findings} />
      <FieldHelp row={row} state={state} onDefault={onDefault} />
    </FieldBox>
  );
}

/** Fields that come in pairs: reads and writes, partition and sort key. */
const isHalf = (row: Row): boolean =>
  (row.section === 'capacity' && row.advanced !== true) || row.name === 'hash_key' || row.name === 'range_key';

const widthOf = (row: Row): string => (row.type === 'number' ? 'number' : 'text');
