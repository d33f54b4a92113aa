// The assumptions that move the estimate, to be changed beside it; each is the field of the workload's form.
import type { Finding } from '../../catalog/finding.ts';
import { fieldGroups, inactiveReason, supersededBy } from '../../workload/field-groups.ts';
import { rateUnitOf } from '../../workload/typed.ts';
import { type FieldRow, workloadFields } from '../../workload/workload-fields.ts';
import { sameFindings } from '../form/field-state.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { costWords } from './words.ts';
import { rateUnitLabel, workloadDrafts } from './workload-sync.ts';

const words = costWords.details;

/** What moves the estimate beside the fields that come first in the form. */
const ALSO: readonly string[] = ['peakToAverage', 'peakHours', 'keyAgeYears', 'kmsConnections'];

const rows: readonly FieldRow[] = workloadFields;

export function Assumptions() {
  const names = useSlice(({ model }) => {
    const first = fieldGroups(model.values).first.map(({ name }) => name);
    return rows
      .filter(({ type, name }) => type === 'number' && (first.includes(name) || ALSO.includes(name)))
      .filter((row) => inactiveReason(row, model.values) === null)
      .filter(({ name }) => model.cost === null || supersededBy(name, model.values, model.cost.workload) === null)
      .map(({ name }) => name)
      .join(' ');
  });
  const shown = rows.filter(({ name }) => names.split(' ').includes(name));
  return (
    <details className="cost-assumptions">
      <summary>{words.assumptions(shown.length)}</summary>
      <div>
        {shown.map((row) => (
          <Assumption key={row.name} row={row} />
        ))}
      </div>
    </details>
  );
}

const NONE: readonly Finding[] = [];

function Assumption({ row }: { readonly row: FieldRow }) {
  const { dispatch } = useStore();
  const id = `assumption-${row.name}`;
  const value = useSlice(({ state }) => workloadDrafts(state.document.workload)[row.name] ?? '');
  const rateUnit = useSlice(({ state }) => rateUnitLabel(rateUnitOf(state.document.workload)));
  const findings = useSlice(
    ({ model }) => model.cost?.findings.filter(({ fields }) => fields.some((name) => name === row.name)) ?? NONE,
    sameFindings,
  );
  const refused = findings.filter(({ source }) => source === 'estimate');
  return (
    <div>
      <label htmlFor={id}>
        {row.label}
        <span className="hidden-words"> {words.inEstimate}</span>
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={refused.length > 0 || undefined}
        aria-describedby={`${id}-unit`}
        value={value}
        onChange={(event) => dispatch({ type: 'workload', name: row.name, value: event.target.value })}
      />
      <small id={`${id}-unit`}>
        {refused.length > 0
          ? refused.map(({ message }) => message).join(' ')
          : 'quantity' in row && row.quantity === 'rate'
            ? rateUnit
            : row.unit}
      </small>
    </div>
  );
}
