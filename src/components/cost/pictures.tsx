// The pictures of the estimate: by driver, both billing modes over utilisation, and as traffic grows; each with its numbers.
import type { ReactNode } from 'react';
import type { Overrides } from '../../pricing/costs.ts';
import type { Estimate } from '../../pricing/estimate.ts';
import {
  byDriver,
  type GrowthPoint,
  overTraffic,
  overUtilization,
  type UtilizationSeries,
} from '../../pricing/series.ts';
import { money, percent } from '../format.ts';
import { words } from '../words.ts';
import { LineChart } from './line-chart.tsx';

interface Props {
  readonly region: string;
  readonly overrides: Overrides;
  readonly estimate: Estimate;
}

export function Pictures({ region, overrides, estimate }: Props) {
  const { config, workload } = estimate.usage;
  const utilization = overUtilization(estimate, { overrides });
  return (
    <section className="pictures" aria-label={words.charts.title}>
      <Drivers estimate={estimate} />
      {utilization === null ? (
        <p>{words.charts.noUtilization}</p>
      ) : (
        <Utilization series={utilization} estimate={estimate} />
      )}
      <Growth
        points={overTraffic(config, workload, region, { overrides })}
        partly={estimate.completeness !== 'complete'}
      />
    </section>
  );
}

function Drivers({ estimate }: Pick<Props, 'estimate'>) {
  const drivers = byDriver(estimate);
  const most = Math.max(...drivers.map(({ monthly }) => monthly), 0.01);
  return (
    <figure>
      <figcaption>{words.charts.drivers}</figcaption>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{words.charts.driver}</th>
            <th scope="col">{words.charts.share}</th>
            <th scope="col">{words.charts.monthly}</th>
            <th scope="col">{words.charts.freeTier}</th>
          </tr>
        </thead>
        <tbody>
          {drivers.map(({ driver, label, monthly, freeTierMonthly, unknown }) => (
            <tr key={driver}>
              <th scope="row">{label}</th>
              <td>
                <span className="bar-part" data-driver={driver} style={{ width: `${(monthly / most) * 100}%` }} />
                <span className="hidden-words">
                  {percent(estimate.listTotal > 0 ? monthly / estimate.listTotal : 0)}
                </span>
              </td>
              <td>
                {money(monthly)}
                {unknown > 0 && ` + ${words.cost.unknown}`}
              </td>
              <td>{money(freeTierMonthly)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Utilization({ series, estimate }: { readonly series: UtilizationSeries; readonly estimate: Estimate }) {
  const { points, breakEven, here } = series;
  const inside = (share: number | null): share is number => share !== null && share > 0 && share <= 1;
  const marks = [...(inside(breakEven) ? [{ x: breakEven, label: words.charts.breakEven(percent(breakEven)) }] : [])];
  return (
    <figure>
      <figcaption>
        {words.charts.utilization} {inside(breakEven) && words.charts.breakEvenText(percent(breakEven))}{' '}
        {words.charts.here(percent(here))}
      </figcaption>
      <LineChart
        title={words.charts.utilization}
        lines={[
          line('onDemand', words.cost.modes.PAY_PER_REQUEST, points, 'utilization'),
          line('provisioned', words.cost.modes.PROVISIONED, points, 'utilization'),
        ]}
        marks={marks}
        xTicks={[0, 0.25, 0.5, 0.75, 1].map((x) => ({ x, label: percent(x) }))}
        xLabel={words.charts.used}
        yLabel={money}
      />
      <p className="sums">{estimate.breakEven.texts.join('; ')}</p>
      <Numbers heads={[words.charts.used, words.cost.modes.PAY_PER_REQUEST, words.cost.modes.PROVISIONED]}>
        {points
          .filter((_, index) => index % 4 === 0)
          .map((point) => (
            <tr key={point.utilization}>
              <th scope="row">{percent(point.utilization)}</th>
              <td>{money(point.onDemand)}</td>
              <td>{money(point.provisioned)}</td>
            </tr>
          ))}
      </Numbers>
    </figure>
  );
}

function Growth({ points, partly }: { readonly points: readonly GrowthPoint[]; readonly partly: boolean }) {
  const drawable = points.every(
    (point) => Math.min(point.configured, point.onDemand, point.fixed, point.autoScaled) > 0,
  );
  const short = points.find(({ carried }) => !carried);
  return (
    <figure>
      <figcaption>
        {words.charts.growth} {short !== undefined && words.charts.short(times(short.factor))}{' '}
        {partly && words.cost.partly}
      </figcaption>
      {drawable && (
        <LineChart
          log
          title={words.charts.growth}
          lines={[
            line('configured', words.charts.configured, points, 'factor'),
            line('onDemand', words.cost.modes.PAY_PER_REQUEST, points, 'factor'),
            line('fixed', words.charts.fixed, points, 'factor'),
            line('autoScaled', words.charts.autoScaled, points, 'factor'),
          ]}
          marks={[{ x: 1, label: words.charts.now }]}
          xTicks={points.map(({ factor }) => ({ x: factor, label: times(factor) }))}
          xLabel={words.charts.traffic}
          yLabel={money}
        />
      )}
      <Numbers
        heads={[
          words.charts.traffic,
          words.charts.configured,
          words.cost.modes.PAY_PER_REQUEST,
          words.charts.fixed,
          words.charts.autoScaled,
          words.charts.carried,
        ]}
      >
        {points.map((point) => (
          <tr key={point.factor}>
            <th scope="row">{times(point.factor)}</th>
            <td>{money(point.configured)}</td>
            <td>{money(point.onDemand)}</td>
            <td>{money(point.fixed)}</td>
            <td>{money(point.autoScaled)}</td>
            <td>{point.carried ? words.charts.yes : words.charts.no}</td>
          </tr>
        ))}
      </Numbers>
    </figure>
  );
}

const times = (factor: number): string => `${factor}×`;

/** One line over the points: the amounts under its id, at the place that `at` names. */
const line = <X extends string, Y extends string>(
  id: Y,
  label: string,
  points: readonly Readonly<Record<X | Y, number>>[],
  at: X,
) => ({ id, label, points: points.map((point) => ({ x: point[at], y: point[id] })) });

function Numbers({ heads, children }: { readonly heads: readonly string[]; readonly children: ReactNode }) {
  return (
    <details>
      <summary>{words.charts.numbers}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </details>
  );
}
