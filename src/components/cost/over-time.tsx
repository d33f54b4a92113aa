// What each of the next 36 months costs: growth of traffic and data, the key's rotations.
import { useMemo } from 'react';
import type { Overrides } from '../../pricing/costs.ts';
import type { Estimate } from '../../pricing/estimate.ts';
import { overTime } from '../../pricing/series.ts';
import { shortTotal } from '../../pricing/totals.ts';
import { percent, quantity } from '../format.ts';
import { axisMoney, line } from './chart-words.ts';
import { LineChart } from './line-chart.tsx';
import { Numbers } from './numbers.tsx';
import { costWords } from './words.ts';

const words = costWords.charts;
const { details } = costWords;
const NAMED = [1, 12, 24, 36];

interface Props {
  readonly estimate: Estimate;
  readonly overrides: Overrides;
}

export function OverTime({ estimate, overrides }: Props) {
  const { usage, completeness } = estimate;
  const { config, workload } = usage;
  const months = useMemo(() => overTime(estimate, { overrides }), [estimate, overrides]);
  if (completeness === 'none') return null;
  const moves = words.timeMoves(
    percent(workload.trafficGrowth / 100),
    config.enable_ttl ? words.itemsExpire : words.itemsAddUp,
  );
  return (
    <figure>
      <figcaption>
        {words.time} {moves}
      </figcaption>
      <LineChart
        title={words.time}
        lines={[line('list', details.list, months, 'month'), line('freeTier', details.freeTier, months, 'month')]}
        marks={[]}
        xTicks={NAMED.map((month) => ({ x: month, label: String(month) }))}
        xLabel={words.month}
        yLabel={axisMoney}
      />
      <Numbers heads={[words.month, words.items, details.list, details.freeTier]}>
        {months
          .filter(({ month }) => NAMED.includes(month) || month % 6 === 0)
          .map((month) => (
            <tr key={month.month}>
              <th scope="row">{month.month}</th>
              <td>{quantity(Math.round(month.items))}</td>
              <td>{shortTotal(month.list, month)}</td>
              <td>{shortTotal(month.freeTier, month)}</td>
            </tr>
          ))}
      </Numbers>
    </figure>
  );
}
