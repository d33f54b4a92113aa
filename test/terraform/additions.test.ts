// Every variable that the module adds to its documented ones, in both editions of the provider: at its default it changes
// nothing; in use it plans what it promises, which then applies, settles and goes.
import { expect, it } from 'vitest';
import { extensionVariables } from '../../src/catalog/extension-variables.ts';
import { type InUse, inUse, NO_KEY, REPLICAS } from './added-variables.ts';
import type { Cloud } from './aws-account.ts';
import { describeTerraform } from './have-terraform.ts';
import { withRoot } from './live-root.ts';
import { type Plan, plan } from './plan.ts';
import { type Edition, editions } from './schema.ts';
import { linkModule, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';
import type { ValueMap } from './value.ts';

it('has every added variable, and thirty-one of them', () => {
  expect(Object.keys(inUse)).toEqual(extensionVariables.map(({ name }) => name));
  expect(Object.keys(inUse)).toHaveLength(31);
  for (const [name, { given }] of Object.entries(inUse)) expect(given).toMatch(new RegExp(`^${name} `, 'm'));
});

/** In edition 5 this variable is there to be refused (guards.test.ts). */
const usable = (edition: Edition): readonly (readonly [string, InUse])[] =>
  Object.entries(inUse).filter(([name]) => edition === '6' || name !== 'replica_deletion_protection_enabled');

/** Module calls in one root, each with a table of its own. */
const calls = (all: readonly (readonly [name: string, given: string])[]): string =>
  all
    .map(
      ([name, given]) =>
        `module "${name}" {\n  source = "./modules/dynamodb"\n  table_name = "${tableName(name)}"\n${given}\n}\n`,
    )
    .join('\n');

const tableName = (name: string): string => `t-${name.replaceAll('_', '-')}`;

/** What is planned in one of the calls: address within it to attributes, the table's name taken out. */
function within(planned: Plan, name: string): Readonly<Record<string, unknown>> {
  const prefix = `module.${name}.`;
  const own = planned.resources.filter(({ address }) => address.startsWith(prefix));
  return Object.fromEntries(
    own.map(({ address, change }): [string, unknown] => [
      address.slice(prefix.length),
      JSON.parse(
        JSON.stringify([change.actions, change.after, change.after_unknown]).replaceAll(tableName(name), 'TABLE'),
      ),
    ]),
  );
}

const ARN = 'arn:aws:dynamodb:us-east-1:123456789012:table/';

/** What stands in the account, of a type. */
const statesOf = (cloud: Cloud, type: string): readonly ValueMap[] =>
  [...cloud.resources.values()].filter((resource) => resource.type === type).map(({ state }) => state);

/** HCL of a default: JSON is. */
const defaults = extensionVariables.map((row) => [row.name, `${row.name} = ${JSON.stringify(row.default)}`] as const);

describeTerraform('the added variables', () => {
  it.each(editions)(
    'change nothing at their defaults, with provider %s',
    async (edition) => {
      await withProvider(
        ({ env }) =>
          withDirectory({ 'main.tf': calls([['none', ''], ...defaults]) }, async (directory) => {
            linkModule(directory, edition);
            await mustRun(directory, ['init', '-input=false'], env);
            const planned = await plan(directory, env, ['-refresh=false']);
            const none = within(planned, 'none');
            expect(Object.keys(none)).toHaveLength(9);
            for (const [name] of defaults) expect(within(planned, name), name).toEqual(none);
          }),
        edition,
      );
    },
    300_000,
  );

  it.each(editions)(
    'plan what they promise, apply, settle and go, with provider %s',
    async (edition) => {
      const used = usable(edition);
      await withProvider(
        ({ env, cloud }) =>
          withDirectory({ 'main.tf': calls(used.map(([name, { given }]) => [name, given])) }, async (directory) => {
            linkModule(directory, edition);
            await mustRun(directory, ['init', '-input=false'], env);
            const planned = await plan(directory, env, ['-refresh=false']);
            for (const [name, { want }] of used) {
              for (const [address, attributes] of Object.entries(want)) {
                const found = planned.resources.find((one) => one.address === `module.${name}.${address}`);
                expect(found?.change.after, `${name}: ${address}`).toMatchObject(attributes);
              }
            }
            await mustRun(directory, ['apply', '-input=false', 'tfplan'], env);
            const again = await terraform(directory, ['plan', '-input=false', '-detailed-exitcode', '-no-color'], env);
            expect(again.code, again.stdout + again.stderr).toBe(0);
            const policies = statesOf(cloud, 'aws_dynamodb_resource_policy').map(({ policy }) => policy);
            expect(policies).toContain(`{"Resource":"${ARN}${tableName('resource_policy_json')}"}`);
            const refused = await terraform(directory, ['destroy', '-auto-approve', '-refresh=false'], env);
            expect(refused.stderr).toContain('protected against deletion');
            expect(statesOf(cloud, 'aws_dynamodb_table').map(({ name }) => name)).toEqual([
              tableName('deletion_protection_enabled'),
            ]);
          }),
        edition,
      );
    },
    300_000,
  );

  it.each(editions)(
    'lift a maximum by -1 and then null, with provider %s',
    (edition) =>
      withRoot(edition, async (root) => {
        const both = (read: string): string =>
          `on_demand_max_read_request_units = ${read}\non_demand_max_write_request_units = 200`;
        await root.apply(both('500'));
        expect(await root.actions(both('500'))).toEqual([]);
        expect(await root.actions(both('null'))).toEqual([]);
        await root.apply(both('-1'));
        expect(await root.actions(both('null'))).toEqual([]);
      }),
    60_000,
  );

  it.each(editions)(
    'give an auto-scaled table replicas once it scales, with provider %s',
    (edition) =>
      withRoot(edition, async (root) => {
        const scaled = `billing_mode = "PROVISIONED"\nenable_autoscaling = true\n${NO_KEY}`;
        expect(await root.refused(scaled + REPLICAS)).toContain('either be Pay-Per-Request or AutoScaled');
        await root.apply(scaled);
        await root.apply(scaled + REPLICAS);
        expect(await root.actions(scaled + REPLICAS)).toEqual([]);
        expect(Object.keys(Object((await root.outputs()).replica_arns))).toEqual(['eu-west-1', 'us-west-2']);
        await root.apply(scaled);
        expect((await root.outputs()).replica_arns).toEqual({});
      }),
    60_000,
  );
});
