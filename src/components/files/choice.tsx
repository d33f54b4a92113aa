// One of a few values of the settings, as radio buttons.
import { Hidden } from '../ui/hidden.tsx';

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: V;
  /** Words by value. */
  readonly options: Readonly<Record<V, string>>;
  readonly onValue: (value: V) => void;
}

export function Choice<V extends string>({ legend, name, value, options, onValue }: ChoiceProps<V>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.keys(options) as V[]).map((option) => (
        <label key={option} className="setting">
          <input type="radio" name={`target-${name}`} checked={option === value} onChange={() => onValue(option)} />
          {options[option]}
          <Hidden>{`, ${legend}`}</Hidden>
        </label>
      ))}
    </fieldset>
  );
}
