// Checks raw values: a Config or findings, with Terraform's sentences for what Terraform would refuse.
import { Expression } from '../hcl/value.ts';
import { type ExactNumber, parseNumber, plainText, sameNumber } from '../terraform/exact-number.ts';
import type { Converted } from '../terraform/type-definition.ts';
import { convert } from '../terraform/types.ts';
import { type Config, defaults, names, rowOf, type Values, type VariableName } from './config.ts';
import { configFindings } from './config-findings.ts';
import { explain, explainRefusal } from './explain.ts';
import type { Explanation } from './explain-text.ts';
import { type Advice, type Finding, isBlocking } from './finding.ts';
import { limits, overLimit } from './limits.ts';
import type { Context } from './rules/config-rule.ts';
import { schemas, violatedRule } from './schema.ts';
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

/**
 * Checks raw values by Terraform name, as Terraform checks them as arguments of the module block.
 * A missing or undefined value is the module's default; null is not. An `Expression` is not evaluated. Never throws.
 */
export function check(input: Readonly<Record<string, unknown>>, context: Context = {}): Checked {
  const results = names.map((name) => checkOne(name, input));
  const fallback = Object.fromEntries(results.map(({ name, accepted }) => [name, accepted])) as Config;
  const standIns = new Set(results.filter((one) => one.unknown || one.findings.length > 0).map(({ name }) => name));
  const overall = configFindings(fallback, standIns, context);
  const findings = [...unknownFindings(input), ...results.flatMap((one) => one.findings), ...overall.findings];
  return {
    config: findings.some(isBlocking) ? null : fallback,
    findings,
    onDefaults: overall.onDefaults,
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

function checkOne(name: VariableName, input: Readonly<Record<string, unknown>>): Result {
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
  const result = schemas.get(name)?.safeParse(raw);
  if (result === undefined) throw new Error(`no schema for ${name}`);
  if (result.success) {
    const value = held(result.data);
    const findings = lossFindings(name, raw, result.data);
    return { name, findings, shown: findings.length > 0 ? raw : value, accepted: value };
  }
  const conversion = convert(raw, rowOf(name).type);
  const findings = result.error.issues.map((issue): Finding => {
    const { id, rule } = violatedRule(issue);
    const explanation =
      conversion.type === 'refused' || rule === null ? explainRefusal(rowOf(name), raw) : explain(rule, conversion);
    return {
      id: `${name}:${id}`,
      fields: [name],
      source: 'module',
      message: issue.message,
      ...helpOf(name, explanation),
    };
  });
  return { name, findings, shown: shownValue(raw, conversion), accepted: defaults[name] };
}

/** What a finding says of this value, and the button that mends it. */
function helpOf(name: VariableName, explanation: Explanation | null): Pick<Finding, 'detail' | 'fix'> {
  if (explanation === null) return {};
  const { detail, mended } = explanation;
  if (mended === undefined) return { detail: `${detail}.` };
  const shown = typeof mended === 'object' ? 'each once' : String(mended);
  return { detail: `${detail}.`, fix: { label: `Use ${shown}`, set: { [name]: mended } } };
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
