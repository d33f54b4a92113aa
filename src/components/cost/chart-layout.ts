// Where the parts of a line chart go, so that no label is cut or lies on another, at any width.

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Placed extends Tick {
  /** The left edge of the label. */
  readonly left: number;
}

/** At least as wide as letters and digits are at the axis' 12 px in the widest of usual fonts, so that what fits by this fits. */
const CHARACTER = 8;
const WIDE_CHARACTER = 12;
const WIDE = /[%mwMW]/g;

export const widthOf = (label: string): number =>
  label.length * CHARACTER + (label.match(WIDE)?.length ?? 0) * (WIDE_CHARACTER - CHARACTER);

/** The labels centred on their places, moved inside of `from` to `to`; those that would lie on the one before are left out. */
export function inLine(ticks: readonly Tick[], from: number, to: number, gap = 8): Placed[] {
  const placed: Placed[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const left = inside(tick, from, to);
    if (left < end + gap) continue;
    placed.push({ ...tick, left });
    end = left + widthOf(tick.label);
  }
  return placed;
}

/** Each label in a line of its own, centred on its place and moved inside. */
export const inLines = (ticks: readonly Tick[], from: number, to: number): Placed[] =>
  ticks.map((tick) => ({ ...tick, left: inside(tick, from, to) }));

const inside = ({ at, label }: Tick, from: number, to: number): number =>
  Math.max(from, Math.min(at - widthOf(label) / 2, to - widthOf(label)));

type Span = readonly [number, number];

/** The place of a value between two; in the middle where all values are the same. */
export function scale([from, to]: Span, [start, end]: Span, log: boolean): (value: number) => number {
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
