// The whole check of entries: as of raw values, with what only what was typed tells.
import type { DraftValue, Entries } from '../terraform/entry.ts';
import { isAmbiguous } from '../terraform/human-number.ts';
import { filledRows } from '../terraform/map.ts';
import { check } from './check.ts';
import type { Checked } from './check-values.ts';
import { rowOf } from './config.ts';
import { isVariable, toInput } from './entries.ts';
import { type Finding, isBlocking } from './finding.ts';
import { repeatedKeys } from './repeated-keys.ts';
import type { Row } from './row.ts';
import type { Context } from './rules/config-rule.ts';

/** Checks entries: as `check`, with what only what was typed tells. */
export function checkEntries(entries: Entries, context: Context = {}): Checked {
  const checked = check(toInput(entries), context);
  const typed = Object.entries(entries).flatMap(([name, entry]) =>
    entry.as === 'typed' && isVariable(name) ? typedFindings(rowOf(name), entry.value) : [],
  );
  if (typed.length === 0) return checked;
  const replaced = new Set(typed.map(({ fields: [name] }) => `${name}:same-keys`));
  const findings = [...checked.findings.filter(({ id }) => !replaced.has(id)), ...typed];
  return { ...checked, findings, config: findings.some(isBlocking) ? null : checked.config };
}

function typedFindings(row: Row, draft: DraftValue): Finding[] {
  const finding = (id: string, message: string): Finding[] => [
    { id: `${row.name}:${id}`, fields: [row.name], source: 'aws', message },
  ];
  if (row.type === 'number' && typeof draft === 'string' && isAmbiguous(draft, row.unit)) {
    const plain = draft.trim().replace('.', '');
    return finding('ambiguous', `${draft.trim()} may be ${Number(draft)} or ${plain}: write one of these.`);
  }
  const rows = row.type === 'map(string)' || row.type === 'map(number)' ? filledRows(draft) : null;
  const repeated = rows === null ? [] : [...repeatedKeys(rows.map(({ key }) => key))];
  if (repeated.length === 0) return [];
  const kind = row.name === 'tags' ? 'tag key' : 'key';
  return finding('duplicate', `Duplicate ${kind} ${listed(repeated)}: every key can be given once.`);
}

const MOST_LISTED = 10;

function listed(keys: readonly string[]): string {
  const shown = keys.slice(0, MOST_LISTED).map((key) => `"${key.length > 128 ? `${key.slice(0, 128)}…` : key}"`);
  const more = keys.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
