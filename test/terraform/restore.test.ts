// The runbook of recipes/restore with the call and the commands that it shows: a restored table ends in the module.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Cloud, identity, tableNamed } from './aws-account.ts';
import { describeTerraform } from './have-terraform.ts';
import { withRoot } from './live-root.ts';
import { actions } from './plan.ts';
import { type Edition, editions } from './schema.ts';
import { root as project } from './terraform.ts';
import type { ValueMap } from './value.ts';

const RUNBOOK = readFileSync(join(project, 'recipes/restore/README.md'), 'utf8').replaceAll('\n   ', '\n');
const CALL = /```hcl\n([\s\S]*?)```/.exec(RUNBOOK)?.[1] ?? '';
/** Each command, its arguments apart. */
const COMMANDS = [...RUNBOOK.matchAll(/^terraform (.*)$/gm)].map(([, line = '']) =>
  line.replaceAll("'", '').split(' '),
);

const TABLE = 'lead-capture-leads';
const RESTORED = `${TABLE}-restored`;
const ARGUMENTS = 'enable_streams = true\nenable_ttl = true\ndeletion_protection_enabled = true\n';

/** What AWS leaves out of a restored table, as the runbook says. */
const BARE: ValueMap = {
  deletion_protection_enabled: false,
  stream_enabled: false,
  stream_view_type: '',
  stream_arn: '',
  stream_label: '',
  ttl: [{ enabled: false, attribute_name: '' }],
  point_in_time_recovery: [{ enabled: false, recovery_period_in_days: 0 }],
  tags: {},
  tags_all: {},
};

/** Puts a copy of the table into the account, as a restore does. */
function restore(cloud: Cloud, edition: Edition): void {
  const table = tableNamed(cloud, TABLE) ?? {};
  const arn = String(table.arn).replace(TABLE, RESTORED);
  const state = { ...table, ...BARE, id: RESTORED, name: RESTORED, arn };
  cloud.resources.set(identity(edition, 'aws_dynamodb_table', state), { type: 'aws_dynamodb_table', state });
}

it('the runbook installs the second call before it imports', () => {
  expect(COMMANDS.map(([name]) => name)).toEqual(['init', 'import', 'plan']);
});

describeTerraform('a table restored from a point in time', () => {
  it.each(editions)(
    'is imported and gets back in place what a restore leaves out, with provider %s',
    (edition) =>
      withRoot(edition, async (root) => {
        await root.apply(ARGUMENTS);
        restore(root.cloud, edition);
        root.write(ARGUMENTS, CALL.replace(/^.*# the arguments of.*$/m, ARGUMENTS));
        for (const command of COMMANDS) expect(await root.run(...command)).toMatchObject({ code: 0 });
        const planned = actions(await root.plan());
        expect(planned.filter((line) => line.includes('aws_dynamodb_table.'))).toEqual([
          'update module.dynamodb_restored.aws_dynamodb_table.this[0]',
        ]);
        const others = planned.filter((line) => !line.includes('aws_dynamodb_table.'));
        expect(others).toHaveLength(8);
        expect(others.every((line) => line.startsWith('create module.dynamodb_restored.'))).toBe(true);
        expect(await root.run('apply', '-auto-approve', '-input=false')).toMatchObject({ code: 0 });
        expect(tableNamed(root.cloud, RESTORED)).toMatchObject({
          deletion_protection_enabled: true,
          stream_enabled: true,
          ttl: [{ enabled: true, attribute_name: 'expiresAt' }],
          point_in_time_recovery: [{ enabled: true }],
          tags: { Name: RESTORED },
        });
        expect(root.done('aws_dynamodb_table')).toEqual(['create', 'update']);
        expect(actions(await root.plan())).toEqual([]);
      }),
    60_000,
  );
});
