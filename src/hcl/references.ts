// What an expression refers to: `var.name`, `local.tags["a"]`, `module.x.arn`.
import type { Range } from './diagnostic.ts';
import { type ErrorNode, type ExpressionNode, isName, type StepNode, type TemplateNode } from './node.ts';

export interface Reference extends Range {
  /** The names up to the first index or star: `['var', 'name']`. */
  readonly path: readonly string[];
}

/** The references in an expression, in order; the names that `for` declares are none. */
export function referencesIn(node: ExpressionNode | ErrorNode): Reference[] {
  const found: Reference[] = [];
  collect(node, new Set(), found);
  return found;
}

type Names = ReadonlySet<string>;

function collect(node: ExpressionNode | ErrorNode, declared: Names, found: Reference[]): void {
  const all = (nodes: readonly ExpressionNode[], names = declared): void => {
    for (const inner of nodes) collect(inner, names, found);
  };
  switch (node.kind) {
    case 'template':
      templateReferences(node, declared, found);
      break;
    case 'list':
      all(node.elements);
      break;
    case 'object':
      for (const { key, value } of node.entries) {
        const isBare = key.kind === 'traversal' && key.steps.length === 0;
        all(isBare ? [value] : [key, value]);
      }
      break;
    case 'call':
      all(node.args);
      break;
    case 'operation':
      all(node.operands);
      break;
    case 'parentheses':
      all([node.inner]);
      break;
    case 'for':
      all([node.collection]);
      all(node.results, new Set([...declared, ...node.names]));
      break;
    case 'traversal':
      if (!isName(node.root)) all([node.root]);
      else if (!declared.has(node.root.text)) {
        found.push({ path: [node.root.text, ...namedSteps(node.steps)], start: node.start, end: node.end });
      }
      all(node.steps.flatMap(({ index }) => index ?? []));
  }
}

function namedSteps(steps: readonly StepNode[]): string[] {
  const end = steps.findIndex(({ text }) => text === null || !/^[\p{ID_Start}_]/u.test(text));
  return steps.slice(0, end < 0 ? steps.length : end).map(({ text }) => text ?? '');
}

/** Names of a `for` directive count up to its end. */
function templateReferences({ parts }: TemplateNode, declared: Names, found: Reference[]): void {
  const scopes = [declared];
  for (const part of parts) {
    const scope = scopes.at(-1) ?? declared;
    if (part.kind === 'text') continue;
    if (part.value !== null) collect(part.value, scope, found);
    if (part.kind !== 'directive') continue;
    if (part.keyword === 'for') scopes.push(new Set([...scope, ...part.names]));
    if (part.keyword === 'endfor') scopes.pop();
  }
}
