// What the month costs as traffic grows: the config as it is and the three ways, with where another way becomes the cheapest.
import { useMemo } from 'react';
import type { Overrides } from '../../pricing/costs.ts';
import type { Estimate } from '../../pricing/estimate.ts';
import { cheapestOver, overTraffic } from '../../pricing/series.ts';
import { missingText, shortTotal } from '../../pricing/totals.ts';
import { axisMoney, line, times } from './chart-words.ts';
import { LineChart } from './line-chart.tsx';
import { Numbers } from './numbers.tsx';
import { costWords } from './words.ts';

const words = costWords.charts;
const { ways } = costWords;

interface Props {
  readonly estimate: Estimate;
  readonly overrides: Overrides;
}

export function OverTraffic({ estimate, overrides }: Props) {
  const { missing, completeness } = estimate;
  const points = useMemo(() => overTraffic(estimate, { overrides }), [estimate, overrides]);
  const changes = useMemo(() => cheapestOver(estimate, { overrides }), [estimate, overrides]);
  const drawable = points.every(
    (point) => Math.min(point.configured, point.onDemand, point.fixed, point.autoScaled) > 0,
  );
  const short = points.find(({ carried }) => !carried);
  if (completeness === 'none') return null;
  return (
    <figure>
      <figcaption>
        {words.growth} {changes.map(({ from, way }) => words.cheapestFrom(times(from), ways[way])).join(' ')}{' '}
        {short !== undefined && words.short(times(short.factor))}{' '}
        {missing.length > 0 && words.partly(missingText(missing))}
      </figcaption>
      {drawable && (
        <LineChart
          log
          title={words.growth}
          lines={[
            line('configured', ways.configured, points, 'factor'),
            line('onDemand', ways['on-demand'], points, 'factor'),
            line('fixed', ways.fixed, points, 'factor'),
            line('autoScaled', ways['auto-scaled'], points, 'factor'),
          ]}
          marks={[
            { x: 1, label: words.now },
            ...changes.map(({ from, way }) => ({ x: from, label: words.cheapestMark(times(from), ways[way]) })),
          ]}
          xTicks={points.map(({ factor }) => ({ x: factor, label: times(factor) }))}
          xLabel={words.traffic}
          yLabel={axisMoney}
        />
      )}
      <Numbers
        heads={[words.traffic, ways.configured, ways['on-demand'], ways.fixed, ways['auto-scaled'], words.carried]}
      >
        {points.map((point) => (
          <tr key={point.factor}>
            <th scope="row">{times(point.factor)}</th>
            <td>{shortTotal(point.configured, point)}</td>
            <td>{shortTotal(point.onDemand, point)}</td>
            <td>{shortTotal(point.fixed, point)}</td>
            <td>{shortTotal(point.autoScaled, point)}</td>
            <td>{point.carried ? words.yes : words.no}</td>
          </tr>
        ))}
      </Numbers>
    </figure>
  );
}
