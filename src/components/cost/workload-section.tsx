// The workload: what the table is used for, in the user's terms; and the unit prices, where they are the user's own.
import { memo, useLayoutEffect, useRef } from 'react';
import { fieldGroups } from '../../workload/field-groups.ts';
import { rateUnitOf, typedFrom } from '../../workload/typed.ts';
import { exampleWorkloads, type Workload } from '../../workload/workload.ts';
import { type FieldRow, workloadFields, workloadSections } from '../../workload/workload-fields.ts';
import { useForm } from '../form/form-values.ts';
import { pathOf } from '../form/use-bound.ts';
import { useFormSync } from '../form/use-form-sync.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { ItemSize } from './item-size.tsx';
import { OwnPrices } from './own-prices.tsx';
import { costWords as words } from './words.ts';
import { WorkloadField } from './workload-field.tsx';
import { pricesSync, rateUnitLabel, workloadSync } from './workload-sync.ts';
import './workload.css';

const rows: readonly FieldRow[] = workloadFields;

/** The unit of the rates is chosen in a field of its own. */
const RATE_UNIT = 'per rate unit';

export const WorkloadSection = memo(() => {
  const { dispatch } = useStore();
  const form = useForm();
  useFormSync(form, workloadSync);
  useFormSync(form, pricesSync);
  const names = useSlice(({ model }) =>
    fieldGroups(model.values)
      .first.map(({ name }) => name)
      .join(' '),
  );
  const isFirst = ({ name }: FieldRow): boolean => names.split(' ').includes(name);
  const take = (label: string, workload: Workload): void => {
    dispatch({ type: 'replace-workload', workload: typedFrom(workload), what: label });
    dispatch({ type: 'session', session: { notice: { text: words.workload.took(label), tone: 'done' } } });
  };
  return (
    <>
      <fieldset className="examples">
        <legend className="hidden-words">{words.workload.examples}</legend>
        {exampleWorkloads.map(({ id, label, help, workload }) => (
          <button key={id} type="button" onClick={() => take(label, workload)}>
            <strong>{label}</strong> <span className="field-help">{help}</span>
          </button>
        ))}
      </fieldset>
      <Fields rows={rows.filter(isFirst)} />
      <ItemSize onBytes={(bytes) => form.setValue(pathOf('workload', 'itemBytes'), String(bytes))} />
      <More rows={rows.filter((row) => !isFirst(row))} />
      <OwnPrices />
    </>
  );
});

interface RowsProps {
  readonly rows: readonly FieldRow[];
}

function Fields({ rows }: RowsProps) {
  const unit = useSlice(({ state }) => rateUnitLabel(rateUnitOf(state.document.workload)));
  return (
    <div className="fields">
      {rows.map((row) => (
        <WorkloadField key={row.name} row={row} unit={row.unit === RATE_UNIT ? unit : row.unit} />
      ))}
    </div>
  );
}

/** Behind one line that counts them. It opens by itself where a value inside is refused, and never closes by itself. */
function More({ rows }: RowsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const changed = useSlice(
    ({ state }) => rows.filter(({ name }) => Object.hasOwn(state.document.workload, name)).length,
  );
  const isWanted = useSlice(
    ({ model }) => model.cost?.findings.some(({ fields }) => rows.some(({ name }) => fields.includes(name))) === true,
  );
  useLayoutEffect(() => {
    if (isWanted && details.current !== null) details.current.open = true;
  }, [isWanted]);
  return (
    <details className="fold" ref={details}>
      <summary>
        <span>{words.workload.more(rows.length)}</span>{' '}
        {changed > 0 && <strong>{words.workload.changed(changed)}</strong>}
      </summary>
      {workloadSections.map(({ id, label }) => {
        const inside = rows.filter(({ section }) => section === id);
        if (inside.length === 0) return null;
        return (
          <div key={id}>
            <h3>{label}</h3>
            <Fields rows={inside} />
          </div>
        );
      })}
    </details>
  );
}
