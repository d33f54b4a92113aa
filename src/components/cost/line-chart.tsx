// A small line chart: a few named lines with marks, labelled where they end; told apart by dash and label, not colour alone.

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
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly xLabel: string;
  readonly yLabel: (y: number) => string;
  readonly title: string;
  /** Logarithmic axes, for values over several magnitudes; all must be above zero. */
  readonly log?: boolean;
}

const WIDTH = 520;
const HEIGHT = 200;
const BOX = { left: 56, right: 112, top: 20, bottom: 36 } as const;

export function LineChart({ lines, marks, xTicks, xLabel, yLabel, title, log = false }: Props) {
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const ys = lines.flatMap(({ points }) => points.map(({ y }) => y));
  const x = scale([Math.min(...xs), Math.max(...xs)], [BOX.left, WIDTH - BOX.right], log);
  const ticks = yTicks(Math.min(...ys), Math.max(...ys), log);
  const y = scale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [HEIGHT - BOX.bottom, BOX.top], log);
  const ends = spread(lines.map(({ points }) => y(points.at(-1)?.y ?? 0)));
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick} className="tick">
          <line x1={BOX.left} x2={WIDTH - BOX.right} y1={y(tick)} y2={y(tick)} />
          <text x={BOX.left - 6} y={y(tick) + 4} textAnchor="end">
            {yLabel(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick.x} className="tick" x={x(tick.x)} y={HEIGHT - BOX.bottom + 16} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      <text className="tick" x={(BOX.left + WIDTH - BOX.right) / 2} y={HEIGHT - 4} textAnchor="middle">
        {xLabel}
      </text>
      {marks.map((mark) => (
        <g key={mark.label} className="mark">
          <line x1={x(mark.x)} x2={x(mark.x)} y1={BOX.top - 6} y2={HEIGHT - BOX.bottom} />
          <text x={x(mark.x) + 4} y={BOX.top - 8} textAnchor={x(mark.x) > WIDTH / 2 ? 'end' : 'start'}>
            {mark.label}
          </text>
        </g>
      ))}
      {lines.map((line, index) => (
        <g key={line.id} data-line={line.id}>
          <polyline
            points={line.points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ')}
          />
          <text x={WIDTH - BOX.right + 8} y={(ends[index] ?? 0) + 4}>
            {line.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

type Span = readonly [number, number];

function scale([from, to]: Span, [start, end]: Span, log: boolean): (value: number) => number {
  const at = (value: number): number => (log ? Math.log10(value) : value);
  const width = at(to) - at(from);
  return (value) => (width === 0 ? (start + end) / 2 : start + ((at(value) - at(from)) / width) * (end - start));
}

/** Round values that enclose the data: powers of ten on a logarithmic axis, else four or so steps from zero. */
export function yTicks(least: number, most: number, log: boolean): number[] {
  if (log) {
    const first = Math.floor(Math.log10(Math.max(least, 1e-4)));
    const last = Math.max(first + 1, Math.ceil(Math.log10(most)));
    return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  }
  const top = most > 0 ? most : 1;
  const magnitude = 10 ** Math.floor(Math.log10(top / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((one) => one * 4 >= top) ?? magnitude * 10;
  return Array.from({ length: Math.ceil(top / step - 1e-9) + 1 }, (_, index) => index * step);
}

const LABEL_HEIGHT = 14;

/** Moves labels apart that would lie on each other, keeping their order. */
export function spread(positions: readonly number[]): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { position, index } of order) {
    last = Math.max(position, last + LABEL_HEIGHT);
    placed[index] = last;
  }
  const over = Math.max(0, last - (HEIGHT - BOX.bottom));
  return placed.map((position) => position - over);
}
