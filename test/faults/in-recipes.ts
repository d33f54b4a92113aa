// Faults of the recipes and of how the bundle carries them.
import { fault, type SeededFault } from './fault.ts';

const TERRAFORM = 'test/terraform';
const RECIPES = `${TERRAFORM}/recipes.test.ts`;

/** The test that plans all recipes together. */
const PLANNED = `vitest run --bail=1 ${RECIPES} -t "as their READMEs call them"`;

/** Lines that stand in the module's main.tf too. */
const COPIED = `locals {
  provisioned = var.billing_mode == "PROVISIONED"

  # On demand there is no capacity to scale, so the switch is inert there instead of an error.
  autoscaling = local.provisioned && var.enable_autoscaling

  # Global secondary index => its partition key; the table's range_key is the sort key of both.
  indexes = {
    "email-index"  = "email"
    "source-index" = "source"
  }

  # The provider refuses a definition that no key uses as well as a key without one, so this is exactly the set of keys;
`;

export const inRecipes: readonly SeededFault[] = [
  fault(
    'recipe: a consumer without the key',
    'recipes/audit-log/main.tf',
    ['"kms:Decrypt"', '"kms:DescribeKey"'],
    RECIPES,
  ),
  fault(
    'recipe: retries without end',
    'recipes/stream-lambda/main.tf',
    ['maximum_retry_attempts         = 5', 'maximum_retry_attempts         = -1'],
    RECIPES,
  ),
  fault(
    'recipe: what TTL deleted is a change',
    'recipes/stream-lambda/main.tf',
    ['userIdentity = { principalId = [{ exists = false }] }', 'userIdentity = { principalId = [{ exists = true }] }'],
    RECIPES,
  ),
  fault(
    'bundle: a recipe without the one it is built on',
    'src/generator/recipe-files.ts',
    ['[id, ...builtOn]', '[id]'],
    'src/generator/recipes.test.ts',
  ),
  fault(
    'bundle: recipes of two environments under one name',
    'src/generator/recipe-files.ts',
    ['length(local.recipe_table) <= 20', 'length(local.recipe_table) <= 200'],
    RECIPES,
  ),
  fault(
    'bundle: a recipe for a stream that is off',
    'src/generator/recipes.ts',
    ['!needs[need].met(config)', 'needs[need].met(config)'],
    'src/generator/recipes.test.ts',
  ),
  fault(
    'bundle: a fix that does not mend what a recipe needs',
    'src/generator/recipes.ts',
    ["stream_view_type: 'NEW_AND_OLD_IMAGES' }", "stream_view_type: 'KEYS_ONLY' }"],
    'src/generator/recipes.test.ts',
  ),
  fault('recipe: an application in SQL', 'recipes/kinesis-flink/main.tf', ['"FLINK-1_20"', '"SQL-1_0"'], PLANNED),
  fault(
    'recipe: a search without TLS',
    'recipes/opensearch/main.tf',
    ['enforce_https       = true', 'enforce_https       = false'],
    PLANNED,
  ),
  fault(
    'recipe: a copy that keeps what was deleted',
    'recipes/copy-table/main.tf',
    ['= "all"', '= "changes"'],
    PLANNED,
  ),
  fault(
    'recipe: a trail without the streams',
    'recipes/cloudtrail/main.tf',
    ['{ Table = "items", Stream = "streams" }', '{ Table = "items" }'],
    PLANNED,
  ),
  fault('recipe: mail for what TTL deleted', 'recipes/ses-email/main.tf', ['= "changes"', '= "all"'], PLANNED),
  fault(
    'recipe: a runbook that Terraform refuses',
    'recipes/restore/README.md',
    ['   terraform init\n', ''],
    `vitest run ${TERRAFORM}/restore.test.ts -t "the runbook installs"`,
  ),
  fault(
    'recipe: lines of the module a second time',
    'recipes/audit-log/main.tf',
    ['# ', `${COPIED}\n# `],
    `${TERRAFORM}/module-published.test.ts`,
  ),
  fault(
    'recipe: an API open to everybody',
    'recipes/api-gateway/variables.tf',
    ['default     = "AWS_IAM"', 'default     = "NONE"'],
    RECIPES,
  ),
];
