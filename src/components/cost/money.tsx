// The money, always in sight: one number with what it rests on, and the ways to run the workload side by side.
import { memo } from 'react';
import { words } from '../words.ts';
import { DriverBar } from './driver-bar.tsx';
import type { Leading, MoneyView, WayView } from './money-view.ts';

interface Props {
  readonly view: MoneyView;
  /** Whether refused values were priced as their defaults. */
  readonly usesFallback: boolean;
  /** Whether the figures are still those of the defaults. */
  readonly stale: boolean;
  readonly onTake: (way: WayView) => void;
  /** Leads to a field by the name of its box. */
  readonly onGo: (field: string) => void;
}

export const Money = memo(({ view, usesFallback, stale, onTake, onGo }: Props) => {
  const { total, notes, lack, assumptions, drivers, ways } = view;
  const link = (text: string, field: string) => (
    <button type="button" className="link inline" onClick={() => onGo(field)}>
      {text}
    </button>
  );
  return (
    <section className="money" aria-label={words.cost.title} aria-busy={stale || undefined}>
      <p className="total">
        <strong data-testid="monthly-total">{total}</strong> <span>{words.cost.perMonth}</span>{' '}
        <span className="money-notes">
          {usesFallback ? <em>{words.cost.fallback}</em> : notes.join(' · ')}
          {lack !== null && (
            <em>
              {' '}
              {lack.text} {link(lack.link, lack.field)}
            </em>
          )}
        </span>
      </p>
      <p className="money-notes basis">
        {assumptions.map(({ text, field }: Leading, index) => (
          <span key={field}>
            {index > 0 && ', '}
            {link(text, field)}
          </span>
        ))}
      </p>
      <DriverBar drivers={drivers} />
      <ul className="ways" data-ways={ways.length} aria-label={words.cost.ways}>
        {ways.map((way) => (
          <li key={way.id} data-current={way.take === '' || undefined}>
            {way.label} <strong>{way.total}</strong> {way.mark !== '' && <mark>{way.mark}</mark>}
            {way.notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
            {way.throttles.map((note) => (
              <em key={note}>{note}</em>
            ))}
            {way.take !== '' && (
              <button type="button" className="link inline" onClick={() => onTake(way)}>
                {way.take}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
});
