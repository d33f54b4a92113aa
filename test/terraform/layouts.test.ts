// The bundle in each layout, for each environment and for a table that exists, as Terraform plans it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Config, defaults } from '../../src/catalog/config.ts';
import { type FilesOptions, files } from '../../src/generator/files.ts';
import { movedBlock, steps } from '../../src/plan/moved-block.ts';
import { resources } from '../../src/plan/resources.ts';
import { describeTerraform } from './have-terraform.ts';
import { actions, type Plan, plan } from './plan.ts';
import { type Environment, mustRun, terraform, withDirectory, withProvider, writeFiles } from './terraform.ts';

const of = (values: Partial<Config>): Config => ({ ...defaults, ...values });
const BASE = of({ table_name: 'orders', tags: { Team: 'growth' } });
const DEV = of({ ...BASE, table_name: 'orders-dev', enable_monitoring: false });
const PROD = of({ ...BASE, billing_mode: 'PROVISIONED', enable_autoscaling: true, enable_backup: true });
const environments = [
  { name: 'dev', config: DEV },
  { name: 'prod', config: PROD },
];

const TIMEOUT = 120_000;

function inBundle(
  options: FilesOptions,
  use: (directory: string, env: Environment) => Promise<void>,
  config = BASE,
): Promise<void> {
  return withProvider(({ env }) => withDirectory(files(config, options), (directory) => use(directory, env)));
}

/** The plan creates exactly what the config makes, and the table has its name. */
function expectPlan(planned: Plan, config: Config): void {
  const wanted = resources(config).map(({ address }) => `create module.dynamodb.${address}`);
  expect(actions(planned)).toEqual(wanted.toSorted());
  const table = planned.resources.find(({ type }) => type === 'aws_dynamodb_table');
  expect(table?.change.after).toMatchObject({
    name: config.table_name,
    tags: { Name: config.table_name, ...config.tags },
  });
}

describeTerraform('the bundle', () => {
  it.each<[string, FilesOptions]>([
    ['on variables', {}],
    ['on variables with a Region', { region: 'eu-west-1' }],
    ['with literal values', { layout: 'literal', region: 'eu-west-1' }],
    ['under another label', { name: 'leads-2' }],
  ])(
    '%s is formatted and plans the config',
    async (_, options) => {
      await inBundle(options, async (directory, env) => {
        const formatted = await terraform(directory, ['fmt', '-check', '-recursive', '-diff']);
        expect(formatted.stdout + formatted.stderr).toBe('');
        await mustRun(directory, ['init', '-input=false'], env);
        const planned = await plan(directory, env);
        if (options.name === undefined) expectPlan(planned, BASE);
        else expect(actions(planned).every((line) => line.includes(' module.leads-2.aws_'))).toBe(true);
      });
    },
    TIMEOUT,
  );

  it(
    'plans nothing without its terraform.tfvars',
    async () => {
      await inBundle({}, async (directory, env) => {
        rmSync(join(directory, 'terraform.tfvars'));
        await mustRun(directory, ['init', '-input=false'], env);
        const { code, stderr } = await terraform(directory, ['plan', '-input=false', '-no-color'], env);
        expect(code).toBe(1);
        expect(stderr).toContain('The root module input variable "table_name" is not set');
      });
    },
    TIMEOUT,
  );

  it(
    'plans each environment with its own state, as the README says',
    async () => {
      await inBundle({ environments }, async (directory, env) => {
        for (const { name, config } of environments) {
          await mustRun(
            directory,
            ['init', '-reconfigure', `-backend-config=path=${name}.tfstate`, '-input=false'],
            env,
          );
          const planned = await plan(directory, env, [`-var-file=environments/${name}.tfvars`]);
          expectPlan(planned, config);
          await mustRun(directory, ['apply', '-input=false', 'tfplan'], env);
        }
        const again = ['init', '-reconfigure', '-backend-config=path=dev.tfstate', '-input=false'];
        await mustRun(directory, again, env);
        expect(actions(await plan(directory, env, ['-var-file=environments/dev.tfvars']))).toEqual([]);
      });
    },
    TIMEOUT,
  );

  it(
    'plans each environment of the literal layout in its folder',
    async () => {
      await inBundle({ environments, layout: 'literal' }, async (directory, env) => {
        for (const { name, config } of environments) {
          const folder = join(directory, 'environments', name);
          await mustRun(folder, ['init', '-input=false'], env);
          expectPlan(await plan(folder, env), config);
        }
      });
    },
    TIMEOUT,
  );

  it(
    'carries a table that exists over with moved.tf',
    async () => {
      const fixed = of({ ...BASE, billing_mode: 'PROVISIONED' });
      const scaled = of({ ...fixed, enable_autoscaling: true });
      await inBundle(
        {},
        async (directory, env) => {
          await mustRun(directory, ['init', '-input=false'], env);
          await mustRun(directory, ['apply', '-auto-approve', '-input=false'], env);
          const moved = { block: movedBlock(fixed, scaled), steps: steps(fixed, scaled) };
          writeFiles(directory, files(scaled, { moved }));
          const lines = actions(await plan(directory, env));
          expect(lines).toHaveLength(12);
          expect(lines.every((line) => line.startsWith('create module.dynamodb.aws_appautoscaling_'))).toBe(true);
        },
        fixed,
      );
    },
    TIMEOUT,
  );
});
