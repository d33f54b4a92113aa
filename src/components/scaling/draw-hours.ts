// Drawing traffic by the hour: where a pointer stands among the bars, and the hours after a stroke from one place to another.
import { HOURS_OF_DAY } from '../../workload/traffic-shape.ts';

/** A place in the drawing: an hour, and the amount that the height stands for. */
export interface Place {
  readonly at: number;
  readonly amount: number;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export const meanOf = (hours: readonly number[]): number => hours.reduce((sum, hour) => sum + hour, 0) / hours.length;

/** The amount at the upper edge: the largest hour with room above it to draw. */
export const topOf = (hours: readonly number[]): number => Math.max(...hours, 0) * 1.25;

/** `08:00`, or `Tue 08:00` in a week. */
export function hourName(at: number, count: number): string {
  const time = `${String(at % HOURS_OF_DAY).padStart(2, '0')}:00`;
  return count === HOURS_OF_DAY ? time : `${DAYS[Math.floor(at / HOURS_OF_DAY)] ?? ''} ${time}`;
}

/**
 * The place under a point, at an edge where the point lies outside.
 *
 * @param x,y share of the width from the left and of the height from the top
 */
export function placeAt(x: number, y: number, count: number, top: number): Place {
  const at = Math.min(count - 1, Math.max(0, Math.floor(x * count)));
  return { at, amount: Math.min(1, Math.max(0, 1 - y)) * top };
}

/**
 * The hours after a straight stroke: those that a quick pointer jumped over lie on the line. Hours that would all be 0 stay
 * as they were, since no traffic has no shape.
 */
export function stroke(hours: readonly number[], from: Place, to: Place): readonly number[] {
  const [first, last] = from.at <= to.at ? [from, to] : [to, from];
  const next = hours.map((hour, at) => {
    if (at < first.at || at > last.at) return hour;
    if (first.at === last.at) return to.amount;
    return first.amount + ((last.amount - first.amount) * (at - first.at)) / (last.at - first.at);
  });
  return next.some((hour) => hour >= 0.005) ? next : hours;
}

/** Keys of a bar: a tenth of the average up or down, half of it by Page Up and Page Down. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 0.1, ArrowDown: -0.1, PageUp: 0.5, PageDown: -0.5 };

/** The hours after a key at one of them; null for a key that changes none. */
export function pressed(hours: readonly number[], at: number, key: string): readonly number[] | null {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return null;
  const amount = Math.max(0, (hours[at] ?? 0) + step * meanOf(hours));
  return stroke(hours, { at, amount }, { at, amount });
}

/** The hour that a key leads to; null for a key that leads nowhere. */
export function movedTo(at: number, count: number, key: string): number | null {
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(count - 1, at + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
