// HashiCorp's own parser, as WebAssembly, beside ours: whether both read a text, and whether they read the same from it.
import { parse as parseTheirs } from '@cdktn/hcl2json';
import { nfc } from '../../src/hcl/nfc.ts';
import type { BodyNode, ErrorNode, ExpressionNode, TemplateNode } from '../../src/hcl/node.ts';
import { parse } from '../../src/hcl/parse.ts';

/** Null where both agree; else what differs, in a few words. */
export async function disagreement(text: string): Promise<string | null> {
  const { body, diagnostics } = parse(text);
  const said = await theirs(text);
  if (typeof said === 'string') return diagnostics.length > 0 ? null : `only they refuse it: ${said}`;
  const [first] = diagnostics;
  if (first !== undefined) return `only we refuse it: ${first.summary}`;
  return difference(bodyOf(text, body), said.json, '');
}

async function theirs(text: string): Promise<{ readonly json: unknown } | string> {
  try {
    return { json: await parseTheirs('text.tf', text) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What they do not say in this form, so that only its being there is compared. */
const ANY = Symbol('any');

type Shape = Readonly<Record<string, unknown>>;

/** A body as they print it: blocks by type and labels, each a list. */
function bodyOf(text: string, { items }: BodyNode): Shape {
  const shape = new Map<string, unknown>();
  for (const item of items) {
    if (item.kind === 'attribute') shape.set(item.name.text, expressionOf(text, item.value));
    if (item.kind !== 'block') continue;
    let place = shape;
    for (const name of [item.type, ...item.labels.slice(0, -1)].slice(0, item.labels.length)) {
      const inner = place.get(name.text);
      const next = inner instanceof Map ? inner : new Map<string, unknown>();
      place.set(name.text, next);
      place = next;
    }
    const last = item.labels.at(-1)?.text ?? item.type.text;
    const before = place.get(last);
    place.set(last, [...(Array.isArray(before) ? before : []), bodyOf(text, item.body)]);
  }
  return plain(shape);
}

const plain = (shape: Map<string, unknown>): Shape =>
  Object.fromEntries([...shape].map(([name, value]) => [name, value instanceof Map ? plain(value) : value]));

function expressionOf(text: string, node: ExpressionNode | ErrorNode): unknown {
  const source = `\${${text.slice(node.start, node.end)}}`;
  switch (node.kind) {
    case 'number':
      return Number(node.text);
    case 'keyword':
      return node.text === 'null' ? null : node.text === 'true';
    case 'template':
      return templateOf(text, node);
    case 'list':
      return node.elements.map((element) => expressionOf(text, element));
    case 'object':
      return Object.fromEntries(node.entries.map(({ key, value }) => [keyOf(text, key), expressionOf(text, value)]));
    case 'operation': {
      const [only] = node.operands;
      const [operator] = node.operators;
      if (node.operands.length === 1 && operator === '-' && only?.kind === 'number') return -Number(only.text);
      return node.operands.length === 1 && operator === '!' && only?.kind === 'keyword'
        ? only.text === 'false'
        : source;
    }
    default:
      return source;
  }
}

function keyOf(text: string, key: ExpressionNode): string {
  const value = expressionOf(text, key);
  if (key.kind === 'traversal' && !('kind' in key.root)) return text.slice(key.start, key.end);
  return String(typeof value === 'symbol' ? '' : value);
}

/** The text as it would be written in quotes; what they print in a form of their own is not compared. */
function templateOf(text: string, { form, parts }: TemplateNode): unknown {
  const isPlain = parts.every((part) => part.kind === 'text');
  const isOther = parts.some(
    (part) =>
      part.kind === 'directive' || (part.kind === 'interpolation' && /^(operation|template)$/.test(part.value.kind)),
  );
  if (isOther || (form !== 'quoted' && !isPlain) || form === 'flush heredoc') return ANY;
  return parts
    .map((part) =>
      part.kind === 'text'
        ? nfc(part.text).replaceAll(/([$%])\{/g, '$1$1{')
        : part.kind === 'interpolation'
          ? `\${${text.slice(part.value.start, part.value.end)}}`
          : '',
    )
    .join('');
}

function difference(ours: unknown, said: unknown, path: string): string | null {
  if (ours === ANY) return typeof said === 'string' ? null : `${path}: no text`;
  if (Array.isArray(ours) && Array.isArray(said)) {
    if (ours.length !== said.length) return `${path}: ${ours.length} instead of ${said.length}`;
    return first(ours.map((one, at) => difference(one, said[at], `${path}[${at}]`)));
  }
  if (isShape(ours) && isShape(said)) {
    const names = [...new Set([...Object.keys(ours), ...Object.keys(said)])];
    return first(names.map((name) => difference(ours[name], said[name], `${path}.${name}`)));
  }
  if (Object.is(ours, said) || (typeof ours === 'number' && ours === said)) return null;
  if (typeof ours === 'string' && typeof said === 'string' && squeezed(ours) === squeezed(said)) return null;
  return `${path}: ${JSON.stringify(ours)} instead of ${JSON.stringify(said)}`;
}

/** They print the source of an expression, but not each of its blanks. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

const first = (found: readonly (string | null)[]): string | null => found.find((one) => one !== null) ?? null;

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
