// Whatever can be imported, by what it says: Terraform text, a state, a plan, AWS's description of a table, a resource block.
import type { Entries } from '../terraform/entry.ts';
import { type Adopt, type ExistingLine, readExisting } from './existing/read-existing.ts';
import { type Reading, readForImport } from './imported-text.ts';

export interface ImportReading extends Reading {
  readonly report: ExistingLine[];
  /** What stands in the account; undefined where the text does not tell. */
  readonly baseline: Entries | null | undefined;
  /** How a table that exists comes under the module; null for none. */
  readonly adopt: Adopt | null;
}

/** Longest text in which a table that exists is looked for, in UTF-16 code units: that which `readConfig` reads. */
const LONGEST = 2_000_000;

/**
 * Reads a text for import. Never throws.
 *
 * @param chosen label of the module block, or address of the table, where there are several
 */
export function readImport(text: string, chosen?: string): ImportReading {
  const isJson = /^\ufeff?\s*\{/.test(text);
  const reading = readForImport(text, chosen);
  const canExist = text.length <= LONGEST && (isJson || reading.report.length === 0);
  const existing = canExist ? readExisting(text, chosen) : null;
  if (existing === null) return { ...reading, baseline: undefined, adopt: null };
  const { entries, report, findings, tables, baseline, adopt } = existing;
  return {
    ...reading,
    entries,
    report: [...report],
    findings: [...findings],
    modules: tables,
    label: existing.chosen,
    imported: null,
    baseline,
    adopt,
  };
}
