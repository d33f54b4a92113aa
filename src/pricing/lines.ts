// The declared cost lines: everything the module can cause on a bill, one row each. A new cost is a row and its rate in
// rates.ts; the estimate, the report, the CSV, the charts and the comparison all render these rows.
import { awsBackupLine, backupCopyLines, dataLines } from './data-lines.ts';
import { featureLines, streamLines } from './feature-lines.ts';
import type { Line } from './line.ts';
import { replicaLines } from './replica-lines.ts';
import { reservedLines, throughputLines } from './throughput-lines.ts';
import type { Usage } from './usage.ts';

/** The lines that no config adds to, in the order of the report. */
export const lines: readonly Line[] = [
  ...throughputLines,
  ...dataLines,
  ...streamLines,
  ...reservedLines,
  awsBackupLine,
  ...featureLines,
];

/** All lines of a usage, with those of each replica and each copy of the backups. */
export const linesOf = (usage: Usage): readonly Line[] => [...lines, ...replicaLines(usage), ...backupCopyLines(usage)];
