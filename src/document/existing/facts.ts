// What is known of a table that exists, in the provider's words, and of what belongs to it; from whichever source.
import type { Json } from './json.ts';

/** One resource of a Terraform state. */
export interface StateResource {
  readonly type: string;
  readonly name: string;
  /** The key of for_each, or the number of count. */
  readonly index: unknown;
  readonly values: Json;
}

export interface ExistingTable {
  /** The arguments of `aws_dynamodb_table`, nested blocks as lists of objects, as Terraform's state holds them. */
  readonly table: Json;
  /** Everything else of the same module; empty where only the table is known. */
  readonly resources: readonly StateResource[];
  /** Whether the module here made it. */
  readonly isOurs: boolean;
}
