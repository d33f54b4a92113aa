// How often AWS Backup makes a backup, by hand and as a cron library counts.
import { Cron } from 'croner';
import { describe, expect, it, test } from 'vitest';
import { backupsPerDay } from './backup-schedule.ts';

describe('backupsPerDay', () => {
  const YEAR = 365.25;
  it.each<[string, { given: string; want: number | null }]>([
    ['every day', { given: 'cron(0 5 * * ? *)', want: 1 }],
    ['every hour', { given: 'cron(0 * * * ? *)', want: 24 }],
    ['twice a day', { given: 'cron(30 5,17 * * ? *)', want: 2 }],
    ['every six hours, by a step', { given: 'cron(0 0/6 * * ? *)', want: 4 }],
    ['a range with a step', { given: 'cron(0 8-18/2 * * ? *)', want: 6 }],
    ['on Sundays', { given: 'cron(0 5 ? * SUN *)', want: 1 / 7 }],
    ['on weekdays', { given: 'cron(0 5 ? * MON-FRI *)', want: 5 / 7 }],
    ['by numbers of weekdays', { given: 'cron(0 5 ? * 2,4,6 *)', want: 3 / 7 }],
    ['on the first of each month', { given: 'cron(0 5 1 * ? *)', want: 12 / YEAR }],
    ['on the 31st, which seven months have', { given: 'cron(0 5 31 * ? *)', want: 7 / YEAR }],
    ['on 29 February', { given: 'cron(0 5 29 2 ? *)', want: 0.25 / YEAR }],
    ['on the last day of a month', { given: 'cron(0 5 L * ? *)', want: 12 / YEAR }],
    ['on the last Friday of a month', { given: 'cron(0 5 ? * FRIL *)', want: 12 / YEAR }],
    ['on the third Tuesday of a quarter', { given: 'cron(0 5 ? JAN,APR,JUL,OCT 3#3 *)', want: 4 / YEAR }],
    ['in a range of months', { given: 'cron(0 5 1 1-3 ? *)', want: 3 / YEAR }],
    ['no day left open', { given: 'cron(0 5 * * * *)', want: null }],
    ['an hour that is none', { given: 'cron(0 24 * * ? *)', want: null }],
    ['a range backwards', { given: 'cron(0 5 ? * SAT-MON *)', want: null }],
    ['a step of nothing', { given: 'cron(0/0 5 * * ? *)', want: null }],
    ['no cron expression', { given: 'rate(1 day)', want: null }],
  ])('%s', (_, { given, want }) => {
    const found = backupsPerDay(given);
    if (want === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(want, 10);
  });

  test.each(['0 5 ? * MON-FRI', '15 0/4 * * ?', '0 5 1,15 * ?', '0 5 31 * ?', '0 5 ? 1-6 SUN'])(
    'as often as a cron library counts in four years: %s',
    (fields) => {
      const from = new Date('2025-01-01T00:00:00Z');
      const to = new Date('2029-01-01T00:00:00Z').getTime();
      const cron = new Cron(`0 ${fields}`, {
        sloppyRanges: true,
        alternativeWeekdays: true,
        paused: true,
        timezone: 'UTC',
      });
      const runs = cron.nextRuns(10_000, from).filter((run) => run.getTime() < to).length;
      expect(Math.abs((backupsPerDay(`cron(${fields} *)`) ?? 0) - runs / (4 * YEAR)) * 4 * YEAR).toBeLessThan(3);
    },
  );
});
