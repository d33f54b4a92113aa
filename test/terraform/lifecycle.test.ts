// The module over time: apply, plan again, change a switch, destroy; with what must survive each step.
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { actions, type Plan, plan } from './plan.ts';
import type { Cloud } from './provider.ts';
import {
  type Environment,
  linkModule,
  mustRun,
  terraform,
  withDirectory,
  withProvider,
  writeFiles,
} from './terraform.ts';

const TIMEOUT = 60_000;

/** A root module that calls the module under test, to be rewritten from step to step. */
class Root {
  private readonly directory: string;
  private readonly env: Environment;
  readonly cloud: Cloud;

  constructor(directory: string, env: Environment, cloud: Cloud) {
    this.directory = directory;
    this.env = env;
    this.cloud = cloud;
  }

  write(args: string, more = ''): void {
    const call = `module "dynamodb" {\n  source = "./modules/dynamodb"\n${args}\n}\n`;
    writeFiles(this.directory, { 'main.tf': `${call}output "all" {\n  value = module.dynamodb\n}\n${more}` });
  }

  plan(): Promise<Plan> {
    return plan(this.directory, this.env);
  }

  run(...args: string[]): ReturnType<typeof terraform> {
    return terraform(this.directory, [...args, '-no-color'], this.env);
  }

  async apply(args: string, more = ''): Promise<void> {
    this.write(args, more);
    await mustRun(this.directory, ['apply', '-auto-approve', '-input=false'], this.env);
  }

  /** What a plan of these arguments would do, as `update module.dynamodb.…` lines without that prefix of the address. */
  async actions(args: string, more = ''): Promise<readonly string[]> {
    this.write(args, more);
    return actions(await this.plan()).map((line) => line.replace('module.dynamodb.', ''));
  }

  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const json = await mustRun(this.directory, ['output', '-json', 'all'], this.env);
    return JSON.parse(json) as Readonly<Record<string, unknown>>;
  }
}

const withRoot = (use: (root: Root) => Promise<void>): Promise<void> =>
  withProvider(({ env, cloud }) =>
    withDirectory({}, async (directory) => {
      linkModule(directory);
      const root = new Root(directory, env, cloud);
      root.write('');
      await mustRun(directory, ['init', '-input=false'], env);
      await use(root);
    }),
  );

const FIXED = 'billing_mode = "PROVISIONED"';
const SCALED = 'billing_mode = "PROVISIONED"\nenable_autoscaling = true';
const ADDRESSES = ['this', 'autoscaled'].map((name) => `module.dynamodb.aws_dynamodb_table.${name}[0]`);
const moved = (from: string | undefined, to: string | undefined): string =>
  `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const TO_SCALED = moved(ADDRESSES[0], ADDRESSES[1]);
const TO_FIXED = moved(ADDRESSES[1], ADDRESSES[0]);

const touching = (lines: readonly string[], type: string): readonly string[] =>
  lines.filter((line) => line.includes(`${type}.`));

describeTerraform('the module from apply to destroy', () => {
  it(
    'settles after one apply, and everything goes with a destroy',
    async () => {
      await withRoot(async (root) => {
        await root.apply(`${SCALED}\nenable_backup = true\nenable_ttl = true\nenable_streams = true`);
        expect(root.cloud.operations.map(({ action }) => action)).toEqual(Array(22).fill('create'));
        expect(await root.run('plan', '-detailed-exitcode')).toMatchObject({ code: 0 });
        expect((await root.run('destroy', '-auto-approve')).code).toBe(0);
        expect(root.cloud.operations.slice(22).map(({ action }) => action)).toEqual(Array(22).fill('delete'));
        expect((await root.run('show')).stdout).toContain('The state file is empty');
      });
    },
    TIMEOUT,
  );

  it(
    'replaces the table and not the key when the table is renamed or its keys change',
    async () => {
      await withRoot(async (root) => {
        await root.apply('table_name = "before"');
        const renamed = await root.actions('table_name = "after"');
        expect(touching(renamed, 'aws_dynamodb_table')).toEqual(['delete+create aws_dynamodb_table.this[0]']);
        expect(touching(renamed, 'aws_kms_key')).toEqual(['update aws_kms_key.this[0]']);
        for (const key of ['hash_key = "id"', 'range_key = "createdAt"']) {
          expect(await root.actions(`table_name = "before"\n${key}`)).toEqual([
            'delete+create aws_dynamodb_table.this[0]',
          ]);
        }
      });
    },
    TIMEOUT,
  );

  it(
    're-encrypts the table before it gives up the key when encryption is switched off',
    async () => {
      await withRoot(async (root) => {
        await root.apply('');
        const before = root.cloud.operations.length;
        await root.apply('enable_encryption = false');
        const done = root.cloud.operations.slice(before).map(({ action, type }) => `${action} ${type}`);
        expect([...done].sort()).toEqual(['delete aws_kms_alias', 'delete aws_kms_key', 'update aws_dynamodb_table']);
        expect(done.at(-1)).toBe('delete aws_kms_key');
        expect(await root.outputs()).toMatchObject({ kms_key_arn: null, kms_key_id: null, kms_key_alias: null });
      });
    },
    TIMEOUT,
  );

  it(
    'switches TTL, recovery and streams off in place',
    async () => {
      await withRoot(async (root) => {
        await root.apply('enable_ttl = true\nenable_streams = true');
        expect((await root.outputs()).table_stream_arn).toContain(':table/lead-capture-leads/stream/');
        root.write('enable_point_in_time_recovery = false');
        const [table] = (await root.plan()).resources.filter(({ type }) => type === 'aws_dynamodb_table');
        expect(table?.change.actions).toEqual(['update']);
        expect(table?.change.after).toMatchObject({
          ttl: [{ enabled: false, attribute_name: 'expiresAt' }],
          point_in_time_recovery: [{ enabled: false }],
          stream_enabled: false,
        });
        await root.apply('enable_point_in_time_recovery = false');
        expect(await root.outputs()).toMatchObject({ table_stream_arn: null, table_stream_label: null });
        expect(await root.actions('enable_point_in_time_recovery = false')).toEqual([]);
      });
    },
    TIMEOUT,
  );
});

describeTerraform('auto scaling on a table that exists', () => {
  it(
    'keeps the table with a moved block, and would destroy it without',
    async () => {
      await withRoot(async (root) => {
        await root.apply(FIXED);
        expect(touching(await root.actions(SCALED), 'aws_dynamodb_table')).toEqual([
          'create aws_dynamodb_table.autoscaled[0]',
          'delete aws_dynamodb_table.this[0]',
        ]);
        const lines = await root.actions(SCALED, TO_SCALED);
        expect(lines).toHaveLength(12);
        expect(lines.every((line) => line.startsWith('create aws_appautoscaling_'))).toBe(true);
        await root.apply(SCALED, TO_SCALED);
        const back = await root.actions(FIXED, TO_FIXED);
        expect(back).toHaveLength(12);
        expect(back.every((line) => line.startsWith('delete aws_appautoscaling_'))).toBe(true);
        root.write(FIXED, TO_SCALED);
        expect((await root.run('plan')).stderr).toContain('Moved object still exists');
      });
    },
    TIMEOUT,
  );

  it(
    'leaves capacities alone that scaling has moved, and mends them without scaling',
    async () => {
      await withRoot(async (root) => {
        await root.apply(FIXED);
        root.cloud.drift = (type, state) =>
          type === 'aws_dynamodb_table'
            ? {
                ...state,
                read_capacity: 42,
                global_secondary_index: [state.global_secondary_index].flat().map((index) => ({
                  ...(typeof index === 'object' ? index : {}),
                  write_capacity: 17,
                })),
              }
            : state;
        expect(await root.actions(FIXED)).toEqual(['update aws_dynamodb_table.this[0]']);
        await root.apply(SCALED, TO_SCALED);
        expect(await root.actions(SCALED)).toEqual([]);
      });
    },
    TIMEOUT,
  );

  it(
    'goes from on-demand to auto scaling in two applies and back in one',
    async () => {
      await withRoot(async (root) => {
        await root.apply('');
        expect(await root.actions(FIXED)).toEqual(['update aws_dynamodb_table.this[0]']);
        await root.apply(FIXED);
        await root.apply(SCALED, TO_SCALED);
        const back = await root.actions('', TO_FIXED);
        expect(touching(back, 'aws_dynamodb_table')).toEqual(['update aws_dynamodb_table.this[0]']);
        await root.apply('', TO_FIXED);
        expect(
          root.cloud.operations.filter(({ type }) => type === 'aws_dynamodb_table').map(({ action }) => action),
        ).toEqual(['create', 'update', 'update']);
        expect(await root.actions('')).toEqual([]);
      });
    },
    TIMEOUT,
  );

  it(
    'refuses another range key while the indexes are ignored, as the README says',
    async () => {
      await withRoot(async (root) => {
        await root.apply(SCALED);
        root.write(`${SCALED}\nrange_key = "createdAt"`);
        const refused = await root.run('plan');
        expect(refused.code).toBe(1);
        expect(refused.stderr).toContain(
          'all indexes must match a defined attribute. Unmatched indexes: ["timestamp"]',
        );
      });
    },
    TIMEOUT,
  );
});

const NAMES = [
  'abc',
  '...',
  '---',
  'a.b',
  'a-b',
  'A_9.-z',
  'a'.repeat(30),
  'a'.repeat(31),
  'a'.repeat(42),
  'a'.repeat(43),
  `${'a'.repeat(43)}b`,
  'a'.repeat(233),
  'a'.repeat(234),
  'a'.repeat(235),
  'a'.repeat(236),
  `${'a'.repeat(254)}.`,
  `${'a'.repeat(254)}b`,
  'a'.repeat(255),
];

describeTerraform('names made from the table name', () => {
  it(
    'fit what AWS allows and tell any two tables apart',
    async () => {
      await withProvider(({ env }) =>
        withDirectory(
          {
            'main.tf': `module "dynamodb" {
  source = "./modules/dynamodb"
  for_each = toset(${JSON.stringify(NAMES)})
  table_name = each.key
  enable_backup = true
}
`,
          },
          async (directory) => {
            linkModule(directory);
            await mustRun(directory, ['init', '-input=false'], env);
            const { resources } = await plan(directory, env, ['-refresh=false']);
            const given = (type: string, attribute: string): readonly string[] =>
              resources
                .filter((resource) => resource.type === type)
                .map(({ change }) => String(change.after?.[attribute]));
            const rows: readonly (readonly [type: string, attribute: string, want: RegExp])[] = [
              ['aws_kms_alias', 'name', /^(?=.{1,256}$)alias\/[a-zA-Z0-9/_-]+-encryption-key$/],
              ['aws_backup_vault', 'name', /^[a-zA-Z0-9_-]{2,50}$/],
              ['aws_backup_plan', 'name', /^[a-zA-Z0-9_.-]{1,50}$/],
              ['aws_backup_selection', 'name', /^[a-zA-Z0-9_.-]{1,50}$/],
              ['aws_iam_role', 'name_prefix', /^[\w+=,.@-]{1,38}$/],
              ['aws_cloudwatch_metric_alarm', 'alarm_name', /^[\w.-]{1,255}$/],
            ];
            for (const [type, attribute, want] of rows) {
              const names = given(type, attribute);
              expect(names.filter((name) => !want.test(name))).toEqual([]);
              expect(new Set(names).size).toBe(NAMES.length * (type === 'aws_cloudwatch_metric_alarm' ? 2 : 1));
            }
          },
        ),
      );
    },
    TIMEOUT,
  );
});
