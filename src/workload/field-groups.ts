// Which fields of the workload come first and which stand behind "more", for the values that the module's variables have.
import type { ActiveWhen } from '../catalog/row.ts';
import type { Workload } from './workload.ts';
import { type FieldRow, workloadFields } from './workload-fields.ts';

const rows: readonly FieldRow[] = workloadFields;

const holds = (conditions: ActiveWhen, values: Readonly<Record<string, unknown>>): boolean =>
  conditions.every(({ variable, is }) => values[variable] === is);

/** Why a field has no effect with these values of the module's variables; null when it has one. */
export function inactiveReason(row: FieldRow, values: Readonly<Record<string, unknown>>): string | null {
  return row.activeWhen?.find(({ variable, is }) => values[variable] !== is)?.reason ?? null;
}

/**
 * The fields in two groups. First: rate unit, new items, updates, reads, item size, items stored or the table's size — or,
 * with TTL, which sets the items stored, retention instead; with provisioned capacity also peak and busy hours.
 */
export function fieldGroups(values: Readonly<Record<string, unknown>>): {
  first: readonly FieldRow[];
  more: readonly FieldRow[];
} {
  const first = rows.filter((row) => row.primary || (row.primaryWhen !== undefined && holds(row.primaryWhen, values)));
  return { first, more: rows.filter((row) => !first.includes(row)) };
}

/**
 * What is used in place of a field, in words; null where the field itself counts. Items stored come from the retention
 * where TTL deletes them, else from the table's size where one is given.
 */
export function supersededBy(
  name: string,
  values: Readonly<Record<string, unknown>>,
  { retentionDays, storedGb }: Pick<Workload, 'retentionDays' | 'storedGb'>,
): string | null {
  if (name !== 'storedItems' && name !== 'storedGb') return null;
  if (values.enable_ttl === true && retentionDays > 0) return 'Retention';
  return name === 'storedItems' && storedGb !== null ? 'Table size' : null;
}
