// The shape of a row of the catalogue: everything that is known about one variable, as data.

export type SectionId = 'table' | 'capacity' | 'security' | 'lifecycle' | 'streams' | 'monitoring' | 'tags';

/**
 * One `validation` block of `modules/dynamodb/variables.tf`, as data. `message` is its error_message, to the letter.
 * The order of a row's rules is the order of the blocks.
 */
export type Rule = { readonly message: string } & (
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  /** min and max inclusive; fractions pass. */
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  /** A whole number; says nothing of null, which a `between` beside it refuses. */
  | { readonly kind: 'whole' }
  /** A whole number from min to max inclusive; refuses null and infinity. */
  | { readonly kind: 'wholeBetween'; readonly min: number; readonly max: number }
  /** A regular expression in the syntax that RE2 and ECMAScript (flag u) share. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Length in UTF-8 bytes, min and max inclusive. */
  | { readonly kind: 'bytes'; readonly min: number; readonly max: number }
  /** Refuses null. */
  | { readonly kind: 'notNull' }
  /** Number of tags, the Name tag that the module adds included. */
  | { readonly kind: 'tagCount'; readonly max: number }
  | { readonly kind: 'tagKeys'; readonly pattern: string }
  | { readonly kind: 'tagKeysNot'; readonly pattern: string }
  | { readonly kind: 'tagValues'; readonly pattern: string }
);

/** A variable has an effect only while each of these variables has the value beside it. */
export type ActiveWhen = readonly {
  readonly variable: string;
  readonly is: string | boolean;
  readonly reason: string;
}[];

interface RowBase {
  /** The variable's name in Terraform; the only name it has anywhere. */
  readonly name: string;
  /** The module's description, word for word. */
  readonly description: string;
  readonly rules: readonly Rule[];
  readonly section: SectionId;
  /** Plain-language label of the field. */
  readonly label: string;
  /** One sentence: what it does and what follows from it. */
  readonly help: string;
  /** Unit of a number, as shown behind the field. */
  readonly unit?: string;
  readonly activeWhen?: ActiveWhen;
  /** The AWS or Terraform page on it. */
  readonly docs: string;
}

export type Row = RowBase &
  (
    | { readonly type: 'string'; readonly default: string; readonly choices?: readonly Choice[] }
    | { readonly type: 'number'; readonly default: number }
    | { readonly type: 'bool'; readonly default: boolean }
    | { readonly type: 'map(string)'; readonly default: Readonly<Record<string, string>> }
  );

/** One value of an enumerated string, as the form offers it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help: string;
}
