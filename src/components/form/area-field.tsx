// A text of several lines: a list of strings, one of them a line, or a JSON document.
import { FieldBox } from '../ui/field-box.tsx';
import { ariaOf, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { isRefused } from './field-state.ts';
import { Findings } from './findings.tsx';
import { useBound } from './use-bound.ts';

export function AreaField({ row, state, onDefault }: FieldProps) {
  const id = idOf(row.name);
  const bind = useBound('variables', row.name);
  return (
    <FieldBox name={row.name} inactive={state.inactive !== undefined}>
      <label htmlFor={id}>
        <FieldLabel row={row} state={state} />
      </label>
      <textarea
        {...bind}
        {...ariaOf(row.name, state)}
        id={id}
        rows={row.type === 'string' ? 6 : 2}
        disabled={state.inactive !== undefined && !isRefused(state)}
        spellCheck={false}
      />
      <Findings id={`${id}-findings`} findings={state.findings} />
      <FieldHelp row={row} state={state} onDefault={onDefault} />
    </FieldBox>
  );
}
