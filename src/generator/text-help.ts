// What helps to write a text: which argument stands at a place, and what can be written there.
import { names, rowOf, type VariableName } from '../catalog/config.ts';
import type { Range } from '../hcl/diagnostic.ts';
import { attributesOf, bodyOf } from '../hcl/find.ts';
import { parse } from '../hcl/parse.ts';
import { print } from '../hcl/print.ts';
import { attribute, type Value } from '../hcl/value.ts';
import { literal } from './literal.ts';

/** One text that can be written at a place. */
export interface Completion {
  readonly kind: 'argument' | 'value';
  /** The variable that it writes, or whose value it is. */
  readonly name: VariableName;
  /** What the list says: the argument's name, or the value as it is written. */
  readonly label: string;
  readonly insert: string;
  /** What it replaces. */
  readonly range: Range;
}

const isOurs = (name: string): name is VariableName => names.some((known) => known === name);

/** A value as HCL writes it. */
export const written = (value: Value): string => print([attribute('a', value)]).slice('a = '.length, -1);

/** The values that are worth offering for a variable: its choices, true and false, or its default; null needs no offer. */
export function offeredValues(name: VariableName): readonly string[] {
  const row = rowOf(name);
  if (row.type === 'bool') return ['true', 'false'];
  if (row.type === 'string' && row.choices !== undefined) return row.choices.map(({ value }) => written(value));
  return row.default === null ? [] : [written(literal(row.default))];
}

/**
 * What can be written at an offset of the block that a path names: names of arguments that the block does not have yet, or the
 * values of the argument before it. Empty in comments, in other blocks and within a value of several lines.
 */
export function completionsAt(text: string, path: readonly string[], offset: number): readonly Completion[] {
  const body = bodyOf(parse(text), path);
  if (body === null || offset < body.start || offset > body.end) return [];
  const items = attributesOf(body);
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const isWithin = items.some(
    ({ start, value }) => value.start < offset && offset <= value.end && text.slice(start, offset).includes('\n'),
  );
  if (isWithin) return [];
  const name = /^[ \t]*([A-Za-z_][\w-]*)?$/.exec(before);
  if (name !== null) return argumentsAt(text, offset, name[1] ?? '', new Set(items.map((item) => item.name.text)));
  const value = /^[ \t]*([A-Za-z_][\w-]*)[ \t]*=[ \t]*("?[\w-]*)$/.exec(before);
  const [, owner = '', begun = ''] = value ?? [];
  return isOurs(owner) ? valuesAt(text, offset, owner, begun) : [];
}

function argumentsAt(text: string, offset: number, begun: string, given: ReadonlySet<string>): readonly Completion[] {
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  const range = { start: offset - begun.length, end: offset + rest.length };
  const hasEquals = /^[ \t]*=/.test(text.slice(range.end, range.end + 100));
  const own = begun + rest;
  return names
    .filter((name) => name === own || !given.has(name))
    .map((name) => ({ kind: 'argument', name, label: name, insert: hasEquals ? name : `${name} = `, range }));
}

function valuesAt(text: string, offset: number, name: VariableName, begun: string): readonly Completion[] {
  const rest = /^[\w-]*"?/.exec(text.slice(offset, offset + 300))?.[0] ?? '';
  const range = { start: offset - begun.length, end: offset + rest.length };
  return offeredValues(name).map((value) => ({ kind: 'value', name, label: value, insert: value, range }));
}

/** The argument of the block whose name or value an offset lies in; null where there is none of the module's. */
export function argumentAt(
  text: string,
  path: readonly string[],
  offset: number,
): { readonly name: VariableName; readonly range: Range } | null {
  const body = bodyOf(parse(text), path);
  for (const { name, start, end } of body === null ? [] : attributesOf(body)) {
    if (start <= offset && offset <= end && isOurs(name.text)) return { name: name.text, range: { start, end } };
  }
  return null;
}
