// A root module that calls the module once for many configs: instances cost Terraform far less than calls of their own.
import { type Config, names } from '../../src/catalog/config.ts';

const MAIN = `variable "configs" {
  type = any
}

module "dynamodb" {
  source   = "./modules/dynamodb"
  for_each = var.configs

${names.map((name) => `  ${name} = each.value.${name}`).join('\n')}
}
`;

/** The files of such a root, path to text; the keys are those of the instances. */
export const instances = (configs: Readonly<Record<string, Config>>): Record<string, string> => ({
  'main.tf': MAIN,
  'terraform.tfvars.json': JSON.stringify({ configs }),
});
