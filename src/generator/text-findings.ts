// What Terraform says of a text beyond its syntax: blocks and labels out of place, references that it cannot follow.
import { names } from '../catalog/config.ts';
import type { Finding } from '../catalog/finding.ts';
import { closest } from '../catalog/suggest.ts';
import type { Diagnostic, Range } from '../hcl/diagnostic.ts';
import { blocksOf } from '../hcl/find.ts';
import type { AttributeNode, BlockNode, BodyNode } from '../hcl/node.ts';
import { referencesIn } from '../hcl/references.ts';

/** A finding with its place in the text. */
export type TextFinding = Finding & {
  readonly range: Range;
  /** 1-based. */
  readonly line: number;
};

export type Locate = (offset: number) => { readonly line: number; readonly column: number };

/** A refusal of Terraform's that is about the text rather than one variable. */
export function refusal(id: string, message: string, { start, end }: Range, locate: Locate): TextFinding {
  const { line } = locate(start);
  return { id: `text:${id}`, fields: [], source: 'module', message, range: { start, end }, line };
}

/** What Terraform would only warn of, or not say at all. */
export function advice(id: string, message: string, { start, end }: Range, locate: Locate): TextFinding {
  const { line } = locate(start);
  return { id: `text:${id}`, fields: [], source: 'advice', level: 'warning', message, range: { start, end }, line };
}

/** `Line 2, column 17: Invalid expression: Expected the start of an expression, …` */
export function syntaxFinding({ summary, detail, range }: Diagnostic, locate: Locate): TextFinding {
  const { line, column } = locate(range.start);
  return refusal('syntax', `Line ${line}, column ${column}: ${summary}: ${detail}`, range, locate);
}

/** The blocks that may stand at the top of a .tf file. https://developer.hashicorp.com/terraform/language/block */
const TOP_LEVEL = [
  'terraform',
  'provider',
  'variable',
  'locals',
  'output',
  'module',
  'resource',
  'data',
  'ephemeral',
  'moved',
  'import',
  'removed',
  'check',
];

const atLine = (line: number, message: string): string => `Line ${line}: ${message}`;

/** Blocks of a kind that Terraform does not know, arguments outside of blocks, and labels that a module must have. */
export function fileFindings(body: BodyNode, locate: Locate): TextFinding[] {
  return body.items.flatMap((item) => {
    const { line } = locate(item.start);
    if (item.kind === 'attribute') {
      const message = `An argument named "${item.name.text}" is not expected here.`;
      return [refusal('argument', atLine(line, message), item.name, locate)];
    }
    if (item.kind === 'error') return [];
    const { text } = item.type;
    if (!TOP_LEVEL.includes(text)) {
      const hint = closest(text, TOP_LEVEL);
      return [refusal('block', atLine(line, unexpected(text, hint && ` Did you mean "${hint}"?`)), item.type, locate)];
    }
    return text === 'module' ? labelFindings(item, locate) : [];
  });
}

const unexpected = (type: string, hint: string | undefined): string =>
  `Blocks of type "${type}" are not expected here.${hint ?? ''}`;

function labelFindings({ type, labels }: BlockNode, locate: Locate): TextFinding[] {
  const { line } = locate(type.start);
  const [first, second] = labels;
  if (first === undefined) {
    const message = 'Missing name for module: All module blocks must have 1 labels (name).';
    return [refusal('label', atLine(line, message), type, locate)];
  }
  if (second === undefined) return [];
  const message = 'Extraneous label for module: Only 1 labels (name) are expected for module blocks.';
  return [refusal('label', atLine(line, message), second, locate)];
}

/** Blocks within the module block, which has none. */
export const innerBlockFindings = (body: BodyNode, locate: Locate): TextFinding[] =>
  blocksOf(body).map(({ type }) => {
    const hint = names.some((name) => name === type.text)
      ? ` Did you mean to define argument "${type.text}"? If so, use the equals sign to assign it a value.`
      : undefined;
    return refusal('block', atLine(locate(type.start).line, unexpected(type.text, hint)), type, locate);
  });

/** Blocks in a file of values, which may hold none. */
export const valueFileBlockFindings = (body: BodyNode, locate: Locate): TextFinding[] =>
  blocksOf(body).map(({ type, labels }) => {
    const { line } = locate(type.start);
    const name = labels[0]?.text;
    const message =
      type.text === 'variable' && name !== undefined
        ? `Variable declaration in .tfvars file: A .tfvars file is used to assign values to variables that have already been declared in .tf files, not to declare new variables. To set a value for this variable in a .tfvars file, use: ${name} = <value>`
        : `Unexpected "${type.text}" block: Blocks are not allowed here.`;
    return refusal('block', atLine(line, message), type, locate);
  });

/** What a reference may begin with in a module block. https://developer.hashicorp.com/terraform/language/expressions/references */
const SCOPES = ['var', 'local', 'module', 'data', 'path', 'terraform', 'each', 'count', 'self', 'ephemeral'];

/** References that Terraform refuses: all of them and every call in a file of values, bare words in a block. */
export function expressionFindings(item: AttributeNode, inValueFile: boolean, locate: Locate): TextFinding[] {
  const found = (id: string, message: string, range: Range): TextFinding => ({
    ...refusal(id, message, range, locate),
    id: `${item.name.text}:${id}`,
    fields: [item.name.text],
  });
  for (const { path, start, end } of referencesIn(item.value)) {
    const [root = ''] = path;
    const hint = path.length === 1 ? bareWordHint(root) : '';
    if (inValueFile)
      return [found('reference', `Variables not allowed: Variables may not be used here.${hint}`, { start, end })];
    if (path.length > 1) continue;
    const message = SCOPES.includes(root)
      ? `Invalid reference: The "${root}" object cannot be accessed directly. Instead, access one of its attributes.`
      : `Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name.${hint}`;
    return [found('reference', message, { start, end })];
  }
  if (inValueFile && hasCall(item.value)) {
    return [found('call', 'Function calls not allowed: Functions may not be called here.', item.value)];
  }
  return [];
}

function bareWordHint(word: string): string {
  const lower = word.toLowerCase();
  if (/^(true|yes|on)$/.test(lower)) return ' For a bool, write true.';
  if (/^(false|no|off)$/.test(lower)) return ' For a bool, write false.';
  if (/^(none|nil|undefined)$/.test(lower)) return ' For no value, write null.';
  return ` For a string, write "${word}" with its quotes.`;
}

/** Whether an expression calls a function anywhere. */
function hasCall(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('kind' in node && node.kind === 'call') return true;
  return Object.values(node).some(hasCall);
}
