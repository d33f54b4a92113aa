// Places in a tree: the body that a path names, its arguments and blocks.
import type { AttributeNode, BlockNode, BodyNode } from './node.ts';
import type { Tree } from './parse.ts';

/**
 * The body of the first block that a path of types and labels names, such as `['module', 'dynamodb']` or
 * `['terraform', 'required_providers']`; `[]` is the file itself. Null when there is none.
 */
export function bodyOf(tree: Tree, path: readonly string[]): BodyNode | null {
  return path.length === 0 ? tree.body : (blockOf(tree.body, path)?.body ?? null);
}

function blockOf(body: BodyNode, path: readonly string[]): BlockNode | null {
  for (const block of blocksOf(body)) {
    const own = [block.type.text, ...block.labels.map(({ text }) => text)];
    if (!own.every((part, index) => part === path[index])) continue;
    const rest = path.slice(own.length);
    const found = rest.length === 0 ? block : blockOf(block.body, rest);
    if (found !== null) return found;
  }
  return null;
}

/** The blocks of a body, in order. */
export const blocksOf = ({ items }: BodyNode): BlockNode[] => items.filter((item) => item.kind === 'block');

/** The arguments of a body, in order. */
export const attributesOf = ({ items }: BodyNode): AttributeNode[] => items.filter((item) => item.kind === 'attribute');
