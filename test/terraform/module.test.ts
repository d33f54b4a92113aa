// Every combination of the module's switches, planned by the real Terraform, against expectations written by hand.
import { expect, it } from 'vitest';
import { expectedResources, fixedArguments, type Switches } from './expected-plan.ts';
import { describeTerraform } from './have-terraform.ts';
import { type Plan, plan } from './plan.ts';
import { linkModule, mustRun, withDirectory, withProvider } from './terraform.ts';

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

async function planOf(chosen: typeof combinations): Promise<Plan> {
  return withProvider(({ env }) =>
    withDirectory({ 'main.tf': call(chosen) }, async (directory) => {
      linkModule(directory);
      await mustRun(directory, ['init', '-input=false'], env);
      return plan(directory, env, ['-refresh=false']);
    }),
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

describeTerraform('the plan of every combination of switches', () => {
  it.concurrent.each(shares.map((share, index) => [index, share] as const))(
    'share %i holds the expected resources with the expected attributes',
    async (_index, share) => {
      const planned = await planOf(share);
      expect(planned.resources.every(({ change }) => change.actions.join() === 'create')).toBe(true);
      for (const [name, on] of share) {
        const found = within(planned, name);
        const expected = expectedResources(name, on);
        expect(Object.keys(found).sort(), name).toEqual(Object.keys(expected).sort());
        expect(found, name).toMatchObject(expected);
      }
    },
    120_000,
  );
});
