// Takes from a full `terraform providers schema -json` of hashicorp/aws what the tests need of it:
// `npm run schema -- schema.json 6.47.0` writes test/terraform/schemas/aws-6.47.0.json, without descriptions
// and without the provider's `endpoints` block.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The resource types that the module and the recipes use. */
const RESOURCES = [
  'aws_api_gateway_deployment',
  'aws_api_gateway_integration',
  'aws_api_gateway_integration_response',
  'aws_api_gateway_method',
  'aws_api_gateway_method_response',
  'aws_api_gateway_resource',
  'aws_api_gateway_rest_api',
  'aws_api_gateway_stage',
  'aws_appautoscaling_policy',
  'aws_appautoscaling_target',
  'aws_backup_plan',
  'aws_backup_selection',
  'aws_backup_vault',
  'aws_cloudtrail',
  'aws_cloudwatch_log_group',
  'aws_cloudwatch_metric_alarm',
  'aws_dynamodb_contributor_insights',
  'aws_dynamodb_kinesis_streaming_destination',
  'aws_dynamodb_resource_policy',
  'aws_dynamodb_table',
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_role_policy_attachment',
  'aws_kinesis_stream',
  'aws_kinesisanalyticsv2_application',
  'aws_kms_alias',
  'aws_kms_key',
  'aws_kms_key_policy',
  'aws_lambda_event_source_mapping',
  'aws_lambda_function',
  'aws_opensearch_domain',
  'aws_osis_pipeline',
  'aws_pipes_pipe',
  'aws_s3_bucket',
  'aws_s3_bucket_policy',
  'aws_s3_bucket_public_access_block',
  'aws_sesv2_email_identity',
  'aws_sqs_queue',
] as const;

const DATA_SOURCES = ['aws_caller_identity', 'aws_partition', 'aws_region'] as const;

interface FullBlock {
  readonly attributes?: Readonly<Record<string, FullAttribute>>;
  readonly block_types?: Readonly<Record<string, FullNested>>;
}

interface FullAttribute {
  readonly type?: unknown;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}

interface FullNested {
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly block: FullBlock;
}

interface FullSchema {
  readonly version: number;
  readonly block: FullBlock;
}

interface FullProvider {
  readonly provider: FullSchema;
  readonly resource_schemas: Readonly<Record<string, FullSchema>>;
  readonly data_source_schemas: Readonly<Record<string, FullSchema>>;
}

const FLAGS = ['required', 'optional', 'computed', 'sensitive', 'deprecated'] as const;

function block(full: FullBlock): object {
  const attributes = Object.entries(full.attributes ?? {}).map(([name, attribute]) => {
    if (attribute.type === undefined)
      throw new Error(`${name} has a nested type, which plugin protocol 5 does not know`);
    const flags = FLAGS.filter((flag) => attribute[flag]).map((flag) => flag[0]);
    return [name, [attribute.type, flags.join('')]];
  });
  const blocks = Object.entries(full.block_types ?? {}).map(([name, nested]) => [
    name,
    [nested.nesting_mode, nested.min_items ?? 0, nested.max_items ?? 0, block(nested.block)],
  ]);
  return { attributes: Object.fromEntries(attributes), blocks: Object.fromEntries(blocks) };
}

const schema = (full: FullSchema): object => ({ version: full.version, block: block(full.block) });

/** One line a type, so that a diff shows which one changed. */
function lines(names: readonly string[], schemas: Readonly<Record<string, FullSchema>>): string {
  const written = names.map((name) => {
    const full = schemas[name];
    if (full === undefined) throw new Error(`the schema has no ${name}`);
    return `    ${JSON.stringify(name)}: ${JSON.stringify(schema(full))}`;
  });
  return `{\n${written.join(',\n')}\n  }`;
}

/**
 * The schema of one release as the test provider reads it.
 *
 * @param text the output of `terraform providers schema -json`
 * @throws Error when it is of another provider or lacks a type that the tests need
 */
export function trimmed(text: string): string {
  const all = (JSON.parse(text) as { provider_schemas?: Readonly<Record<string, FullProvider>> }).provider_schemas;
  const full = Object.entries(all ?? {}).find(([address]) => address.endsWith('/hashicorp/aws'))?.[1];
  if (full === undefined) throw new Error('this is not the schema of hashicorp/aws');
  const { endpoints: _hundreds, ...blocks } = full.provider.block.block_types ?? {};
  const provider = { ...full.provider, block: { ...full.provider.block, block_types: blocks } };
  return [
    '{',
    `  "provider": ${JSON.stringify(schema(provider))},`,
    `  "resources": ${lines(RESOURCES, full.resource_schemas)},`,
    `  "dataSources": ${lines(DATA_SOURCES, full.data_source_schemas)}`,
    '}',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, version] = process.argv.slice(2);
  if (file === undefined || !/^\d+\.\d+\.\d+$/.test(version ?? '')) {
    console.error(
      'usage: npm run schema -- FILE VERSION, with the output of `terraform providers schema -json` in FILE',
    );
    process.exit(2);
  }
  const target = fileURLToPath(new URL(`../test/terraform/schemas/aws-${version}.json`, import.meta.url));
  writeFileSync(target, trimmed(readFileSync(file, 'utf8')));
}
