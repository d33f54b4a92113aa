// A text as the items that it would be printed from, for tests that compare values.
import { evaluate } from '../../src/hcl/evaluate.ts';
import type { BodyNode } from '../../src/hcl/node.ts';
import { parse } from '../../src/hcl/parse.ts';
import { type Attribute, attribute, type Block, block } from '../../src/hcl/value.ts';

export interface ReadItems {
  readonly body: (Attribute | Block)[];
  /** Summaries of what is wrong. */
  readonly errors: string[];
}

export function readItems(text: string): ReadItems {
  const { body, diagnostics } = parse(text);
  return { body: items(text, body), errors: diagnostics.map(({ summary }) => summary) };
}

const items = (text: string, body: BodyNode): (Attribute | Block)[] =>
  body.items.flatMap((item): (Attribute | Block)[] => {
    if (item.kind === 'attribute') return [attribute(item.name.text, evaluate(text, item.value))];
    if (item.kind === 'error') return [];
    return [
      block(
        item.type.text,
        item.labels.map((label) => label.text),
        items(text, item.body),
      ),
    ];
  });
