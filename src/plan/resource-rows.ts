// The module's resources, a row each: when they exist, what they are called, and which variables decide their arguments.
import { alarmRows } from './alarm-rows.ts';
import { accessRows, backupRows, keyRows } from './protection-rows.ts';
import type { ResourceRow } from './resource-row.ts';
import { scalingRows } from './scaling-rows.ts';
import { tableRows } from './table-rows.ts';

/** In the order in which a reader looks for them. */
export const resourceRows: readonly ResourceRow[] = [
  ...tableRows,
  ...keyRows,
  ...scalingRows,
  ...alarmRows,
  ...backupRows,
  ...accessRows,
];
