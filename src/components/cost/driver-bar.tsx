// One thin bar: which driver takes what share of the month. Its figures are words beside the colours.
import { words } from '../words.ts';
import type { MoneyView } from './money-view.ts';

export function DriverBar({ drivers }: Pick<MoneyView, 'drivers'>) {
  const total = drivers.reduce((sum, { usd }) => sum + usd, 0);
  return (
    <figure className="driver-bar" aria-label={words.cost.drivers}>
      <div className="stack" aria-hidden="true">
        {drivers.map(({ id, usd }) => (
          <span key={id} data-driver={id} style={{ flexGrow: usd / total }} />
        ))}
      </div>
      <ul>
        {drivers.map(({ id, label, amount }) => (
          <li key={id}>
            <span className="swatch" data-driver={id} aria-hidden="true" />
            {label} <b>{amount}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
