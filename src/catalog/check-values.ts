// Checks raw values one by one, with Terraform's sentences for what Terraform would refuse. The first load has this half; rules
// over several variables and explanations are given to it.
import { Expression } from '../hcl/value.ts';
import { type ExactNumber, parseNumber, plainText, sameNumber } from '../terraform/exact-number.ts';
import type { Converted } from '../terraform/type-definition.ts';
import type { convert } from '../terraform/types.ts';
import { type Config, defaults, names, rowOf, type Values, type VariableName } from './config.ts';
import { type Advice, type Finding, isBlocking } from './finding.ts';
import { limits, overLimit } from './limits.ts';
import { type ReadValue, readValue } from './read-value.ts';
import type { Row } from './row.ts';
import type { Context } from './rules/config-rule.ts';
import { unknownArgument } from './suggest.ts';

export interface Checked {
  /** Null while a finding of source `module` or `aws` stands; the variables in `unknown` have their defaults in it. */
  readonly config: Config | null;
  readonly findings: Finding[];
  /** Advice that rests on untouched defaults alone: not for a page, but for what is exported. */
  readonly onDefaults: readonly Advice[];
  /** What the text shows: converted values; what was given as it was given where Terraform refuses it; expressions. */
  readonly values: Values;
  /** Refused values and expressions replaced by the module's defaults: what can be priced meanwhile. */
  readonly fallback: Config;
  /** Variables whose value only Terraform can evaluate: nothing is said about them, and no rule reads them. */
  readonly unknown: readonly VariableName[];
}

/** What is said about a config beyond its single values. */
export interface Overall {
  readonly findings: readonly Finding[];
  readonly onDefaults: readonly Advice[];
}

/** What a check adds to the verdict on single values. */
export interface Additions {
  /** What is wrong with this very value, and what mends it. */
  readonly explain: (row: Row, raw: unknown, read: ReadValue, at: number) => Pick<Finding, 'detail' | 'fix'>;
  /** Rules over several variables; those in `standIns` hold a default in place of what was given. */
  readonly overall: (config: Config, standIns: ReadonlySet<VariableName>, context: Context) => Overall;
}

const NOTHING: Additions = { explain: () => ({}), overall: () => ({ findings: [], onDefaults: [] }) };

/**
 * Checks raw values by Terraform name, as Terraform checks them as arguments of the module block.
 * A missing or undefined value is the module's default; null is not. An `Expression` is not evaluated. Never throws.
 */
export function checkValues(
  input: Readonly<Record<string, unknown>>,
  context: Context = {},
  { explain, overall }: Additions = NOTHING,
): Checked {
  const results = names.map((name) => checkOne(name, input, explain));
  const fallback = Object.fromEntries(results.map(({ name, accepted }) => [name, accepted])) as Config;
  const standIns = new Set(results.filter((one) => one.unknown || one.findings.length > 0).map(({ name }) => name));
  const whole = overall(fallback, standIns, context);
  const findings = [...unknownFindings(input), ...results.flatMap((one) => one.findings), ...whole.findings];
  return {
    config: findings.some(isBlocking) ? null : fallback,
    findings,
    onDefaults: whole.onDefaults,
    values: Object.fromEntries(results.map(({ name, shown }) => [name, shown])) as Values,
    fallback,
    unknown: results.filter((one) => one.unknown).map(({ name }) => name),
  };
}

interface Result {
  readonly name: VariableName;
  readonly findings: readonly Finding[];
  readonly shown: unknown;
  readonly accepted: unknown;
  readonly unknown?: true;
}

function checkOne(name: VariableName, input: Readonly<Record<string, unknown>>, explain: Additions['explain']): Result {
  const given = Object.hasOwn(input, name) ? input[name] : undefined;
  if (given instanceof Expression && !given.isNumeral) {
    return { name, findings: [], shown: given, accepted: defaults[name], unknown: true };
  }
  const raw = given === undefined ? defaults[name] : given instanceof Expression ? given.text : given;
  const tooLarge = overLimit(raw, rowOf(name).type);
  if (tooLarge !== null) {
    const finding: Finding = { id: `${name}:limit`, fields: [name], source: 'aws', message: tooLarge };
    return { name, findings: [finding], shown: defaults[name], accepted: defaults[name] };
  }
  const read = readValue(rowOf(name), raw);
  const { conversion, violations } = read;
  if (conversion.type !== 'refused' && violations.length === 0) {
    const value = held(conversion);
    const findings = lossFindings(name, raw, conversion);
    return { name, findings, shown: findings.length > 0 ? raw : value, accepted: value };
  }
  const findings = violations.map(
    ({ id, message }, at): Finding => ({
      id: `${name}:${id}`,
      fields: [name],
      source: 'module',
      message,
      ...explain(rowOf(name), raw, read, at),
    }),
  );
  return { name, findings, shown: shownValue(raw, conversion), accepted: defaults[name] };
}

/** The value that a well-converted variable holds. */
const held = (converted: Converted): unknown => (converted.type === 'null' ? null : converted.value);

/** A refused value is shown converted where conversion itself passes and keeps it exactly. */
function shownValue(raw: unknown, conversion: ReturnType<typeof convert>): unknown {
  if (conversion.type === 'refused' || conversion.type === 'null') return raw;
  return losesDigits(conversion) ? raw : conversion.value;
}

/** Whether a number in it is not the double that it is shown as. */
function losesDigits(converted: Converted): boolean {
  if (converted.type === 'number') return !isExact(converted.value, converted.exact);
  if (converted.type !== 'map(number)') return false;
  return [...converted.exact].some(([key, exact]) => !isExact(converted.value[key] ?? Number.NaN, exact));
}

function isExact(value: number, exact: ExactNumber): boolean {
  const back = Number.isFinite(value) ? parseNumber(plainText(value)) : null;
  return back !== null && sameNumber(back, exact);
}

/** What Terraform would take but not keep as it was given, or what AWS cannot hold: never passed on in silence. */
function lossFindings(name: VariableName, raw: unknown, converted: Converted): Finding[] {
  const finding = (id: string, message: string): Finding[] => [
    { id: `${name}:${id}`, fields: [name], source: 'aws', message },
  ];
  if (losesDigits(converted)) {
    return finding('digits', 'More digits than AWS keeps: give at most 15 significant digits.');
  }
  if ('merged' in converted && converted.merged.length > 0) {
    const keys = [...new Set(converted.merged)].map((key) => `"${key}"`).join(', ');
    return finding(
      'same-keys',
      `Duplicate tag key ${keys}: keys that differ only in how their accents are encoded are one key to Terraform.`,
    );
  }
  if (!isWellFormed(raw)) {
    return finding('surrogate', 'Contains half of a surrogate pair, which no UTF-8 text can hold.');
  }
  return [];
}

function isWellFormed(raw: unknown): boolean {
  if (typeof raw === 'string') return raw.isWellFormed();
  return typeof raw !== 'object' || raw === null || Object.entries(raw).flat().every(isWellFormed);
}

/** Terraform says as much of every argument that the module does not have; we stop at a stated number. */
function unknownFindings(input: Readonly<Record<string, unknown>>): Finding[] {
  const given = new Set(Object.keys(input).filter((name) => input[name] !== undefined));
  const known: ReadonlySet<string> = new Set(names);
  const strangers = [...given].filter((name) => !known.has(name));
  const findings = strangers.slice(0, limits.unknownNames).map(
    (name): Finding => ({
      id: `${name}:unknown`,
      fields: [name],
      source: 'module',
      message: unknownArgument(name, given),
    }),
  );
  const more = strangers.length - findings.length;
  if (more === 0) return findings;
  const message = `${more} more arguments are not expected here.`;
  return [...findings, { id: 'arguments:unknown', fields: [], source: 'module', message }];
}
