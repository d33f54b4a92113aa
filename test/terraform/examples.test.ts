// The module's examples as they stand, through the life of a table with both editions of the provider.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { plan } from './plan.ts';
import { editions } from './schema.ts';
import { moduleDirectory, moduleTexts, mustRun, terraform, withDirectory, withProvider } from './terraform.ts';

/** Example => number of resources that it makes. */
const EXAMPLES = { basic: 9, 'provisioned-autoscaling': 26, 'ttl-streams': 9 } as const;

describeTerraform('the examples', () => {
  it("are the contract's three usages", () => {
    expect(readdirSync(join(moduleDirectory, 'examples')).sort()).toEqual(Object.keys(EXAMPLES));
  });

  const runs = editions.flatMap((edition) =>
    Object.entries(EXAMPLES).map(([name, count]) => [name, count, edition] as const),
  );
  it.concurrent.each(runs)(
    '%s makes %i resources, settles and goes, with provider %s',
    async (name, count, edition) => {
      await withProvider(
        ({ env, cloud }) =>
          withDirectory(moduleTexts(edition), async (directory) => {
            const example = join(directory, 'examples', name);
            await mustRun(example, ['init', '-input=false'], env);
            await mustRun(example, ['validate'], env);
            const { resources } = await plan(example, env);
            expect(resources.map(({ change }) => change.actions.join())).toEqual(Array(count).fill('create'));
            await mustRun(example, ['apply', '-input=false', 'tfplan'], env);
            expect(await terraform(example, ['plan', '-detailed-exitcode'], env)).toMatchObject({ code: 0 });
            await mustRun(example, ['destroy', '-auto-approve', '-refresh=false'], env);
            expect(cloud.resources.size).toBe(0);
          }),
        edition,
      );
    },
    120_000,
  );
});
