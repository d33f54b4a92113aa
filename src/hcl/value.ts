// The value model: what HCL says without anything being evaluated, and the bodies that hold it.

/** What only Terraform can evaluate. Printed as it stands. */
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

export interface Attribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: Value;
}

export interface Block {
  readonly kind: 'block';
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly Item[];
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

/** Whether two values are the same: minus zero is not zero, and the order of a map's keys does not matter. */
export function sameValue(a: Value, b: Value): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Expression || b instanceof Expression) {
    return a instanceof Expression && b instanceof Expression && a.text === b.text;
  }
  if (isList(a)) return isList(b) && a.length === b.length && a.every((one, index) => sameValue(one, b[index] ?? null));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key] ?? null, b[key] ?? null))
  );
}
