// Checks raw values: a Config or findings, with Terraform's sentences for what Terraform would refuse.
import { type ExactNumber, parseNumber, plainText, sameNumber } from '../terraform/exact-number.ts';
import type { Converted } from '../terraform/type-definition.ts';
import { convert } from '../terraform/types.ts';
import { type Config, defaults, names, rowOf, type Values, type VariableName } from './config.ts';
import { type Finding, isBlocking } from './finding.ts';
import { configFindings } from './rules.ts';
import { schemas } from './schema.ts';
import { unknownArgument } from './suggest.ts';

export interface Checked {
  /** Null while a finding of source `module` or `aws` stands. */
  readonly config: Config | null;
  readonly findings: Finding[];
  /** What the text shows: converted values, and what was given as it was given where Terraform refuses it. */
  readonly values: Values;
  /** Refused values replaced by the module's defaults: what can be priced meanwhile. */
  readonly fallback: Config;
}

/**
 * Checks raw values by Terraform name, as Terraform checks them as arguments of the module block.
 * A missing or undefined value is the module's default; null is not. Never throws.
 */
export function check(input: Readonly<Record<string, unknown>>): Checked {
  const checked = names.map((name) => checkOne(name, input));
  const fallback = Object.fromEntries(checked.map(({ name, accepted }) => [name, accepted])) as Config;
  const findings = [
    ...unknownFindings(input),
    ...checked.flatMap((one) => one.findings),
    ...configFindings(fallback).filter((finding) => !isAboutRefused(finding, checked)),
  ];
  return {
    config: findings.some(isBlocking) ? null : fallback,
    findings,
    values: Object.fromEntries(checked.map(({ name, shown }) => [name, shown])) as Values,
    fallback,
  };
}

interface CheckedOne {
  readonly name: VariableName;
  readonly findings: Finding[];
  readonly shown: unknown;
  readonly accepted: unknown;
}

function checkOne(name: VariableName, input: Readonly<Record<string, unknown>>): CheckedOne {
  const given = Object.hasOwn(input, name) ? input[name] : undefined;
  const raw = given === undefined ? defaults[name] : given;
  const result = schemas.get(name)?.safeParse(raw);
  if (result === undefined) throw new Error(`no schema for ${name}`);
  if (result.success) {
    const value = held(result.data);
    const findings = lossFindings(name, raw, result.data);
    return { name, findings, shown: findings.length > 0 ? raw : value, accepted: value };
  }
  const findings = result.error.issues.map(
    (issue): Finding => ({ id: `${name}:${ruleId(issue)}`, fields: [name], source: 'module', message: issue.message }),
  );
  return { name, findings, shown: shownValue(name, raw), accepted: defaults[name] };
}

const ruleId = (issue: object): string =>
  'params' in issue && typeof issue.params === 'object' && issue.params !== null && 'rule' in issue.params
    ? String(issue.params.rule)
    : 'type';

/** The value that a well-converted variable holds. */
const held = (converted: Converted): unknown => (converted.type === 'null' ? null : converted.value);

/** A refused value is shown converted where conversion itself passes and keeps it exactly. */
function shownValue(name: VariableName, raw: unknown): unknown {
  const conversion = convert(raw, rowOf(name).type);
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

function unknownFindings(input: Readonly<Record<string, unknown>>): Finding[] {
  const given = Object.keys(input).filter((name) => input[name] !== undefined);
  const known: readonly string[] = names;
  return given
    .filter((name) => !known.includes(name))
    .map((name) => ({
      id: `${name}:unknown`,
      fields: [name],
      source: 'module',
      message: unknownArgument(name, given),
    }));
}

/** A rule over several variables says nothing useful where one of them holds a stand-in. */
const isAboutRefused = (finding: Finding, checked: readonly CheckedOne[]): boolean =>
  checked.some((one) => one.findings.length > 0 && finding.fields.includes(one.name));
