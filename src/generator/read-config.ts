// Text to values: a module block, a terraform.tfvars or a terraform.tfvars.json, with a report of every argument.
import { check } from '../catalog/check.ts';
import { names } from '../catalog/config.ts';
import { isBlocking } from '../catalog/finding.ts';
import { limits } from '../catalog/limits.ts';
import { unknownArgument } from '../catalog/suggest.ts';
import { variables } from '../catalog/variables.ts';
import { hasMoreTokens } from '../hcl/count-tokens.ts';
import { positions, type Range } from '../hcl/diagnostic.ts';
import { evaluate } from '../hcl/evaluate.ts';
import { attributesOf } from '../hcl/find.ts';
import type { AttributeNode, BodyNode } from '../hcl/node.ts';
import { parse, type Tree } from '../hcl/parse.ts';
import { readJson } from '../hcl/read-json.ts';
import { Expression, expressionIn, isList, isMap, type Value } from '../hcl/value.ts';
import { types } from '../terraform/types.ts';
import { chooseModule, isFromRegistry, type ModuleCall, moduleCalls } from './module-calls.ts';
import {
  advice,
  expressionFindings,
  fileFindings,
  innerBlockFindings,
  type Locate,
  refusal,
  syntaxFinding,
  type TextFinding,
  valueFileBlockFindings,
} from './text-findings.ts';

export interface ReportLine {
  readonly name: string;
  /** 1-based line of the argument's name. */
  readonly line: number;
  /**
   * taken: differs from the default; default: says the default; unknown: the module has no such variable; expression: only
   * Terraform can evaluate it, so it is no value; invalid: `check` has a finding that blocks, or it cannot be parsed.
   */
  readonly outcome: 'taken' | 'default' | 'unknown' | 'expression' | 'invalid';
  /** The value as it was written; for an expression, the first one in it. */
  readonly text: string;
  /** Where the value stands. */
  readonly range: Range;
}

export interface ReadConfig {
  /** Input for `check`: what was read, invalid values too, without unknown names and expressions. */
  readonly values: Record<string, unknown>;
  readonly report: ReportLine[];
  /** What the text itself is refused for (source `module`) or what Terraform would only warn of (`advice`). */
  readonly findings: TextFinding[];
  readonly format: 'module' | 'tfvars' | 'json';
  /** Label of the module block that was read. */
  readonly label: string | null;
}

export interface ReadOptions {
  /** Label of the module block to read, where there are several. */
  readonly module?: string;
}

/** Longest text that is read, in UTF-16 code units. */
export const LONGEST = 2_000_000;

/** Longest terraform.tfvars.json that is read: the values of all variables, at their own limits, are far shorter together. */
const LONGEST_JSON = 200_000;

/** Most tokens of HCL that are read, which is what the time goes with: some 5,000 lines of arguments. */
const MOST_TOKENS = 50_000;

/** Arguments of a module block that are Terraform's own. https://developer.hashicorp.com/terraform/language/block/module */
const META_ARGUMENTS = ['source', 'version', 'providers', 'count', 'for_each', 'depends_on'];

/** One argument, in whichever form it was written. */
interface Given {
  readonly name: string;
  readonly start: number;
  readonly range: Range;
  /** Undefined when it cannot be parsed. */
  readonly value: Value | undefined;
}

/** Reads a configuration in any of its three forms; which one it is, the text tells. Never throws. */
export function readConfig(text: string, options: ReadOptions = {}): ReadConfig {
  if (text.length > LONGEST) return tooLong(`This text has ${text.length} characters; at most ${LONGEST} are read.`);
  if (/^\ufeff?\s*[{[]/.test(text)) {
    if (text.length <= LONGEST_JSON) return fromJson(text);
    return tooLong(`This text has ${text.length} characters; at most ${LONGEST_JSON} are read of values in JSON.`);
  }
  if (hasMoreTokens(text, MOST_TOKENS)) {
    return tooLong(`This text has more than ${MOST_TOKENS} tokens of HCL; give the module block alone.`);
  }
  const tree = parse(text);
  const locate = positions(text);
  const calls = moduleCalls(tree);
  if (calls.length === 0 && isValueFile(tree.body)) return fromValueFile(tree, locate);
  const file = [...tree.diagnostics.map((one) => syntaxFinding(one, locate)), ...fileFindings(tree.body, locate)];
  const chosen = chooseModule(calls, options.module);
  if (typeof chosen !== 'string') return fromModule(tree, chosen, file, locate);
  const place = { start: 0, end: 0 };
  return nothing('module', file.length > 0 ? file : [refusal('block', withHint(chosen, tree.body), place, locate)]);
}

const tooLong = (message: string): ReadConfig =>
  nothing('tfvars', [refusal('size', message, { start: 0, end: 0 }, () => ({ line: 1, column: 1 }))]);

/** Whether a text was refused for its length, so that nothing else should read it either. */
export const isTooLong = ({ findings }: ReadConfig): boolean => findings.some(({ id }) => id === 'text:size');

const nothing = (format: ReadConfig['format'], findings: TextFinding[]): ReadConfig => ({
  values: {},
  report: [],
  findings,
  format,
  label: null,
});

/** A file that assigns values, though it may hold a block that does not belong there. */
const isValueFile = ({ items }: BodyNode): boolean =>
  !items.some((item) => item.kind === 'block' && item.type.text !== 'variable') ||
  items.some((item) => item.kind === 'attribute' && isKnown(item.name.text));

function withHint(message: string, { items }: BodyNode): string {
  const hasTable = items.some((item) => item.kind === 'block' && item.labels[0]?.text === 'aws_dynamodb_table');
  return hasTable ? `${message} It declares a table of its own: a resource "aws_dynamodb_table".` : message;
}

function fromJson(text: string): ReadConfig {
  const locate = positions(text);
  const { members, diagnostic } = readJson(text);
  const given = members.map(({ name, start, value, valueRange }) => ({ name, start, value, range: valueRange }));
  const findings = diagnostic === null ? [] : [syntaxFinding(diagnostic, locate)];
  return fromGiven(text, given, findings, 'json', locate);
}

const givenIn = ({ text }: Tree, items: readonly AttributeNode[]): Given[] =>
  items.map(({ name, value }) => ({
    name: name.text,
    start: name.start,
    range: { start: value.start, end: value.end },
    value: value.kind === 'error' ? undefined : evaluate(text, value),
  }));

function fromValueFile(tree: Tree, locate: Locate): ReadConfig {
  const items = attributesOf(tree.body);
  const findings = [
    ...tree.diagnostics.map((one) => syntaxFinding(one, locate)),
    ...valueFileBlockFindings(tree.body, locate),
    ...items.flatMap((item) => expressionFindings(item, true, locate)),
  ];
  return fromGiven(tree.text, givenIn(tree, items), findings, 'tfvars', locate);
}

function fromModule(tree: Tree, { block, label, source }: ModuleCall, file: TextFinding[], locate: Locate): ReadConfig {
  const items = attributesOf(block.body).filter(({ name }) => !META_ARGUMENTS.includes(name.text));
  const findings = [
    ...file,
    ...innerBlockFindings(block.body, locate),
    ...items.flatMap((item) => expressionFindings(item, false, locate)),
  ];
  const read = fromGiven(tree.text, givenIn(tree, items), findings, 'module', locate);
  const isOther = isFromRegistry(source) && read.report.some(({ outcome }) => outcome === 'unknown');
  return { ...read, label, findings: isOther ? [otherModule(block, source, locate), ...read.findings] : read.findings };
}

const otherModule = (block: Range, source: string, locate: Locate): TextFinding =>
  advice(
    'source',
    `"${source}" is another module with variables of its own: only arguments of the same name are read.`,
    block,
    locate,
  );

function fromGiven(
  text: string,
  given: readonly Given[],
  findings: TextFinding[],
  format: ReadConfig['format'],
  locate: Locate,
): ReadConfig {
  const values: Record<string, unknown> = {};
  for (const { name, value } of given) {
    if (value === undefined || !isKnown(name) || Object.hasOwn(values, name)) continue;
    if (expressionIn(value) === null) values[name] = withDigits(value);
  }
  const invalid = new Set<string>(
    check(values)
      .findings.filter(isBlocking)
      .flatMap((finding) => finding.fields),
  );
  return {
    values,
    report: given.map((item) => reportLine(text, item, values, invalid, locate)),
    findings: [...findings, ...unknownFindings(given, format, locate)],
    format,
    label: null,
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
  text: string,
  { name, start, range, value }: Given,
  values: Readonly<Record<string, unknown>>,
  invalid: ReadonlySet<string>,
  locate: Locate,
): ReportLine {
  const line = { name, line: locate(start).line, text: text.slice(range.start, range.end), range };
  if (!isKnown(name)) return { ...line, outcome: 'unknown' };
  if (value === undefined) return { ...line, outcome: 'invalid' };
  const expression = expressionIn(value);
  if (expression !== null) return { ...line, outcome: 'expression', text: expression.text };
  if (invalid.has(name)) return { ...line, outcome: 'invalid' };
  return { ...line, outcome: isDefault(name, values[name]) ? 'default' : 'taken' };
}

const isDefault = (name: string, value: unknown): boolean =>
  variables.some((row) => row.name === name && types[row.type].equals(value, row.default));

/** Terraform refuses an unknown argument of a module, and warns of an unknown variable in a file of values. */
function unknownFindings(given: readonly Given[], format: ReadConfig['format'], locate: Locate): TextFinding[] {
  const all: ReadonlySet<string> = new Set(given.map((item) => item.name));
  const strangers = given.filter(({ name }) => !isKnown(name));
  const say = format === 'module' ? refusal : advice;
  const findings = strangers.slice(0, limits.unknownNames).map(({ name, start, value }) => {
    const place = { start, end: start + name.length };
    const message = format === 'module' ? unknownArgument(name, all) : undeclared(name, value);
    return { ...say('unknown', message, place, locate), id: `${name}:unknown`, fields: [name] };
  });
  const next = strangers[limits.unknownNames];
  if (next === undefined) return findings;
  const place = { start: next.start, end: next.start + next.name.length };
  const more = strangers.length - findings.length;
  const what = format === 'module' ? 'arguments are not expected here' : 'values are for undeclared variables';
  return [...findings, say('unknown', `${more} more ${what}.`, place, locate)];
}

function undeclared(name: string, value: Value | undefined): string {
  const terragrunt = name === 'inputs' && value !== undefined && isMap(value);
  const hint = terragrunt ? ' In a Terragrunt file the variables stand within inputs: give them without it.' : '';
  return `Value for undeclared variable: there is no variable named "${name}", so its value is ignored.${hint}`;
}
