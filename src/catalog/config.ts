// What the rest of the project knows of the rows: the names, the typed Config, defaults; with proofs at compile time.
import type { TypeName } from '../terraform/type-name.ts';
import type { Condition, Row } from './row.ts';
import { variables } from './variables.ts';

export type Variable = (typeof variables)[number];
export type VariableName = Variable['name'];

/** What a variable of each type holds. */
interface Held {
  string: string;
  number: number;
  bool: boolean;
  'map(string)': Readonly<Record<string, string>>;
  'map(number)': Readonly<Record<string, number>>;
  'list(string)': readonly string[];
}

type NotNull<R> = R extends { type: 'string'; rules: readonly [{ kind: 'oneOf'; values: readonly (infer V)[] }] }
  ? V
  : R extends { type: infer T extends TypeName }
    ? Held[T]
    : never;

/** Null only where null is the default. */
type ValueOf<R> = R extends { default: null } ? NotNull<R> | null : NotNull<R>;

/** One value for each variable, as Terraform would hold it after conversion; strings are in NFC. */
export type Config = { readonly [R in Variable as R['name']]: ValueOf<R> };

/** The same names with any value, as Terraform text can hold them: what the page shows while something is refused. */
export type Values = { readonly [N in VariableName]: unknown };

export const names: readonly VariableName[] = variables.map((row) => row.name);

const rows: ReadonlyMap<string, Row> = new Map(variables.map((row) => [row.name, row]));

/** The row of a variable, in its general shape. */
export function rowOf(name: VariableName): Row {
  const row = rows.get(name);
  if (row === undefined) throw new Error(`no variable ${name}`);
  return row;
}

/** The module's own defaults. */
export const defaults = Object.fromEntries(variables.map((row) => [row.name, row.default])) as Config;

/** The reasons why a variable has no effect in this config; empty when it has one. */
export function inactiveReasons(row: Row, values: Values): readonly string[] {
  return (row.activeWhen ?? []).filter((condition) => !holds(condition, values)).map((condition) => condition.reason);
}

function holds(condition: Condition, values: Readonly<Record<string, unknown>>): boolean {
  const value = values[condition.variable];
  return condition.is === undefined ? isSet(value) : value === condition.is;
}

/** Neither null nor an empty list or map. */
const isSet = (value: unknown): boolean =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : value !== undefined;

// Proofs: these lines do not compile when a row is wrong.
type Conditions = Variable extends infer R ? (R extends { activeWhen: readonly (infer C)[] } ? C : never) : never;
type Proof<T extends true> = T;
export type EveryConditionNamesAVariable = Proof<Conditions extends { readonly variable: VariableName } ? true : false>;
type EnumRow = Extract<Variable, { rules: readonly [{ kind: 'oneOf' }] }>;
export type EveryEnumDefaultIsInItsEnum = Proof<
  EnumRow extends infer R ? (R extends { default: infer D } ? (D extends ValueOf<R> ? true : false) : never) : never
>;
