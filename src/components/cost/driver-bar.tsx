// One thin bar: which driver takes what share of the month. Its figures are words beside the colours.
import type { EstimateRow } from '../../pricing/estimate.ts';
import { drivers } from '../../pricing/lines.ts';
import { money } from '../format.ts';
import { words } from '../words.ts';

export function DriverBar({ rows }: { readonly rows: readonly EstimateRow[] }) {
  const sums = drivers
    .map(({ id, label }) => ({ id, label, usd: sum(rows.filter(({ driver }) => driver === id)) }))
    .filter(({ usd }) => usd > 0);
  const total = sums.reduce((all, { usd }) => all + usd, 0);
  return (
    <figure className="driver-bar" aria-label={words.cost.drivers}>
      <div className="stack" aria-hidden="true">
        {sums.map(({ id, usd }) => (
          <span key={id} data-driver={id} style={{ flexGrow: usd / total }} />
        ))}
      </div>
      <ul>
        {sums.map(({ id, label, usd }) => (
          <li key={id}>
            <span className="swatch" data-driver={id} aria-hidden="true" />
            {label} <b>{money(usd)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const sum = (rows: readonly EstimateRow[]): number => rows.reduce((all, { monthly }) => all + (monthly ?? 0), 0);
