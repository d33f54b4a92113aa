// The moved block in the right direction alone, and the steps of a change in order.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { movedBlock, steps } from './moved-block.ts';

const FIXED: Config = { ...defaults, billing_mode: 'PROVISIONED' };
const SCALED: Config = { ...FIXED, enable_autoscaling: true };

describe('movedBlock', () => {
  it.each([
    ['nothing', { given: [FIXED, { ...FIXED, read_capacity: 9 }], want: null }],
    [
      'the switch on demand, where it is inert',
      { given: [defaults, { ...defaults, enable_autoscaling: true }], want: null },
    ],
    ['on', { given: [FIXED, SCALED], want: ['this[0]', 'autoscaled[0]'] }],
    ['off', { given: [SCALED, FIXED], want: ['autoscaled[0]', 'this[0]'] }],
    [
      'to on-demand',
      { given: [SCALED, { ...SCALED, billing_mode: 'PAY_PER_REQUEST' }], want: ['autoscaled[0]', 'this[0]'] },
    ],
  ] as const)('for %s', (_, { given: [before, after], want }) => {
    const moved = movedBlock(before, after);
    const addresses = want?.map((name) => `module.dynamodb.aws_dynamodb_table.${name}`);
    expect(moved === null ? undefined : [moved.from, moved.to]).toEqual(addresses);
  });

  it('is a file and a command', () => {
    expect(movedBlock(FIXED, SCALED, { label: 'leads' })).toMatchObject({
      path: 'moved.tf',
      text: `# Keeps the table while auto scaling is switched on or off.
# Delete this file before you switch back: the plan then fails with "Moved object still exists".
moved {
  from = module.leads.aws_dynamodb_table.this[0]
  to   = module.leads.aws_dynamodb_table.autoscaled[0]
}
`,
      command:
        "terraform state mv 'module.leads.aws_dynamodb_table.this[0]' 'module.leads.aws_dynamodb_table.autoscaled[0]'",
    });
  });
});

describe('steps', () => {
  const PLAN = ['terraform plan -out=tfplan', 'terraform apply tfplan'];
  it.each<[string, { given: [Config, Config]; want: (string | undefined)[] }]>([
    ['an edit', { given: [defaults, { ...defaults, tags: { a: 'b' } }], want: PLAN }],
    [
      'auto scaling on',
      { given: [FIXED, SCALED], want: [movedBlock(FIXED, SCALED)?.command, ...PLAN, 'Delete moved.tf'] },
    ],
    [
      'on-demand to auto scaling',
      {
        given: [defaults, SCALED],
        want: [
          'Set enable_autoscaling = false',
          'Set enable_autoscaling = true',
          movedBlock(FIXED, SCALED)?.command,
          ...PLAN,
          'Delete moved.tf',
        ],
      },
    ],
    [
      'backups off',
      {
        given: [{ ...defaults, enable_backup: true }, defaults],
        want: ["terraform state rm 'module.dynamodb.aws_backup_vault.this[0]'", ...PLAN],
      },
    ],
    [
      'another sort key under auto scaling',
      {
        given: [SCALED, { ...SCALED, range_key: 'at' }],
        want: [
          'Set enable_autoscaling = false with the old range_key',
          'Change range_key',
          'Set enable_autoscaling = true',
          ...PLAN,
        ],
      },
    ],
    [
      'another TTL attribute',
      {
        given: [
          { ...defaults, enable_ttl: true },
          { ...defaults, enable_ttl: true, ttl_attribute: 'gone' },
        ],
        want: ['Set enable_ttl = false', 'Set enable_ttl = true', ...PLAN],
      },
    ],
    [
      'encryption off',
      {
        given: [defaults, { ...defaults, enable_encryption: false }],
        want: [...PLAN, 'AWS deletes the old key after 7 days'],
      },
    ],
  ])('of %s', (_, { given: [before, after], want }) => {
    const found = steps(before, after);
    expect(found).toHaveLength(want.length);
    for (const [index, { text, command }] of found.entries()) expect(command ?? text).toContain(want[index]);
  });

  it('warn before a table is replaced', () => {
    const texts = (after: Config): string =>
      steps(defaults, after)
        .map(({ text }) => text)
        .join();
    expect(texts({ ...defaults, hash_key: 'id' })).toContain('copy or export its items');
    expect(texts({ ...defaults, tags: { a: 'b' } })).toContain('neither destroyed nor replaced');
  });
});
