// The recipes, each called beside the module as its README says, planned and applied by Terraform in both editions.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../../src/catalog/config.ts';
import { type FilesOptions, files } from '../../src/generator/files.ts';
import { chosenRecipes, labelOf, recipes, variableOf } from '../../src/generator/recipes.ts';
import { resources } from '../../src/plan/resources.ts';
import { describeTerraform } from './have-terraform.ts';
import { type Plan, plan } from './plan.ts';
import { editions } from './schema.ts';
import {
  type Environment,
  linkModule,
  mustRun,
  type Provided,
  root,
  terraform,
  withDirectory,
  withProvider,
} from './terraform.ts';

const RECIPES = join(root, 'recipes');

type Attributes = Readonly<Record<string, unknown>>;

/** What a recipe must plan beside the table: types with their numbers, and what decides its worth. */
interface Wanted {
  readonly types: Readonly<Record<string, number>>;
  readonly holds: (of: (type: string) => Attributes) => void;
}

const CONSUMER = {
  aws_sqs_queue: 1,
  aws_cloudwatch_log_group: 1,
  aws_iam_role: 1,
  aws_iam_role_policy: 1,
  aws_lambda_function: 1,
  aws_lambda_event_source_mapping: 1,
  aws_cloudwatch_metric_alarm: 1,
};

const finite = {
  maximum_retry_attempts: 5,
  maximum_record_age_in_seconds: 21600,
  bisect_batch_on_function_error: true,
  function_response_types: ['ReportBatchItemFailures'],
};

const patterns = (mapping: Attributes): readonly unknown[] => {
  const [criteria] = Object(mapping.filter_criteria);
  return Object(criteria).filter.map(({ pattern }: { readonly pattern: string }) => JSON.parse(pattern));
};

/** What the application deletes is a change, what TTL deletes is none. */
const CHANGES = [
  { eventName: ['INSERT', 'MODIFY'] },
  { eventName: ['REMOVE'], userIdentity: { principalId: [{ exists: false }] } },
];

const wanted: Readonly<Record<string, Wanted>> = {
  'stream-lambda': {
    types: CONSUMER,
    holds: (of) => {
      expect(of('aws_lambda_event_source_mapping')).toMatchObject(finite);
      expect(patterns(of('aws_lambda_event_source_mapping'))).toEqual(CHANGES);
    },
  },
  'kinesis-flink': {
    types: {
      aws_kinesis_stream: 1,
      aws_dynamodb_kinesis_streaming_destination: 1,
      aws_iam_role: 1,
      aws_iam_role_policy: 1,
      aws_kinesisanalyticsv2_application: 1,
    },
    holds: (of) =>
      expect(of('aws_kinesisanalyticsv2_application')).toMatchObject({
        runtime_environment: 'FLINK-1_20',
        start_application: false,
      }),
  },
  opensearch: {
    types: {
      aws_opensearch_domain: 1,
      aws_s3_bucket: 1,
      aws_s3_bucket_public_access_block: 1,
      aws_iam_role: 1,
      aws_iam_role_policy: 1,
      aws_osis_pipeline: 1,
    },
    holds: (of) =>
      expect(of('aws_opensearch_domain')).toMatchObject({
        encrypt_at_rest: [{ enabled: true }],
        node_to_node_encryption: [{ enabled: true }],
        domain_endpoint_options: [{ enforce_https: true }],
      }),
  },
  'audit-log': {
    types: {
      aws_cloudwatch_log_group: 1,
      aws_sqs_queue: 1,
      aws_iam_role: 1,
      aws_iam_role_policy: 1,
      aws_pipes_pipe: 1,
    },
    holds: (of) => {
      expect(of('aws_cloudwatch_log_group')).toMatchObject({ retention_in_days: 365 });
      expect(of('aws_pipes_pipe')).toMatchObject({
        source_parameters: [
          {
            dynamodb_stream_parameters: [
              { maximum_retry_attempts: 5, on_partial_batch_item_failure: 'AUTOMATIC_BISECT' },
            ],
          },
        ],
      });
    },
  },
  'copy-table': {
    types: CONSUMER,
    holds: (of) => {
      expect(of('aws_lambda_event_source_mapping')).toMatchObject(finite);
      expect(patterns(of('aws_lambda_event_source_mapping'))).toEqual([{ eventName: ['INSERT', 'MODIFY', 'REMOVE'] }]);
    },
  },
  cloudtrail: {
    types: { aws_s3_bucket: 1, aws_s3_bucket_public_access_block: 1, aws_s3_bucket_policy: 1, aws_cloudtrail: 1 },
    holds: (of) => {
      expect(of('aws_cloudtrail')).toMatchObject({ enable_log_file_validation: true });
      const selectors = JSON.stringify(of('aws_cloudtrail').advanced_event_selector);
      for (const text of ['"Data"', 'AWS::DynamoDB::Table', 'AWS::DynamoDB::Stream', 'resources.ARN'])
        expect(selectors).toContain(text);
    },
  },
  'api-gateway': {
    types: {
      aws_iam_role: 1,
      aws_iam_role_policy: 1,
      aws_api_gateway_rest_api: 1,
      aws_api_gateway_resource: 1,
      aws_api_gateway_method: 1,
      aws_api_gateway_integration: 1,
      aws_api_gateway_method_response: 3,
      aws_api_gateway_integration_response: 3,
      aws_api_gateway_deployment: 1,
      aws_api_gateway_stage: 1,
    },
    holds: (of) =>
      expect(of('aws_api_gateway_method')).toMatchObject({ authorization: 'AWS_IAM', http_method: 'POST' }),
  },
  'ses-email': {
    types: { ...CONSUMER, aws_sesv2_email_identity: 1 },
    holds: (of) => {
      expect(of('aws_lambda_event_source_mapping')).toMatchObject(finite);
      expect(patterns(of('aws_lambda_event_source_mapping'))).toEqual(CHANGES);
    },
  },
};

const readme = (name: string): string => readFileSync(join(RECIPES, name, 'README.md'), 'utf8');
const folders = readdirSync(RECIPES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the recipes', () => {
  it('are those of the list, with one runbook', () => {
    expect(folders.sort()).toEqual([...Object.keys(wanted), 'restore'].sort());
    expect(
      [...readFileSync(join(RECIPES, 'README.md'), 'utf8').matchAll(/^\| \[([\w-]+)\]/gm)]
        .map(([, name]) => name)
        .sort(),
    ).toEqual(folders);
  });

  it.each(Object.keys(wanted).filter((name) => /kms_key_arn/.test(readme(name))))(
    '%s gives its role the rights on the key',
    (name) => {
      const inherited = readFileSync(join(RECIPES, name, 'main.tf'), 'utf8').includes('source = "../stream-lambda"');
      const text = readFileSync(join(RECIPES, inherited ? 'stream-lambda' : name, 'main.tf'), 'utf8');
      expect(text).toMatch(/"kms:Decrypt"[\s\S]*"kms:ViaService" = "dynamodb\./);
    },
  );
});

/** The call that a recipe's README shows. */
function exampleOf(name: string): string {
  const call = /```hcl\n([\s\S]*?)```/.exec(readme(name))?.[1];
  if (call === undefined) throw new Error(`recipes/${name}/README.md shows no call`);
  return call;
}

type Found = readonly { readonly type: string; readonly after: Attributes }[];

/** What is planned in the module call of a label. */
const within = (planned: Plan, label: string): Found =>
  planned.resources
    .filter(({ address }) => address.startsWith(`module.${label}.`))
    .map(({ type, change }) => ({ type, after: change.after ?? {} }));

function counts(types: readonly string[]): Readonly<Record<string, number>> {
  const names = [...new Set(types)];
  return Object.fromEntries(names.map((name) => [name, types.filter((type) => type === name).length]));
}

/** Fails unless a recipe plans what it must. */
function holds(found: Found, want: Wanted | undefined): void {
  expect(counts(found.map(({ type }) => type))).toEqual(want?.types ?? {});
  want?.holds((type) => found.find((resource) => resource.type === type)?.after ?? {});
}

const TABLE = 'module "dynamodb" {\n  source         = "./modules/dynamodb"\n  enable_streams = true\n}\n\n';

describeTerraform('the recipes in Terraform', () => {
  it('are formatted as `terraform fmt` does', async () => {
    expect((await terraform(RECIPES, ['fmt', '-check', '-recursive'])).stdout).toBe('');
  });

  it.concurrent.each(editions)(
    'plan as their READMEs call them, apply, settle and go with provider %s',
    async (edition) => {
      const calls = Object.keys(wanted).map(exampleOf);
      await withProvider(
        ({ env, cloud }) =>
          withDirectory({ 'main.tf': TABLE + calls.join('\n') }, async (directory) => {
            linkModule(directory, edition);
            cpSync(RECIPES, join(directory, 'recipes'), { recursive: true });
            for (const zip of ['on-change', 'copy', 'mail']) writeFileSync(join(directory, `${zip}.zip`), 'code');
            await mustRun(directory, ['init', '-input=false'], env);
            const planned = await plan(directory, env);
            for (const [at, want] of Object.values(wanted).entries()) {
              holds(within(planned, /^module "(\w+)"/.exec(calls[at] ?? '')?.[1] ?? ''), want);
            }
            await mustRun(directory, ['apply', '-input=false', 'tfplan'], env);
            const again = await terraform(directory, ['plan', '-input=false', '-detailed-exitcode'], env);
            expect(again.code, again.stdout + again.stderr).toBe(0);
            await mustRun(directory, ['destroy', '-auto-approve', '-refresh=false'], env);
            expect(cloud.resources.size).toBe(0);
          }),
        edition,
      );
    },
    240_000,
  );
});

/** Values of what the recipes ask for, as TF_VAR_…. */
const ASKED: Readonly<Record<string, string>> = {
  code_bucket_arn: 'arn:aws:s3:::my-code',
  code_key: 'leads.jar',
  target_table_arn: 'arn:aws:dynamodb:us-east-1:123456789012:table/archive',
  sender: 'leads@example.com',
  recipient: 'sales@example.com',
};

const asked = (ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    chosenRecipes(ids).flatMap((recipe) =>
      recipe.asks.map((one) => [`TF_VAR_${variableOf(recipe, one)}`, ASKED[one.argument] ?? '']),
    ),
  );

/** Does what the bundle's README says to do before a plan: zips each handler, which must be there. */
function zipHandlers(directory: string): number {
  const said = [...readFileSync(join(directory, 'README.md'), 'utf8').matchAll(/^zip -j (\S+) (\S+)$/gm)];
  for (const [, zip = '', path = ''] of said) {
    const code = zipSync({ 'index.mjs': readFileSync(join(directory, path)) });
    writeFileSync(join(directory, zip), code);
  }
  return said.length;
}

/** A bundle in a directory, its handlers zipped. */
const inBundle = (
  config: Config,
  options: FilesOptions,
  use: (directory: string, provided: Provided) => Promise<void>,
): Promise<void> =>
  withProvider(
    (provided) =>
      withDirectory(files(config, options), async (directory) => {
        const handlers = chosenRecipes(options.recipes ?? []).filter(({ handler }) => handler !== null);
        expect(zipHandlers(directory)).toBe(handlers.length);
        await use(directory, {
          ...provided,
          env: { ...provided.env, AWS_REGION: 'us-east-1', ...asked(options.recipes ?? []) },
        });
      }),
    options.provider,
  );

const streamed: Config = {
  ...defaults,
  table_name: 'Orders_of.the-shop',
  enable_streams: true,
  tags: { Team: 'growth' },
};
const ids = recipes.map(({ id }) => id);

describeTerraform('the bundle with recipes', () => {
  it('is formatted with each recipe alone and with all of them', async () => {
    const bundles = [...ids.map((id) => [id]), ids].flatMap((chosen) =>
      editions.flatMap((provider) =>
        Object.entries(files(streamed, { recipes: chosen, provider })).map(([path, text]): [string, string] => [
          `${chosen.length}-${chosen[0]}-${provider}/${path}`,
          text,
        ]),
      ),
    );
    await withDirectory(Object.fromEntries(bundles), async (directory) => {
      const formatted = await terraform(directory, ['fmt', '-check', '-recursive', '-diff']);
      expect(formatted.stdout + formatted.stderr).toBe('');
    });
  }, 60_000);

  // What differs with AWS provider 6 is in the module: there all of them are planned together, below.
  it.concurrent.each(ids)(
    'plans %s alone beside the table',
    async (id) => {
      await inBundle(streamed, { recipes: [id] }, async (directory, { env }) => {
        await mustRun(directory, ['init', '-input=false'], env);
        const planned = await plan(directory, env);
        const table = within(planned, 'dynamodb');
        expect(table).toHaveLength(resources(streamed).length);
        const found = chosenRecipes([id]).flatMap((recipe) => within(planned, labelOf(recipe)));
        holds(found, wanted[id]);
        expect(planned.resources).toHaveLength(table.length + found.length);
      });
    },
    120_000,
  );

  it.concurrent.each(editions)(
    'applies all of them for two environments of one account, settles and goes with provider %s',
    async (provider) => {
      const long = `${'a-table-with-a-long-name-'.repeat(4)}`;
      const environments = ['dev', 'prod'].map((name) => ({
        name,
        config: { ...streamed, table_name: `${long}${name}` },
      }));
      const options: FilesOptions = { recipes: ids, provider, layout: 'literal', region: 'us-east-1', environments };
      await inBundle(streamed, options, async (directory, { env, cloud }) => {
        const folders = [directory, ...environments.map(({ name }) => join(directory, 'environments', name))];
        for (const folder of folders) {
          await mustRun(folder, ['init', '-input=false'], env);
          const planned = await plan(folder, env);
          for (const recipe of recipes) {
            const found = within(planned, labelOf(recipe));
            holds(found, wanted[recipe.id]);
            const tagged = found.filter(({ after }) => 'tags_all' in after);
            expect(tagged.every(({ after }) => Object(after.tags_all).Team === 'growth')).toBe(true);
          }
          await mustRun(folder, ['apply', '-input=false', 'tfplan'], env);
          const again = await terraform(folder, ['plan', '-input=false', '-detailed-exitcode'], env);
          expect(again.code, again.stdout + again.stderr).toBe(0);
        }
        const roles = [...cloud.resources.values()].filter(({ type }) => type === 'aws_iam_role');
        expect(new Set(roles.map(({ state }) => state.name)).size).toBe(roles.length);
        for (const folder of folders) {
          await mustRun(folder, ['destroy', '-auto-approve', '-refresh=false'], env);
        }
        expect(cloud.resources.size).toBe(0);
      });
    },
    240_000,
  );

  it('asks for the values that only the user knows', async () => {
    await inBundle(streamed, { recipes: ['copy-table'] }, async (directory, { env }) => {
      await mustRun(directory, ['init', '-input=false'], env);
      const without = { ...env, TF_VAR_copy_table_target_table_arn: undefined };
      const { code, stderr } = await terraform(directory, ['plan', '-input=false', '-no-color'], defined(without));
      expect(code).toBe(1);
      expect(stderr).toContain('The root module input variable "copy_table_target_table_arn" is not set');
    });
  }, 60_000);
});

const defined = (env: Readonly<Record<string, string | undefined>>): Environment =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
