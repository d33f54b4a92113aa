// What src/plan says of a config and of a change is what `terraform plan` prints.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/catalog/check.ts';
import type { Config } from '../../src/catalog/config.ts';
import { resources } from '../../src/plan/resources.ts';
import { arbitraryConfig } from '../support/arbitrary-config.ts';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { instances } from '../terraform/instances.ts';
import { plan, type ResourceChange } from '../terraform/plan.ts';
import { linkModule, mustRun, withDirectory, withProvider } from '../terraform/terraform.ts';
import { compareChanges } from './agreement.ts';
import { arbitraryTemplate, configOf } from './arbitrary-pairs.ts';

/** More in the fuzz run. */
const TEMPLATES = Number(process.env.FUZZ_PLANS ?? 30);
const seed = Number(process.env.FUZZ_SEED ?? 20261125);
const TIMEOUT = process.env.FUZZ_PLANS === undefined ? 600_000 : 7_200_000;

/** By how far a template is from the one it becomes: every distance in the fuzz run, so every pair. */
const shifts = process.env.FUZZ_PLANS === undefined ? [1] : Array.from({ length: TEMPLATES - 1 }, (_, at) => at + 1);

describeTerraform('changes', () => {
  it.each([
    ['with moved.tf', true, '5', TEMPLATES],
    ['with moved.tf and provider 6', true, '6', TEMPLATES],
    ['without', false, '5', Math.ceil(TEMPLATES / 3)],
  ] as const)(
    'are what Terraform plans, %s',
    async (_, deployed, provider, numRuns) => {
      const templates = fc.sample(arbitraryTemplate, { numRuns, seed });
      const { pairs, disagreements } = await compareChanges(templates, { deployed, provider, shifts });
      expect(disagreements).toEqual([]);
      expect(pairs).toBe(numRuns * shifts.length);
    },
    TIMEOUT,
  );
});

/** What AWS calls a planned resource, where the plan knows it. */
function nameOf({ type, change: { after } }: ResourceChange): unknown {
  if (type === 'aws_kms_key' || type === 'aws_dynamodb_resource_policy') return null;
  if (type === 'aws_appautoscaling_target') return after?.resource_id;
  if (type === 'aws_dynamodb_kinesis_streaming_destination') return after?.stream_arn;
  if (type === 'aws_dynamodb_contributor_insights') {
    return after?.index_name ? `${after.table_name}/index/${after.index_name}` : after?.table_name;
  }
  return after?.alarm_name ?? after?.name ?? after?.name_prefix;
}

describeTerraform('resources', () => {
  it(
    'are what Terraform plans, under the same names',
    async () => {
      // Any names and tags, around values that the rules over several variables take.
      const named = fc
        .tuple(arbitraryConfig, arbitraryTemplate)
        .map(([{ table_name, hash_key, range_key, tags }, template]) => ({
          ...configOf(template, ''),
          ...{ table_name, hash_key, range_key, tags },
        }))
        .filter((config) => check(config).config !== null);
      const configs = fc.sample(named, { numRuns: 40, seed });
      const root = instances(Object.fromEntries(configs.map((config, at) => [`t${at}`, config])));
      await withProvider(({ env }) =>
        withDirectory(root, async (directory) => {
          linkModule(directory);
          await mustRun(directory, ['init', '-input=false'], env);
          const planned = (await plan(directory, env, ['-refresh=false'])).resources;
          for (const [at, config] of configs.entries()) {
            const prefix = `module.dynamodb["t${at}"].`;
            const inside = planned.filter(({ address }) => address.startsWith(prefix));
            const got = inside.map((one) => [one.address.slice(prefix.length), one.type, nameOf(one)]);
            expect(got.toSorted()).toEqual(wantedOf(config).toSorted());
          }
        }),
      );
    },
    TIMEOUT,
  );
});

/** Names that no plan knows, and that of a policy, are left out of the comparison. */
const wantedOf = (config: Config): unknown[][] =>
  resources(config).map(({ address, type, name }) => [
    address,
    type,
    type === 'aws_kms_key' || type === 'aws_dynamodb_resource_policy' ? null : name,
  ]);
