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
  /** A whole number from min to max inclusive, or `also`; refuses null and infinity. */
  | { readonly kind: 'wholeBetween'; readonly min: number; readonly max: number; readonly also?: number }
  /** A multiple of a whole number; says nothing of null. */
  | { readonly kind: 'multipleOf'; readonly of: number }
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
  /** Number of elements of a list or map at most. */
  | { readonly kind: 'elementCount'; readonly max: number }
  /** Every element of a list is a string that matches; refuses null elements. */
  | { readonly kind: 'elements'; readonly pattern: string }
  /** No two elements of a list are the same. */
  | { readonly kind: 'distinct' }
  /** Every key of a map matches. */
  | { readonly kind: 'keys'; readonly pattern: string }
  /** Every value of a map of strings matches; refuses null values. */
  | { readonly kind: 'values'; readonly pattern: string }
  /** Empty, or a JSON object; says nothing of null. */
  | { readonly kind: 'jsonObject' }
  /** Every value of a map of numbers lies from min to max inclusive; fractions pass; refuses null values. */
  | { readonly kind: 'valuesBetween'; readonly min: number; readonly max: number }
);

/** A variable that must have a value; without `is`, any but null and an empty list or map. */
export interface Condition {
  readonly variable: string;
  readonly is?: string | number | boolean;
  readonly reason: string;
}

/** A variable has an effect only while each of these conditions holds. */
export type ActiveWhen = readonly Condition[];

interface RowBase {
  /** The variable's name in Terraform; the only name it has anywhere. */
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly section: SectionId;
  /** Plain-language label of the field. */
  readonly label: string;
  /** One sentence: what it does and what follows from it. */
  readonly help: string;
  /** Unit of a number, as shown behind the field. */
  readonly unit?: string;
  readonly activeWhen?: ActiveWhen;
  /** Whether it stands in the Advanced part of its section. */
  readonly advanced?: true;
  /** The AWS or Terraform page on it. */
  readonly docs: string;
}

/**
 * A row whose default is null takes null whatever its rules say: Terraform's condition then begins with `var.x == null ||`.
 * Every other row has a rule that refuses null, and every list or map one that refuses null elements.
 */
export type Row = RowBase &
  (
    | { readonly type: 'string'; readonly default: string | null; readonly choices?: readonly Choice[] }
    | { readonly type: 'number'; readonly default: number | null }
    | { readonly type: 'bool'; readonly default: boolean }
    | { readonly type: 'map(string)'; readonly default: Readonly<Record<string, string>> }
    | { readonly type: 'map(number)'; readonly default: Readonly<Record<string, number>> }
    | { readonly type: 'list(string)'; readonly default: readonly string[] }
  );

/** One value of an enumerated string, as the form offers it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help: string;
}
