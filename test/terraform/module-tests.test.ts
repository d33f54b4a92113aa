// Runs the module's own tests (modules/dynamodb/tests) on a copy of the module: with Terraform, and with OpenTofu where it is here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeTerraform, testers } from './have-terraform.ts';
import { editions } from './schema.ts';
import {
  type Binary,
  type Environment,
  moduleDirectory,
  moduleTexts,
  terraform,
  withDirectory,
  withProvider,
} from './terraform.ts';

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
const text = (name: string): string => readFileSync(join(moduleDirectory, 'tests', name), 'utf8');

interface Tested {
  readonly code: number;
  /** Errors and warnings. */
  readonly said: readonly Event[];
  readonly ran: ReadonlySet<string | undefined>;
  readonly summary: Event['test_summary'];
}

/** Runs the tests of one file. */
async function tested(directory: string, path: string, env: Environment, by: Binary): Promise<Tested> {
  const { code, stdout } = await terraform(directory, ['test', '-json', `-filter=${path}`], env, '', by);
  const events = stdout
    .trim()
    .split('\n')
    .map((line): Event => JSON.parse(line));
  return {
    code,
    said: events.filter((event) => event.type === 'diagnostic'),
    ran: new Set(events.flatMap((event) => event.test_run?.path ?? [])),
    summary: events.find((event) => event.type === 'test_summary')?.test_summary,
  };
}

// Each by itself: what is broken is found in the time of its own file.
const runs = testers.flatMap((by) => editions.flatMap((edition) => files.map((name) => [name, edition, by] as const)));

describeTerraform('the tests in modules/dynamodb', () => {
  it.each(runs)(
    'pass every run of %s with AWS provider %s and `%s test`',
    async (name, edition, by) => {
      await withProvider(
        ({ env }) =>
          withDirectory(moduleTexts(edition), async (directory) => {
            const init = await terraform(directory, ['init', '-input=false'], env, '', by);
            expect(init.code, init.stderr).toBe(0);
            const { code, said, ran, summary } = await tested(directory, `tests/${name}`, env, by);
            expect(said).toEqual([]);
            expect(code).toBe(0);
            expect([...ran]).toEqual([`tests/${name}`]);
            expect(summary).toMatchObject({ status: 'pass', failed: 0 });
            expect(summary?.passed).toBe(text(name).match(/^run "/gm)?.length);
          }),
        edition,
      );
    },
    120_000,
  );

  it('mock AWS in every file alike', () => {
    const mocks = files.map((name) => /^mock_provider "aws" \{[\s\S]*?^\}/m.exec(text(name))?.[0]);
    expect(new Set(mocks).size).toBe(1);
  });

  it('have a file for each part', () => {
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
