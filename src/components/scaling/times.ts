// Minutes of a demand as times for people: a weekday for a shape, a date for measured traffic.

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAY = 1440;
/** Minutes between two marks of an axis. */
const GAPS = [
  1,
  2,
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  360,
  720,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
  56 * DAY,
  91 * DAY,
];

export interface Clock {
  /** First minute in seconds since 1970 UTC; null for a week that begins on any Monday. */
  readonly start: number | null;
  /** Hours of the times shown from UTC. */
  readonly utcOffset: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Minutes since a local midnight: that of a Monday, or of 1970. */
const local = (minute: number, { start, utcOffset }: Clock): number =>
  Math.floor(minute) + Math.round(utcOffset * 60) + (start === null ? 0 : Math.floor(start / 60));

function dayOf(minutes: number, { start }: Clock): string {
  const day = Math.floor(minutes / DAY);
  if (start === null) return DAYS[((day % 7) + 7) % 7] ?? '';
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

function timeOf(minutes: number): string {
  const minute = ((minutes % DAY) + DAY) % DAY;
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `Tue 08:15`, or `4 Mar 08:15`. */
export function timeText(minute: number, clock: Clock): string {
  const at = local(minute, clock);
  return `${dayOf(at, clock)} ${timeOf(at)}`;
}

/** Minutes to mark on an axis: whole hours or days of the local time, at most `most`. */
export function marks(from: number, to: number, most: number, clock: Clock): readonly number[] {
  const gap = GAPS.find((each) => (to - from) / each <= most) ?? Math.ceil((to - from) / most / DAY) * DAY;
  const shift = local(0, clock);
  const found: number[] = [];
  for (let at = Math.ceil((from + shift) / gap) * gap - shift; at <= to; at += gap) found.push(at);
  return found;
}

/** What stands at a mark: the day at midnight and where marks are days, else the time. */
export function markText(minute: number, clock: Clock): string {
  const at = local(minute, clock);
  return ((at % DAY) + DAY) % DAY === 0 ? dayOf(at, clock) : timeOf(at);
}
