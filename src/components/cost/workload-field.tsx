// One field of the workload: a number as typed, or one of a few choices.
import { memo } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import { inactiveReason, supersededBy } from '../../workload/field-groups.ts';
import { fixFor } from '../../workload/typed.ts';
import type { FieldRow } from '../../workload/workload-fields.ts';
import { sameFindings } from '../form/field-state.ts';
import { Findings } from '../form/findings.tsx';
import { useBound } from '../form/use-bound.ts';
import { FieldBox } from '../ui/field-box.tsx';
import { useSlice, useStore } from '../ui/store-context.ts';
import { costWords as words } from './words.ts';
import { workloadDrafts } from './workload-sync.ts';

interface Props {
  readonly row: FieldRow;
  readonly unit: string | undefined;
}

const NONE: readonly Finding[] = [];

/** The name of a workload field's box, which the focus finds it by. */
export const boxOf = (name: string): string => `workload-${name}`;

export const WorkloadField = memo(({ row, unit }: Props) => {
  const id = boxOf(row.name);
  const value = useSlice(({ state }) => workloadDrafts(state.document.workload)[row.name] ?? '');
  const findings = useSlice(
    ({ model }) => model.cost?.findings.filter(({ fields }) => fields.some((name) => name === row.name)) ?? NONE,
    sameFindings,
  );
  const inactive = useSlice(({ model }) => inactiveReason(row, model.values));
  const instead = useSlice(({ model }) =>
    model.cost === null ? null : supersededBy(row.name, model.values, model.cost.workload),
  );
  const changed = useSlice(({ state }) => Object.hasOwn(state.document.workload, row.name));
  const bind = useBound('workload', row.name, value);
  const control = {
    ...bind,
    id,
    disabled: inactive !== null && findings.length === 0,
    'aria-invalid': findings.some(({ source }) => source === 'estimate') || undefined,
    'aria-describedby': `${id}-help${findings.length > 0 ? ` ${id}-findings` : ''}`,
  } as const;
  return (
    <FieldBox name={id} half inactive={inactive !== null}>
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
      {findings.length > 0 && <WorkloadFix row={row} />}
      <p className="field-help" id={`${id}-help`}>
        {inactive !== null && <span className="inactive">{inactive}.</span>}
        {instead !== null && <span className="inactive">{words.workload.instead(instead)}</span>} {row.help}
      </p>
    </FieldBox>
  );
});

/** The change that mends what a field holds, where there is one. */
function WorkloadFix({ row }: Pick<Props, 'row'>) {
  const { dispatch } = useStore();
  const typed = useSlice(({ state }) => state.document.workload);
  const fix = fixFor(row, typed);
  if (fix === null) return null;
  const apply = (): void => {
    dispatch({ type: 'replace-workload', workload: fix.workload, what: fix.label });
    document.getElementById(boxOf(row.name))?.focus();
  };
  return (
    <button type="button" className="fix" onClick={apply}>
      {fix.label}
    </button>
  );
}
