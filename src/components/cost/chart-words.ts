// What the pictures share: lines from points, and amounts short enough for an axis.
import { money, quantity } from '../format.ts';
import type { ChartLine } from './line-chart.tsx';

/** One line over the points: the amounts under its id, at the place that `at` names. */
export const line = <X extends string, Y extends string>(
  id: Y,
  label: string,
  points: readonly Readonly<Record<X | Y, number>>[],
  at: X,
): ChartLine => ({ id, label, points: points.map((point) => ({ x: point[at], y: point[id] })) });

/** Whole dollars without cents. */
export const axisMoney = (usd: number): string => (Number.isInteger(usd) ? `$${quantity(usd)}` : money(usd));

export const times = (factor: number): string => `${quantity(factor)}×`;
