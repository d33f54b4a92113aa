// Every combination of the module's switches, planned by the real Terraform in both editions of the provider against
// expectations written by hand; and a covering part of them applied, planned again and destroyed.
import { expect, it } from 'vitest';
import { expectedResources, fixedArguments, type Switches } from './expected-plan.ts';
import { describeTerraform } from './have-terraform.ts';
import { type Plan, plan } from './plan.ts';
import { type Edition, editions } from './schema.ts';
import { linkModule, mustRun, type Provided, terraform, withDirectory, withProvider } from './terraform.ts';

/**
 * Seven switches in full, 128 combinations. Point-in-time recovery, which decides one argument and nothing else, is on where an
 * even number of the others is: so it meets every pair of them in both states.
 */
const combinations: readonly (readonly [name: string, on: Switches])[] = Array.from({ length: 128 }, (_, number) => {
  const bit = (place: number): boolean => ((number >> place) & 1) === 1;
  const ones = number.toString(2).replaceAll('0', '').length;
  return [
    `leads-${number}`,
    {
      billing_mode: bit(0) ? 'PROVISIONED' : 'PAY_PER_REQUEST',
      enable_autoscaling: bit(1),
      enable_encryption: bit(2),
      enable_ttl: bit(3),
      enable_streams: bit(4),
      enable_backup: bit(5),
      enable_monitoring: bit(6),
      enable_point_in_time_recovery: ones % 2 === 0,
    },
  ];
});

const NAMES = Object.keys(combinations[0]?.[1] ?? {});

/** One module call for many combinations: its instances cost Terraform far less than calls of their own. */
const call = (chosen: typeof combinations): string => `
module "dynamodb" {
  source   = "./modules/dynamodb"
  for_each = {
${chosen.map(([name, on]) => `    ${JSON.stringify(name)} = ${JSON.stringify(on)}`).join('\n')}
  }
  table_name = each.key
${NAMES.map((name) => `  ${name} = each.value.${name}`).join('\n')}
${fixedArguments}}
`;

/** Calls the module with these combinations, in an account of their own. */
function withCall<T>(
  chosen: typeof combinations,
  edition: Edition,
  use: (directory: string, provided: Provided) => Promise<T>,
): Promise<T> {
  return withProvider(
    (provided) =>
      withDirectory({ 'main.tf': call(chosen) }, async (directory) => {
        linkModule(directory, edition);
        await mustRun(directory, ['init', '-input=false'], provided.env);
        return use(directory, provided);
      }),
    edition,
  );
}

/** What is planned within one instance: address within the module => attributes. */
function within(planned: Plan, name: string): Readonly<Record<string, unknown>> {
  const prefix = `module.dynamodb["${name}"].`;
  const inside = planned.resources.filter(({ address }) => address.startsWith(prefix));
  return Object.fromEntries(inside.map(({ address, change }) => [address.slice(prefix.length), change.after]));
}

const SHARE = 16;
const shares = Array.from({ length: combinations.length / SHARE }, (_, index) =>
  combinations.slice(index * SHARE, (index + 1) * SHARE),
);

const runs = editions.flatMap((edition) => shares.map((share, index) => [index, edition, share] as const));

describeTerraform('the plan of every combination of switches', () => {
  it.concurrent.each(runs)(
    'of share %i, with provider %s, holds the expected resources with the expected attributes',
    async (_index, edition, share) => {
      const planned = await withCall(share, edition, (directory, { env }) => plan(directory, env, ['-refresh=false']));
      expect(planned.resources.every(({ change }) => change.actions.join() === 'create')).toBe(true);
      for (const [name, on] of share) {
        const found = within(planned, name);
        const expected = expectedResources(name, on, edition);
        expect(Object.keys(found).sort(), name).toEqual(Object.keys(expected).sort());
        expect(found, name).toMatchObject(expected);
      }
    },
    120_000,
  );
});

/** Sixteen combinations in which every three of the eight switches meet in all eight states. */
const orthogonal = Array.from({ length: 16 }, (_, number) => {
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((place) => (number >> place) & 1);
  return [a, b, c, d, a ^ b ^ c, a ^ b ^ d, a ^ c ^ d].reduce((sum, bit, place) => sum + (bit << place), 0);
}).flatMap((number) => combinations.slice(number, number + 1));

it('three switches meet in all their states', () => {
  const states = orthogonal.map(([, on]) =>
    Object.values(on).map((value) => value === true || value === 'PROVISIONED'),
  );
  const triples = NAMES.flatMap((_i, i) => NAMES.flatMap((_j, j) => NAMES.map((_k, k) => [i, j, k] as const)));
  for (const [i, j, k] of triples.filter(([first, second, third]) => first < second && second < third)) {
    expect(new Set(states.map((on) => [on[i], on[j], on[k]].join())).size).toBe(8);
  }
});

describeTerraform('sixteen combinations that cover every three switches', () => {
  it.concurrent.each(editions)(
    'apply, settle and go, with provider %s',
    async (edition) => {
      const lived = await withCall(orthogonal, edition, async (directory, { env, cloud }) => {
        await mustRun(directory, ['validate'], env);
        await mustRun(directory, ['apply', '-auto-approve', '-input=false', '-refresh=false'], env);
        const { code } = await terraform(directory, ['plan', '-input=false', '-detailed-exitcode'], env);
        await mustRun(directory, ['destroy', '-auto-approve', '-refresh=false'], env);
        return { settled: code, left: cloud.resources.size };
      });
      expect(lived).toEqual({ settled: 0, left: 0 });
    },
    240_000,
  );
});
