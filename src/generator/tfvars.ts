// Variable files for the root module of the bundle: terraform.tfvars, terraform.tfvars.json and those of environments.
import type { Config, Values, VariableName } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { comment, type Item } from '../hcl/value.ts';
import { argumentItems, differingItems, type Located, type Show } from './arguments.ts';
import type { Provider } from './edition.ts';

export interface TfvarsOptions {
  /** "changed" unless told. */
  readonly show?: Show;
  /** The text is the same for every release of the AWS provider, so that one set of options serves every text. */
  readonly provider?: Provider;
}

/** The root module has no default for these: without its tfvars it must not plan a table that nobody named. */
export const NAMED: readonly VariableName[] = ['table_name'];

/** The text of terraform.tfvars for a config, or for values that are being refused; never empty. */
export const tfvars = (config: Config | Values, options: TfvarsOptions = {}): string =>
  print(tfvarsItems(config, options));

/** The same text with the line of each variable. */
export function tfvarsWithLines(config: Config | Values, options: TfvarsOptions = {}): Located {
  const lines = new Map<string, number>();
  return { text: print(tfvarsItems(config, options), (name, line) => lines.set(name, line)), lines };
}

const tfvarsItems = (config: Config | Values, options: TfvarsOptions): readonly Item[] =>
  argumentItems(config, options.show ?? 'changed', NAMED);

const SAME = comment('Nothing differs from terraform.tfvars.');

/** The text of environments/NAME.tfvars: what differs from the values that terraform.tfvars has for all environments. */
export function environmentTfvars(config: Config, base: Config): string {
  const items = differingItems(config, base);
  return print(items.length === 0 ? [SAME] : items);
}

/** The text of terraform.tfvars.json: the same values, for programs. */
export function tfvarsJson(config: Config | Values, options: TfvarsOptions = {}): string {
  const items = tfvarsItems(config, options);
  const entries = items.flatMap((item) => (item.kind === 'attribute' ? [[item.name, item.value]] : []));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
