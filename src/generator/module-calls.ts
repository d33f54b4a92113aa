// The module blocks of a text: which there are, and which of them calls a DynamoDB module.
import { names } from '../catalog/config.ts';
import { positions } from '../hcl/diagnostic.ts';
import { evaluate } from '../hcl/evaluate.ts';
import { attributesOf, blocksOf } from '../hcl/find.ts';
import type { BlockNode } from '../hcl/node.ts';
import { parse, type Tree } from '../hcl/parse.ts';

export interface ModuleCall {
  /** The block's label; '' when it has none. */
  readonly label: string;
  /** Its source as written, '' when it is missing or no literal. */
  readonly source: string;
  /** 1-based line of the word `module`. */
  readonly line: number;
  /** Whether it seems to call a DynamoDB module: by its source, or by its arguments. */
  readonly likely: boolean;
  /** Arguments that the module here has too; tags, which most modules have, are not counted. */
  readonly known: number;
  readonly block: BlockNode;
}

/** The module blocks at the top of a text, in order; one that is not closed yet too. */
export function modulesIn(text: string): Pick<ModuleCall, 'label' | 'source' | 'line' | 'likely'>[] {
  return moduleCalls(parse(text)).map(({ label, source, line, likely }) => ({ label, source, line, likely }));
}

/** The same, of a parsed text, with the blocks. */
export function moduleCalls(tree: Tree): ModuleCall[] {
  const locate = positions(tree.text);
  return blocksOf(tree.body)
    .filter(({ type }) => type.text === 'module')
    .map((block) => {
      const source = sourceOf(tree, block);
      const known = attributesOf(block.body).filter(({ name }) => isOurs(name.text)).length;
      const likely = NAMES_DYNAMODB.test(source) || (source.startsWith('.') && known >= 2);
      return { label: block.labels[0]?.text ?? '', source, line: locate(block.start).line, likely, known, block };
    });
}

/**
 * Sources of DynamoDB modules name it somewhere: terraform-aws-modules/dynamodb-table/aws, ./modules/dynamodb_customer,
 * git@example.com:team/terraform-dynamodb-module.git?ref=main. What stands in a query does not count.
 */
const NAMES_DYNAMODB = /^[^?]*dynamo[-_]?db/i;

const isOurs = (name: string): boolean => name !== 'tags' && names.some((known) => known === name);

function sourceOf(tree: Tree, block: BlockNode): string {
  const source = attributesOf(block.body).find(({ name }) => name.text === 'source');
  const value = source === undefined ? '' : evaluate(tree.text, source.value);
  return typeof value === 'string' ? value : '';
}

/** The call to read, or why none is chosen. `label` is the user's choice; of several blocks with it, the first. */
export function chooseModule(calls: readonly ModuleCall[], label?: string): ModuleCall | string {
  if (label !== undefined) {
    return calls.find((call) => call.label === label) ?? `There is no module block "${label}" in this text.`;
  }
  const [first, ...others] = calls;
  if (first === undefined) return 'There is no module block in this text.';
  if (others.length === 0) return first.likely || first.known > 0 || first.source === '' ? first : another(first);
  const likely = calls.filter((call) => call.likely);
  const known = calls.filter((call) => call.known > 0);
  const [only] = likely.length > 0 ? likely : known;
  if (only !== undefined && (likely.length === 1 || (likely.length === 0 && known.length === 1))) return only;
  const list = (likely.length > 0 ? likely : calls).map((call) => `"${call.label}" (line ${call.line})`).join(', ');
  return `There are several module blocks, ${list}: choose the one to read.`;
}

const another = ({ label, source }: ModuleCall): string =>
  `The module "${label}" is another one: its source is "${source}", and none of its arguments is one of this module's.`;

/** Whether a source names a module of a registry, which has variables of its own. */
export const isFromRegistry = (source: string): boolean =>
  /^(?:[\w.-]+\/)?[\w-]+\/[\w-]+\/[a-z0-9]+(?:\/\/.*)?$/i.test(source);
