// The concrete syntax tree: bodies, attributes, blocks, expressions and errors, each with its range in the text.
import type { Range } from './diagnostic.ts';

/** A name as it is written, or a label with its escapes resolved. */
export interface NameNode extends Range {
  readonly text: string;
}

export interface BodyNode extends Range {
  readonly kind: 'body';
  readonly items: readonly ItemNode[];
}

export type ItemNode = AttributeNode | BlockNode | ErrorNode;

/** `name = value`, without the newline or comment after it. */
export interface AttributeNode extends Range {
  readonly kind: 'attribute';
  readonly name: NameNode;
  readonly value: ExpressionNode | ErrorNode;
}

/** `type "label" { … }`, its braces included. */
export interface BlockNode extends Range {
  readonly kind: 'block';
  readonly type: NameNode;
  readonly labels: readonly NameNode[];
  /** From after the `{` to before the `}`, or to where the block breaks off. */
  readonly body: BodyNode;
  /** Whether its own `}` ends it. */
  readonly closed: boolean;
}

/** What could not be understood; there is a diagnostic on it. */
export interface ErrorNode extends Range {
  readonly kind: 'error';
}

export type ExpressionNode =
  | LiteralNode
  | TemplateNode
  | ListNode
  | ObjectNode
  | TraversalNode
  | CallNode
  | OperationNode
  | ParenthesesNode
  | ForNode;

/** A numeral as it was written, or one of `true`, `false` and `null`. */
export interface LiteralNode extends Range {
  readonly kind: 'number' | 'keyword';
  readonly text: string;
}

/** A quoted string or a heredoc. */
export interface TemplateNode extends Range {
  readonly kind: 'template';
  readonly form: 'quoted' | 'heredoc' | 'flush heredoc';
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart =
  /** Text with its escapes resolved. */
  | (Range & { readonly kind: 'text'; readonly text: string })
  | (Range & { readonly kind: 'interpolation'; readonly value: ExpressionNode })
  /** `%{ if … }` and the like; `names` are what a `for` declares. */
  | (Range & {
      readonly kind: 'directive';
      readonly keyword: string;
      readonly names: readonly string[];
      readonly value: ExpressionNode | null;
    });

export interface ListNode extends Range {
  readonly kind: 'list';
  readonly elements: readonly ExpressionNode[];
}

export interface ObjectNode extends Range {
  readonly kind: 'object';
  readonly entries: readonly EntryNode[];
}

/** A key that is a bare name is a string, not a reference. */
export interface EntryNode {
  readonly key: ExpressionNode;
  readonly value: ExpressionNode;
}

/** A name, or a value, with the steps after it. */
export interface TraversalNode extends Range {
  readonly kind: 'traversal';
  readonly root: NameNode | ExpressionNode;
  readonly steps: readonly StepNode[];
}

/** `.name`, `.0`, `[index]`, `.*` or `[*]`; a star's `text` is `*`. */
export interface StepNode extends Range {
  readonly text: string | null;
  readonly index: ExpressionNode | null;
}

export interface CallNode extends Range {
  readonly kind: 'call';
  readonly name: NameNode;
  readonly args: readonly ExpressionNode[];
}

/** `!a`, `-a`, `a + b - c`, `a ? b : c`: operators that bind alike, and the operands in order. */
export interface OperationNode extends Range {
  readonly kind: 'operation';
  readonly operators: readonly string[];
  readonly operands: readonly ExpressionNode[];
}

export interface ParenthesesNode extends Range {
  readonly kind: 'parentheses';
  readonly inner: ExpressionNode;
}

export interface ForNode extends Range {
  readonly kind: 'for';
  readonly names: readonly string[];
  readonly collection: ExpressionNode;
  /** Key, value and condition, those that are given. */
  readonly results: readonly ExpressionNode[];
}

/** Whether a root or an operand is a bare name. */
export const isName = (node: NameNode | ExpressionNode): node is NameNode => !('kind' in node);
