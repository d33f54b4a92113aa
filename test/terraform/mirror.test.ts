// The examples and an unpacked bundle as a user runs them: the provider installed under its version constraint, with a lock file.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { check } from '../../src/catalog/check.ts';
import { bundle } from '../../src/generator/bundle.ts';
import { files } from '../../src/generator/files.ts';
import { usages } from '../support/usages.ts';
import { describeTerraform } from './have-terraform.ts';
import { installAndPlan, withMirror } from './mirror.ts';
import { moduleDirectory, moduleTexts, root, terraform, withDirectory } from './terraform.ts';

const STREAM = 'arn:aws:dynamodb:us-east-1:123456789012:table/leads/stream/2026-01-01T00:00:00.000';

describeTerraform('through a filesystem mirror', () => {
  it('installs a provider that meets the constraint, locks it and plans 26 resources', async () => {
    await withMirror((env) =>
      withDirectory({}, async (directory) => {
        cpSync(moduleDirectory, directory, { recursive: true });
        const example = join(directory, 'examples/provisioned-autoscaling');
        const { lock, plan } = await installAndPlan(example, env);
        expect(lock).toContain('provider "registry.terraform.io/hashicorp/aws" {\n  version     = "5.100.0"');
        expect(lock).toContain('constraints = "~> 5.0, >= 5.98.0"');
        expect(plan.resources.map(({ change }) => change.actions.join())).toEqual(Array(26).fill('create'));
      }),
    );
  }, 60_000);

  it('does the same with an unpacked bundle', async () => {
    const { config } = check(usages.find(({ id }) => id === 'provisioned-autoscaling')?.values ?? {});
    if (config === null) throw new Error('the usage is refused');
    const unpacked = Object.entries(unzipSync(bundle(files(config)))).map(([path, bytes]) => [path, strFromU8(bytes)]);
    await withMirror((env) =>
      withDirectory(Object.fromEntries(unpacked), async (directory) => {
        const { lock, plan } = await installAndPlan(directory, env);
        expect(lock).toContain('constraints = "~> 5.0, >= 5.98.0"');
        expect(plan.resources.map(({ change }) => change.actions.join())).toEqual(Array(26).fill('create'));
      }),
    );
  }, 60_000);

  it('installs edition 6 where it is the newest that a recipe takes', async () => {
    const call = `module "audit_log" {\n  source     = "./recipe"\n  name       = "audit"\n  stream_arn = "${STREAM}"\n}\n`;
    await withMirror(
      (env) =>
        withDirectory({ 'main.tf': call }, async (directory) => {
          cpSync(join(root, 'recipes/audit-log'), join(directory, 'recipe'), { recursive: true });
          const { lock, plan } = await installAndPlan(directory, env);
          expect(lock).toContain('provider "registry.terraform.io/hashicorp/aws" {\n  version     = "6.47.0"');
          expect(plan.resources.map(({ change }) => change.after?.region ?? 'us-east-1')).toEqual(
            Array(5).fill('us-east-1'),
          );
        }),
      '6',
    );
  }, 60_000);

  it.each([
    ['5', '5.97.0', false],
    ['5', '5.98.0', true],
    ['5', '6.35.0', false],
    ['6', '6.34.0', false],
    ['6', '6.35.0', true],
    ['6', '7.0.0', false],
  ] as const)(
    'of AWS provider %s, release %s: installed by the module is %s',
    async (edition, release, want) => {
      await withMirror(
        (env) =>
          withDirectory(moduleTexts(edition), async (directory) => {
            expect((await terraform(directory, ['init', '-input=false'], env)).code === 0).toBe(want);
          }),
        edition,
        release,
      );
    },
    60_000,
  );

  it('installs nothing where the constraint cannot be met', async () => {
    const main =
      'terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "~> 4.0"\n    }\n  }\n}\n';
    await withMirror((env) =>
      withDirectory({ 'main.tf': main }, async (directory) => {
        const { code, stderr } = await terraform(directory, ['init', '-input=false'], env);
        expect(code).toBe(1);
        expect(stderr).toContain('no available releases match the given constraints');
      }),
    );
  }, 60_000);
});
