// The AWS provider's schemas for what the module and the recipes use: schemas/ holds them as `terraform providers schema -json`
// printed them, without descriptions (`npm run schema`).
import edition5 from './schemas/aws-5.100.0.json' with { type: 'json' };
import edition6 from './schemas/aws-6.47.0.json' with { type: 'json' };

/** A major version of the provider. */
export type Edition = '5' | '6';

export const editions = ['5', '6'] as const satisfies readonly Edition[];

/**
 * The release that speaks for each edition. The floor of edition 5, 5.98.0, has the same schema for all 41 types here, and that of
 * edition 6, 6.35.0, lacks nothing but what `youngerThanFloor` names (lonegunmanb/terraform-aws-schema, tags v5.98.0 to v6.47.0).
 */
export const releases: Readonly<Record<Edition, string>> = { '5': '5.100.0', '6': '6.47.0' };

/** Arguments and blocks of these types in `releases` that the floor of the edition does not know yet. */
export const youngerThanFloor: Readonly<Record<Edition, readonly string[]>> = {
  '5': [],
  '6': [
    'evaluation_criteria',
    'evaluation_interval',
    'restore_backup_arn',
    'deployment_strategy_options',
    'bucket_namespace',
  ],
};

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

const schemas: Readonly<Record<Edition, ProviderSchema>> = {
  '5': edition5 as unknown as ProviderSchema,
  '6': edition6 as unknown as ProviderSchema,
};

export const providerSchema = (edition: Edition): ProviderSchema => schemas[edition];

/** The schema of a resource type; throws where a configuration uses one that schemas/ lacks. */
export function resourceSchema(type: string, edition: Edition): Schema {
  const schema = schemas[edition].resources[type];
  if (schema === undefined) throw new Error(`schemas/aws-${releases[edition]}.json has no ${type}`);
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
