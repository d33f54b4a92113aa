// The block that takes an existing table in, and the steps in order, each by what is known of the table.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { type Adoption, adoptFile, adoptSteps } from './adopt.ts';

const ORDERS: Config = { ...defaults, table_name: 'orders', billing_mode: 'PROVISIONED' };
const SCALED: Config = { ...ORDERS, enable_autoscaling: true };
const AWS: Adoption = { from: null };
const STATE: Adoption = { from: 'module.old.aws_dynamodb_table.orders["a"]' };

const NOTE = '# Takes the table that exists into the module. Delete this file after the first apply.\n';

describe('adoptFile', () => {
  it.each<[string, { given: [Config, Config, Adoption]; want: [string, string] }]>([
    [
      'an import under the name that stands, whatever it is to be',
      {
        given: [ORDERS, { ...ORDERS, table_name: 'orders-2' }, AWS],
        want: ['imports.tf', 'import {\n  to = module.leads.aws_dynamodb_table.this[0]\n  id = "orders"\n}\n'],
      },
    ],
    [
      'a move within the state, to where the configuration has it',
      {
        given: [ORDERS, SCALED, STATE],
        want: [
          'moved.tf',
          'moved {\n  from = module.old.aws_dynamodb_table.orders["a"]\n  to   = module.leads.aws_dynamodb_table.autoscaled[0]\n}\n',
        ],
      },
    ],
  ])('is %s', (_, { given: [before, after, adoption], want: [path, block] }) => {
    expect(adoptFile(before, after, adoption, { label: 'leads' })).toMatchObject({ path, text: NOTE + block });
  });
});

describe('adoptSteps', () => {
  const PLAN = ['terraform plan -out=tfplan', 'terraform apply tfplan'];
  const [plain, scaled] = ['this', 'autoscaled'].map((name) => `module.dynamodb.aws_dynamodb_table.${name}[0]`);

  it.each<[string, { given: Parameters<typeof adoptSteps>; want: (string | undefined)[] }]>([
    [
      'an import',
      {
        given: [ORDERS, ORDERS, AWS],
        want: [`terraform import '${plain}' 'orders'`, ...PLAN, 'Delete imports.tf.'],
      },
    ],
    [
      'a move',
      {
        given: [ORDERS, ORDERS, STATE],
        want: [
          `Put these files into the root module whose state holds ${STATE.from}, and delete`,
          `terraform state mv '${STATE.from}' '${plain}'`,
          ...PLAN,
          'Delete moved.tf.',
        ],
      },
    ],
    [
      'auto scaling, in two applies',
      {
        given: [ORDERS, SCALED, AWS],
        want: [
          `Set enable_autoscaling = false and, in imports.tf, to = ${plain}.`,
          `terraform import '${plain}' 'orders'`,
          'Plan and apply',
          `Set enable_autoscaling = true and delete the block in imports.tf. Add a moved block from ${plain} to ${scaled}.`,
          ...PLAN,
          'Delete imports.tf.',
        ],
      },
    ],
    [
      'environments, which have no file in common',
      {
        given: [ORDERS, ORDERS, AWS, { hasFile: false }],
        want: [`terraform import '${plain}' 'orders'`, ...PLAN],
      },
    ],
    [
      'a block that stands for several',
      {
        given: [ORDERS, ORDERS, AWS, { isRepeated: true }],
        want: [`terraform import 'module.dynamodb["KEY"].aws_dynamodb_table.this[0]' 'orders'`, ...PLAN],
      },
    ],
  ])('of %s', (_, { given, want }) => {
    const found = adoptSteps(...given);
    expect(found).toHaveLength(want.length);
    for (const [at, { text, command }] of found.entries()) expect(command ?? text).toContain(want[at]);
  });

  it('says that another key replaces the table', () => {
    const texts = adoptSteps(ORDERS, { ...ORDERS, hash_key: 'other' }, AWS).map(({ text }) => text);
    expect(texts).toContain('Plan. Terraform replaces the table: copy or export its items before you go on.');
  });
});
