// The schema of the test provider is taken from Terraform's own output, and from nothing else.
import { describe, expect, it } from 'vitest';
import standing from '../test/terraform/schemas/aws-6.47.0.json' with { type: 'json' };
import { trimmed } from './provider-schema.ts';

const block = (attributes: object): object => ({ version: 1, block: { attributes } });

/** What Terraform prints, with every type that the tests need and one that they do not. */
function printed(wanting: (type: string) => boolean = () => true): string {
  const schemas = (types: readonly string[]): object =>
    Object.fromEntries(
      types
        .filter(wanting)
        .map((type) => [type, block({ name: { type: 'string', required: true, description: 'x' } })]),
    );
  const provider = {
    version: 0,
    block: {
      block_types: { endpoints: { nesting_mode: 'set', block: {} }, assume_role: { nesting_mode: 'list', block: {} } },
    },
  };
  return JSON.stringify({
    provider_schemas: {
      'registry.terraform.io/hashicorp/aws': {
        provider,
        resource_schemas: { ...schemas(Object.keys(standing.resources)), aws_vpc: block({}) },
        data_source_schemas: schemas(Object.keys(standing.dataSources)),
      },
    },
  });
}

describe('trimmed', () => {
  const result = JSON.parse(trimmed(printed()));

  it('keeps the types that the tests need, without descriptions', () => {
    expect(result.resources.aws_dynamodb_table).toEqual({
      version: 1,
      block: { attributes: { name: ['string', 'r'] }, blocks: {} },
    });
    expect(result.resources).not.toHaveProperty('aws_vpc');
  });

  it("keeps the provider's blocks but for its endpoints", () => {
    expect(Object.keys(result.provider.block.blocks)).toEqual(['assume_role']);
  });

  it('refuses the schema of another provider, and one that lacks a type', () => {
    expect(() => trimmed('{"provider_schemas":{}}')).toThrow('not the schema of hashicorp/aws');
    expect(() => trimmed(printed((type) => type !== 'aws_kms_key'))).toThrow('the schema has no aws_kms_key');
  });
});
