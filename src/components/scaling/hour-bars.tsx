// Traffic by the hour as bars: drawn with a pointer, or set bar by bar with the keyboard.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { hourText, otherSpan } from '../../workload/traffic-choice.ts';
import { HOURS_OF_DAY, readHours } from '../../workload/traffic-shape.ts';
import { percent } from '../format.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { hourName, meanOf, movedTo, type Place, placeAt, pressed, stroke, topOf } from './draw-hours.ts';
import { scalingWords } from './words.ts';

const words = scalingWords.traffic;

/** Nothing while the text is refused: it says why. */
export function HourBars() {
  const text = useSlice(({ state }) => state.document.traffic.hours ?? '');
  const read = readHours(text);
  return 'hours' in read ? <Bars hours={read.hours} /> : null;
}

function Bars({ hours }: { readonly hours: readonly number[] }) {
  const { dispatch } = useStore();
  const [reached, setReached] = useState(0);
  // While a stroke lasts, the scale stays.
  const [top, setTop] = useState<number | null>(null);
  const last = useRef<Place | null>(null);
  const count = hours.length;
  const scale = top ?? topOf(hours);
  const mean = meanOf(hours);
  const focused = Math.min(reached, count - 1);
  const isDay = count === HOURS_OF_DAY;
  const take = (typed: string): void => dispatch({ type: 'traffic', values: { hours: typed } });
  const set = (next: readonly number[]): void => take(next.map(hourText).join(' '));
  const draw = (event: PointerEvent<HTMLElement>): void => {
    const { left, top: above, width, height } = event.currentTarget.getBoundingClientRect();
    const place = placeAt((event.clientX - left) / width, (event.clientY - above) / height, count, scale);
    set(stroke(hours, last.current ?? place, place));
    last.current = place;
    setReached(place.at);
  };
  const end = (): void => {
    last.current = null;
    setTop(null);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = movedTo(focused, count, event.key);
    const next = pressed(hours, focused, event.key);
    if (to === null && next === null) return;
    event.preventDefault();
    if (next !== null) set(next);
    const bar = to === null ? null : event.currentTarget.children[to];
    // The focus tells which bar is reached.
    if (bar instanceof HTMLElement) bar.focus();
  };
  return (
    <div className="scaling-hours" data-wide>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid everywhere. */}
      <div
        role="group"
        aria-label={words.draw}
        aria-describedby="scaling-hours-help"
        className="scaling-bars"
        data-count={count}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setTop(scale);
          draw(event);
        }}
        onPointerMove={(event) => {
          if (last.current !== null) draw(event);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {hours.map((hour, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day.
            key={at}
            role="slider"
            tabIndex={at === focused ? 0 : -1}
            aria-label={hourName(at, count)}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={scale}
            aria-valuenow={hour}
            aria-valuetext={words.ofAverage(percent(hour / mean))}
            onFocus={() => setReached(at)}
          >
            <span style={{ height: `${Math.min(100, (hour / scale) * 100)}%` }} />
          </span>
        ))}
      </div>
      <p className="scaling-axis" data-count={count} aria-hidden="true">
        {(isDay ? words.times : words.days).map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
      <p className="field-help" id="scaling-hours-help">
        {hourName(focused, count)}: {words.ofAverage(percent((hours[focused] ?? 0) / mean))}. {words.drawHelp}{' '}
        <button type="button" className="link inline" onClick={() => take(otherSpan(hours))}>
          {isDay ? words.toWeek : words.toDay}
        </button>
      </p>
    </div>
  );
}
