// Runs the module's own tests (modules/dynamodb/tests) with the real Terraform on a copy of the module.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { moduleDirectory, moduleTexts, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';

interface Event {
  readonly type: string;
  readonly test_summary?: { readonly status: string; readonly passed: number; readonly failed: number };
  readonly test_run?: {
    readonly run: string;
    readonly path: string;
    readonly progress?: string;
    readonly status?: string;
  };
}

const files = readdirSync(join(moduleDirectory, 'tests')).filter((name) => name.endsWith('.tftest.hcl'));

describeTerraform('terraform test in modules/dynamodb', () => {
  it.each(['5', '6'] as const)(
    'passes every run of every file, in the edition for AWS provider %s',
    async (provider) => {
      await withProvider(
        ({ env }) =>
          withDirectory(moduleTexts(provider), async (directory) => {
            await mustRun(directory, ['init', '-input=false'], env);
            const { code, stdout } = await terraform(directory, ['test', '-json'], env);
            const events = stdout
              .trim()
              .split('\n')
              .map((line): Event => JSON.parse(line));
            const broken = events.filter((event) => event.type === 'diagnostic');
            expect(broken).toEqual([]);
            expect(code).toBe(0);
            const ran = new Set(events.map((event) => event.test_run?.path).filter((path) => path !== undefined));
            expect([...ran].sort()).toEqual(files.map((name) => `tests/${name}`).sort());
            const summary = events.find((event) => event.type === 'test_summary')?.test_summary;
            expect(summary).toMatchObject({ status: 'pass', failed: 0 });
          }),
        provider,
      );
    },
    120_000,
  );

  it('mocks AWS in every file alike, without a source, which OpenTofu does not know', () => {
    const mocks = files.map(
      (name) => /^mock_provider "aws" \{[\s\S]*?^\}/m.exec(moduleTexts('5')[`tests/${name}`] ?? '')?.[0],
    );
    expect(new Set(mocks).size).toBe(1);
    expect(mocks[0]).not.toMatch(/^ {2}source\b/m);
  });

  it('has a file for each part', () => {
    expect(files.map((name) => name.replace('.tftest.hcl', '')).sort()).toEqual([
      'access',
      'autoscaling',
      'backup',
      'billing_mode',
      'defaults',
      'encryption',
      'monitoring',
      'outputs',
      'replicas',
      'table_options',
      'ttl_streams',
      'validation',
    ]);
  });
});
