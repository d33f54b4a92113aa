// An enumerated string: a radio group whose cards say what each choice means and costs.
import { FieldBox } from '../ui/field-box.tsx';
import { ariaOf, FieldHelp, FieldLabel, idOf } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { isRefused } from './field-state.ts';
import { Findings } from './findings.tsx';
import { useBound } from './use-bound.ts';

export function ChoiceField({ row, state, onDefault }: FieldProps) {
  const bind = useBound('variables', row.name);
  const id = idOf(row.name);
  const choices = row.type === 'string' ? (row.choices ?? []) : [];
  return (
    <FieldBox name={row.name} inactive={state.inactive !== undefined}>
      <fieldset
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a fieldset disables its radios, and only the role can be invalid
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        {...ariaOf(row.name, state)}
        disabled={state.inactive !== undefined && !isRefused(state)}
      >
        <div className="legend" id={`${id}-label`}>
          <FieldLabel row={row} state={state} />
        </div>
        <FieldHelp row={row} state={state} onDefault={onDefault} />
        <div className="choices">
          {choices.map((choice) => (
            <label key={choice.value} className="choice">
              <input
                {...bind}
                type="radio"
                value={choice.value}
                defaultChecked={choice.value === row.default}
                aria-labelledby={`${id}-${choice.value}-name`}
                aria-describedby={`${id}-${choice.value}-help`}
              />
              <span className="choice-head" id={`${id}-${choice.value}-name`}>
                {choice.label} <code>{choice.value}</code>
              </span>
              <span className="price">{state.prices[choice.value]}</span>
              <span className="field-help" id={`${id}-${choice.value}-help`}>
                {choice.help}
              </span>
            </label>
          ))}
        </div>
        <Findings id={`${id}-findings`} findings={state.findings} />
      </fieldset>
    </FieldBox>
  );
}
