// Every file of the bundle, path to text.
import type { Config } from '../catalog/config.ts';
import type { Show } from './arguments.ts';
import type { Provider } from './edition.ts';
import { moduleFiles } from './module-files.ts';
import { readme } from './readme.ts';
import { mainFile, outputsFile, variablesFile, versionsFile } from './root-module.ts';
import { tfvars } from './tfvars.ts';

export interface FilesOptions {
  /** What terraform.tfvars holds; "changed" unless told. */
  readonly show?: Show;
  /** Region of the provider; without one it follows AWS_REGION or the AWS profile. */
  readonly region?: string;
  /** Major release of the AWS provider; '5' unless told. */
  readonly provider?: Provider;
  /** With the module's own tests, examples and change log. */
  readonly moduleTests?: boolean;
  /** Further files, such as the cost estimate; paths as in the bundle. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A root module that runs, with the module in modules/dynamodb. The same config gives the same files. */
export function files(config: Config, options: FilesOptions = {}): Record<string, string> {
  const { show = 'changed', region, provider = '5', moduleTests = false, extra = {} } = options;
  const contents: Record<string, string> = {
    'main.tf': mainFile(),
    'variables.tf': variablesFile(),
    'outputs.tf': outputsFile(),
    'versions.tf': versionsFile(region, provider),
    'terraform.tfvars': tfvars(config, { show }),
    ...extra,
    ...moduleFiles(provider, moduleTests),
  };
  return { 'README.md': readme(config.table_name, Object.keys(contents), region), ...contents };
}
