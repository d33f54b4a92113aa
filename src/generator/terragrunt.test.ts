// Terragrunt's inputs, and the command line that writes the same files.
import { describe, expect, it } from 'vitest';
import { defaults } from '../catalog/config.ts';
import { generateCommand } from './command.ts';
import { terragrunt } from './terragrunt.ts';

describe('terragrunt', () => {
  it('has the source and the inputs that differ', () => {
    expect(terragrunt({ ...defaults, table_name: 'orders', tags: { a: 'b' } })).toBe(`terraform {
  source = "./modules/dynamodb"
}

inputs = {
  table_name = "orders"
  tags = {
    a = "b"
  }
}
`);
  });

  it.each([
    ['acme/dynamodb/aws', '1.2.0', 'tfr:///acme/dynamodb/aws?version=1.2.0'],
    ['registry.example.com/acme/dynamodb/aws', '', 'tfr://registry.example.com/acme/dynamodb/aws'],
    ['git::https://example.com/m.git?ref=v1', '', 'git::https://example.com/m.git?ref=v1'],
  ])('fetches %s %s', (source, version, want) => {
    expect(terragrunt(defaults, { source, version })).toContain(`source = "${want}"`);
  });
});

describe('generateCommand', () => {
  it.each([
    [{ values: '#1.abc.d_-', out: 'orders' }, "npm run generate -- --values '#1.abc.d_-' --out orders"],
    [
      { values: '#1.a', out: "it's here", environment: 'prod' },
      "npm run generate -- --values '#1.a' --out 'it'\\''s here' --environment prod",
    ],
    [
      { values: 'configuration.json', out: 'o', show: 'all' as const },
      'npm run generate -- --values configuration.json --out o --all',
    ],
  ])('quotes for a shell: %o', (given, want) => {
    expect(generateCommand(given)).toBe(want);
  });
});
