// Where and why the current settings throttle; each sentence leads to the field that changes it and to its place in the chart.
import type { Cause } from '../../scaling/causes.ts';
import { useRun } from './run.ts';
import { scalingWords } from './words.ts';

const words = scalingWords.causes;

/** Causes in sight, the worst ones; the rest is folded. */
const FIRST = 3;

interface Props {
  readonly onGo: (name: string) => void;
  /** Shows the cause in the chart. */
  readonly onShow: (cause: Cause) => void;
}

export function CausesList({ onGo, onShow }: Props) {
  const now = useRun((run) => run.now);
  const isOnDemand = useRun((run) => run.input?.settings === null);
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      {isOnDemand ? <p>{words.onDemand}</p> : now === null ? <p>{words.working}</p> : null}
      {!isOnDemand && now?.causes.length === 0 && <p>{words.none}</p>}
      {!isOnDemand && now !== null && (
        <>
          <List causes={now.causes.slice(0, FIRST)} onGo={onGo} onShow={onShow} />
          {now.causes.length > FIRST && (
            <details>
              <summary>{words.more(now.causes.length - FIRST)}</summary>
              <List causes={now.causes.slice(FIRST)} onGo={onGo} onShow={onShow} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function List({ causes, onGo, onShow }: Props & { readonly causes: readonly Cause[] }) {
  return (
    <ul className="scaling-causes">
      {causes.map((cause) => (
        <li key={`${cause.id} ${cause.resource} ${cause.kind}`} data-throttles={cause.units > 0 || undefined}>
          <Sentence text={cause.message} onGo={onGo} />{' '}
          <button
            type="button"
            className="link inline"
            aria-label={words.showOf(cause.message)}
            onClick={() => onShow(cause)}
          >
            {words.show}
          </button>
        </li>
      ))}
    </ul>
  );
}

const VARIABLE = /((?:gsi_)?(?:read|write)_(?:min_capacity|max_capacity|capacity|target_utilization))/;

/** The text with the variables that it names as links to their fields. */
function Sentence({ text, onGo }: { readonly text: string; readonly onGo: Props['onGo'] }) {
  return text.split(VARIABLE).map((part) =>
    VARIABLE.test(part) ? (
      <button
        key={part}
        type="button"
        className="link inline scaling-name"
        aria-label={words.goTo(part)}
        onClick={() => onGo(part)}
      >
        {part}
      </button>
    ) : (
      part
    ),
  );
}
