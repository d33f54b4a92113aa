// A small line chart: a few named lines with marks and a legend; told apart by dash and label, not colour alone.
import { inLine, inLines, scale, widthOf, yTicks } from './chart-layout.ts';
import { useWidth } from './use-width.ts';

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface ChartMark {
  readonly x: number;
  readonly label: string;
}

interface Props {
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  readonly xTicks: readonly ChartMark[];
  readonly xLabel: string;
  readonly yLabel: (y: number) => string;
  readonly title: string;
  /** Logarithmic axes, for values over several magnitudes; all must be above zero. */
  readonly log?: boolean;
}

const LEAST_WIDTH = 240;
const MOST_WIDTH = 720;
const PLOT = 150;
const LINE = 16;
const RIGHT = 12;

export function LineChart({ lines, marks, xTicks, xLabel, yLabel, title, log = false }: Props) {
  const [ref, measured] = useWidth(LEAST_WIDTH);
  const width = Math.min(MOST_WIDTH, measured);
  const xs = lines.flatMap(({ points }) => points.map((point) => point.x));
  const ys = lines.flatMap(({ points }) => points.map((point) => point.y));
  const ticks = yTicks(Math.min(...ys), Math.max(...ys), log);
  const left = Math.max(...ticks.map((tick) => widthOf(yLabel(tick)))) + 8;
  const top = marks.length * LINE + 6;
  const bottom = top + PLOT;
  const right = width - RIGHT;
  const x = scale([Math.min(...xs), Math.max(...xs)], [left, right], log);
  const y = scale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [bottom, top], log);
  const at = (mark: ChartMark) => ({ at: x(mark.x), label: mark.label });
  return (
    <div className="chart-place" ref={ref}>
      <svg
        className="chart"
        width={width}
        height={bottom + 2 * LINE + 8}
        viewBox={`0 0 ${width} ${bottom + 2 * LINE + 8}`}
        role="img"
        aria-label={title}
      >
        {ticks.map((tick) => (
          <g key={tick} className="tick">
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end">
              {yLabel(tick)}
            </text>
          </g>
        ))}
        {inLine(xTicks.map(at), 0, width).map((tick) => (
          <text
            key={tick.label}
            className="tick"
            x={tick.left + widthOf(tick.label) / 2}
            y={bottom + LINE}
            textAnchor="middle"
          >
            {tick.label}
          </text>
        ))}
        <text className="tick" x={(left + right) / 2} y={bottom + 2 * LINE + 2} textAnchor="middle">
          {xLabel}
        </text>
        {inLines(marks.map(at), 0, width).map((mark, index) => (
          <g key={mark.label} className="mark">
            <line x1={mark.at} x2={mark.at} y1={(index + 1) * LINE} y2={bottom} />
            <text x={mark.left + widthOf(mark.label) / 2} y={(index + 1) * LINE - 4} textAnchor="middle">
              {mark.label}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <g key={line.id} data-line={line.id}>
            <polyline
              points={line.points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ')}
            />
          </g>
        ))}
      </svg>
      {lines.length > 1 && <Legend lines={lines} />}
    </div>
  );
}

function Legend({ lines }: Pick<Props, 'lines'>) {
  return (
    <ul className="legend-lines">
      {lines.map(({ id, label }) => (
        <li key={id}>
          <svg className="chart" width="28" height="10" aria-hidden="true" data-line={id}>
            <polyline points="0,5 28,5" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
