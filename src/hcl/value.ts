// The value model: what HCL says without anything being evaluated, and the bodies that hold it.

/** 1-based; the column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What only Terraform can evaluate. Printed as it stands, so a text to be printed must be one line of HCL without its own `=`. */
export class Expression {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** Whether it is only a number: one that no double holds exactly. */
  get isNumeral(): boolean {
    return /^-?[0-9.]+$/.test(this.text);
  }
}

/** A literal, or lists and maps of literals with expressions among them. Numbers are finite. */
export type Value = string | number | boolean | null | Expression | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** `at` is where the reader found the name; the printer does not look at it. */
export interface Attribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: Value;
  readonly at?: Position;
  /** The value's source text, when it was read. */
  readonly source?: string;
}

export interface Block {
  readonly kind: 'block';
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly Item[];
  readonly at?: Position;
}

export interface Comment {
  readonly kind: 'comment';
  readonly lines: readonly string[];
}

export interface Blank {
  readonly kind: 'blank';
}

export type Item = Attribute | Block | Comment | Blank;

export const attribute = (name: string, value: Value): Attribute => ({ kind: 'attribute', name, value });

export const block = (type: string, labels: readonly string[], body: readonly Item[]): Block => ({
  kind: 'block',
  type,
  labels,
  body,
});

/** A comment of one or more lines, without the `#`. */
export const comment = (text: string): Comment => ({ kind: 'comment', lines: text.split('\n') });

export const blank: Blank = { kind: 'blank' };

/** A traversal such as `var.table_name`; every part is an identifier of ours, never a user's text. */
export const reference = (...parts: readonly string[]): Expression => new Expression(parts.join('.'));

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isMap = (value: Value): value is ValueMap =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Expression);

/** The first expression in a value, at any depth; null when there is none but numerals. */
export function expressionIn(value: Value): Expression | null {
  if (value instanceof Expression) return value.isNumeral ? null : value;
  const parts = isList(value) ? value : isMap(value) ? Object.values(value) : [];
  for (const part of parts) {
    const found = expressionIn(part);
    if (found !== null) return found;
  }
  return null;
}
