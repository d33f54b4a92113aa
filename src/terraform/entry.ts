// What the user gave for one variable, exactly as it was given: nothing is repaired on the way in.

/** A row of a map as the form holds it; two rows may have the same key. */
export interface MapRow {
  readonly key: string;
  readonly value: string;
}

/** What a form control holds: text for strings and numbers, a switch's position, rows of a map, lines of a list. */
export type DraftValue = string | boolean | readonly MapRow[] | readonly string[];

/** A value typed into the form. */
export interface TypedEntry {
  readonly as: 'typed';
  readonly value: DraftValue;
}

/** A JSON value of any shape that came from outside: a file, a preset, a link. */
export interface LiteralEntry {
  readonly as: 'literal';
  readonly value: unknown;
}

/** HCL that only Terraform can evaluate. */
export interface ExpressionEntry {
  readonly as: 'expression';
  readonly source: string;
}

export type Entry = TypedEntry | LiteralEntry | ExpressionEntry;

/** Entries by variable name; a variable without one has the module's default. Names that no variable has may occur. */
export type Entries = Readonly<Record<string, Entry>>;
