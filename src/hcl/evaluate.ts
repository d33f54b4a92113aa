// Expressions to values, as far as nothing needs evaluating: literals, with maps and lists of them.
import { nfc } from './nfc.ts';
import type { EntryNode, ErrorNode, ExpressionNode, OperationNode, TemplateNode, TemplatePart } from './node.ts';
import { exactly, plainDigits } from './numeral.ts';
import { Expression, type Value } from './value.ts';

/**
 * The value of an expression of this text. Strings are in NFC, as Terraform has them. A numeral that no double holds exactly
 * is an `Expression` of its digits; what only Terraform can evaluate is one of its source, also within lists and maps.
 */
export function evaluate(text: string, node: ExpressionNode | ErrorNode): Value {
  const found = literal(text, node);
  return found === undefined ? new Expression(text.slice(node.start, node.end)) : found;
}

/** Like `evaluate`, but undefined for what is an expression itself. */
function literal(text: string, node: ExpressionNode | ErrorNode): Value | undefined {
  switch (node.kind) {
    case 'number':
      return exactly(node.text) ?? new Expression(plainDigits(node.text));
    case 'keyword':
      return node.text === 'null' ? null : node.text === 'true';
    case 'template':
      return stringOf(node);
    case 'list':
      return node.elements.map((element) => evaluate(text, element));
    case 'object':
      return mapOf(text, node.entries);
    case 'parentheses':
      return literal(text, node.inner);
    case 'operation':
      return node.operators[0] === '-' && node.operands[1] === undefined ? negated(operandOf(text, node)) : undefined;
    default:
      return undefined;
  }
}

const operandOf = (text: string, { operands: [only] }: OperationNode): Value | undefined =>
  only === undefined ? undefined : literal(text, only);

function negated(value: Value | undefined): Value | undefined {
  if (typeof value === 'number') return -value;
  if (!(value instanceof Expression)) return undefined;
  return new Expression(value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`);
}

function mapOf(text: string, entries: readonly EntryNode[]): Value | undefined {
  const found: [string, Value][] = [];
  for (const { key, value } of entries) {
    const name = keyOf(text, key);
    if (name === undefined) return undefined;
    found.push([name, evaluate(text, value)]);
  }
  return Object.fromEntries(found);
}

/** A key as Terraform has it, a numeral as its digits; undefined for an expression. */
export function keyOf(text: string, node: ExpressionNode): string | undefined {
  if (node.kind === 'keyword') return node.text;
  if (node.kind === 'traversal') {
    return node.steps.length === 0 && !('kind' in node.root) ? nfc(node.root.text) : undefined;
  }
  const value = literal(text, node);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainDigits(String(value));
  if (typeof value === 'boolean') return String(value);
  return value instanceof Expression ? value.text : undefined;
}

type Text = TemplatePart & { readonly kind: 'text' };

function stringOf({ form, parts }: TemplateNode): string | undefined {
  const texts = parts.filter((part) => part.kind === 'text');
  if (texts.length < parts.length) return undefined;
  const lines = form === 'flush heredoc' ? outdented(texts) : texts.map((part) => part.text);
  return nfc(lines.join(''));
}

/** The lines without the indentation that all share; lines of blanks only do not count and stay as they are. */
function outdented(lines: readonly Text[]): readonly string[] {
  let shared = Number.POSITIVE_INFINITY;
  for (const { text } of lines) {
    const rest = text.trimStart();
    if (rest !== '') shared = Math.min(shared, text.length - rest.length);
  }
  return lines.map(({ text }) => (text.trim() === '' ? text : text.slice(shared)));
}
