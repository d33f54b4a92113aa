// What `npm run generate` reads values from: a link, a configuration file, or the text of a terraform.tfvars, a tfvars.json or a module block.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '../../src/catalog/finding.ts';
import { readConfigurationFile } from '../../src/document/configuration-file.ts';
import { type Document, emptyDocument } from '../../src/document/document.ts';
import { decode } from '../../src/document/link.ts';
import { readConfig } from '../../src/generator/read-config.ts';
import type { Entry } from '../../src/terraform/entry.ts';

export interface ValuesSource {
  /** How messages name it. */
  readonly name: string;
  readonly document: Document;
  /** What is wrong with the text itself. */
  readonly findings: readonly Finding[];
  /** Variable => its 1-based line. */
  readonly lines: ReadonlyMap<string, number>;
  /** Whether it is a whole document, with Region, workload and environments, and not values alone. */
  readonly isWhole: boolean;
}

/** Bytes of a file; more is refused. */
const MOST_BYTES = 4_000_000;

const FRAGMENT = /^#?\d+\.[0-9a-z]+\.[A-Za-z0-9_-]+$/;
const ADDRESS = /^https?:\/\/[^#]*#(.*)$/s;

/** The fragment of a link, or null for what is none. */
const fragmentOf = (text: string): string | null =>
  ADDRESS.exec(text.trim())?.[1] ?? (FRAGMENT.test(text.trim()) || text.startsWith('#') ? text.trim() : null);

/**
 * Reads what `--values` names: a link itself, a file, or `-` for standard input.
 * @throws Error when a file cannot be read or is too large
 */
export function readValues(given: string): ValuesSource {
  const link = fragmentOf(given);
  if (link !== null) return fromLink(link);
  const name = given === '-' ? 'standard input' : basename(given);
  const text = readText(given === '-' ? 0 : given, name);
  return FRAGMENT.test(text.trim()) || ADDRESS.test(text.trim())
    ? fromLink(fragmentOf(text) ?? '')
    : fromText(text, name);
}

/** The text of a file of at most 4,000,000 bytes. */
export function readText(file: string | number, name: string): string {
  const tooLarge = new Error(`${name} has more than ${MOST_BYTES.toLocaleString('en-US')} bytes.`);
  if (typeof file === 'string' && statSync(file).size > MOST_BYTES) throw tooLarge;
  const bytes = readFileSync(file);
  if (bytes.length > MOST_BYTES) throw tooLarge;
  return bytes.toString('utf8');
}

function fromLink(fragment: string): ValuesSource {
  return { name: 'link', ...decode(fragment), lines: new Map(), isWhole: true };
}

function fromText(text: string, name: string): ValuesSource {
  const configuration = readConfigurationFile(text);
  if (configuration !== null) return { name, ...configuration, lines: new Map(), isWhole: true };
  const { values, report, findings, format } = readConfig(text);
  const expressions = report.filter(({ outcome }) => outcome === 'expression');
  const entries: [string, Entry][] = [
    ...Object.entries(values).map(([variable, value]): [string, Entry] => [variable, { as: 'literal', value }]),
    ...expressions.map((line): [string, Entry] => [line.name, { as: 'expression', source: line.text }]),
  ];
  const lines = new Map<string, number>();
  for (const line of report) if (!lines.has(line.name)) lines.set(line.name, line.line);
  return {
    name,
    document: { ...emptyDocument, module: { entries: Object.fromEntries(entries) } },
    findings: [...findings, ...formFindings(text, name, format, findings.length === 0)],
    lines,
    isWhole: false,
  };
}

/** An empty text is a mistake more often than a table of defaults, and a .tf file holds blocks. */
function formFindings(text: string, name: string, format: string, isFine: boolean): Finding[] {
  const refusal = (id: string, message: string): Finding[] => [
    { id: `text:${id}`, fields: [], source: 'module', message },
  ];
  if (text.replace(/^\ufeff/, '').trim() === '') return refusal('empty', 'There is nothing in this text.');
  if (name.endsWith('.tf') && format !== 'module' && isFine) {
    return refusal('block', 'There is no module block in this text.');
  }
  return [];
}
