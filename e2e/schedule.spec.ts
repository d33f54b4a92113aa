// The next backups in words, once backups are on and in the time zone that is given.
import { expect, test } from './fixtures.ts';

test('the schedule of the backups tells its next runs', async ({ configurator }) => {
  await configurator.page.clock.setFixedTime(new Date('2026-11-25T07:00:00Z'));
  await configurator.open();
  await configurator.enter('enable_backup', true);
  await configurator.page.getByText(/backup_schedule, backup_schedule_timezone/).click();
  await expect(configurator.field('backup_schedule')).toHaveAccessibleDescription(
    /Next backups: Thursday 26 November 2026, 05:00; .* \(Etc\/UTC\)\./,
  );
  await configurator.enter('backup_schedule', 'cron(30 2 ? * SUN *)');
  await configurator.enter('backup_schedule_timezone', 'Europe/Berlin');
  await expect(configurator.field('backup_schedule')).toHaveAccessibleDescription(
    /Next backups: Sunday 29 November 2026, 02:30; .* \(Europe\/Berlin\)\./,
  );
  await configurator.enter('backup_schedule', 'daily');
  await expect(configurator.field('backup_schedule')).not.toHaveAccessibleDescription(/Next backups/);
});
