// The bar at the foot of a narrow screen: the money, the problems, and the way to the preview.
import { words } from './words.ts';

interface Props {
  readonly amount: string;
  readonly problems: number;
  readonly onProblems: () => void;
  readonly onPreview: () => void;
  readonly inert: boolean;
}

export function PhoneBar({ amount, problems, onProblems, onPreview, inert }: Props) {
  return (
    <section className="bar" aria-label={words.cost.title} inert={inert}>
      <span className="bar-money">
        {amount} <small>{words.cost.perMonth}</small>
      </span>
      {problems > 0 && (
        <button type="button" className="link count-problems" onClick={onProblems}>
          {words.problems.some(problems)}
        </button>
      )}
      <button type="button" className="primary" id="open-preview" onClick={onPreview}>
        {words.preview.open}
      </button>
    </section>
  );
}
