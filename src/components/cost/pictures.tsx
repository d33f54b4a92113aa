// The pictures of the estimate, each with its numbers: drivers, utilization, traffic, the years ahead, and what stays fixed.
import type { Overrides } from '../../pricing/costs.ts';
import type { Estimate } from '../../pricing/estimate.ts';
import { byDriver, overUtilization, type UtilizationSeries } from '../../pricing/series.ts';
import { shortTotal } from '../../pricing/totals.ts';
import { money, percent } from '../format.ts';
import { axisMoney, line, times } from './chart-words.ts';
import { LineChart } from './line-chart.tsx';
import { Numbers } from './numbers.tsx';
import { OverTime } from './over-time.tsx';
import { OverTraffic } from './over-traffic.tsx';
import { costWords } from './words.ts';
import { YearFigures } from './year-figures.tsx';

const words = costWords.charts;

interface Props {
  readonly overrides: Overrides;
  readonly estimate: Estimate;
}

export function Pictures({ overrides, estimate }: Props) {
  const utilization = overUtilization(estimate, { overrides });
  return (
    <section className="pictures" aria-label={words.title}>
      <Drivers estimate={estimate} />
      <OverTraffic estimate={estimate} overrides={overrides} />
      <OverTime estimate={estimate} overrides={overrides} />
      <YearFigures estimate={estimate} />
      {utilization === null ? <p>{words.noUtilization}</p> : <Utilization series={utilization} estimate={estimate} />}
    </section>
  );
}

function Drivers({ estimate }: Pick<Props, 'estimate'>) {
  const drivers = byDriver(estimate);
  const most = Math.max(...drivers.map(({ monthly }) => monthly), 0.01);
  return (
    <figure>
      <figcaption>{words.drivers}</figcaption>
      <table className="bars">
        <thead>
          <tr>
            {[words.driver, words.share, costWords.details.list, costWords.details.freeTier].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
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
              <td>{driverAmount(monthly, unknown)}</td>
              <td>{driverAmount(freeTierMonthly, unknown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** @param unknown lines of the driver that no price is known for */
function driverAmount(usd: number, unknown: number): string {
  if (unknown === 0) return money(usd);
  return usd === 0 ? costWords.money.unknown : shortTotal(usd, { completeness: 'at-least' });
}

/** What is more than the whole capacity is throttled, so no utilization. */
const breakEvenText = (breakEven: number, here: number): string =>
  here > 1
    ? words.breakEvenBeyond(percent(breakEven), times(here))
    : words.breakEvenText(percent(breakEven), percent(here));

function Utilization({ series, estimate }: { readonly series: UtilizationSeries; readonly estimate: Estimate }) {
  const { points, breakEven, here } = series;
  const crosses = breakEven !== null && breakEven > 0 && breakEven <= 1;
  const [onDemand, provisioned] = [costWords.ways['on-demand'], words.provisioned];
  return (
    <figure>
      <figcaption>
        {words.utilization} {crosses ? breakEvenText(breakEven, here) : words.here(percent(here))}
      </figcaption>
      <LineChart
        title={words.utilization}
        lines={[
          line('onDemand', onDemand, points, 'utilization'),
          line('provisioned', provisioned, points, 'utilization'),
        ]}
        marks={crosses ? [{ x: breakEven, label: words.breakEven(percent(breakEven)) }] : []}
        xTicks={[0, 0.25, 0.5, 0.75, 1].map((x) => ({ x, label: percent(x) }))}
        xLabel={words.used}
        yLabel={axisMoney}
      />
      <p className="sums">{estimate.breakEven.texts.join('; ')}</p>
      <Numbers heads={[words.used, onDemand, provisioned]}>
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
