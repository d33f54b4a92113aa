// The recipes of the bundle: the rows say what the folders say, and a table that lacks something is refused in a sentence.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeSource } from '#module-source';
import { projectRoot } from '../../test/structure/source-files.ts';
import { type Config, defaults } from '../catalog/config.ts';
import { files } from './files.ts';
import { chosenRecipes, recipeFindings, recipes } from './recipes.ts';

const ids = recipes.map(({ id }) => id);
const of = (change: Partial<Config>): Config => ({ ...defaults, ...change });
const messages = (chosen: readonly string[], config: Config, label = 'dynamodb'): readonly string[] =>
  recipeFindings(chosen, config, label).map(({ message }) => message);

describe('the rows', () => {
  const table = readFileSync(join(projectRoot, 'recipes/README.md'), 'utf8');
  const lines = [...table.matchAll(/^\| \[([\w-]+)\]\(\1\/README\.md\) \| (.*?) \| (.*?) ?\|$/gm)];

  it('are those of recipes/README.md, word for word', () => {
    expect(lines.map(([, id, summary]) => [id, summary])).toEqual(recipes.map(({ id, summary }) => [id, summary]));
  });

  it('need and build on what the table there says', () => {
    for (const [index, [, , , said = '']] of lines.entries()) {
      const recipe = recipes[index];
      const streams = recipe?.needs.some((need) => need !== 'recovery') ?? false;
      expect([recipe?.id, /enable_streams/.test(said), /point-in-time recovery/.test(said)]).toEqual([
        recipe?.id,
        streams,
        recipe?.needs.includes('recovery'),
      ]);
      expect(/also copy ([\w-]+)/.exec(said)?.[1]).toBe(recipe?.builtOn[0]);
    }
  });

  it.each(ids)('title and arguments of %s are those of its README', (id) => {
    const [recipe] = chosenRecipes([id]);
    const readme = recipeSource[`${id}/README.md`] ?? '';
    expect(readme).toMatch(new RegExp(`^# ${recipe?.title}\n`));
    if (recipe === undefined || recipe.prefix === '') return;
    const call = /```hcl\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const given = [...call.matchAll(/^ {2}(\w+) +=/gm)].map(([, name]) => name);
    const ours = ['source', 'name', ...Object.keys(recipe.outputs), ...recipe.asks.map(({ argument }) => argument)];
    expect(given.toSorted()).toEqual([...ours, ...(recipe.handler === null ? [] : ['package'])].toSorted());
    for (const [argument, output] of Object.entries(recipe.outputs)) {
      expect(call).toMatch(new RegExp(`${argument} += module\\.dynamodb\\.${output}\n`));
    }
    expect(recipe.prefix).toMatch(/^[a-z]{3,7}$/);
    if (recipe.handler !== null) expect(recipeSource).toHaveProperty([`${recipe.handler}/handler/index.mjs`]);
  });
});

describe('recipeFindings', () => {
  const streamed = of({ enable_streams: true });

  it.each([
    ['no recipe', { given: [[], defaults], want: [] }],
    ['what a table has', { given: [ids, streamed], want: [] }],
    [
      'a stream that is off',
      { given: [['audit-log'], defaults], want: ['The recipe audit-log needs enable_streams = true.'] },
    ],
    [
      'a stream of keys',
      {
        given: [['stream-lambda', 'copy-table'], of({ enable_streams: true, stream_view_type: 'KEYS_ONLY' })],
        want: [
          'The recipe copy-table needs enable_streams = true, and NEW_AND_OLD_IMAGES or NEW_IMAGE as stream_view_type.',
        ],
      },
    ],
    [
      'recovery that is off',
      {
        given: [['restore'], of({ enable_point_in_time_recovery: false })],
        want: ['The recipe restore needs enable_point_in_time_recovery = true.'],
      },
    ],
    [
      'a recipe that is none',
      {
        given: [['elasticsearch'], defaults],
        want: [
          'There is no recipe "elasticsearch"; the recipes are stream-lambda, kinesis-flink, opensearch, audit-log, copy-table, cloudtrail, api-gateway, ses-email, restore.',
        ],
      },
    ],
  ] as const)('says of %s', (_, { given: [chosen, config], want }) => {
    expect(messages(chosen, config)).toEqual(want);
  });

  it.each(ids)('mends what a table lacks for %s', (id) => {
    const lacking = of({ enable_streams: false, enable_point_in_time_recovery: false });
    const findings = recipeFindings([id], lacking, 'dynamodb');
    const mended: Config = Object.assign({}, lacking, ...findings.map(({ fix }) => fix?.set));
    expect(findings.map(({ fields }) => fields[0])).toEqual(findings.map(({ fix }) => Object.keys(fix?.set ?? {})[0]));
    expect(messages([id], mended)).toEqual([]);
  });

  it('refuses a label that a recipe takes', () => {
    expect(messages(['api-gateway'], defaults, 'api_gateway')).toEqual([
      'The recipe api-gateway takes the label api_gateway: give the module another one.',
    ]);
    expect(messages(['restore'], defaults, 'restore')).toEqual([]);
  });
});

describe('the bundle with recipes', () => {
  const paths = (chosen: readonly string[]): readonly string[] =>
    Object.keys(files(defaults, { recipes: chosen })).filter((path) => path.startsWith('recipes'));

  it('has the folders of the chosen ones, and of those that they are built on', () => {
    expect(paths([])).toEqual([]);
    expect(paths(['restore'])).toEqual(['recipes/restore/README.md']);
    expect(paths(['ses-email']).map((path) => path.split('/').slice(0, 2).join('/'))).toEqual([
      'recipes.tf',
      ...Array(6).fill('recipes/ses-email'),
      ...Array(6).fill('recipes/stream-lambda'),
    ]);
  });

  it('says in its README what they are and what to do first', () => {
    const readme = files(defaults, { recipes: ['ses-email', 'audit-log'] })['README.md'];
    expect(readme).toContain(`## Recipes

- [Audit log](recipes/audit-log/README.md): Writes each change into CloudWatch Logs, without code.
- [E-mail by SES](recipes/ses-email/README.md): Mails somebody for each new item.

Zip the code of the functions before you plan:

\`\`\`sh
zip -j ses-email.zip recipes/ses-email/handler/index.mjs
\`\`\`

Give these values before you plan, in \`terraform.tfvars\` or with \`-var\`:

- \`ses_email_sender\`: Address that SES mails from; its owner confirms it
- \`ses_email_recipient\`: Address that is mailed

## Apply
`);
    expect(readme).toContain('- `recipes.tf`: calls the recipes\n');
    expect(readme).toContain('- `recipes/stream-lambda`: a recipe, with its own README\n');
  });

  it('calls them beside the module', () => {
    expect(files(defaults, { recipes: ['copy-table'], name: 'leads' })['recipes.tf']).toBe(`locals {
  recipe_table = lower(replace(module.leads.table_name, "/[^a-zA-Z0-9]+/", "-"))

  # What the recipes make is named after the table. AWS allows some of it 28 characters: a longer name ends in a digest.
  recipe_name = length(local.recipe_table) <= 20 ? local.recipe_table : "\${substr(local.recipe_table, 0, 11)}-\${substr(sha256(module.leads.table_name), 0, 8)}"
}

variable "copy_table_target_table_arn" {
  description = "ARN of the table that takes the copies"
  type        = string
}

module "copy_table" {
  source = "./recipes/copy-table"

  name             = "copy-\${local.recipe_name}"
  stream_arn       = module.leads.table_stream_arn
  kms_key_arn      = module.leads.kms_key_arn
  package          = "\${path.module}/copy-table.zip"
  target_table_arn = var.copy_table_target_table_arn
  tags             = var.tags
}

output "copy_table" {
  description = "What the recipe copy-table gives out"
  value       = module.copy_table
}
`);
  });
});
