// The traffic that is simulated: a shape of the week with the workload's amounts, or what CloudWatch measured.
import { useId } from 'react';
import type { ImportedTraffic } from '../../document/session.ts';
import { hoursOf, shapeChoices, type TrafficChoice, type TrafficField } from '../../workload/traffic-choice.ts';
import { quantity } from '../format.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { CloudWatchImport } from './cloudwatch-import.tsx';
import { HourBars } from './hour-bars.tsx';
import { timeText } from './times.ts';
import { scalingWords } from './words.ts';

const words = scalingWords.traffic;

export function TrafficFields({ choice }: { readonly choice: TrafficChoice }) {
  const { dispatch } = useStore();
  const measured = useSlice(({ state }) => state.session.traffic);
  const shape = useSlice(({ state }) => state.document.traffic.shape ?? choice.shape?.kind ?? '');
  const hours = useSlice(({ state }) => state.document.traffic.hours ?? '');
  const choose = (value: string): void => {
    // The first day by the hour is that of the shape before, for the user to change.
    const start = value === 'hourly' && hours === '' && choice.shape !== null ? { hours: hoursOf(choice.shape) } : {};
    dispatch({ type: 'traffic', values: { shape: value, ...start } });
  };
  return (
    <section className="scaling-traffic" aria-label={words.title}>
      {measured !== null && <Measured traffic={measured} />}
      <div className="scaling-fields">
        {measured === null && (
          <label>
            <span className="field-label">{words.shape}</span>
            <select value={shape} onChange={(event) => choose(event.target.value)}>
              {shapeChoices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <TextField field="utcOffset" label={words.utcOffset} help={words.utcOffsetHelp} choice={choice} />
        <TextField
          field="allowed"
          label={scalingWords.recommended.allowed}
          help={scalingWords.recommended.allowedHelp}
          choice={choice}
        />
        {measured === null && (
          <p className="field-help">
            {shapeChoices.find(({ value }) => value === shape)?.help} {words.basis}
          </p>
        )}
        {measured === null && shape === 'hourly' && (
          <>
            <HourBars />
            <TextField field="hours" label={words.hours} help={words.hoursHelp} choice={choice} wide />
          </>
        )}
      </div>
      <CloudWatchImport />
    </section>
  );
}

interface TextFieldProps {
  readonly field: TrafficField;
  readonly label: string;
  readonly help: string;
  readonly choice: TrafficChoice;
  readonly wide?: boolean;
}

/** What is typed is in the document at each key, refused or not. */
export function TextField({ field, label, help, choice, wide }: TextFieldProps) {
  const { dispatch } = useStore();
  const id = useId();
  const value = useSlice(({ state }) => state.document.traffic[field] ?? '');
  const refused = choice.refused[field];
  return (
    <div className="scaling-field" data-wide={wide || undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={wide ? undefined : '0'}
        aria-invalid={refused !== undefined || undefined}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={(event) => dispatch({ type: 'traffic', values: { [field]: event.target.value } })}
      />
      <p className="field-help" id={`${id}-help`}>
        {refused === undefined ? help : <span className="scaling-refused">{refused}</span>}
      </p>
    </div>
  );
}

function Measured({ traffic }: { readonly traffic: ImportedTraffic }) {
  const { dispatch } = useStore();
  const { start, demand, series, notes } = traffic.imported;
  const days = quantity((demand?.resources[0]?.read.length ?? 0) / 1440);
  return (
    <div className="scaling-measured">
      <p>
        <strong>{words.measured(traffic.name)}</strong> {words.span(days, timeText(0, { start, utcOffset: 0 }))}{' '}
        <button
          type="button"
          className="link inline"
          onClick={() => dispatch({ type: 'session', session: { traffic: null } })}
        >
          {words.drop}
        </button>
      </p>
      <p className="field-help">{words.stays}</p>
      <ul className="scaling-notes">
        {series.map(({ metric, resource, points, period }) => (
          <li key={`${metric} ${resource}`}>{scalingWords.cloudWatch.series(metric, resource, points, period)}</li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
