// The workload: what the table is used for, in the user's terms; and the unit prices, where they are the user's own.
import { memo } from 'react';
import type { Document } from '../../document/document.ts';
import { defaultWorkload, exampleWorkloads } from '../../workload/workload.ts';
import { type FieldRow, workloadFields, workloadSections } from '../../workload/workload-fields.ts';
import { useForm } from '../form/form-values.ts';
import { pathOf } from '../form/use-bound.ts';
import { useFormSync } from '../form/use-form-sync.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { words } from '../words.ts';
import { ItemSize } from './item-size.tsx';
import { OwnPrices } from './own-prices.tsx';
import { WorkloadField } from './workload-field.tsx';
import { pricesSync, workloadSync } from './workload-sync.ts';

const rows: readonly FieldRow[] = workloadFields;

/** The unit of the rates is chosen in a field of its own. */
const RATE_UNIT = 'per rate unit';
const rateUnits = new Map(
  rows
    .flatMap((row) => (row.name === 'rateUnit' && row.type === 'choice' ? row.choices : []))
    .map((choice) => [choice.value, choice.label]),
);

export const WorkloadSection = memo(() => {
  const { dispatch } = useStore();
  const form = useForm();
  useFormSync(form, workloadSync);
  useFormSync(form, pricesSync);
  const unit = useSlice(({ state }) => rateUnits.get(state.document.workload.rateUnit ?? defaultWorkload.rateUnit));
  const take = (label: string, workload: Readonly<Record<string, string | number | null>>): void => {
    dispatch({ type: 'replace-workload', workload: typedOf(workload), what: label });
    dispatch({ type: 'session', session: { notice: { text: words.workload.took(label), tone: 'done' } } });
  };
  return (
    <>
      <fieldset className="examples">
        <legend className="hidden-words">{words.workload.examples}</legend>
        {exampleWorkloads.map(({ id, label, help, workload }) => (
          <button
            key={id}
            type="button"
            aria-labelledby={`example-${id}`}
            aria-describedby={`example-${id}-help`}
            onClick={() => take(label, workload)}
          >
            <strong id={`example-${id}`}>{label}</strong>
            <span className="field-help" id={`example-${id}-help`}>
              {help}
            </span>
          </button>
        ))}
      </fieldset>
      {workloadSections.map((section) => (
        <div key={section.id}>
          <h3>{section.label}</h3>
          <div className="fields">
            {rows
              .filter((row) => row.section === section.id)
              .map((row) => (
                <WorkloadField key={row.name} row={row} unit={row.unit === RATE_UNIT ? unit : row.unit} />
              ))}
          </div>
          {section.id === 'items' && (
            <ItemSize onBytes={(bytes) => form.setValue(pathOf('workload', 'itemBytes'), String(bytes))} />
          )}
        </div>
      ))}
      <OwnPrices />
    </>
  );
});

/** A workload as the fields would hold it; what is the default is left out. */
const typedOf = (workload: Readonly<Record<string, string | number | null>>): Document['workload'] =>
  Object.fromEntries(
    rows
      .filter(({ name, default: standard }) => workload[name] !== standard)
      .map(({ name }) => [name, String(workload[name] ?? '')]),
  );
