// Every variable that the module adds to its documented ones, in both editions of the provider: at its default it changes
// nothing; in use it plans what it promises, which then applies, settles and goes.
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { type Config, defaults } from '../../src/catalog/config.ts';
import { extensionVariables } from '../../src/catalog/extension-variables.ts';
import { type InUse, inUse } from './added-variables.ts';
import type { Cloud } from './aws-account.ts';
import { describeTerraform } from './have-terraform.ts';
import { instances } from './instances.ts';
import { withRoot } from './live-root.ts';
import { type Plan, plan, type ResourceChange } from './plan.ts';
import { type Edition, editions } from './schema.ts';
import { linkModule, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';
import type { ValueMap } from './value.ts';

it('has every added variable, and thirty-one of them', () => {
  expect(Object.keys(inUse)).toEqual(extensionVariables.map(({ name }) => name));
  expect(Object.keys(inUse)).toHaveLength(31);
  for (const [name, { given }] of Object.entries(inUse)) expect(given).toHaveProperty(name);
});

/** In edition 5 this variable is there to be refused (guards.test.ts). */
const usable = (edition: Edition): readonly (readonly [string, InUse])[] =>
  Object.entries(inUse).filter(([name]) => edition === '6' || name !== 'replica_deletion_protection_enabled');

/** What is planned within a module call or an instance of it: address there to its change. */
const within = (planned: Plan, call: string): Readonly<Record<string, ResourceChange['change']>> =>
  Object.fromEntries(
    planned.resources
      .filter(({ address }) => address.startsWith(`module.${call}.`))
      .map(({ address, change }) => [address.slice(`module.${call}.`.length), change]),
  );

/** Whether two records hold the same value under every key that both have. */
const agree = (a: object, b: object, same: (a: unknown, b: unknown) => boolean = isDeepStrictEqual): boolean =>
  Object.entries(a).every(([key, value]) => !(key in b) || same(value, Reflect.get(b, key)));

const agreeOnAttributes = (a: unknown, b: unknown): boolean => agree(Object(a), Object(b));

/** The variables by instance of the module: two share one where neither their arguments nor what they must plan differ. */
function shared(used: readonly (readonly [name: string, use: InUse])[]): readonly (readonly [string, InUse])[][] {
  const groups: (readonly [string, InUse])[][] = [];
  for (const one of used) {
    const [, { given, want }] = one;
    const group = groups.find((others) =>
      others.every(([, other]) => agree(given, other.given) && agree(want, other.want, agreeOnAttributes)),
    );
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

/** What stands in the account, of a type. */
const statesOf = (cloud: Cloud, type: string): readonly ValueMap[] =>
  [...cloud.resources.values()].filter((resource) => resource.type === type).map(({ state }) => state);

/** Two calls, without arguments and with every added variable at its default; HCL of a default is its JSON. */
const atDefaults = `module "none" {
  source = "./modules/dynamodb"
}

module "all" {
  source = "./modules/dynamodb"
${extensionVariables.map((row) => `  ${row.name} = ${JSON.stringify(row.default)}`).join('\n')}
}
`;

describeTerraform('the added variables', () => {
  it.each(editions)(
    'change nothing at their defaults, with provider %s',
    async (edition) => {
      await withProvider(
        ({ env }) =>
          withDirectory({ 'main.tf': atDefaults }, async (directory) => {
            linkModule(directory, edition);
            await mustRun(directory, ['init', '-input=false'], env);
            const planned = await plan(directory, env, ['-refresh=false']);
            const none = within(planned, 'none');
            expect(Object.keys(none)).toHaveLength(9);
            expect(within(planned, 'all')).toEqual(none);
          }),
        edition,
      );
    },
    300_000,
  );

  it.each(editions)(
    'plan what they promise, apply, settle and go, with provider %s',
    async (edition) => {
      const groups = shared(usable(edition));
      const configs = groups.map((group, at): readonly [string, Config] => [
        `use-${at}`,
        Object.assign({ ...defaults, table_name: `use-${at}` }, ...group.map(([, { given }]) => given)),
      ]);
      await withProvider(
        ({ env, cloud }) =>
          withDirectory(instances(Object.fromEntries(configs)), async (directory) => {
            linkModule(directory, edition);
            await mustRun(directory, ['init', '-input=false'], env);
            const planned = await plan(directory, env, ['-refresh=false']);
            for (const [at, group] of groups.entries()) {
              const found = within(planned, `dynamodb["use-${at}"]`);
              for (const [name, { want }] of group) {
                for (const [address, attributes] of Object.entries(want)) {
                  expect(found[address]?.after, `${name}: ${address}`).toMatchObject(attributes);
                }
              }
            }
            await mustRun(directory, ['apply', '-input=false', 'tfplan'], env);
            const again = await terraform(directory, ['plan', '-input=false', '-detailed-exitcode', '-no-color'], env);
            expect(again.code, again.stdout + again.stderr).toBe(0);
            const policies = statesOf(cloud, 'aws_dynamodb_resource_policy').map(({ policy }) => policy);
            expect(policies).toContainEqual(
              expect.stringMatching(/^\{"Resource":"arn:aws:dynamodb:.*:table\/use-\d+"\}$/),
            );
            const refused = await terraform(directory, ['destroy', '-auto-approve', '-refresh=false'], env);
            expect(refused.stderr).toContain('protected against deletion');
            const left = groups.findIndex((group) => group.some(([name]) => name === 'deletion_protection_enabled'));
            expect(statesOf(cloud, 'aws_dynamodb_table').map(({ name }) => name)).toEqual([`use-${left}`]);
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
        const scaled = 'billing_mode = "PROVISIONED"\nenable_autoscaling = true\nenable_encryption = false\n';
        const replicas = 'replica_regions = ["eu-west-1", "us-west-2"]\nenable_streams = true\n';
        expect(await root.refused(scaled + replicas)).toContain('either be Pay-Per-Request or AutoScaled');
        await root.apply(scaled);
        await root.apply(scaled + replicas);
        expect(await root.actions(scaled + replicas)).toEqual([]);
        expect(Object.keys(Object((await root.outputs()).replica_arns))).toEqual(['eu-west-1', 'us-west-2']);
        await root.apply(scaled);
        expect((await root.outputs()).replica_arns).toEqual({});
      }),
    60_000,
  );
});
