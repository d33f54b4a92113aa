// The next backups in words, computed by hand from a calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateWith } from '../../test/support/state-with.ts';
import { formModel } from './form.ts';
import { backupNote, nextBackups } from './schedule.ts';

/** A Wednesday. */
const NOW = new Date('2026-11-25T07:00:00Z');

describe('nextBackups', () => {
  it.each([
    [
      'cron(0 5 * * ? *)',
      'Etc/UTC',
      'Next backups: Thursday 26 November 2026, 05:00; Friday 27 November 2026, 05:00; Saturday 28 November 2026, 05:00 (Etc/UTC).',
    ],
    [
      'cron(30 2 ? * MON-FRI *)',
      'Europe/Berlin',
      'Next backups: Thursday 26 November 2026, 02:30; Friday 27 November 2026, 02:30; Monday 30 November 2026, 02:30 (Europe/Berlin).',
    ],
    [
      'cron(0 8 ? * 1 *)',
      'Etc/UTC',
      'Next backups: Sunday 29 November 2026, 08:00; Sunday 6 December 2026, 08:00; Sunday 13 December 2026, 08:00 (Etc/UTC).',
    ],
    [
      'cron(0 8 ? * L *)',
      'Etc/UTC',
      'Next backups: Saturday 28 November 2026, 08:00; Saturday 5 December 2026, 08:00; Saturday 12 December 2026, 08:00 (Etc/UTC).',
    ],
    [
      'cron(0 8 ? * 2#1 *)',
      'Etc/UTC',
      'Next backups: Monday 7 December 2026, 08:00; Monday 4 January 2027, 08:00; Monday 1 February 2027, 08:00 (Etc/UTC).',
    ],
    [
      'cron(0 8 ? * 6L *)',
      'Etc/UTC',
      'Next backups: Friday 27 November 2026, 08:00; Friday 25 December 2026, 08:00; Friday 29 January 2027, 08:00 (Etc/UTC).',
    ],
    [
      'cron(0 0 L * ? *)',
      'Etc/UTC',
      'Next backups: Monday 30 November 2026, 00:00; Thursday 31 December 2026, 00:00; Sunday 31 January 2027, 00:00 (Etc/UTC).',
    ],
    [
      'cron(0 0 15W * ? *)',
      'Etc/UTC',
      'Next backups: Tuesday 15 December 2026, 00:00; Friday 15 January 2027, 00:00; Monday 15 February 2027, 00:00 (Etc/UTC).',
    ],
    [
      'cron(0/20 7 * * ? *)',
      'Etc/UTC',
      'Next backups: Wednesday 25 November 2026, 07:20; Wednesday 25 November 2026, 07:40; Thursday 26 November 2026, 07:00 (Etc/UTC).',
    ],
    [
      'cron(0 0 29 2 ? *)',
      'Etc/UTC',
      'Next backups: Tuesday 29 February 2028, 00:00; Sunday 29 February 2032, 00:00; Friday 29 February 2036, 00:00 (Etc/UTC).',
    ],
    ['cron(0 0 1 1 ? 2027)', 'Etc/UTC', 'The last backup is Friday 1 January 2027, 00:00 (Etc/UTC).'],
    ['cron(0 0 31 2 ? *)', 'Etc/UTC', 'This schedule never runs again.'],
    ['cron(0 0 1 1 ? 2020)', 'Etc/UTC', 'This schedule never runs again.'],
    ['cron(0 5 * * * *)', 'Etc/UTC', 'AWS needs a ? for exactly one of day of month and day of week.'],
    ['cron(0 5 ? * ? *)', 'Etc/UTC', 'AWS needs a ? for exactly one of day of month and day of week.'],
    [
      'cron(61 0 * * ? *)',
      'Etc/UTC',
      'The next backups cannot be shown: AWS Backup decides whether this schedule is valid.',
    ],
    [
      'cron(0 0 1 1 ? 2200)',
      'Etc/UTC',
      'The next backups cannot be shown: AWS Backup decides whether this schedule is valid.',
    ],
    ['rate(1 day)', 'Etc/UTC', 'The next backups cannot be shown: AWS Backup decides whether this schedule is valid.'],
    ['cron(0 5 * * ? *)', 'Europe/Atlantis', 'The next backups cannot be shown: the time zone is not known here.'],
  ])('of %s in %s', (schedule, timezone, want) => {
    expect(nextBackups(schedule, timezone, NOW)).toBe(want);
  });

  it('follow daylight saving time', () => {
    const march = new Date('2027-03-27T12:00:00Z');
    expect(nextBackups('cron(0 5 * * ? *)', 'Europe/Berlin', march)).toContain('Sunday 28 March 2027, 05:00; Monday');
  });

  it('never throw, whatever passes the rule of the variable', () => {
    const field = fc.stringMatching(/^[0-9A-Z*?,/#-]{1,6}$/);
    const schedule = fc.array(field, { minLength: 6, maxLength: 6 }).map((fields) => `cron(${fields.join(' ')})`);
    fc.assert(
      fc.property(schedule, (given) => {
        expect(nextBackups(given, 'Etc/UTC', NOW)).toMatch(/^[A-Z].*\.$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('backupNote', () => {
  const note = (change: Parameters<typeof stateWith>[0]): string | undefined =>
    backupNote(formModel(stateWith(change)), () => NOW.getTime());

  it('tells them while backups are made and the schedule is one', () => {
    expect(note({ enable_backup: true })).toContain('Next backups: Thursday 26 November 2026, 05:00;');
    expect(note({})).toBe(undefined);
    expect(note({ enable_backup: true, backup_schedule: 'daily' })).toBe(undefined);
    expect(note({ enable_backup: true, backup_schedule_timezone: 'Mars !' })).toBe(undefined);
  });

  it('leave an expression to Terraform', () => {
    const entries = {
      enable_backup: { as: 'literal', value: true },
      backup_schedule: { as: 'expression', source: 'local.schedule' },
    } as const;
    const state = stateWith({}, { document: { module: { entries } } });
    expect(backupNote(formModel(state), () => NOW.getTime())).toBe(undefined);
  });
});
