// A table that exists comes under the module with the bundle's own files, and stays: by import, and by a move within a state.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Action } from '../../src/document/actions.ts';
import { readImport } from '../../src/document/read-import.ts';
import { initialState, reduce } from '../../src/document/reduce.ts';
import type { Provider } from '../../src/generator/edition.ts';
import { documentBundle } from '../../src/model/bundle.ts';
import { describeTerraform } from './have-terraform.ts';
import { plan } from './plan.ts';
import { type Environment, mustRun, withDirectory, withProvider, writeFiles } from './terraform.ts';

const TABLE = `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PROVISIONED"
  hash_key     = "id"
  range_key    = "at"

  read_capacity  = 7
  write_capacity = 8

  attribute {
    name = "id"
    type = "S"
  }

  attribute {
    name = "at"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  tags = {
    Team = "sales"
  }
}
`;

/** What `aws dynamodb describe-table` prints of it. */
const DESCRIBED = JSON.stringify({
  Table: {
    TableName: 'orders',
    KeySchema: [
      { AttributeName: 'id', KeyType: 'HASH' },
      { AttributeName: 'at', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['id', 'at'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    ProvisionedThroughput: { ReadCapacityUnits: 7, WriteCapacityUnits: 8 },
  },
});

/** The bundle of what the import dialog makes of a text, with edits on top. */
function bundleOf(text: string, provider: Provider, edits: Readonly<Record<string, string | boolean>> = {}) {
  const { entries, baseline, adopt, findings } = readImport(text);
  expect(findings).toEqual([]);
  expect(adopt).not.toBeNull();
  const taken = {
    name: 'given',
    entries: baseline ?? entries,
    ...(adopt === null ? {} : { adoption: { from: adopt.from } }),
  };
  const actions: Action[] = [
    { type: 'import', entries, text: null, baseline: taken, what: 'given' },
    { type: 'target', target: { provider } },
    ...Object.entries(edits).map(([name, value]): Action => ({ type: 'edit', name, entry: { as: 'typed', value } })),
  ];
  const { files, findings: refused } = documentBundle(actions.reduce(reduce, initialState).document, { costs: false });
  if (files === null) throw new Error(JSON.stringify(refused));
  return files;
}

/** What happens to the one table, in a plan of this directory. */
async function tablePlanned(directory: string, env: Environment) {
  const { resources } = await plan(directory, env);
  const tables = resources.filter(({ type }) => type === 'aws_dynamodb_table');
  return tables.map(({ address, previous_address, change: { actions, importing } }) => ({
    address,
    actions,
    ...(previous_address === undefined ? {} : { from: previous_address }),
    ...(importing === undefined ? {} : { importing: importing.id }),
  }));
}

const apply = (directory: string, env: Environment) => mustRun(directory, ['apply', '-input=false', 'tfplan'], env);

/** The table in an account, and the bundle of its description in an initialised directory. */
const imported = (
  provider: Provider,
  edits: Readonly<Record<string, boolean>>,
  use: (directory: string, env: Environment, files: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> =>
  withProvider(
    ({ env }) =>
      withDirectory({ 'main.tf': TABLE }, async (theirs) => {
        await mustRun(theirs, ['init', '-input=false'], env);
        await mustRun(theirs, ['apply', '-auto-approve', '-input=false'], env);
        const files = bundleOf(DESCRIBED, provider, edits);
        await withDirectory(files, async (directory) => {
          await mustRun(directory, ['init', '-input=false'], env);
          await use(directory, env, files);
        });
      }),
    provider,
  );

const at = (name: string): string => `module.dynamodb.aws_dynamodb_table.${name}[0]`;

for (const provider of ['5', '6'] as const) {
  describeTerraform(`a table that exists, provider ${provider}`, () => {
    it(
      'described by AWS, is imported by the bundle',
      () =>
        imported(provider, {}, async (directory, env, files) => {
          const address = at('this');
          expect(files['README.md']).toContain(`\`terraform import '${address}' 'orders'\``);
          expect(await mustRun(directory, ['fmt', '-check', '-recursive'])).toBe('');
          expect(await tablePlanned(directory, env)).toEqual([{ address, actions: ['update'], importing: 'orders' }]);
          await apply(directory, env);
          rmSync(join(directory, 'imports.tf'));
          expect(await tablePlanned(directory, env)).toEqual([{ address, actions: ['no-op'] }]);
        }),
      60_000,
    );

    it(
      'is imported and auto-scaled by the steps of the README, and loses nothing where they are not followed',
      () =>
        imported(provider, { enable_autoscaling: true }, async (directory, env, files) => {
          const steps = files['README.md'] ?? '';
          expect(steps).toContain(`1. Set enable_autoscaling = false and, in imports.tf, to = ${at('this')}.`);
          expect(steps).toContain(`Add a moved block from ${at('this')} to ${at('autoscaled')}.`);
          await expect(tablePlanned(directory, env)).rejects.toThrow('all attributes must be indexed');

          const { 'terraform.tfvars': values = '', 'imports.tf': block = '' } = files;
          writeFiles(directory, {
            'terraform.tfvars': values.replace(/(enable_autoscaling *= )true/, '$1false'),
            'imports.tf': block.replace(at('autoscaled'), at('this')),
          });
          expect(await tablePlanned(directory, env)).toEqual([
            { address: at('this'), actions: ['update'], importing: 'orders' },
          ]);
          await apply(directory, env);
          rmSync(join(directory, 'imports.tf'));
          const moved = `moved {\n  from = ${at('this')}\n  to   = ${at('autoscaled')}\n}\n`;
          writeFiles(directory, { 'terraform.tfvars': values, 'moved.tf': moved });
          expect(await tablePlanned(directory, env)).toEqual([
            { address: at('autoscaled'), actions: ['no-op'], from: at('this') },
          ]);
        }),
      60_000,
    );

    it(
      'in a state, is moved by the bundle',
      () =>
        withProvider(
          ({ env }) =>
            withDirectory({ 'table.tf': TABLE }, async (directory) => {
              await mustRun(directory, ['init', '-input=false'], env);
              await mustRun(directory, ['apply', '-auto-approve', '-input=false'], env);
              const files = bundleOf(await mustRun(directory, ['show', '-json'], env), provider);
              expect(files['README.md']).toContain(
                'whose state holds aws_dynamodb_table.orders, and delete that resource',
              );
              expect(files['README.md']).toContain(
                `\`terraform state mv 'aws_dynamodb_table.orders' '${at('this')}'\``,
              );
              rmSync(join(directory, 'table.tf'));
              writeFiles(directory, files);
              await mustRun(directory, ['init', '-input=false'], env);
              expect(await tablePlanned(directory, env)).toEqual([
                { address: at('this'), actions: ['update'], from: 'aws_dynamodb_table.orders' },
              ]);
              await apply(directory, env);
              rmSync(join(directory, 'moved.tf'));
              expect(await tablePlanned(directory, env)).toEqual([{ address: at('this'), actions: ['no-op'] }]);
            }),
          provider,
        ),
      60_000,
    );
  });
}
