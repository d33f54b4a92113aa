// How often a schedule of AWS Backup makes a backup. A cron library gives the next runs, and not how many a day: an hourly schedule
// would take 35,000 of them to average over leap years.

const DAYS_PER_YEAR = 365.25;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** AWS counts days of the week from Sunday, which is 1. */
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly min: number;
  readonly max: number;
  /** Names of the values, the first of which is `min`. */
  readonly names?: readonly string[];
}

/**
 * Backups a day on average, over all years that the schedule holds for.
 *
 * @param schedule `cron(…)` with AWS's six fields: minutes, hours, day of month, month, day of week, year
 * @returns null where the schedule cannot be read
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function backupsPerDay(schedule: string): number | null {
  const fields = /^cron\(([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) [^ ]+\)$/.exec(schedule);
  if (fields === null) return null;
  const [, minutes = '', hours = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields;
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) return null;
  const months = count(month, { min: 1, max: 12, names: MONTHS });
  const perDay = product(count(minutes, { min: 0, max: 59 }), count(hours, { min: 0, max: 23 }));
  const days = dayOfWeek === '?' ? daysOfMonth(dayOfMonth, month) : daysOfWeek(dayOfWeek, months);
  const perYear = product(perDay, days);
  return perYear === null ? null : perYear / DAYS_PER_YEAR;
}

const product = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one * other;

/** Days a year that a day of the month gives: the last one and the weekday nearest to one come once a month. */
function daysOfMonth(days: string, month: string): number | null {
  const months = values(month, { min: 1, max: 12, names: MONTHS });
  if (months === null) return null;
  if (/^(L|LW|\d{1,2}W)$/.test(days)) return months.size;
  const wanted = values(days, { min: 1, max: 31 });
  if (wanted === null) return null;
  const lengths = [...months].map((one) => [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][one - 1] ?? 0);
  return lengths.reduce((sum, length) => sum + daysWithin(wanted, length), 0);
}

/** The wanted days that a month has; of 29 February a quarter. */
const daysWithin = (wanted: ReadonlySet<number>, length: number): number =>
  [...wanted].reduce((sum, day) => sum + Math.min(1, Math.max(0, length - day + 1)), 0);

/** Days a year that a day of the week gives: the last or the nth one comes once a month. */
function daysOfWeek(days: string, months: number | null): number | null {
  if (/^([1-7]|[A-Z]{3})(L|#[1-4])$/.test(days)) return months;
  const wanted = count(days === 'L' ? '7' : days, { min: 1, max: 7, names: WEEKDAYS });
  const perYear = product(wanted, DAYS_PER_YEAR / 7);
  return product(perYear, months === null ? null : months / 12);
}

const count = (text: string, field: Field): number | null => values(text, field)?.size ?? null;

/** The values that a list of numbers, names, ranges and steps stands for; null where it cannot be read. */
function values(text: string, field: Field): ReadonlySet<number> | null {
  const found = text.split(',').map((part) => range(part, field));
  return found.some((part) => part === null) ? null : new Set(found.flatMap((part) => part ?? []));
}

function range(part: string, field: Field): readonly number[] | null {
  const [span = '', by = '1', more] = part.split('/');
  const step = Number(by);
  if (more !== undefined || !Number.isInteger(step) || step < 1) return null;
  const bounds = boundsOf(span, part.includes('/'), field);
  if (bounds === null) return null;
  const [from, to] = bounds;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function boundsOf(span: string, stepped: boolean, field: Field): readonly [number, number] | null {
  if (span === '*') return [field.min, field.max];
  const [first = '', last, more] = span.split('-');
  const from = parsedValue(first, field);
  const to = last === undefined ? (stepped ? field.max : from) : parsedValue(last, field);
  return more !== undefined || from === null || to === null || to < from ? null : [from, to];
}

function parsedValue(text: string, { min, max, names = [] }: Field): number | null {
  const named = names.indexOf(text);
  const value = named >= 0 ? named + min : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}
