// The drawing of the chart by uPlot: demand, what is served of it, and capacity, in the colours that the legend has.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Summary } from '../../scaling/summary.ts';
import { type Clock, marks, markText } from './times.ts';

/** Colours as the browser computes them, since a canvas knows no variables. */
export interface Ink {
  readonly demand: string;
  readonly provisioned: string;
  readonly throttled: string;
  readonly text: string;
  readonly line: string;
}

interface Events {
  /** Minutes of a stretch that was dragged over. */
  readonly onSelect: (from: number, to: number) => void;
  /** The point under the pointer; null without one. */
  readonly onPoint: (index: number | null) => void;
}

/** Pixels between two marks of the axis of time, at least. */
const MARK_PX = 64;
const HEIGHT = 240;

/** A computed color, see-through; a canvas does not mix colors everywhere. */
const faint = (color: string): string => color.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.2)');

export const alignedData = ({ minutes, demand, served, provisioned }: Summary): uPlot.AlignedData => [
  minutes,
  demand,
  served,
  provisioned,
];

/** The options for a stretch of time; the same for any data. */
function options(width: number, ink: Ink, clock: Clock, hasCapacity: boolean, events: Events): uPlot.Options {
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  const paths = stepped === undefined ? {} : { paths: stepped };
  const points = { show: false };
  const axis = { stroke: ink.text, grid: { stroke: ink.line, width: 1 }, ticks: { stroke: ink.line, width: 1 } };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, most > 0 ? most * 1.08 : 1] } },
    axes: [
      {
        ...axis,
        font: '12px system-ui, sans-serif',
        splits: (_, __, from, to) => [...marks(from, to, Math.max(2, width / MARK_PX), clock)],
        values: (_, splits) => splits.map((at) => markText(at, clock)),
      },
      { ...axis, font: '12px system-ui, sans-serif', size: 56 },
    ],
    series: [
      {},
      { stroke: ink.demand, width: 1, points, ...paths },
      // A series that is the upper edge of a band is not filled itself.
      { stroke: 'transparent', fill: faint(ink.demand), width: 0, points, ...paths },
      { stroke: ink.provisioned, width: 2, points, show: hasCapacity, ...paths },
    ],
    bands: [{ series: [1, 2], fill: ink.throttled }],
    hooks: {
      setSelect: [
        (plot) => {
          const { left, width: selected } = plot.select;
          if (selected > 0) events.onSelect(plot.posToVal(left, 'x'), plot.posToVal(left + selected, 'x'));
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
      setCursor: [(plot) => events.onPoint(plot.cursor.idx ?? null)],
    },
  };
}

export interface Drawn {
  readonly show: (summary: Summary) => void;
  readonly resize: (width: number) => void;
  readonly remove: () => void;
}

/** Draws into `place`, and again whenever it is told to show another summary. */
export function draw(
  place: HTMLElement,
  summary: Summary,
  looks: { readonly ink: Ink; readonly clock: Clock; readonly hasCapacity: boolean },
  events: Events,
): Drawn {
  const { ink, clock, hasCapacity } = looks;
  const made = options(place.clientWidth, ink, clock, hasCapacity, events);
  const plot = new uPlot(made, alignedData(summary), place);
  return {
    show: (next) => plot.setData(alignedData(next)),
    resize: (width) => plot.setSize({ width, height: HEIGHT }),
    remove: () => plot.destroy(),
  };
}
