// The AWS provider's schema for what the module uses: aws-schema.json holds it as `terraform providers schema -json` printed
// it for version 5.100.0, without the descriptions and without the provider's `endpoints` block.
import data from './aws-schema.json' with { type: 'json' };

/** A type as Terraform writes it: "string", ["map", "string"], … */
export type TypeJson = string | readonly TypeJson[];

/** Type, and letters for required, optional, computed, sensitive, deprecated. */
export type Attribute = readonly [type: TypeJson, flags: string];

export type Nesting = 'single' | 'list' | 'set';

/** A nested block: how it nests, least and most number (0 = no limit), what is in it. */
export type Nested = readonly [nesting: Nesting, min: number, max: number, block: Block];

export interface Block {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks: Readonly<Record<string, Nested>>;
}

export interface Schema {
  readonly version: number;
  readonly block: Block;
}

export interface ProviderSchema {
  readonly provider: Schema;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
}

export const awsSchema = data as unknown as ProviderSchema;

/** The schema of a resource type; throws where the module uses one that aws-schema.json lacks. */
export function resourceSchema(type: string): Schema {
  const schema = awsSchema.resources[type];
  if (schema === undefined) throw new Error(`aws-schema.json has no ${type}`);
  return schema;
}

export const isComputed = ([, flags]: Attribute): boolean => flags.includes('c');

const NESTING = { single: 1, list: 2, set: 3 } as const;

/** The schema as the message of plugin protocol 5. */
export function schemaMessage({ version, block }: Schema): object {
  return { version, block: blockMessage(block) };
}

function blockMessage(block: Block): object {
  return {
    attributes: Object.entries(block.attributes).map(([name, [type, flags]]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      required: flags.includes('r'),
      optional: flags.includes('o'),
      computed: flags.includes('c'),
      sensitive: flags.includes('s'),
      deprecated: flags.includes('d'),
    })),
    block_types: Object.entries(block.blocks).map(([type_name, [nesting, min_items, max_items, inner]]) => ({
      type_name,
      block: blockMessage(inner),
      nesting: NESTING[nesting],
      min_items,
      max_items,
    })),
  };
}
