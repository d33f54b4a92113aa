// A table as a `resource "aws_dynamodb_table"` block declares it, in the shape of Terraform's state.
import { evaluate } from '../../hcl/evaluate.ts';
import { blocksOf } from '../../hcl/find.ts';
import type { BodyNode } from '../../hcl/node.ts';
import { parse } from '../../hcl/parse.ts';
import type { ExistingTable } from './facts.ts';
import type { Json } from './json.ts';

/** A table that a file declares. */
export interface DeclaredTable extends ExistingTable {
  /** Address of the resource, such as `aws_dynamodb_table.orders`. */
  readonly address: string;
}

/** Blocks in blocks that are followed. */
const DEEPEST = 10;

/** The tables of a file, in order. */
export function fromBlocks(text: string): readonly DeclaredTable[] {
  return blocksOf(parse(text).body)
    .filter(({ type, labels }) => type.text === 'resource' && labels[0]?.text === 'aws_dynamodb_table')
    .map(({ labels, body }) => ({
      address: `aws_dynamodb_table.${labels[1]?.text ?? ''}`,
      isOurs: false,
      resources: [],
      table: shapeOf(text, body, 0),
    }));
}

/** Arguments as they are, blocks as lists of objects by their type; a dynamic block is not followed. */
function shapeOf(text: string, { items }: BodyNode, depth: number): Json {
  const shape = new Map<string, unknown>();
  for (const item of items) {
    if (item.kind === 'attribute' && item.value.kind !== 'error') shape.set(item.name.text, evaluate(text, item.value));
    if (item.kind !== 'block' || depth >= DEEPEST) continue;
    const before = shape.get(item.type.text);
    shape.set(item.type.text, [...(Array.isArray(before) ? before : []), shapeOf(text, item.body, depth + 1)]);
  }
  return Object.fromEntries(shape);
}
