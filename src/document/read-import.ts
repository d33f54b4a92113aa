// Whatever can be imported, by what it says: Terraform text, a state, a plan, AWS's description of a table, a resource block.
import { isTooLong, LONGEST } from '../generator/read-config.ts';
import type { Entries } from '../terraform/entry.ts';
import { type Adopt, type ExistingLine, type ReadExisting, readExisting } from './existing/read-existing.ts';
import { type Reading, readForImport } from './imported-text.ts';

export interface ImportReading extends Reading {
  readonly report: ExistingLine[];
  /** What stands in the account; undefined where the text does not tell. */
  readonly baseline: Entries | null | undefined;
  /** How a table that exists comes under the module; null for none. */
  readonly adopt: Adopt | null;
}

/**
 * Reads a text for import. Never throws.
 *
 * @param chosen label of the module block, or address of the table, where there are several
 */
export function readImport(text: string, chosen?: string): ImportReading {
  // A state can be long: it is looked for first, and by the browser's own reader.
  if (/^\ufeff?\s*\{/.test(text) && text.length <= LONGEST) {
    const existing = readExisting(text, chosen);
    if (existing !== null) return readingOf({ values: {}, format: 'json' }, existing);
  }
  const reading = readForImport(text, chosen);
  const canExist = reading.report.length === 0 && reading.format !== 'json' && !isTooLong(reading);
  const existing = canExist ? readExisting(text, chosen) : null;
  return existing === null
    ? { ...reading, baseline: undefined, adopt: null }
    : readingOf({ values: reading.values, format: reading.format }, existing);
}

const readingOf = (read: Pick<Reading, 'values' | 'format'>, existing: ReadExisting): ImportReading => ({
  ...read,
  entries: existing.entries,
  report: [...existing.report],
  findings: [...existing.findings],
  modules: existing.tables,
  label: existing.chosen,
  imported: null,
  baseline: existing.baseline,
  adopt: existing.adopt,
});
