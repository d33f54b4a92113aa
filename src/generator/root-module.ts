// The root module of the bundle: the module call on variables, those variables, the outputs, and what it needs to run.
import { variables } from '../catalog/variables.ts';
import { print } from '../hcl/print.ts';
import { attribute, blank, block, comment, Expression, type Item, reference } from '../hcl/value.ts';
import { allArguments } from './arguments.ts';
import { awsVersions, type Provider } from './edition.ts';
import { moduleItems } from './module-block.ts';
import { outputs } from './outputs.ts';

/** What the module asks of Terraform; a test holds it to modules/dynamodb/versions.tf. */
export const TERRAFORM_VERSION = '>= 1.0';

/** main.tf: every argument from the variable of the same name. */
export const mainFile = (): string =>
  print(
    moduleItems(
      allArguments((row) => reference('var', row.name)),
      {},
    ),
  );

/**
 * variables.tf: types, defaults and descriptions as the module has them. The module's validations are not repeated: it
 * checks every value that is passed to it, also a null, and Terraform then points at the argument in main.tf.
 */
export function variablesFile(): string {
  const note = comment(
    'The values to set are in terraform.tfvars. The module checks them, so nothing is checked twice here.',
  );
  const items = variables.map((row) =>
    block(
      'variable',
      [row.name],
      [
        attribute('description', row.description),
        attribute('type', new Expression(row.type)),
        attribute('default', row.default),
      ],
    ),
  );
  return print([note, blank, ...apart(items)]);
}

/** outputs.tf: every output of the module under its own name. */
export const outputsFile = (): string =>
  print(
    apart(
      outputs.map(({ name, description }) =>
        block(
          'output',
          [name],
          [attribute('description', description), attribute('value', reference('module', 'dynamodb', name))],
        ),
      ),
    ),
  );

/** versions.tf. With a region the provider is bound to it; without one it follows AWS_REGION or the AWS profile. */
export function versionsFile(region: string | undefined, provider: Provider): string {
  const terraform = block(
    'terraform',
    [],
    [
      attribute('required_version', TERRAFORM_VERSION),
      blank,
      block('required_providers', [], [attribute('aws', { source: 'hashicorp/aws', version: awsVersions[provider] })]),
    ],
  );
  if (region === undefined) return print([terraform]);
  return print([terraform, blank, block('provider', ['aws'], [attribute('region', region)])]);
}

const apart = (items: readonly Item[]): Item[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [blank, item]));
