// The chart of one dimension over time: seen, moved and zoomed with pointer and keyboard, with its numbers as a table.
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Simulation } from '../../scaling/simulate.ts';
import { fitted, moved, type Stretch, type Summary, summaryOf, zoomed } from '../../scaling/summary.ts';
import { quantity } from '../format.ts';
import type { Drawn, Ink } from './plot.ts';
import { draw } from './plot.ts';
import { type Clock, timeText } from './times.ts';
import { scalingWords } from './words.ts';

const words = scalingWords.chart;

/** Points on screen, and rows of the table. */
const POINTS = 1440;
const ROWS = 24;

interface Props {
  readonly demand: Float64Array;
  /** Null where nothing is provisioned. */
  readonly simulation: Simulation | null;
  readonly clock: Clock;
  readonly dimension: string;
  readonly unit: string;
  readonly view: Stretch;
  readonly onView: (view: Stretch) => void;
  readonly dark: boolean;
}

const KEYS: Readonly<Record<string, (view: Stretch, minutes: number) => Stretch>> = {
  ArrowLeft: (view, minutes) => moved(view, minutes, -0.25),
  ArrowRight: (view, minutes) => moved(view, minutes, 0.25),
  PageUp: (view, minutes) => moved(view, minutes, -1),
  PageDown: (view, minutes) => moved(view, minutes, 1),
  '+': (view, minutes) => zoomed(view, minutes, 0.5),
  '=': (view, minutes) => zoomed(view, minutes, 0.5),
  '-': (view, minutes) => zoomed(view, minutes, 2),
  Home: (view, minutes) => fitted({ from: 0, to: 0 }, view.to - view.from, minutes),
  End: (view, minutes) => fitted({ from: minutes, to: 0 }, view.to - view.from, minutes),
  '0': (_, minutes) => ({ from: 0, to: minutes }),
};

export function Chart(props: Props) {
  const { demand, simulation, clock, dimension, unit, view, onView, dark } = props;
  const minutes = demand.length;
  const summary = useMemo(() => summaryOf(demand, simulation, view, POINTS), [demand, simulation, view]);
  const [point, setPoint] = useState<number | null>(null);
  const press = (event: KeyboardEvent): void => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onView(next(view, minutes));
  };
  return (
    <figure className="scaling-chart">
      <Legend hasCapacity={simulation !== null} />
      <div
        className="scaling-plot"
        role="application"
        aria-roledescription="chart"
        aria-label={words.label(dimension, timeText(view.from, clock), timeText(view.to, clock))}
        aria-describedby="scaling-chart-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move and zoom.
        tabIndex={0}
        onKeyDown={press}
      >
        <Plot
          summary={summary}
          clock={clock}
          hasCapacity={simulation !== null}
          dark={dark}
          onSelect={(from, to) => onView(zoomed({ from, to }, minutes, 1))}
          onPoint={setPoint}
        />
      </div>
      <p className="scaling-readout">
        {point === null || point >= summary.minutes.length ? (
          <>
            {timeText(view.from, clock)} – {timeText(view.to, clock)}. {words.pointPeaks(summary.step)}
          </>
        ) : (
          <Readout summary={summary} point={point} clock={clock} hasCapacity={simulation !== null} />
        )}
      </p>
      <div className="scaling-moves">
        <input
          type="range"
          aria-label={words.position}
          aria-valuetext={timeText(view.from, clock)}
          min={0}
          max={Math.max(0, minutes - (view.to - view.from))}
          step={Math.max(1, Math.round((view.to - view.from) / 12))}
          value={view.from}
          onChange={(event) =>
            onView(fitted({ from: Number(event.target.value), to: 0 }, view.to - view.from, minutes))
          }
        />
        <button type="button" onClick={() => onView(zoomed(view, minutes, 0.5))}>
          {words.zoomIn}
        </button>
        <button type="button" onClick={() => onView(zoomed(view, minutes, 2))}>
          {words.zoomOut}
        </button>
      </div>
      <p className="field-help" id="scaling-chart-help">
        {words.help}
      </p>
      <Numbers demand={demand} simulation={simulation} view={view} clock={clock} unit={unit} />
    </figure>
  );
}

/** The colours of the chart are read from here. */
function Legend({ hasCapacity }: { readonly hasCapacity: boolean }) {
  const names = hasCapacity ? (['demand', 'provisioned', 'throttled'] as const) : (['demand'] as const);
  return (
    <ul className="scaling-legend">
      {names.map((name) => (
        <li key={name} data-ink={name}>
          <span aria-hidden="true" />
          {words[name]}
        </li>
      ))}
    </ul>
  );
}

interface PlotProps {
  readonly summary: Summary;
  readonly clock: Clock;
  readonly hasCapacity: boolean;
  readonly dark: boolean;
  readonly onSelect: (from: number, to: number) => void;
  readonly onPoint: (index: number | null) => void;
}

function inkOf(place: HTMLElement): Ink {
  const color = (name: string): string => {
    const probe = place.querySelector<HTMLElement>(`[data-probe="${name}"]`);
    return probe === null ? 'currentColor' : getComputedStyle(probe).color;
  };
  return {
    demand: color('demand'),
    provisioned: color('provisioned'),
    throttled: color('throttled'),
    text: color('text'),
    line: color('line'),
  };
}

function Plot({ summary, clock, hasCapacity, dark, onSelect, onPoint }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const select = useEffectEvent(onSelect);
  const point = useEffectEvent(onPoint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dark` changes the colours that are read here; another summary is shown below.
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const made = draw(
      element,
      summary,
      { ink: inkOf(element), clock, hasCapacity },
      { onSelect: (from, to) => select(from, to), onPoint: (index) => point(index) },
    );
    drawn.current = made;
    const observer = new ResizeObserver(() => made.resize(element.clientWidth));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.remove();
      drawn.current = null;
    };
  }, [clock, hasCapacity, dark]);
  useEffect(() => drawn.current?.show(summary), [summary]);
  return (
    <div ref={place} aria-hidden="true">
      {(['demand', 'provisioned', 'throttled', 'text', 'line'] as const).map((name) => (
        <span key={name} data-probe={name} />
      ))}
    </div>
  );
}

interface ReadoutProps extends Pick<PlotProps, 'summary' | 'clock' | 'hasCapacity'> {
  readonly point: number;
}

function Readout({ summary, point, clock, hasCapacity }: ReadoutProps) {
  const { minutes, demand, provisioned, throttled } = summary;
  return (
    <>
      <strong>{timeText(minutes[point] ?? 0, clock)}</strong> {words.demand} {quantity(demand[point] ?? 0)}
      {hasCapacity && (
        <>
          {' '}
          · {words.provisioned} {quantity(provisioned[point] ?? 0)} · {words.throttled}{' '}
          {quantity(Math.round(throttled[point] ?? 0))}
        </>
      )}
    </>
  );
}

function Numbers({ demand, simulation, view, clock, unit }: Omit<Props, 'dimension' | 'onView' | 'dark'>) {
  const [open, setOpen] = useState(false);
  const summary = useMemo(
    () => (open ? summaryOf(demand, simulation, view, ROWS) : null),
    [open, demand, simulation, view],
  );
  const [from, asked, capacity, lost] = words.columns(unit);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table}</summary>
      {summary !== null && (
        <table className="scaling-numbers">
          <caption>{words.peaks(summary.step)}</caption>
          <thead>
            <tr>
              <th scope="col">{from}</th>
              <th scope="col">{asked}</th>
              {simulation !== null && <th scope="col">{capacity}</th>}
              {simulation !== null && <th scope="col">{lost}</th>}
            </tr>
          </thead>
          <tbody>
            {[...summary.minutes].map((minute, row) => (
              <tr key={minute}>
                <th scope="row">{timeText(minute, clock)}</th>
                <td>{quantity(summary.demand[row] ?? 0)}</td>
                {simulation !== null && <td>{quantity(summary.provisioned[row] ?? 0)}</td>}
                {simulation !== null && <td>{quantity(Math.round(summary.throttled[row] ?? 0))}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
