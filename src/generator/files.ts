// Every file of the bundle, path to text.

import type { Config } from '../catalog/config.ts';
import type { Show } from './arguments.ts';
import type { Provider } from './edition.ts';
import type { EnvironmentConfig } from './environment-config.ts';
import { MODULE_LABEL, MODULE_SOURCE } from './module-block.ts';
import { moduleFiles } from './module-files.ts';
import { ownFiles } from './own-files.ts';
import type { OwnModule } from './own-module.ts';
import { type About, type Moved, readme } from './readme.ts';
import { recipeCalls, recipeFolders } from './recipe-files.ts';
import {
  backendFile,
  literalFile,
  type ModuleHead,
  mainFile,
  outputsFile,
  providersFile,
  variablesFile,
  versionsFile,
} from './root-module.ts';
import { environmentTfvars, tfvars } from './tfvars.ts';

export interface FilesOptions {
  /** What terraform.tfvars holds; "changed" unless told. */
  readonly show?: Show;
  /** Region of the provider; without one it follows AWS_REGION or the AWS profile. */
  readonly region?: string;
  /** A root module on variables with terraform.tfvars, unless told; or one main.tf with literal values. */
  readonly layout?: 'tfvars' | 'literal';
  /** Source of the module block; "./modules/dynamodb" unless told, and only then the module itself is in the bundle. */
  readonly source?: string;
  /** Version constraint of a registry address. */
  readonly version?: string;
  /** Label of the module block; "dynamodb" unless told. */
  readonly name?: string;
  /** A .tf file of the user's own in the place of main.tf, for the layout with literal values. */
  readonly ownModule?: OwnModule;
  /** What only Terraform can evaluate, by variable; the config holds defaults there. */
  readonly expressions?: Readonly<Record<string, string>>;
  /** A terraform.tfvars of the user's own, for the layout on variables. */
  readonly ownTfvars?: string;
  /** Each gets its values in environments/, and its commands in the README. */
  readonly environments?: readonly EnvironmentConfig[];
  /** For a table that exists: what carries it over, and the steps in order. */
  readonly moved?: Moved;
  /** Major release of the AWS provider; '5' unless told. */
  readonly provider?: Provider;
  /** Ids of recipes that come too; see recipes.ts. */
  readonly recipes?: readonly string[];
  /** With the module's own tests, examples and change log. */
  readonly moduleTests?: boolean;
  /** What the README says beyond the configuration. */
  readonly about?: About;
  /** Further files, such as the cost estimate; paths as in the bundle. */
  readonly extra?: Readonly<Record<string, string>>;
}

const GITIGNORE = `# Terraform's working files: providers, states and saved plans hold secrets or are made anew.
# Keep .terraform.lock.hcl under version control.
.terraform/
*.tfstate
*.tfstate.*
tfplan
*.tfplan
crash.log
crash.*.log
`;

/** A root module that runs. The same config and options give the same files. */
export function files(config: Config, options: FilesOptions = {}): Record<string, string> {
  const { moved, extra = {} } = options;
  const head = headOf(options);
  const isPart = (ownIn(options)?.missing ?? []).length > 0;
  const contents: Record<string, string> = {
    ...(options.layout === 'literal' ? literal(config, head, options) : onVariables(config, head, options)),
    ...(moved?.block ? carried(moved.block, options) : {}),
    ...(isPart ? {} : { '.gitignore': GITIGNORE }),
    ...extra,
    ...recipeFolders(options.recipes ?? []),
    ...(head.source === MODULE_SOURCE ? moduleFiles(options.provider ?? '5', options.moduleTests ?? false) : {}),
  };
  return { 'README.md': readme(config, Object.keys(contents), { ...options, source: head.source }), ...contents };
}

/** What carries the table over, in every root module. */
function carried(
  { path, text }: NonNullable<Moved['block']>,
  { layout, environments = [] }: FilesOptions,
): Record<string, string> {
  const folders = layout === 'literal' ? environments.map(({ name }) => `environments/${name}/`) : [];
  return Object.fromEntries(['', ...folders].map((folder) => [`${folder}${path}`, text]));
}

/** The user's own .tf file takes the place of the one with literal values. */
const ownIn = ({ layout, ownModule }: FilesOptions): OwnModule | undefined =>
  layout === 'literal' ? ownModule : undefined;

function headOf(options: FilesOptions): ModuleHead {
  const { source = MODULE_SOURCE, version = '', name = MODULE_LABEL } = options;
  const own = ownIn(options);
  return own === undefined ? { source, version, name } : { source: own.source, version: '', name: own.label };
}

function onVariables(config: Config, head: ModuleHead, options: FilesOptions): Record<string, string> {
  const { region, provider = '5', show = 'changed', environments = [], recipes = [] } = options;
  return {
    'main.tf': mainFile(head),
    'variables.tf': variablesFile(region),
    'outputs.tf': outputsFile(head),
    ...recipeCalls(recipes, { label: head.name, top: '.', tags: 'variable' }),
    'versions.tf': versionsFile(provider),
    'providers.tf': providersFile(),
    ...(environments.length > 0 ? { 'backend.tf': backendFile() } : {}),
    'terraform.tfvars': options.ownTfvars ?? tfvars(config, { show }),
    ...Object.fromEntries(
      environments.map((one) => [`environments/${one.name}.tfvars`, environmentTfvars(one.config, config)]),
    ),
  };
}

/** One main.tf; with environments one in a folder for each, since nothing is a variable. */
function literal(config: Config, head: ModuleHead, options: FilesOptions): Record<string, string> {
  const { region, provider = '5', show = 'changed', environments = [], recipes = [] } = options;
  const calls = (tags: Config['tags'], top: string): [string, string][] =>
    Object.entries(recipeCalls(recipes, { label: head.name, top, tags }));
  const below = head.source.startsWith('./') ? `../../${head.source.slice(2)}` : `../../${head.source}`;
  const inFolder = { ...head, source: /^\.\.?\//.test(head.source) ? below : head.source };
  const root = (values: Config, own: OwnModule | undefined, at: ModuleHead): [string, string][] =>
    Object.entries(
      own === undefined
        ? { 'main.tf': literalFile(values, at, { show, region, provider }) }
        : ownFiles(own, { region, provider }),
    );
  return {
    ...Object.fromEntries(root(config, options.ownModule, head)),
    ...Object.fromEntries(calls(config.tags, '.')),
    ...Object.fromEntries(
      environments.flatMap((one) =>
        [...root(one.config, one.own, inFolder), ...calls(one.config.tags, '../..')].map(
          ([path, text]): [string, string] => [`environments/${one.name}/${path}`, text],
        ),
      ),
    ),
  };
}
