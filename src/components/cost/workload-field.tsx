// One field of the workload: a number as typed, or one of a few choices.
import { memo } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import { type FieldRow, inactiveReason } from '../../workload/workload-fields.ts';
import { sameFindings } from '../form/field-state.ts';
import { Findings } from '../form/findings.tsx';
import { useBound } from '../form/use-bound.ts';
import { FieldBox } from '../ui/field-box.tsx';
import { useSlice } from '../ui/store-context.ts';

interface Props {
  readonly row: FieldRow;
  readonly unit: string | undefined;
}

const NONE: readonly Finding[] = [];

export const WorkloadField = memo(({ row, unit }: Props) => {
  const id = `workload-${row.name}`;
  const value = useSlice(({ state }) => state.document.workload[row.name] ?? String(row.default ?? ''));
  const findings = useSlice(
    ({ model }) => model.cost?.findings.filter(({ fields }) => fields.some((name) => name === row.name)) ?? NONE,
    sameFindings,
  );
  const inactive = useSlice(({ model }) => inactiveReason(row, model.values));
  const bind = useBound('workload', row.name, value);
  const changed = value !== String(row.default ?? '');
  const control = {
    ...bind,
    id,
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
          <select {...control}>
            {row.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ) : (
          <input {...control} type="text" inputMode="decimal" autoComplete="off" data-width="number" />
        )}
        {unit !== undefined && <span className="unit">{unit}</span>}
      </div>
      <Findings id={`${id}-findings`} findings={findings} />
      <p className="field-help" id={`${id}-help`}>
        {inactive !== undefined && <span className="inactive">{inactive}.</span>} {row.help}
      </p>
    </FieldBox>
  );
});
