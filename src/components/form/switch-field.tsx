// A bool: a switch with what it costs beside it.
import { FieldBox } from '../ui/field-box.tsx';
import { Hidden } from '../ui/hidden.tsx';
import { ariaOf, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { isRefused } from './field-state.ts';
import { Findings } from './findings.tsx';
import { useBound } from './use-bound.ts';

export function SwitchField({ row, state, onDefault }: FieldProps) {
  const bind = useBound('variables', row.name);
  const id = idOf(row.name);
  const price = state.prices.true;
  return (
    <FieldBox name={row.name} inactive={state.inactive !== undefined} kind="switch">
      <input
        {...bind}
        {...ariaOf(row.name, state)}
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
        role="switch"
        className="switch"
        defaultChecked={row.default === true}
        disabled={state.inactive !== undefined && !isRefused(state)}
      />
      <div className="field-head">
        <label htmlFor={id}>
          <FieldLabel row={row} state={state} />
        </label>
        {price !== undefined && (
          <span className="price">
            <Hidden>: </Hidden>
            {price}
          </span>
        )}
      </div>
      <FieldHelp row={row} state={state} onDefault={onDefault} />
      <Findings id={`${id}-findings`} findings={state.findings} />
    </FieldBox>
  );
}
