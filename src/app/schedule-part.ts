// The next backups in words, with the library that reads schedules. Loaded once backups are on.
export { backupNote } from '../model/schedule.ts';
