// Text to values: a module block, a terraform.tfvars or a terraform.tfvars.json, with a report of every argument.
import { check } from '../catalog/check.ts';
import { names } from '../catalog/config.ts';
import { type Finding, isBlocking } from '../catalog/finding.ts';
import { unknownArgument } from '../catalog/suggest.ts';
import { variables } from '../catalog/variables.ts';
import { type ReadResult, read } from '../hcl/read.ts';
import { readJson } from '../hcl/read-json.ts';
import { type Attribute, type Block, Expression, expressionIn, isList, isMap, type Value } from '../hcl/value.ts';
import { types } from '../terraform/types.ts';

export interface ReportLine {
  readonly name: string;
  /** 1-based line of the argument's name. */
  readonly line: number;
  /**
   * taken: differs from the default; default: says the default; unknown: the module has no such variable; expression: only
   * Terraform can evaluate it, so it is left out; invalid: `check` has a finding that blocks.
   */
  readonly outcome: 'taken' | 'default' | 'unknown' | 'expression' | 'invalid';
  /** The value as it was written; for an expression, the first one in it. */
  readonly text: string;
}

export interface ReadConfig {
  /** Input for `check`: what was read, invalid values too, without unknown names and expressions. */
  readonly values: Record<string, unknown>;
  readonly report: ReportLine[];
  /** What the text itself is refused for (source `module`) or what Terraform would only warn of (`advice`). */
  readonly findings: Finding[];
  readonly format: 'module' | 'tfvars' | 'json';
}

/** Arguments of a module block that are Terraform's own. https://developer.hashicorp.com/terraform/language/block/module */
const META_ARGUMENTS = ['source', 'version', 'providers', 'count', 'for_each', 'depends_on'];

/** Reads a configuration in any of its three forms; which one it is, the text tells. */
export function readConfig(text: string): ReadConfig {
  if (/^\ufeff?\s*[{[]/.test(text)) return fromAttributes(readJson(text), 'json');
  const result = read(text);
  if (!result.body.some((item) => item.kind === 'block')) return fromAttributes(result, 'tfvars');
  const chosen = chooseModule(result);
  if (typeof chosen !== 'string') return fromAttributes({ body: chosen.body, error: result.error }, 'module');
  const findings = result.error === null ? [refusal('block', chosen)] : syntaxFindings(result);
  return { values: {}, report: [], findings, format: 'module' };
}

const refusal = (id: string, message: string): Finding => ({ id: `text:${id}`, fields: [], source: 'module', message });

function syntaxFindings({ error }: Pick<ReadResult, 'error'>): Finding[] {
  return error === null ? [] : [refusal('syntax', `Line ${error.line}, column ${error.column}: ${error.message}`)];
}

/** The module block to read: the one whose source ends in dynamodb, or the only one; otherwise why there is none. */
function chooseModule({ body }: ReadResult): Block | string {
  const modules = body.filter((item) => item.kind === 'block').filter((block) => block.type === 'module');
  const [first, ...others] = modules;
  if (first === undefined) return 'There is no module block in this text.';
  if (others.length === 0) return first;
  const fitting = modules.filter((block) => /\bdynamodb\/*$/i.test(sourceOf(block).replace(/\?.*$/s, '')));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const labels = modules.map((block) => `"${block.labels[0] ?? ''}" (line ${block.at?.line ?? 0})`).join(', ');
  return `There are several module blocks, ${labels}: keep the one to read, or give it a source that ends in dynamodb.`;
}

function sourceOf(block: Block): string {
  const source = block.body.find((item) => item.kind === 'attribute' && item.name === 'source');
  return source?.kind === 'attribute' && typeof source.value === 'string' ? source.value : '';
}

type Format = ReadConfig['format'];

function fromAttributes({ body, error }: Pick<ReadResult, 'error'> & Pick<Block, 'body'>, format: Format): ReadConfig {
  const own: readonly string[] = format === 'module' ? META_ARGUMENTS : [];
  const given = body.filter((item) => item.kind === 'attribute').filter((item) => !own.includes(item.name));
  const readable = given.filter((item) => isKnown(item.name) && expressionIn(item.value) === null);
  const values = Object.fromEntries(readable.map((item) => [item.name, withDigits(item.value)]));
  const invalid = new Set<string>(
    check(values)
      .findings.filter(isBlocking)
      .flatMap((finding) => finding.fields),
  );
  return {
    values,
    report: given.map((item) => reportLine(item, values, invalid)),
    findings: [...syntaxFindings({ error }), ...blockFindings(body), ...unknownFindings(given, format)],
    format,
  };
}

const isKnown = (name: string): boolean => names.some((known) => known === name);

/** Numerals that no double holds become strings, which Terraform converts to the same number. */
function withDigits(value: Value): unknown {
  if (value instanceof Expression) return value.text;
  if (isList(value)) return value.map(withDigits);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withDigits(held)]));
}

function reportLine(
  item: Attribute,
  values: Readonly<Record<string, unknown>>,
  invalid: ReadonlySet<string>,
): ReportLine {
  const line = { name: item.name, line: item.at?.line ?? 0, text: item.source ?? '' };
  if (!isKnown(item.name)) return { ...line, outcome: 'unknown' };
  const expression = expressionIn(item.value);
  if (expression !== null) return { ...line, outcome: 'expression', text: expression.text };
  if (invalid.has(item.name)) return { ...line, outcome: 'invalid' };
  return { ...line, outcome: isDefault(item.name, values[item.name]) ? 'default' : 'taken' };
}

const isDefault = (name: string, value: unknown): boolean =>
  variables.some((row) => row.name === name && types[row.type].equals(value, row.default));

const blockFindings = (body: Block['body']): Finding[] =>
  body
    .filter((item) => item.kind === 'block')
    .map(({ type, at }) => refusal('block', `Line ${at?.line ?? 0}: Blocks of type "${type}" are not expected here.`));

/** Terraform refuses an unknown argument of a module, and warns of an unknown variable in a file of values. */
function unknownFindings(given: readonly Attribute[], format: Format): Finding[] {
  const all: ReadonlySet<string> = new Set(given.map((item) => item.name));
  return [...all]
    .filter((name) => !isKnown(name))
    .map((name) =>
      format === 'module'
        ? { id: `${name}:unknown`, fields: [name], source: 'module', message: unknownArgument(name, all) }
        : { id: `${name}:unknown`, fields: [name], source: 'advice', level: 'warning', message: undeclared(name) },
    );
}

const undeclared = (name: string): string =>
  `Value for undeclared variable: there is no variable named "${name}", so its value is ignored.`;
