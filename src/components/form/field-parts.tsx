// The parts every field shares: its label with the Terraform name, the help sentence, the default with the way back, the page on it.
import type { Row } from '../../catalog/row.ts';
import { Expression } from '../../hcl/value.ts';
import { types } from '../../terraform/types.ts';
import { Hidden } from '../ui/hidden.tsx';
import { words } from '../words.ts';
import { type FieldState, isRefused } from './field-state.ts';

export const idOf = (name: string): string => `field-${name}`;

/** What a field's accessible description is made of, the most urgent first. */
export function describedBy(name: string, state: FieldState): string {
  const id = idOf(name);
  return [
    ...(state.findings.length > 0 ? [`${id}-findings`] : []),
    ...(state.inactive === undefined ? [] : [`${id}-inactive`]),
    `${id}-help`,
    `${id}-default`,
  ].join(' ');
}

/** The attributes that tell assistive technology how a control stands. */
export const ariaOf = (name: string, state: FieldState) => ({
  'aria-describedby': describedBy(name, state),
  'aria-invalid': isRefused(state) || undefined,
});

/** A value as a person would write it; the default unless told. */
export function valueText(row: Row, value: unknown = row.default): string {
  if (value instanceof Expression) return value.text;
  const choice = row.type === 'string' ? row.choices?.find((one) => one.value === value) : undefined;
  return choice?.label ?? types[row.type].words(value);
}

type LabelProps = Omit<HelpProps, 'onDefault'>;

/** In an environment with where the value comes from. */
export function FieldLabel({ row, state: { changed, environment, overridden } }: LabelProps) {
  return (
    <>
      <span className="field-label">{`${row.label} `}</span>
      <code>
        {row.name}
        {/* Within the name, which does not break: the dot never stands alone on a line. */}
        {changed && <span className="dot" aria-hidden="true" />}
      </code>
      {environment !== null && (
        <span className="origin" data-own={overridden || undefined}>
          {` ${overridden ? environment : words.form.base}`}
        </span>
      )}
    </>
  );
}

interface HelpProps {
  readonly row: Row;
  readonly state: FieldState;
  readonly onDefault: () => void;
}

/** Why the field has no effect, what it does, its default (the way back to it where it differs), its documentation. */
export function FieldHelp({ row, state, onDefault }: HelpProps) {
  const id = idOf(row.name);
  const { environment, overridden } = state;
  // In an environment there is a way back where it overrides the base, and only there.
  const isOwn = environment === null ? state.changed : overridden;
  const preset = environment === null ? valueText(row) : valueText(row, state.inherited);
  // The spaces are parts of the texts, for each text is one more node to take over. The default and the page on it are seen
  // when the field is pointed at or in focus; their place is reserved.
  return (
    <p className="field-help">
      {state.inactive !== undefined && (
        <span className="inactive" id={`${id}-inactive`}>
          {`${state.inactive}.`}
        </span>
      )}
      <span id={`${id}-help`}>
        {`${state.inactive === undefined ? '' : ' '}${row.help}${state.note === undefined ? '' : ` ${state.note}`}`}
      </span>
      <span className="on-demand" data-changed={isOwn || undefined}>
        {' '}
        {isOwn ? (
          <>
            <button type="button" className="link inline" onClick={onDefault}>
              <span id={`${id}-default`}>
                {environment === null ? words.form.putBack(preset) : words.form.inheritAgain(preset)}
              </span>
              <Hidden>{`, ${words.form.resets(row.name)}`}</Hidden>
            </button>{' '}
          </>
        ) : (
          <span
            id={`${id}-default`}
          >{`${environment === null ? words.form.default(preset) : words.form.inherits} `}</span>
        )}
        <a href={row.docs} target="_blank" rel="noreferrer">
          {words.form.docs}
          <Hidden>{` ${words.form.of(row.name)}, ${words.form.newTab}`}</Hidden>
        </a>
      </span>
    </p>
  );
}
