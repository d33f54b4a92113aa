// What OpenTofu makes of a test file, as far as it differs from Terraform: the blocks and arguments that it knows since 1.8
// (github.com/opentofu/opentofu, internal/configs/test_file.go at v1.8.0), and the mocked attributes that it would ignore with a
// warning (internal/configs/hcl2shim/mock_value_composer.go).
import { keyOf } from '../../src/hcl/evaluate.ts';
import type { BlockNode, BodyNode } from '../../src/hcl/node.ts';
import { parse } from '../../src/hcl/parse.ts';
import { type Edition, isComputed, providerSchema } from './schema.ts';

/** What a block may hold; a block of another name holds what is not OpenTofu's concern. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  file: ['run', 'provider', 'variables', 'override_resource', 'override_data', 'override_module', 'mock_provider'],
  run: [
    'command',
    'providers',
    'expect_failures',
    'plan_options',
    'assert',
    'variables',
    'module',
    'override_resource',
    'override_data',
    'override_module',
  ],
  plan_options: ['mode', 'refresh', 'replace', 'target'],
  module: ['source', 'version'],
  override_resource: ['target', 'values'],
  override_data: ['target', 'values'],
  override_module: ['target', 'outputs'],
  mock_provider: ['alias', 'mock_resource', 'mock_data', 'override_resource', 'override_data'],
  mock_resource: ['defaults'],
  mock_data: ['defaults'],
};

/** Each name that OpenTofu 1.8 does not know, with the block that it stands in. */
export function unknownToOpenTofu(text: string): readonly string[] {
  const within = (body: BodyNode, block: string): readonly string[] =>
    body.items.flatMap((item) => {
      if (item.kind === 'error') return [`${block}: not HCL`];
      const name = item.kind === 'block' ? item.type.text : item.name.text;
      const here = KNOWN[block]?.includes(name) === false ? [`${block}: ${name}`] : [];
      return [...here, ...(item.kind === 'block' ? within(item.body, name) : [])];
    });
  return within(parse(text).body, 'file');
}

const blocksIn = (body: BodyNode): readonly BlockNode[] =>
  body.items.flatMap((item) => (item.kind === 'block' ? [item, ...blocksIn(item.body)] : []));

/** Each attribute that is mocked and that the provider does not compute, as TYPE.NAME. */
export function ignoredMocks(text: string, edition: Edition): readonly string[] {
  const { resources, dataSources } = providerSchema(edition);
  const types: Readonly<Record<string, typeof resources>> = { mock_resource: resources, mock_data: dataSources };
  return blocksIn(parse(text).body).flatMap((block) => {
    const type = block.labels[0]?.text ?? '';
    const attributes = types[block.type.text]?.[type]?.block.attributes ?? {};
    if (!(block.type.text in types)) return [];
    return block.body.items.flatMap((item) => {
      if (item.kind !== 'attribute' || item.value.kind !== 'object') return [`${type}: not an object`];
      const names = item.value.entries.map(({ key }) => keyOf(text, key) ?? '');
      const ignored = names.filter((name) => {
        const attribute = attributes[name];
        return attribute === undefined || !isComputed(attribute);
      });
      return ignored.map((name) => `${type}.${name}`);
    });
  });
}
