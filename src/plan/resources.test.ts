// The resources of a config, with their names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { check } from '../catalog/check.ts';
import { type Config, defaults, rowOf, type VariableName } from '../catalog/config.ts';
import { aliasKind, backupKind, derivedName } from './names.ts';
import { resources } from './resources.ts';

const addresses = (values: Partial<Config>): string[] =>
  resources({ ...defaults, ...values }).map(({ address }) => address);

describe('resources', () => {
  it.each([
    ['of the defaults', { given: {}, want: 9 }],
    ['of a provisioned table', { given: { billing_mode: 'PROVISIONED' }, want: 9 }],
    ['of an auto-scaled table', { given: { billing_mode: 'PROVISIONED', enable_autoscaling: true }, want: 21 }],
    [
      'of an auto-scaled table with backups',
      { given: { billing_mode: 'PROVISIONED', enable_autoscaling: true, enable_backup: true }, want: 26 },
    ],
    ['of nothing but a table', { given: { enable_encryption: false, enable_monitoring: false }, want: 1 }],
  ] as const)('%s', (_, { given, want }) => {
    expect(addresses(given)).toHaveLength(want);
  });

  it('are named as AWS names them', () => {
    const found = resources({
      ...defaults,
      table_name: 'orders',
      billing_mode: 'PROVISIONED',
      enable_autoscaling: true,
      enable_backup: true,
    });
    expect(found).toContainEqual({
      address: 'aws_dynamodb_table.autoscaled[0]',
      type: 'aws_dynamodb_table',
      name: 'orders',
      cause: ['table_name'],
    });
    expect(found).toContainEqual({
      address: 'aws_appautoscaling_target.this["email-index-write"]',
      type: 'aws_appautoscaling_target',
      name: 'table/orders/index/email-index',
      cause: ['billing_mode', 'enable_autoscaling'],
    });
    expect(found.find(({ address }) => address === 'aws_appautoscaling_policy.this["table-read"]')?.name).toBe(
      'DynamoDBReadCapacityUtilization:table-read',
    );
    expect(found.find(({ type }) => type === 'aws_iam_role')?.name).toBe('orders-backup-');
  });

  it('go when one of their causes is taken away, and only then', () => {
    const switches = (['enable_encryption', 'enable_backup', 'enable_monitoring', 'enable_autoscaling'] as const).map(
      (name) => [name, false] as const,
    );
    const others: readonly (readonly [VariableName, unknown])[] = [...switches, ['billing_mode', 'PAY_PER_REQUEST']];
    fc.assert(
      fc.property(arbitraryConfig, (config) => {
        const found = resources(config).filter(({ type }) => type !== 'aws_dynamodb_table');
        for (const [name, off] of others) {
          const less = resources({ ...config, [name]: off });
          const gone = found.filter(({ address }) => !less.some((one) => one.address === address));
          const caused = config[name] === off ? [] : found.filter(({ cause }) => cause.includes(name));
          expect(gone).toEqual(caused);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name only variables that there are, and each address once', () => {
    fc.assert(
      fc.property(arbitraryConfig, (config) => {
        const found = resources(config);
        expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
        for (const { cause } of found) for (const name of cause) expect(rowOf(name as VariableName).name).toBe(name);
      }),
    );
  });

  it('are those of every config that check takes', () => {
    const { config } = check({ table_name: 'abc' });
    expect(config === null ? [] : resources(config)).toHaveLength(9);
  });
});

describe('derivedName', () => {
  // The digests are the first digits that `printf %s NAME | sha256sum` prints.
  it.each([
    ['a short name', { given: ['orders', backupKind], want: 'orders-backup' }],
    ['a name with a dot', { given: ['a.b', aliasKind], want: 'a-b-2e7336dc-encryption-key' }],
    ['the longest name that fits', { given: ['a'.repeat(43), backupKind], want: `${'a'.repeat(43)}-backup` }],
    ['a name that is cut', { given: ['a'.repeat(44), backupKind], want: `${'a'.repeat(34)}-16849877-backup` }],
  ] as const)('of %s', (_, { given: [table, kind], want }) => {
    expect(derivedName(table, kind)).toBe(want);
  });
});
