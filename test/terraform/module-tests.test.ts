// Runs the module's own tests (modules/dynamodb/tests) with the real Terraform on a copy of the module.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { moduleDirectory, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';

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
  it('passes every run of every file', async () => {
    await withProvider(({ env }) =>
      withDirectory({}, async (directory) => {
        cpSync(moduleDirectory, directory, { recursive: true });
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
    );
  }, 60_000);

  it('has the nine files of the design', () => {
    expect(files.map((name) => name.replace('.tftest.hcl', '')).sort()).toEqual([
      'autoscaling',
      'backup',
      'billing_mode',
      'defaults',
      'encryption',
      'monitoring',
      'outputs',
      'ttl_streams',
      'validation',
    ]);
  });
});
