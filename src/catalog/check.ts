// The one judge: raw values in, a Config or findings out, with Terraform's sentences for what Terraform would refuse.

import { type Converted, convert } from '../terraform/convert.ts';
import { parseNumber, plainText, sameNumber } from '../terraform/exact-number.ts';
import { blocks, type Config, defaults, type Finding, names, rowOf, type Values, type VariableName } from './config.ts';
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
  readonly nearest: Config;
}

/**
 * Judges raw values by Terraform name, as Terraform would judge them as arguments of the module block.
 * A missing or undefined value is the module's default; null is not. Never throws.
 */
export function check(input: Readonly<Record<string, unknown>>): Checked {
  const judged = names.map((name) => judge(name, input));
  const nearest = Object.fromEntries(judged.map(({ name, accepted }) => [name, accepted])) as Config;
  const findings = [
    ...unknownFindings(input),
    ...judged.flatMap((one) => one.findings),
    ...configFindings(nearest).filter((finding) => !isAboutRefused(finding, judged)),
  ];
  return {
    config: findings.some(blocks) ? null : nearest,
    findings,
    values: Object.fromEntries(judged.map(({ name, shown }) => [name, shown])) as Values,
    nearest,
  };
}

interface Judged {
  readonly name: VariableName;
  readonly findings: Finding[];
  readonly shown: unknown;
  readonly accepted: unknown;
}

function judge(name: VariableName, input: Readonly<Record<string, unknown>>): Judged {
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
  if (conversion.type !== 'number') return conversion.value;
  return isExact(conversion) ? conversion.value : raw;
}

const isExact = ({ value, exact }: Converted & { type: 'number' }): boolean => {
  const back = Number.isFinite(value) ? parseNumber(plainText(value)) : null;
  return back !== null && sameNumber(back, exact);
};

/** What Terraform would take but not keep as it was given, or what AWS cannot hold: never passed on in silence. */
function lossFindings(name: VariableName, raw: unknown, converted: Converted): Finding[] {
  const finding = (id: string, message: string): Finding[] => [
    { id: `${name}:${id}`, fields: [name], source: 'aws', message },
  ];
  if (converted.type === 'number' && !isExact(converted)) {
    return finding('digits', 'More digits than AWS keeps: give at most 15 significant digits.');
  }
  if (converted.type === 'map' && converted.merged.length > 0) {
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
const isAboutRefused = (finding: Finding, judged: readonly Judged[]): boolean =>
  judged.some((one) => one.findings.length > 0 && finding.fields.includes(one.name));
