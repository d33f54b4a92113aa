// README.md of the bundle: what was chosen, what it costs and risks, how to apply it, and how to come back to it.
import type { Config } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, Expression } from '../hcl/value.ts';
import type { EnvironmentConfig } from './environment-config.ts';
import { commands, fenced } from './markdown.ts';
import { MODULE_SOURCE } from './module-block.ts';
import type { OwnModule } from './own-module.ts';
import { adviceOn, dangers, list } from './readme-advice.ts';
import { recipeSection } from './recipe-section.ts';
import { tfvars } from './tfvars.ts';

/** What the README says beyond the configuration. */
export interface About {
  /** What it costs, in a sentence or two. */
  readonly cost?: string;
  /** The address or fragment that opens this configuration again. */
  readonly link?: string;
  /** The command that writes the same files. */
  readonly command?: string;
  /** Name and version of what made the bundle. */
  readonly madeBy?: string;
}

/** How a table that exists gets to this configuration. */
export interface Moved {
  readonly block: { readonly path: string; readonly text: string; readonly about: string } | null;
  readonly steps: readonly { readonly text: string; readonly command?: string }[];
}

export interface ReadmeOptions {
  readonly region?: string;
  readonly layout?: 'tfvars' | 'literal';
  readonly source?: string;
  readonly environments?: readonly EnvironmentConfig[];
  readonly moved?: Moved;
  readonly ownModule?: OwnModule;
  readonly expressions?: Readonly<Record<string, string>>;
  readonly recipes?: readonly string[];
  readonly about?: About;
}

const ABOUT: Readonly<Record<string, string>> = {
  'main.tf': 'calls the module',
  'variables.tf': 'the variables, with their defaults; the table’s name has none',
  'outputs.tf': 'passes the outputs of the module on',
  'recipes.tf': 'calls the recipes',
  'versions.tf': 'the versions of Terraform and of the AWS provider that it needs',
  'providers.tf': 'the AWS provider, with its Region from `aws_region`',
  'backend.tf': 'where the states of the environments are kept',
  'terraform.tfvars': 'the values you chose; Terraform reads it by itself',
  '.gitignore': 'keeps states and plans out of version control',
  'COST.md': 'the cost estimate',
  'cost.csv': 'the cost estimate for a spreadsheet',
  'infracost-usage.yml': 'the workload for Infracost',
};

/** @param paths every other path of the bundle */
export function readme(config: Config, paths: readonly string[], options: ReadmeOptions): string {
  const advice = adviceOn(config);
  const { about = {} } = options;
  const intro =
    partIn(options) === null
      ? 'Terraform for one DynamoDB table. Run it as it is, or copy the module call into your own code.'
      : 'Terraform for one DynamoDB table: `main.tf` is your own file with the values that you changed. It is a part of your project and does not run alone.';
  const sections = [
    [`# DynamoDB table ${config.table_name}`, '', intro],
    ...dangers(advice, options.environments ?? []),
    [
      '## What was chosen',
      '',
      'Everything else has the module’s default.',
      '',
      ...fenced('hcl', tfvars(config).trimEnd()),
      ...evaluated(options.expressions ?? {}),
    ],
    ...(about.cost === undefined ? [] : [['## What it costs', '', about.cost, ...costFiles(paths)]]),
    ...recipeSection(options.recipes ?? []),
    ['## Apply', '', ...applying(options)],
    ['## Contents', '', ...contents(paths, options)],
    ...list(
      'Advice',
      advice.filter(({ level }) => level !== 'danger'),
    ),
    ...origin(about),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const costFiles = (paths: readonly string[]): readonly string[] =>
  paths.includes('COST.md') ? ['', 'COST.md has the lines and what they rest on.'] : [];

/** What is left to Terraform: no advice and no cost rests on it. */
function evaluated(expressions: Readonly<Record<string, string>>): readonly string[] {
  const all = Object.entries(expressions);
  if (all.length === 0) return [];
  const lines = print(all.map(([name, source]) => attribute(name, new Expression(source)))).trimEnd();
  return [
    '',
    'Only Terraform can evaluate these. Advice and cost take the module’s default for each:',
    '',
    ...fenced('hcl', lines),
  ];
}

/** The user's own file where it is a part of a project; null where the bundle runs alone. */
const partIn = ({ layout, ownModule }: ReadmeOptions): OwnModule | null =>
  layout === 'literal' && ownModule !== undefined && ownModule.missing.length > 0 ? ownModule : null;

const PLAN = ['terraform plan -out=tfplan', 'terraform apply tfplan'];

/** How a file that is a part of a project goes back to it. */
function applyingPart({ missing, source }: OwnModule, { environments = [], moved }: ReadmeOptions): readonly string[] {
  const shown = missing.slice(0, 10).map((name) => `\`${name}\``);
  const folder = source === MODULE_SOURCE ? ', with `modules/dynamodb` beside it' : '';
  return [
    `\`main.tf\` needs what is declared elsewhere in your project: ${shown.join(', ')}${missing.length > 10 ? ' and more' : ''}.`,
    '',
    `Put it in the place of the file that it came from${folder}. \`git diff\` then shows the lines that you changed and nothing else.${
      environments.length === 0 ? '' : ' `environments/` has the same file with the values of each environment.'
    }`,
    '',
    ...(moved === undefined ? [] : existing(moved)),
    ...commands('terraform init', ...PLAN),
    '',
    '`terraform plan` changes nothing: read what it prints before you apply it.',
  ];
}

function applying(options: ReadmeOptions): readonly string[] {
  const { region, layout = 'tfvars', environments = [], moved } = options;
  const part = partIn(options);
  if (part !== null) return applyingPart(part, options);
  const values = layout === 'literal' ? '`main.tf`' : '`terraform.tfvars`';
  const isOwn = layout === 'literal' && options.ownModule !== undefined;
  const backend = layout === 'literal' && !isOwn ? '`main.tf`' : '`versions.tf`';
  return [
    `You need Terraform 1.0 or later, or OpenTofu 1.6 or later (then write \`tofu\` for \`terraform\`), and AWS credentials that the AWS provider finds (environment, profile or role). ${isOwn ? ownRegionNote(region, options.ownModule) : regionNote(region, layout)}`,
    '',
    ...(moved === undefined ? [] : existing(moved)),
    ...(environments.length > 0
      ? environmentCommands(environments, layout)
      : commands(...(region === undefined ? ['export AWS_REGION=us-east-1'] : []), 'terraform init', ...PLAN)),
    '',
    `\`terraform plan\` changes nothing: read what it prints before you apply it. Later changes go into ${values}; then plan and apply again.`,
    '',
    ...(environments.length > 0
      ? []
      : [
          `The state stays in this folder until you add a \`backend\` block to ${backend}: do that before others work on the table.`,
        ]),
    '`terraform destroy` deletes the table with its items.',
  ];
}

const existing = ({ steps }: Moved): readonly string[] => [
  'The table exists. In this order, after `terraform init`:',
  '',
  ...steps.map(({ text, command }, index) => `${index + 1}. ${text}${command === undefined ? '' : ` \`${command}\``}`),
  '',
];

/** A state for each environment: its backend key is given to terraform init. */
function environmentCommands(
  environments: readonly EnvironmentConfig[],
  layout: 'tfvars' | 'literal',
): readonly string[] {
  if (layout === 'literal') {
    return [
      'Each environment is a root module of its own, with a state of its own:',
      '',
      ...environments.flatMap(({ name }) => commands(`cd environments/${name}`, 'terraform init', ...PLAN)),
    ];
  }
  const [first] = environments;
  const key = `${first?.config.table_name ?? 'table'}/${first?.name ?? 'name'}.tfstate`;
  return [
    'Each environment has its values in `environments/`, on top of `terraform.tfvars`, and a state of its own:',
    '',
    ...environments.flatMap(({ name }) => [
      ...commands(
        `terraform init -reconfigure -backend-config=path=${name}.tfstate`,
        `terraform plan -var-file=environments/${name}.tfvars -out=${name}.tfplan`,
        `terraform apply ${name}.tfplan`,
      ),
      '',
    ]),
    `With \`backend "s3"\` in \`backend.tf\`, the key takes the place of the path: \`terraform init -reconfigure -backend-config=bucket=YOUR-BUCKET -backend-config=key=${key}\`.`,
  ];
}

/** A provider block of the user's own decides. */
function ownRegionNote(region: string | undefined, own: OwnModule | undefined): string {
  if (own?.blocks.has('provider')) return 'The Region is the one of the `provider` block in `main.tf`.';
  return region === undefined ? regionNote(undefined, 'literal') : `The Region is ${region}, in \`providers.tf\`.`;
}

function regionNote(region: string | undefined, layout: 'tfvars' | 'literal'): string {
  if (region === undefined) return 'The Region is the one in `AWS_REGION` or in your AWS profile.';
  return layout === 'literal'
    ? `The Region is ${region}, in \`main.tf\`.`
    : `The Region is ${region}, the default of \`aws_region\` in \`variables.tf\`.`;
}

function contents(
  paths: readonly string[],
  { layout = 'tfvars', source = MODULE_SOURCE, ownModule, moved }: ReadmeOptions,
): readonly string[] {
  const isOwn = layout === 'literal' && ownModule !== undefined;
  const about = (path: string): string | undefined => {
    if (path === 'main.tf' && isOwn)
      return 'your own file, with the values that you changed and every other byte as it was';
    if (path === 'providers.tf' && isOwn) return 'the AWS provider, with its Region';
    if (path === 'main.tf' && layout === 'literal')
      return 'everything: versions, provider, the module call with its values, outputs';
    if (/^environments\/.*\/recipes\.tf$/.test(path)) return ABOUT['recipes.tf'];
    if (moved?.block && path.endsWith(moved.block.path)) return moved.block.about;
    if (path.startsWith('environments/')) return 'the values of one environment';
    return ABOUT[path];
  };
  const lines = paths
    .filter((path) => !/^(modules|recipes)\//.test(path))
    .map((path) => `- \`${path}\`${about(path) === undefined ? '' : `: ${about(path)}`}`);
  const module =
    source === MODULE_SOURCE
      ? '- `modules/dynamodb`: the module, with its own README'
      : `- The module itself is not here: Terraform fetches it from ${source === '' ? 'the source in the block' : `\`${source}\``}.`;
  const folders = [...new Set(paths.flatMap((path) => /^recipes\/[^/]+/.exec(path) ?? []))];
  return [...lines, ...folders.map((folder) => `- \`${folder}\`: a recipe, with its own README`), module];
}

function origin({ link, command, madeBy }: About): readonly (readonly string[])[] {
  const lines = [
    ...(link === undefined ? [] : [reopen(link)]),
    ...(command === undefined ? [] : ['The same files from the command line:', '', ...commands(command)]),
    ...(madeBy === undefined ? [] : [`Made by ${madeBy}.`]),
  ];
  return lines.length === 0 ? [] : [['## Come back to it', '', lines.join('\n\n').replaceAll(/\n{3,}/g, '\n\n')]];
}

/** A fragment goes behind the address of whichever copy of the page one uses. */
const reopen = (link: string): string =>
  link.startsWith('#')
    ? `To change this configuration, open the configurator with this behind its address: \`${link}\``
    : `To change this configuration, open it again: <${link}>`;
