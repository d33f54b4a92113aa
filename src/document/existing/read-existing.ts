// A table that exists, from a state, a plan, AWS's description or a resource block: its values, a report, and how to adopt it.
import { check } from '../../catalog/check.ts';
import { type Config, defaults, rowOf } from '../../catalog/config.ts';
import { entriesFrom, isVariable } from '../../catalog/entries.ts';
import { isBlocking } from '../../catalog/finding.ts';
import { literal } from '../../generator/literal.ts';
import type { ModuleCall } from '../../generator/module-calls.ts';
import type { ReportLine } from '../../generator/read-config.ts';
import { refusal, type TextFinding } from '../../generator/text-findings.ts';
import { written } from '../../generator/text-help.ts';
import { type AdoptFile, type Adoption, adoptFile } from '../../plan/adopt.ts';
import type { Entries } from '../../terraform/entry.ts';
import { types } from '../../terraform/types.ts';
import type { ExistingTable } from './facts.ts';
import { fromAws } from './from-aws.ts';
import { fromBlocks } from './from-block.ts';
import { fromTerraform, type ManagedTable } from './from-terraform.ts';
import { hasExpression, tableValues } from './table-values.ts';

/** A report line with what is to know about it. */
export interface ExistingLine extends ReportLine {
  readonly note?: string;
}

export interface ReadExisting {
  readonly kind: 'state' | 'plan' | 'table' | 'resource';
  readonly entries: Entries;
  /** What stands in the account; null where nothing does yet. */
  readonly baseline: Entries | null;
  readonly report: readonly ExistingLine[];
  readonly findings: readonly TextFinding[];
  /** The tables to choose among, by their address. */
  readonly tables: readonly Pick<ModuleCall, 'label' | 'source' | 'line' | 'likely'>[];
  /** Address of the one that was read; null for a description of AWS's, which has none. */
  readonly chosen: string | null;
  /** How the table comes under the module; null where the module made it. */
  readonly adopt: Adopt | null;
}

/** Where a table comes from, and the file that takes it in as it stands. */
export interface Adopt extends Adoption {
  readonly file: AdoptFile;
}

interface Source {
  readonly kind: ReadExisting['kind'];
  readonly tables: readonly (ExistingTable & { readonly address: string })[];
  readonly standing: readonly ManagedTable[] | null;
}

/**
 * Reads a table that exists. Null where the text is nothing of the kind. Never throws.
 *
 * @param chosen address of the table to read, where there are several
 */
export function readExisting(text: string, chosen?: string): ReadExisting | null {
  const source = /^\ufeff?\s*\{/.test(text) ? fromJson(text) : fromHcl(text);
  if (source === null) return null;
  const { kind, tables, standing } = source;
  const table = tables.find(({ address }) => address === chosen) ?? tables[0];
  const choice = tables.map(({ address, isOurs }) => ({ label: address, source: '', line: 0, likely: isOurs }));
  if (table === undefined) {
    const message = 'There is no DynamoDB table in it.';
    const findings = [refusal('table', message, { start: 0, end: 0 }, () => ({ line: 1, column: 1 }))];
    return { kind, entries: {}, baseline: null, report: [], findings, tables: [], chosen: null, adopt: null };
  }
  const own = readTable(table);
  const before = standing === null ? table : standing.find(({ address }) => address === table.address);
  return {
    kind,
    entries: own.entries,
    baseline: before === undefined ? null : before === table ? own.entries : readTable(before).entries,
    report: own.report,
    findings: [],
    tables: choice,
    chosen: kind === 'table' ? null : table.address,
    adopt: table.isOurs ? null : adoptOf(own.config, kind === 'table' ? null : table.address),
  };
}

const adoptOf = (config: Config, from: string | null): Adopt => ({
  from,
  file: adoptFile(config, config, { from }),
});

function fromJson(text: string): Source | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const terraform = fromTerraform(json);
  if (terraform !== null) return { kind: terraform.kind, tables: terraform.planned, standing: terraform.standing };
  const table = fromAws(json);
  return table === null ? null : { kind: 'table', tables: [{ ...table, address: 'table' }], standing: null };
}

/** Only where no module block says it better. */
function fromHcl(text: string): Source | null {
  if (!text.includes('aws_dynamodb_table')) return null;
  const tables = fromBlocks(text);
  return tables.length === 0 ? null : { kind: 'resource', tables, standing: null };
}

function readTable(table: ExistingTable) {
  const { values, unmapped } = tableValues(table);
  const literals = Object.fromEntries(Object.entries(values).filter(([, value]) => !hasExpression(value)));
  const { findings, fallback } = check(literals);
  const invalid = new Set(findings.filter(isBlocking).flatMap(({ fields }) => fields));
  const lines = Object.entries(values).map(([name, value]): ExistingLine => {
    const outcome = hasExpression(value)
      ? 'expression'
      : invalid.has(name)
        ? 'invalid'
        : isDefault(name, value)
          ? 'default'
          : 'taken';
    return { ...NOWHERE, name, outcome, text: written(literal(value)) };
  });
  const rest = unmapped.map((one): ExistingLine => ({ ...NOWHERE, ...one, outcome: 'unknown' }));
  const differing = Object.entries(values).filter(([name, value]) => hasExpression(value) || !isDefault(name, value));
  return { entries: entriesFrom(Object.fromEntries(differing)), report: [...lines, ...rest], config: fallback };
}

/** The values come from no line of a text. */
const NOWHERE = { line: 0, range: { start: 0, end: 0 } } as const;

const isDefault = (name: string, value: unknown): boolean =>
  isVariable(name) && types[rowOf(name).type].equals(value, defaults[name]);
