// The module over time, in both editions of the provider: apply, plan again, change a switch, destroy; with what must survive
// each step.
import { expect, it } from 'vitest';
import { tableNamed } from './aws-account.ts';
import { describeTerraform } from './have-terraform.ts';
import { withRoot } from './live-root.ts';
import { editions } from './schema.ts';

const TIMEOUT = 60_000;

const FIXED = 'billing_mode = "PROVISIONED"';
const SCALED = 'billing_mode = "PROVISIONED"\nenable_autoscaling = true';
const NAME = 'lead-capture-leads';
const ADDRESSES = ['this', 'autoscaled'].map((name) => `module.dynamodb.aws_dynamodb_table.${name}[0]`);
const moved = (from: string | undefined, to: string | undefined): string =>
  `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const TO_SCALED = moved(ADDRESSES[0], ADDRESSES[1]);
const TO_FIXED = moved(ADDRESSES[1], ADDRESSES[0]);

const touching = (lines: readonly string[], type: string): readonly string[] =>
  lines.filter((line) => line.includes(`${type}.`));

for (const edition of editions) {
  const given = (use: Parameters<typeof withRoot>[1]) => () => withRoot(edition, use);

  describeTerraform(`the module from apply to destroy, provider ${edition}`, () => {
    it(
      'settles after one apply, and everything goes with a destroy',
      given(async (root) => {
        await root.apply(`${SCALED}\nenable_backup = true\nenable_ttl = true\nenable_streams = true`);
        const made = root.cloud.operations.length;
        expect(root.cloud.operations.map(({ action }) => action)).toEqual(Array(made).fill('create'));
        expect(await root.run('plan', '-detailed-exitcode')).toMatchObject({ code: 0 });
        expect((await root.run('destroy', '-auto-approve')).code).toBe(0);
        expect(root.cloud.operations.slice(made).map(({ action }) => action)).toEqual(Array(made).fill('delete'));
        expect((await root.run('show')).stdout).toContain('The state file is empty');
        expect(root.cloud.resources.size).toBe(0);
      }),
      TIMEOUT,
    );

    it(
      'replaces the table and not the key when the table is renamed or its keys change',
      given(async (root) => {
        await root.apply('table_name = "before"');
        const renamed = await root.actions('table_name = "after"');
        expect(touching(renamed, 'aws_dynamodb_table')).toEqual(['delete+create aws_dynamodb_table.this[0]']);
        expect(touching(renamed, 'aws_kms_key')).toEqual(['update aws_kms_key.this[0]']);
        for (const key of ['hash_key = "id"', 'range_key = "createdAt"']) {
          expect(touching(await root.actions(`table_name = "before"\n${key}`), 'aws_dynamodb_table')).toEqual([
            'delete+create aws_dynamodb_table.this[0]',
          ]);
        }
      }),
      TIMEOUT,
    );

    it(
      're-encrypts the table before it gives up the key when encryption is switched off',
      given(async (root) => {
        await root.apply('');
        const before = root.cloud.operations.length;
        await root.apply('enable_encryption = false');
        const done = root.cloud.operations.slice(before).map(({ action, type }) => `${action} ${type}`);
        expect(done.filter((line) => /_kms_|_table$/.test(line)).sort()).toEqual([
          'delete aws_kms_alias',
          'delete aws_kms_key',
          'update aws_dynamodb_table',
        ]);
        expect(done.at(-1)).toBe('delete aws_kms_key');
        expect(tableNamed(root.cloud, NAME)?.server_side_encryption).toEqual([]);
        expect(await root.outputs()).toMatchObject({ kms_key_arn: null, kms_key_id: null, kms_key_alias: null });
        expect(await root.actions('enable_encryption = false')).toEqual([]);
      }),
      TIMEOUT,
    );

    it(
      'switches TTL, recovery and streams off in place, and TTL once an hour',
      given(async (root) => {
        await root.apply('enable_ttl = true\nenable_streams = true');
        expect((await root.outputs()).table_stream_arn).toContain(`:table/${NAME}/stream/`);
        root.write('enable_point_in_time_recovery = false');
        const [table] = (await root.plan()).resources.filter(({ type }) => type === 'aws_dynamodb_table');
        expect(table?.change.actions).toEqual(['update']);
        expect(table?.change.after).toMatchObject({
          ttl: [{ enabled: false, attribute_name: 'expiresAt' }],
          point_in_time_recovery: [{ enabled: false }],
          stream_enabled: false,
        });
        expect(await root.refused('enable_point_in_time_recovery = false')).toContain(
          'Time to live has been modified multiple times',
        );
        root.cloud.hour += 1;
        await root.apply('enable_point_in_time_recovery = false');
        expect(tableNamed(root.cloud, NAME)?.ttl).toEqual([{ enabled: false, attribute_name: '' }]);
        expect(await root.outputs()).toMatchObject({ table_stream_arn: null, table_stream_label: null });
        expect(await root.actions('enable_point_in_time_recovery = false')).toEqual([]);
        root.cloud.hour += 1;
        await root.apply('enable_ttl = true');
        expect(tableNamed(root.cloud, NAME)?.ttl).toEqual([{ enabled: true, attribute_name: 'expiresAt' }]);
      }),
      TIMEOUT,
    );

    it(
      'keeps a vault that holds recovery points when the table is renamed, in one apply',
      given(async (root) => {
        await root.apply('table_name = "before"\nenable_backup = true');
        const vaults = [...root.cloud.resources.values()].filter(({ type }) => type === 'aws_backup_vault');
        const vault = String(vaults[0]?.state.name);
        root.cloud.recoveryPoints.add(vault);
        await root.apply('table_name = "after"\nenable_backup = true');
        expect(tableNamed(root.cloud, 'after')).not.toBeNull();
        expect([...root.cloud.resources.values()].map(({ state }) => state.name)).toContain(vault);
        expect(await root.actions('table_name = "after"\nenable_backup = true')).toEqual([]);
      }),
      TIMEOUT,
    );

    it(
      'plans the ARN of a stream with another view type as provider 5 and 6 do',
      given(async (root) => {
        await root.apply('enable_streams = true');
        root.write('enable_streams = true\nstream_view_type = "KEYS_ONLY"');
        const [table] = (await root.plan()).resources.filter(({ type }) => type === 'aws_dynamodb_table');
        expect(table?.change.actions).toEqual(['update']);
        expect(table?.change.after_unknown.stream_arn === true).toBe(edition === '6');
      }),
      TIMEOUT,
    );
  });

  describeTerraform(`auto scaling on a table that exists, provider ${edition}`, () => {
    it(
      'keeps the table with a moved block',
      given(async (root) => {
        await root.apply(FIXED);
        const lines = await root.actions(SCALED, TO_SCALED);
        expect(lines).toHaveLength(12);
        expect(lines.every((line) => line.startsWith('create aws_appautoscaling_'))).toBe(true);
        await root.apply(SCALED, TO_SCALED);
        const back = await root.actions(FIXED, TO_FIXED);
        expect(back).toHaveLength(12);
        expect(back.every((line) => line.startsWith('delete aws_appautoscaling_'))).toBe(true);
        root.write(FIXED, TO_SCALED);
        expect((await root.run('plan')).stderr).toContain('Moved object still exists');
      }),
      TIMEOUT,
    );

    it(
      'loses the table without: AWS refuses the second table of that name and deletes the first',
      given(async (root) => {
        await root.apply(FIXED);
        expect(touching(await root.actions(SCALED), 'aws_dynamodb_table')).toEqual([
          'create aws_dynamodb_table.autoscaled[0]',
          'delete aws_dynamodb_table.this[0]',
        ]);
        expect(await root.refused(SCALED)).toContain(`ResourceInUseException: Table already exists: ${NAME}`);
        expect(root.done('aws_dynamodb_table')).toEqual(['create', 'delete']);
        expect(tableNamed(root.cloud, NAME)).toBeNull();
      }),
      TIMEOUT,
    );

    it(
      'keeps a protected table even without: both the deletion and the second table are refused',
      given(async (root) => {
        await root.apply(FIXED);
        const protect = (state: Parameters<typeof root.cloud.drift>[1]) => ({
          ...state,
          deletion_protection_enabled: true,
        });
        for (const [key, { type, state }] of root.cloud.resources) {
          if (type === 'aws_dynamodb_table') root.cloud.resources.set(key, { type, state: protect(state) });
        }
        const said = await root.refused(SCALED);
        expect(said).toContain('Resource cannot be deleted as it is currently protected against deletion');
        expect(said).toContain('ResourceInUseException');
        expect(tableNamed(root.cloud, NAME)).not.toBeNull();
      }),
      TIMEOUT,
    );

    it(
      'leaves capacities alone that scaling has moved, and mends them without scaling',
      given(async (root) => {
        await root.apply(FIXED);
        root.cloud.drift = (type, state) =>
          type === 'aws_dynamodb_table'
            ? {
                ...state,
                read_capacity: 42,
                global_secondary_index: [state.global_secondary_index].flat().map((index) => ({
                  ...(typeof index === 'object' ? index : {}),
                  write_capacity: 17,
                })),
              }
            : state;
        expect(await root.actions(FIXED)).toEqual(['update aws_dynamodb_table.this[0]']);
        await root.apply(SCALED, TO_SCALED);
        expect(await root.actions(SCALED)).toEqual([]);
      }),
      TIMEOUT,
    );

    it(
      'goes from on-demand to auto scaling in two applies and back in one',
      given(async (root) => {
        await root.apply('');
        expect(await root.actions(FIXED)).toEqual(['update aws_dynamodb_table.this[0]']);
        await root.apply(FIXED);
        await root.apply(SCALED, TO_SCALED);
        const back = await root.actions('', TO_FIXED);
        expect(touching(back, 'aws_dynamodb_table')).toEqual(['update aws_dynamodb_table.this[0]']);
        await root.apply('', TO_FIXED);
        expect(root.done('aws_dynamodb_table')).toEqual(['create', 'update', 'update']);
        expect(await root.actions('')).toEqual([]);
      }),
      TIMEOUT,
    );

    it(
      'refuses to go from on-demand to auto scaling in one: AWS wants capacities for the ignored indexes',
      given(async (root) => {
        await root.apply('');
        expect(await root.refused(SCALED, TO_SCALED)).toContain(
          'ProvisionedThroughput must be specified for index: email-index',
        );
      }),
      TIMEOUT,
    );

    it(
      edition === '5'
        ? 'refuses another range key while the indexes are ignored, as the README says'
        : 'replaces the table for another range key with new keys in the ignored indexes',
      given(async (root) => {
        await root.apply(SCALED);
        root.write(`${SCALED}\nrange_key = "createdAt"`);
        if (edition === '5') {
          const refused = await root.run('plan');
          expect(refused.code).toBe(1);
          expect(refused.stderr).toContain(
            'all indexes must match a defined attribute. Unmatched indexes: ["timestamp"]',
          );
          return;
        }
        const [table] = (await root.plan()).resources.filter(({ type }) => type === 'aws_dynamodb_table');
        expect(table?.change.actions).toEqual(['delete', 'create']);
        expect(JSON.stringify(table?.change.after?.global_secondary_index)).toContain('createdAt');
        expect(JSON.stringify(table?.change.after)).not.toContain('"timestamp"');
      }),
      TIMEOUT,
    );
  });
}
