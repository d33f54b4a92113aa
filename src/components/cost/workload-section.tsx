// The workload: what the table is used for, in the user's terms; and the unit prices, where they are the user's own.
import { memo } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import { defaultWorkload, exampleWorkloads } from '../../workload/workload.ts';
import { type FieldRow, workloadFields, workloadSections } from '../../workload/workload-fields.ts';
import { words } from '../words.ts';
import { ItemSize } from './item-size.tsx';
import { OwnPrices } from './own-prices.tsx';
import { WorkloadField } from './workload-field.tsx';

export type Typed = Readonly<Record<string, string>>;

interface Props {
  /** What was typed, by field; what is missing has its default. */
  readonly typed: Typed;
  readonly typedPrices: Typed;
  readonly findings: readonly Finding[];
  /** Why a field has no effect at present, by field. */
  readonly inactive: Typed;
  readonly region: string;
  readonly onField: (name: string, value: string) => void;
  readonly onExample: (typed: Typed, label: string) => void;
  readonly onPrice: (rate: string, value: string) => void;
}

const rows: readonly FieldRow[] = workloadFields;

/** The unit of the rates is chosen in a field of its own. */
const RATE_UNIT = 'per rate unit';
const rateUnits = new Map(
  rows
    .flatMap((row) => (row.name === 'rateUnit' && row.type === 'choice' ? row.choices : []))
    .map((choice) => [choice.value, choice.label]),
);

export const WorkloadSection = memo((props: Props) => {
  const { typed, findings, inactive, onField } = props;
  const rateUnit = rateUnits.get(typed.rateUnit ?? defaultWorkload.rateUnit);
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
            onClick={() => props.onExample(typedOf(workload), label)}
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
                <WorkloadField
                  key={row.name}
                  row={row}
                  value={typed[row.name] ?? String(row.default)}
                  findings={findings.filter(({ fields }) => fields.some((name) => name === row.name))}
                  inactive={inactive[row.name]}
                  unit={row.unit === RATE_UNIT ? rateUnit : row.unit}
                  onValue={onField}
                />
              ))}
          </div>
          {section.id === 'items' && <ItemSize onBytes={(bytes) => onField('itemBytes', String(bytes))} />}
        </div>
      ))}
      <OwnPrices typed={props.typedPrices} findings={findings} region={props.region} onPrice={props.onPrice} />
    </>
  );
});

/** A workload as the fields would hold it. */
const typedOf = (workload: Readonly<Record<string, string | number>>): Typed =>
  Object.fromEntries(Object.entries(workload).map(([name, value]) => [name, String(value)]));
