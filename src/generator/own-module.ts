// A .tf file of the user's own that calls the module: its block, and whether it stands on its own or is a part of a project.
import { attributesOf, blocksOf } from '../hcl/find.ts';
import type { AttributeNode, BlockNode, BodyNode } from '../hcl/node.ts';
import { parse } from '../hcl/parse.ts';
import { referencesIn } from '../hcl/references.ts';
import { MODULE_SOURCE } from './module-block.ts';
import { moduleCalls } from './module-calls.ts';
import { sourceKind } from './module-source.ts';

export interface OwnModule {
  readonly text: string;
  /** Label of the module block; empty where it has none. */
  readonly label: string;
  /** Its source; empty where it is no literal. */
  readonly source: string;
  /** Whether the block stands for several: it has count or for_each. */
  readonly isRepeated: boolean;
  /** What the text needs and does not declare, such as `var.team` or `./vpc`: then it is a part of a project. */
  readonly missing: readonly string[];
  /** Types of the blocks at the top of the text. */
  readonly blocks: ReadonlySet<string>;
}

/** @param path types and labels of the module block that the document is about */
export function ownModule(text: string, path: readonly string[]): OwnModule {
  const tree = parse(text);
  const calls = moduleCalls(tree);
  const call = calls.find(({ label }) => label === (path[1] ?? ''));
  const top = blocksOf(tree.body);
  const declared = new Set(top.flatMap(declaredBy));
  const needed = attributesIn(tree.body).flatMap(({ value }) =>
    referencesIn(value).flatMap(({ path }) => nameOf(path)),
  );
  const folders = calls
    .map(({ source }) => source)
    .filter((one) => sourceKind(one) === 'local' && one !== MODULE_SOURCE);
  return {
    text,
    label: call?.label ?? '',
    source: call?.source ?? '',
    isRepeated:
      call !== undefined && attributesOf(call.block.body).some(({ name }) => /^(count|for_each)$/.test(name.text)),
    missing: [...new Set([...needed.filter((name) => !declared.has(name)), ...folders])],
    blocks: new Set(top.map(({ type }) => type.text)),
  };
}

/** Every argument of a body and of the blocks in it. */
function attributesIn(body: BodyNode): AttributeNode[] {
  const inner = blocksOf(body)
    .filter(({ type }) => type.text !== 'lifecycle')
    .flatMap((block) => attributesIn(block.body));
  return [...attributesOf(body), ...inner];
}

/** Names that Terraform itself gives a meaning. */
const BUILT_IN: ReadonlySet<string> = new Set(['each', 'count', 'self', 'path', 'terraform']);

/** What a reference needs to be declared: `var.x`, `data.aws_vpc.main`, `aws_sns_topic.ops`; nothing for a bare word such as a type. */
function nameOf([first, second, third]: readonly string[]): string[] {
  if (first === undefined || second === undefined || BUILT_IN.has(first)) return [];
  return [first === 'data' && third !== undefined ? `data.${second}.${third}` : `${first}.${second}`];
}

function declaredBy({ type, labels, body }: BlockNode): string[] {
  const [first = '', second = ''] = labels.map(({ text }) => text);
  switch (type.text) {
    case 'variable':
      return [`var.${first}`];
    case 'locals':
      return attributesOf(body).map(({ name }) => `local.${name.text}`);
    case 'module':
      return [`module.${first}`];
    case 'data':
      return [`data.${first}.${second}`];
    case 'resource':
      return [`${first}.${second}`];
    default:
      return [];
  }
}
