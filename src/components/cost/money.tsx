// The money, always in sight: the total, both billing modes side by side, and the way to the cheaper one.
import { memo } from 'react';
import type { Config } from '../../catalog/config.ts';
import { words } from '../words.ts';
import { DriverBar } from './driver-bar.tsx';
import type { ModeView, MoneyView } from './money-view.ts';

interface Props {
  readonly view: MoneyView;
  readonly mode: Config['billing_mode'];
  /** Whether refused values were priced as their defaults. */
  readonly usesFallback: boolean;
  /** Whether the figures are still those of the defaults. */
  readonly stale: boolean;
  readonly onTake: (mode: ModeView) => void;
}

export const Money = memo(({ view, mode, usesFallback, stale, onTake }: Props) => {
  const { total, freeTier, partly, regionName, drivers, modes } = view;
  return (
    <section className="money" aria-label={words.cost.title} aria-busy={stale || undefined}>
      <p className="total">
        <strong data-testid="monthly-total">{total}</strong> <span>{words.cost.perMonth}</span>{' '}
        <span className="money-notes">
          {usesFallback ? <em>{words.cost.fallback}</em> : regionName}
          {freeTier !== '' && ` · ${freeTier}`}
          {partly && ` · ${words.cost.partly}`}
        </span>
      </p>
      <DriverBar drivers={drivers} />
      <ul className="modes">
        {modes.map((one) => (
          <ModeItem key={one.mode} view={one} current={one.mode === mode} onTake={onTake} />
        ))}
      </ul>
    </section>
  );
});

interface ModeProps {
  readonly view: ModeView;
  readonly current: boolean;
  readonly onTake: (mode: ModeView) => void;
}

function ModeItem({ view, current, onTake }: ModeProps) {
  const { mode, total, relation, cheaper, throttled } = view;
  const name = words.cost.modes[mode];
  const notes = [
    current ? words.cost.inUse : relation,
    throttled ? words.cost.throttled : '',
    !current && mode === 'PROVISIONED' ? sizes(view.changes) : '',
  ];
  return (
    <li data-current={current || undefined}>
      <span className="mode-name">{name}</span>
      <strong>{total}</strong>
      <span className="mode-note">
        {notes.filter((note) => note !== '').join(', ')}{' '}
        {!current && cheaper && (
          <button type="button" className="link" onClick={() => onTake(view)}>
            {words.cost.take(name)}
          </button>
        )}
      </span>
    </li>
  );
}

/** What the suggested capacity would be; what is not among the changes stays as it is. */
function sizes(changes: Partial<Config>): string {
  if (changes.enable_autoscaling) return words.cost.scaled;
  const { read_capacity: read, write_capacity: write } = changes;
  return read === undefined || write === undefined ? words.cost.sized : words.cost.fixed(read, write);
}
