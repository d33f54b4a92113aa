// One field of the workload: a number as typed, or one of a few choices.
import { memo } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import type { FieldRow } from '../../workload/workload-fields.ts';
import { sameState } from '../form/field-state.ts';
import { Findings } from '../form/findings.tsx';
import { FieldBox } from '../ui/field-box.tsx';

interface Props {
  readonly row: FieldRow;
  readonly value: string;
  readonly findings: readonly Finding[];
  readonly inactive: string | undefined;
  readonly unit: string | undefined;
  readonly onValue: (name: string, value: string) => void;
}

function WorkloadFieldView({ row, value, findings, inactive, unit, onValue }: Props) {
  const id = `workload-${row.name}`;
  const changed = value !== String(row.default);
  const control = {
    id,
    value,
    disabled: inactive !== undefined && findings.length === 0,
    'aria-invalid': findings.some((finding) => finding.id === `workload-${row.name}`) || undefined,
    'aria-describedby': `${id}-help${findings.length > 0 ? ` ${id}-findings` : ''}`,
  } as const;
  return (
    <FieldBox name={id} half inactive={inactive !== undefined}>
      <label htmlFor={id}>
        <span className="field-label">{row.label}</span>
        {changed && <span className="dot" aria-hidden="true" />}
      </label>
      <div className="field-control">
        {row.type === 'choice' ? (
          <select {...control} onChange={(event) => onValue(row.name, event.target.value)}>
            {row.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            data-width="number"
            onChange={(event) => onValue(row.name, event.target.value)}
          />
        )}
        {unit !== undefined && <span className="unit">{unit}</span>}
      </div>
      <Findings id={`${id}-findings`} findings={findings} />
      <p className="field-help" id={`${id}-help`}>
        {inactive !== undefined && <span className="inactive">{inactive}.</span>} {row.help}
      </p>
    </FieldBox>
  );
}

export const WorkloadField = memo(
  WorkloadFieldView,
  (before, after) =>
    before.row === after.row &&
    before.value === after.value &&
    before.unit === after.unit &&
    before.onValue === after.onValue &&
    sameState({ ...REST, ...before, inactive: before.inactive }, { ...REST, ...after, inactive: after.inactive }),
);

const REST = { changed: false, prices: {} } as const;
