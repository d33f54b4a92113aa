// A module with variables of the types that no variable of the contract has, and what we say of values for them.

import { defaultText } from '../../scripts/module-readme.ts';
import type { Row } from '../../src/catalog/row.ts';
import { violates } from '../../src/catalog/violates.ts';
import { convert } from '../../src/terraform/types.ts';
import { conditionText } from '../terraform/condition-text.ts';
import { mustRun, terraform, withDirectory } from '../terraform/terraform.ts';
import { literal } from './literal.ts';

type ProbeRow = Pick<Row, 'name' | 'type' | 'default' | 'rules'>;

/** One variable a kind of rule and type; the messages only have to be sentences. */
export const probeRows = [
  { name: 'any_list', type: 'list(string)', default: [], rules: [] },
  {
    name: 'arns',
    type: 'list(string)',
    default: [],
    rules: [
      { kind: 'notNull', message: 'The ARNs must be a list, not null.' },
      { kind: 'elementCount', max: 3, message: 'There may be 3 ARNs at most.' },
      { kind: 'elements', pattern: '^[a-z0-9:]+$', message: 'Every ARN must be made of letters, digits and colons.' },
      { kind: 'distinct', message: 'No ARN may occur twice.' },
    ],
  },
  { name: 'any_map', type: 'map(number)', default: {}, rules: [] },
  {
    name: 'thresholds',
    type: 'map(number)',
    default: {},
    rules: [
      { kind: 'notNull', message: 'The thresholds must be a map, not null.' },
      { kind: 'elementCount', max: 3, message: 'There may be 3 thresholds at most.' },
      { kind: 'keys', pattern: '^(k0|k1|k2|k3|a)$', message: 'Only some keys are known.' },
      { kind: 'valuesBetween', min: 0, max: 100, message: 'Every threshold must be between 0 and 100.' },
    ],
  },
  {
    name: 'optional_text',
    type: 'string',
    default: null,
    rules: [{ kind: 'pattern', pattern: '^[a-z]{1,5}$', message: 'The text must be 1 to 5 small letters.' }],
  },
  {
    name: 'optional_number',
    type: 'number',
    default: null,
    rules: [{ kind: 'wholeBetween', min: 1, max: 35, message: 'The number must be whole and from 1 to 35.' }],
  },
] as const satisfies readonly ProbeRow[];

export type ProbeName = (typeof probeRows)[number]['name'];

const rows: readonly ProbeRow[] = probeRows;

/** What we say that Terraform says of a value; in the order of the rules. */
export function ours(name: ProbeName, value: unknown): readonly string[] {
  const row = rows.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no probe ${name}`);
  const converted = convert(value, row.type);
  if (converted.type === 'refused') return [converted.message];
  if (converted.type === 'null' && row.default === null) return [];
  return row.rules.filter((rule) => violates(rule, converted)).map(({ message }) => message);
}

function variableBlock(row: ProbeRow): string {
  const validations = row.rules.map(
    (rule) =>
      `  validation {\n    condition     = ${conditionText(rule, row)}\n    error_message = ${JSON.stringify(rule.message)}\n  }\n`,
  );
  return `variable "${row.name}" {\n  type    = ${row.type}\n  default = ${defaultText(row)}\n${validations.join('')}}\n`;
}

export interface Probe {
  readonly name: ProbeName;
  readonly value: unknown;
}

interface Diagnostic {
  readonly detail: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

const BATCH = 40;
const LINES = 4;

/** What Terraform says of each value, in no order. */
export async function theirs(probes: readonly Probe[]): Promise<readonly (readonly string[])[]> {
  const modules = rows.map((row) => [`${row.name}/variables.tf`, variableBlock(row)]);
  const calls = (batch: readonly Probe[]): string =>
    batch
      .map(
        ({ name, value }, index) => `module "c${index}" {\n  source = "./${name}"\n  ${name} = ${literal(value)}\n}\n`,
      )
      .join('');
  const said: (readonly string[])[] = [];
  for (let start = 0; start < probes.length; start += BATCH) {
    const batch = probes.slice(start, start + BATCH);
    const files = { 'main.tf': calls(batch), ...Object.fromEntries(modules) };
    const diagnostics = await withDirectory(files, async (directory) => {
      await mustRun(directory, ['init', '-input=false']);
      const { stdout } = await terraform(directory, ['validate', '-json']);
      return (JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
    });
    const indexOf = ({ range, detail }: Diagnostic): number => {
      if (range?.filename !== 'main.tf') throw new Error(`Terraform complains elsewhere: ${detail}`);
      return Math.floor((range.start.line - 1) / LINES);
    };
    said.push(...batch.map((_, index) => diagnostics.filter((one) => indexOf(one) === index).map(sentenceOf)));
  }
  return said;
}

function sentenceOf({ detail }: Diagnostic): string {
  const conversion = /^The given value is not suitable for .* declared at .*?:\d+,\d+-\d+: (.*)\.$/s.exec(detail);
  return conversion?.[1] ?? detail.split('\n\nThis was checked by the validation rule')[0] ?? '';
}
