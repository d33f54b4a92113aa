// When AWS Backup makes the next backups, in words.
import { Cron } from 'croner';
import { isBlocking } from '../catalog/finding.ts';
import type { FormModel } from './form.ts';
import { memo } from './memo.ts';

const RUNS = 3;
/** AWS's years end here (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html). */
const LAST_YEAR = 2199;

const WHY = {
  days: 'AWS needs a ? for exactly one of day of month and day of week.',
  unread: 'The next backups cannot be shown: AWS Backup decides whether this schedule is valid.',
  zone: 'The next backups cannot be shown: the time zone is not known here.',
  never: 'This schedule never runs again.',
} as const;

/**
 * The next three runs of a schedule of AWS Backup as one or two sentences, or why they cannot be shown. Never throws.
 *
 * @param schedule `cron(…)` with AWS's six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year
 * @param timezone IANA name
 */
export function nextBackups(schedule: string, timezone: string, now: Date): string {
  const fields = /^cron\((.*)\)$/.exec(schedule)?.[1]?.split(' ') ?? [];
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year = ''] = fields;
  if (fields.length !== 6 || (year.match(/\d+/g) ?? []).some((one) => Number(one) > LAST_YEAR)) return WHY.unread;
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) return WHY.days;
  const format = formatter(timezone);
  if (format === null) return WHY.zone;
  // AWS's L without a day is the last day of its week, Saturday.
  const weekday = dayOfWeek === 'L' ? '7' : dayOfWeek;
  try {
    const runs = new Cron(['0', minutes, hours, dayOfMonth, month, weekday, year].join(' '), {
      mode: '7-part',
      alternativeWeekdays: true,
      sloppyRanges: true,
      domAndDow: true,
      paused: true,
      timezone,
    }).nextRuns(RUNS, now);
    if (runs.length === 0) return WHY.never;
    return `${runs.length === 1 ? 'The last backup is' : 'Next backups:'} ${runs.map(format).join('; ')} (${timezone}).`;
  } catch {
    return WHY.unread;
  }
}

/** Gives a moment in words, such as Thursday 26 November 2026, 05:00; null for a time zone that is none. */
function formatter(timeZone: string): ((run: Date) => string) | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return (run) => {
      const parts = new Map(format.formatToParts(run).map(({ type, value }) => [type, value]));
      const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
      return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')}`;
    };
  } catch {
    return null;
  }
}

/** Told anew at most once a minute. */
const told = memo((schedule: string, timezone: string, minute: number) =>
  nextBackups(schedule, timezone, new Date(minute * 60_000)),
);

const ASKED = ['backup_schedule', 'backup_schedule_timezone'] as const;

/** While backups are made, at a time and in a zone that are given and not refused: an expression is Terraform's to evaluate. */
const isTold = ({ fields, unknown }: FormModel): boolean =>
  fields.backup_schedule.inactive === undefined &&
  ASKED.every((name) => !unknown.includes(name) && !fields[name].findings.some(isBlocking));

/** The next backups in words, for the field of the schedule; undefined while none are made. */
export function backupNote(model: FormModel, now: () => number): string | undefined {
  if (!isTold(model)) return undefined;
  const { backup_schedule, backup_schedule_timezone } = model.fallback;
  return told(backup_schedule, backup_schedule_timezone, Math.floor(now() / 60_000));
}
