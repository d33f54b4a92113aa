// The shape of a row of the plan: one resource block of the module, as data.
import type { Config, VariableName } from '../catalog/config.ts';

/** Major version of the AWS provider. */
export type Edition = '5' | '6';

/** One argument of a resource, as far as a variable decides it. */
export interface Argument {
  /** Terraform's name; a dot leads into a nested block. */
  readonly name: string;
  /** The variables that it is made of, for this instance. */
  readonly from: readonly VariableName[] | ((key: string) => readonly VariableName[]);
  /** What Terraform plans for it: plain data, compared by content; null where it is not set. */
  readonly value: (config: Config, key: string) => unknown;
  /** Whether another value replaces the resource. */
  readonly replaces?: true;
  /** Where the provider takes null for "as it is": taking the value away plans nothing. */
  readonly keptWhenNull?: true;
}

/** An argument that takes what AWS makes up for another resource: unknown while that one is being made anew. */
export interface Reference {
  readonly name: string;
  /** Address of the other resource; null while there is none. */
  readonly to: (config: Config) => string | null;
  readonly replaces?: true;
  readonly keptWhenNull?: true;
}

export interface ResourceRow {
  readonly type: string;
  /** Label of the block. */
  readonly label: string;
  /** Instance keys as Terraform writes them in an address, such as `[0]`; empty while there is no such resource. */
  readonly keys: (config: Config) => readonly string[];
  /** What AWS calls it; for names that AWS completes, their beginning. */
  readonly awsName: (config: Config, key: string) => string;
  /** The variables for whose values it exists. */
  readonly cause: readonly VariableName[];
  /** The variables that choose between this block and another one for the same thing. */
  readonly chosenBy?: readonly VariableName[];
  readonly arguments: readonly Argument[];
  readonly references?: readonly Reference[];
}
