// The root module of the bundle: the module call on variables, those variables, the outputs, and what it needs to run.
import type { Config } from '../catalog/config.ts';
import { variables } from '../catalog/variables.ts';
import { print } from '../hcl/print.ts';
import { attribute, blank, block, comment, Expression, type Item, reference, type Value } from '../hcl/value.ts';
import { allArguments, argumentItems, type Show } from './arguments.ts';
import { descriptions } from './descriptions.ts';
import { awsVersions, type Provider } from './edition.ts';
import { moduleItems } from './module-block.ts';
import { outputs } from './outputs.ts';
import { NAMED } from './tfvars.ts';

/** What the module asks of Terraform; a test holds it to modules/dynamodb/versions.tf. */
export const TERRAFORM_VERSION = '>= 1.0';

/** Where the module is and under which label it is called. */
export interface ModuleHead {
  readonly source: string;
  readonly version: string;
  readonly name: string;
}

/** main.tf: every argument from the variable of the same name. */
export const mainFile = (head: ModuleHead): string =>
  print(
    moduleItems(
      allArguments((row) => reference('var', row.name)),
      head,
    ),
  );

/** The whole root module as one main.tf with literal values. Without a Region the provider follows AWS_REGION or the profile. */
export function literalFile(
  config: Config,
  head: ModuleHead,
  { show, region, provider }: { show: Show; region: string | undefined; provider: Provider },
): string {
  const regional = region === undefined ? [] : [block('provider', ['aws'], [attribute('region', region)]), blank];
  const call = moduleItems(argumentItems(config, show, NAMED), head);
  return print([terraformBlock(provider), blank, ...regional, ...call, blank, ...outputItems(head.name)]);
}

/**
 * variables.tf: types, defaults and descriptions as the module has them, but for the table's name, which has no default here.
 * The module's validations are not repeated: it checks every value that is passed to it, also a null, and Terraform then
 * points at the argument in main.tf.
 */
export function variablesFile(region: string | undefined): string {
  const note = comment(
    'The values to set are in terraform.tfvars. The module checks them, so nothing is checked twice here.',
  );
  const items = variables.map((row) =>
    block(
      'variable',
      [row.name],
      [
        attribute('description', descriptions[row.name] ?? ''),
        attribute('type', new Expression(row.type)),
        ...(NAMED.includes(row.name) ? [] : [attribute('default', row.default)]),
      ],
    ),
  );
  const regionItem = block(
    'variable',
    ['aws_region'],
    [
      attribute('description', 'AWS Region of the table; null takes AWS_REGION or the Region of the AWS profile'),
      attribute('type', new Expression('string')),
      attribute('default', region ?? null),
    ],
  );
  return print([note, blank, ...apart([...items, regionItem])]);
}

/** outputs.tf: every output of the module under its own name. */
export const outputsFile = ({ name }: ModuleHead): string => print(outputItems(name));

const outputItems = (label: string): Item[] =>
  apart(
    outputs.map(({ name, description }) =>
      block(
        'output',
        [name],
        [attribute('description', description), attribute('value', reference('module', label, name))],
      ),
    ),
  );

/** versions.tf: what it needs of Terraform and of the AWS provider. */
export const versionsFile = (provider: Provider): string => print([terraformBlock(provider)]);

/** providers.tf: the Region is a variable, so that each environment may have its own, unless one is given. */
export const providersFile = (region: Value = reference('var', 'aws_region')): string =>
  print([block('provider', ['aws'], [attribute('region', region)])]);

const BACKEND = `Where Terraform keeps its state: here in files, one an environment (README.md). Before others work on the table,
choose a shared backend such as "s3" in its place; its key then tells the environments apart.`;

/** backend.tf, for environments: what tells their states apart is given to terraform init. */
export const backendFile = (): string =>
  print([comment(BACKEND), block('terraform', [], [block('backend', ['local'], [])])]);

const terraformBlock = (provider: Provider): Item =>
  block(
    'terraform',
    [],
    [
      attribute('required_version', TERRAFORM_VERSION),
      blank,
      block('required_providers', [], [attribute('aws', { source: 'hashicorp/aws', version: awsVersions[provider] })]),
    ],
  );

const apart = (items: readonly Item[]): Item[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [blank, item]));
