// Import and export of a text that the user brought: only what was changed differs.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { checkEntries } from '../catalog/check-entries.ts';
import { moduleBlock } from '../generator/module-block.ts';
import type { Entries } from '../terraform/entry.ts';
import { editedText, readForImport } from './imported-text.ts';

const FOREIGN = `# Orders, owned by team payments.
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
  name   = "main"
}

module "leads" {
  source     = "./modules/dynamodb"
  table_name = "leads"
}

module "orders" {
  source   = "git::https://example.com/dynamodb.git?ref=v1" # pinned
  for_each = toset(["a", "b"])

  table_name        = "orders-\${each.key}" /* one each */
  hash_key          = "orderId"
  enable_ttl        = true   // odd   blanks
  ttl_attribute     = "expiresAt"
  read_capacity     = 7
  kms_deletion_window = "many"
  team              = "payments"

  depends_on = [module.vpc]
}
`;

const exported = (text: string, label: string | undefined, change: Entries): string => {
  const { entries, imported } = readForImport(text, label);
  if (imported === null) throw new Error('nothing was read');
  const after = { ...entries, ...change };
  return editedText(imported, checkEntries(after).values).text;
};

const differing = (before: string, after: string): string[] => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return a.length === b.length ? b.filter((line, at) => line !== a[at]) : [`${a.length} lines became ${b.length}`];
};

describe('reading for import', () => {
  it('gives an entry for what is taken, refused or an expression', () => {
    expect(readForImport(FOREIGN, 'orders').entries).toEqual({
      table_name: { as: 'expression', source: '"orders-${each.key}"' },
      hash_key: { as: 'typed', value: 'orderId' },
      enable_ttl: { as: 'typed', value: true },
      read_capacity: { as: 'typed', value: '7' },
      kms_deletion_window: { as: 'literal', value: 'many' },
    });
  });

  it('lists the modules to choose from', () => {
    const { modules, imported } = readForImport(FOREIGN);
    expect(modules.map(({ label, line }) => [label, line])).toEqual([
      ['vpc', 2],
      ['leads', 7],
      ['orders', 12],
    ]);
    expect(imported).toBeNull();
  });

  it('keeps no text of JSON', () => {
    const { imported, entries } = readForImport('{"table_name": "a-b", "own": 1}');
    expect([imported, entries]).toEqual([null, { table_name: { as: 'typed', value: 'a-b' } }]);
  });
});

describe('the exported text', () => {
  it('is the imported one while nothing is changed', () => {
    for (const label of ['orders', 'leads']) expect(exported(FOREIGN, label, {})).toBe(FOREIGN);
  });

  it('differs in the lines of the changed values', () => {
    const after = exported(FOREIGN, 'orders', {
      hash_key: { as: 'typed', value: 'id' },
      read_capacity: { as: 'typed', value: '8' },
    });
    expect(differing(FOREIGN, after)).toEqual(['  hash_key          = "id"', '  read_capacity     = 8']);
  });

  it('says the default where a value goes back to it', () => {
    const { imported } = readForImport('hash_key = "id"\nenable_ttl = true # why\n');
    if (imported === null) throw new Error('nothing was read');
    const { values } = checkEntries({ hash_key: { as: 'typed', value: 'id' } });
    expect(editedText(imported, values).text).toBe('hash_key = "id"\nenable_ttl = false # why\n');
  });

  it('tells the line of each argument', () => {
    const { entries, imported } = readForImport(FOREIGN, 'leads');
    if (imported === null) throw new Error('nothing was read');
    const after: Entries = { ...entries, hash_key: { as: 'typed', value: 'id' } };
    const { lines } = editedText(imported, checkEntries(after).values);
    expect(['table_name', 'hash_key'].map((name) => lines.get(name))).toEqual([9, 10]);
  });

  it('has two changed lines after two edits, whatever the configuration', () => {
    fc.assert(
      fc.property(arbitraryConfig, fc.constantFrom('\n', '\r\n'), (config, newline) => {
        const text = `# kept\n${moduleBlock(config, { show: 'all' })}# to the last byte`.replaceAll('\n', newline);
        const hash = config.hash_key === 'one' ? 'two' : 'one';
        const after = exported(text, undefined, {
          hash_key: { as: 'typed', value: hash },
          enable_ttl: { as: 'typed', value: !config.enable_ttl },
        });
        expect(differing(text, after)).toHaveLength(2);
        expect(exported(text, undefined, {})).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});
