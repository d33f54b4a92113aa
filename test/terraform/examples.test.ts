// The module's examples, planned as they stand.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { plan } from './plan.ts';
import { moduleDirectory, mustRun, withDirectory, withProvider } from './terraform.ts';

/** Example => number of resources that it makes. */
const EXAMPLES = { basic: 9, 'provisioned-autoscaling': 26, 'ttl-streams': 9 } as const;

describeTerraform('the examples', () => {
  it("are the contract's three usages", () => {
    expect(readdirSync(join(moduleDirectory, 'examples')).sort()).toEqual(Object.keys(EXAMPLES));
  });

  it.each(Object.entries(EXAMPLES))(
    '%s makes %i resources',
    async (name, count) => {
      await withProvider(({ env }) =>
        withDirectory({}, async (directory) => {
          cpSync(moduleDirectory, directory, { recursive: true });
          const example = join(directory, 'examples', name);
          await mustRun(example, ['init', '-input=false'], env);
          const { resources } = await plan(example, env);
          expect(resources.map(({ change }) => change.actions.join())).toEqual(Array(count).fill('create'));
        }),
      );
    },
    60_000,
  );
});
