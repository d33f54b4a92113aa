// The scaling panel: traffic, what auto scaling makes of it minute by minute, why it throttles, and what to set instead.
import { useMemo, useState } from 'react';
import type { Cause } from '../../scaling/causes.ts';
import { fitted, type Stretch } from '../../scaling/summary.ts';
import type { TableDemand } from '../../workload/traffic.ts';
import { minutesOf } from '../../workload/traffic.ts';
import { useSlice } from '../ui/store-context.ts';
import { CausesList } from './causes-list.tsx';
import { Chart } from './chart.tsx';
import { RecommendationCard } from './recommendation.tsx';
import { type SimulatedSettings, useRun, useTools } from './run.ts';
import './scaling.css';
import type { Clock } from './times.ts';
import { TrafficFields } from './traffic-fields.tsx';
import { scalingWords as words } from './words.ts';

interface Props {
  /** Goes to the field of a variable. */
  readonly onGo: (name: string) => void;
  /** Whether the page is dark, which changes the colours of the chart. */
  readonly dark: boolean;
}

export function ScalingPanel({ onGo, dark }: Props) {
  const { retry } = useTools();
  const input = useRun((run) => run.input);
  const failure = useRun((run) => run.failure);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it.
    <section className="scaling" aria-label={words.title} tabIndex={0}>
      {failure !== null && (
        <p className="scaling-refused" role="alert">
          {failure}{' '}
          <button type="button" className="link inline" onClick={retry}>
            {words.failed}
          </button>
        </p>
      )}
      {input === null ? (
        <p>{words.traffic.waiting}</p>
      ) : (
        <>
          <TrafficFields choice={input.choice} />
          {input.refused !== null && <p>{words.traffic.refused[input.refused]}</p>}
          {input.demand !== null && (
            <Simulated key={minutesOf(input.demand)} demand={input.demand} onGo={onGo} dark={dark} />
          )}
          <RecommendationCard />
        </>
      )}
    </section>
  );
}

const DAY = 1440;
const WEEK = 7 * DAY;
const SPANS = [
  ['day', DAY],
  ['week', WEEK],
  ['all', Number.POSITIVE_INFINITY],
] as const;

type Kind = 'read' | 'write';

function Simulated({ demand, onGo, dark }: Props & { readonly demand: TableDemand }) {
  const minutes = minutesOf(demand);
  const now = useRun((run) => run.now);
  const best = useRun((run) => run.recommended?.best ?? null);
  const isOnDemand = useRun((run) => run.input?.settings === null);
  const utcOffset = useRun((run) => run.input?.choice.utcOffset ?? 0);
  const start = useSlice(({ state }) => state.session.traffic?.imported.start ?? null);
  const [chosen, setShown] = useState<'now' | 'best' | null>(null);
  const shown = chosen ?? (isOnDemand ? 'best' : 'now');
  const [dimension, setDimension] = useState<{ readonly at: number; readonly kind: Kind }>({ at: 0, kind: 'write' });
  const [view, setView] = useState<Stretch>(() => ({ from: 0, to: Math.min(minutes, DAY) }));
  const clock: Clock = useMemo(() => ({ start, utcOffset }), [start, utcOffset]);
  const simulated = shown === 'now' ? (isOnDemand ? null : now) : best;
  const source = simulated?.demand ?? demand;
  const { at, kind } = dimension;
  const id = source.resources[at]?.id ?? 'table';
  const name = words.dimensions(id, kind);
  const showCause = (cause: Cause): void => {
    setShown('now');
    setDimension({
      at: Math.max(
        0,
        demand.resources.findIndex((each) => each.id === cause.resource),
      ),
      kind: cause.kind,
    });
    const length = Math.min(minutes, 240);
    setView(fitted({ from: cause.firstMinute - length / 4, to: 0 }, length, minutes));
  };
  return (
    <>
      <div className="scaling-bar">
        <label>
          <span className="hidden-words">{words.chart.dimension}</span>
          <select
            value={`${at} ${kind}`}
            onChange={(event) => {
              const [place = '0', chosen] = event.target.value.split(' ');
              setDimension({ at: Number(place), kind: chosen === 'read' ? 'read' : 'write' });
            }}
          >
            {demand.resources.flatMap((resource, place) =>
              (['read', 'write'] as const).map((each) => (
                <option key={`${resource.id} ${each}`} value={`${place} ${each}`}>
                  {words.dimensions(resource.id, each)}
                </option>
              )),
            )}
          </select>
        </label>
        <Spans view={view} minutes={minutes} onView={setView} />
        <Choice shown={shown} best={best} onShow={setShown} />
      </div>
      {shown === 'now' && isOnDemand && <p className="field-help">{words.chart.onDemand}</p>}
      <Chart
        demand={source.resources[at]?.[kind] ?? new Float64Array(0)}
        simulation={simulated?.result.resources[at]?.[kind] ?? null}
        clock={clock}
        dimension={name}
        unit={words.units[kind]}
        view={view}
        onView={setView}
        dark={dark}
      />
      <CausesList onGo={onGo} onShow={showCause} />
    </>
  );
}

interface SpansProps {
  readonly view: Stretch;
  readonly minutes: number;
  readonly onView: (view: Stretch) => void;
}

function Spans({ view, minutes, onView }: SpansProps) {
  const length = view.to - view.from;
  const offered = SPANS.filter(([span, long]) => span === 'all' || long < minutes);
  return (
    <fieldset className="scaling-choice">
      <legend className="hidden-words">{words.chart.span}</legend>
      {offered.map(([span, long]) => (
        <button
          key={span}
          type="button"
          aria-pressed={length === Math.min(long, minutes)}
          onClick={() => onView(fitted(view, Math.min(long, minutes), minutes))}
        >
          {words.chart[span]}
        </button>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly shown: 'now' | 'best';
  readonly best: SimulatedSettings | null;
  readonly onShow: (shown: 'now' | 'best') => void;
}

function Choice({ shown, best, onShow }: ChoiceProps) {
  return (
    <fieldset className="scaling-choice">
      <legend className="hidden-words">{words.chart.settings}</legend>
      {(['now', 'best'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={shown === each}
          disabled={each === 'best' && best === null}
          onClick={() => onShow(each)}
        >
          {words.chart[each]}
        </button>
      ))}
    </fieldset>
  );
}
