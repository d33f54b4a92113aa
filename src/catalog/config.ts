// What the rest of the project knows of the rows: the names, the typed Config, findings, defaults; with proofs at compile time.
import type { Row } from './row.ts';
import { variables } from './variables.ts';

export type Variable = (typeof variables)[number];
export type VariableName = Variable['name'];

type ValueOf<R> = R extends { type: 'string'; rules: readonly [{ kind: 'oneOf'; values: readonly (infer V)[] }] }
  ? V
  : R extends { type: 'string' }
    ? string
    : R extends { type: 'number' }
      ? number
      : R extends { type: 'bool' }
        ? boolean
        : Readonly<Record<string, string>>;

/** One value for each variable, as Terraform would hold it after conversion; strings are in NFC. */
export type Config = { readonly [R in Variable as R['name']]: ValueOf<R> };

/** The same names with any value, as Terraform text can hold them: what the page shows while something is refused. */
export type Values = { readonly [N in VariableName]: unknown };

/** Who says so: Terraform at plan, AWS at apply, or only we, and then nothing is blocked. */
export type Source = 'module' | 'aws' | 'advice';

export interface Finding {
  /** Stable name, unique for the rule and field. */
  readonly id: string;
  /** The variables it is about; the first one is where the fix is most likely. */
  readonly fields: readonly VariableName[] | readonly string[];
  readonly source: Source;
  /** For `module`: Terraform's sentence, character for character. */
  readonly message: string;
}

/** Whether a finding keeps a config from being exported. */
export const blocks = (finding: Finding): boolean => finding.source !== 'advice';

export const names: readonly VariableName[] = variables.map((row) => row.name);

/** The row of a variable, in its general shape. */
export function rowOf(name: VariableName): Row {
  const row = variables.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no variable ${name}`);
  return row;
}

/** The module's own defaults. */
export const defaults = Object.fromEntries(variables.map((row) => [row.name, row.default])) as Config;

/** The reasons why a variable has no effect in this config; empty when it has one. */
export function inactiveReasons(row: Row, values: Values): readonly string[] {
  return (row.activeWhen ?? []).filter((condition) => !holds(condition, values)).map((condition) => condition.reason);
}

function holds(
  condition: { variable: string; is: string | boolean },
  values: Readonly<Record<string, unknown>>,
): boolean {
  return values[condition.variable] === condition.is;
}

// Proofs: these lines do not compile when a row is wrong.
type Conditions = Variable extends infer R ? (R extends { activeWhen: readonly (infer C)[] } ? C : never) : never;
type Proof<T extends true> = T;
export type EveryConditionNamesAVariable = Proof<Conditions extends { readonly variable: VariableName } ? true : false>;
type EnumRow = Extract<Variable, { rules: readonly [{ kind: 'oneOf' }] }>;
export type EveryEnumDefaultIsInItsEnum = Proof<
  EnumRow extends infer R ? (R extends { default: infer D } ? (D extends ValueOf<R> ? true : false) : never) : never
>;
