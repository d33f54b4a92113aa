// The user's choice of traffic over a week, from what was typed: shape, hours, offset from UTC, and what may be throttled.
import { decimal } from './format.ts';
import { HOURS_OF_DAY, HOURS_OF_WEEK, readHours, type TrafficShape, trafficShapes, weights } from './traffic-shape.ts';

/** Fields of the choice. One that is missing or empty has its default. */
export type TrafficField = 'shape' | 'hours' | 'utcOffset' | 'allowed';

/** The shape unless told: the estimate's busy hours come once a day too. */
export const DEFAULT_SHAPE = 'evening-peak';
/** Characters of a number. */
const MOST_NUMBER = 20;
/** Behind more digits, the average of an hour says nothing more. */
const HOUR_DIGITS = 2;

/** The rows of the choice of shape; the last one takes numbers by the hour. */
export const shapeChoices = [
  ...trafficShapes.map(({ value, label, help }) => ({ value, label, help })),
  { value: 'hourly', label: 'By the hour', help: 'Your own day or week, drawn or typed.' },
] as const;

export interface TrafficChoice {
  /** Null where the hours are refused. */
  readonly shape: TrafficShape | null;
  /** Hours of the local time from UTC, -12 to 14; 0 where refused. */
  readonly utcOffset: number;
  /** Share of the demanded units that may be throttled, 0 to 1; null where refused. */
  readonly allowed: number | null;
  /** Why a field is refused. */
  readonly refused: Readonly<Partial<Record<TrafficField, string>>>;
}

function number(text: string | undefined, least: number, most: number, standard: number): number | null {
  const typed = text?.trim() ?? '';
  if (typed === '') return standard;
  if (typed.length > MOST_NUMBER || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(typed)) return null;
  const value = Number(typed);
  return value >= least && value <= most ? value : null;
}

/**
 * Reads the choice. Total for any texts.
 *
 * @param typed by field
 * @param peakToAverage the workload's
 */
export function readTraffic(typed: Readonly<Record<string, string>>, peakToAverage: number): TrafficChoice {
  const refused: Partial<Record<TrafficField, string>> = {};
  const own = (field: TrafficField) => (Object.hasOwn(typed, field) ? typed[field] : undefined);
  const offset = number(own('utcOffset'), -12, 14, 0);
  if (offset === null) refused.utcOffset = 'The offset must be a number of hours from -12 to 14.';
  const percent = number(own('allowed')?.replace(/\s*%\s*$/, ''), 0, 100, 0);
  if (percent === null) refused.allowed = 'What may be throttled must be a percentage from 0 to 100.';
  const utcOffset = offset ?? 0;
  const kind = own('shape') ?? DEFAULT_SHAPE;
  const allowed = percent === null ? null : percent / 100;
  if (kind !== 'hourly') {
    const row = trafficShapes.find(({ value }) => value === kind);
    return { shape: { kind: row?.value ?? DEFAULT_SHAPE, peakToAverage, utcOffset }, utcOffset, allowed, refused };
  }
  const read = readHours(own('hours') ?? '');
  if ('message' in read) refused.hours = read.message;
  const shape = 'hours' in read ? ({ kind: 'hourly', hours: read.hours, utcOffset } as const) : null;
  return { shape, utcOffset, allowed, refused };
}

/**
 * A shape as numbers for the user to change: each hour's average, where 1 is the average of the week. 24 where all days are
 * the same, else the 168 of a week.
 */
export function hoursOf(shape: TrafficShape): string {
  const relative = weights({ ...shape, utcOffset: 0 });
  const week = Array.from({ length: HOURS_OF_WEEK }, (_, hour) => {
    const minutes = relative.subarray(hour * 60, hour * 60 + 60);
    return hourText(minutes.reduce((sum, weight) => sum + weight, 0) / minutes.length);
  });
  const day = week.slice(0, HOURS_OF_DAY);
  return (week.every((hour, at) => hour === day[at % HOURS_OF_DAY]) ? day : week).join(' ');
}

/** An hour's amount as it is typed: a plain decimal. */
export const hourText = (amount: number): string => decimal(amount, HOUR_DIGITS).replaceAll(',', '');

/** A week of a day's hours, or the mean of the days of a week: the other way to say the hours, as text. */
export function otherSpan(hours: readonly number[]): string {
  if (hours.length === HOURS_OF_DAY) return Array.from({ length: 7 }, () => hours.map(hourText).join(' ')).join(' ');
  return Array.from({ length: HOURS_OF_DAY }, (_, hour) => {
    const days = hours.filter((_, at) => at % HOURS_OF_DAY === hour);
    return hourText(days.reduce((sum, amount) => sum + amount, 0) / days.length);
  }).join(' ');
}
