// Variable files for the root module of the bundle: terraform.tfvars and terraform.tfvars.json.
import type { Config, Values } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { comment, type Item } from '../hcl/value.ts';
import { argumentItems, type Located, type Show } from './arguments.ts';
import type { Provider } from './edition.ts';

export interface TfvarsOptions {
  /** "changed" unless told. */
  readonly show?: Show;
  /** The text is the same for every release of the AWS provider, so that one set of options serves every text. */
  readonly provider?: Provider;
}

const UNCHANGED = comment('Every variable has its default; variables.tf lists them all.');

/** The text of terraform.tfvars for a config, or for values that are being refused; never empty. */
export const tfvars = (config: Config | Values, options: TfvarsOptions = {}): string =>
  print(tfvarsItems(config, options));

/** The same text with the line of each variable. */
export function tfvarsWithLines(config: Config | Values, options: TfvarsOptions = {}): Located {
  const lines = new Map<string, number>();
  return { text: print(tfvarsItems(config, options), (name, line) => lines.set(name, line)), lines };
}

function tfvarsItems(config: Config | Values, options: TfvarsOptions): readonly Item[] {
  const items = argumentItems(config, options.show ?? 'changed');
  return items.length === 0 ? [UNCHANGED] : items;
}

/** The text of terraform.tfvars.json: the same values, for programs. */
export function tfvarsJson(config: Config | Values, options: TfvarsOptions = {}): string {
  const items = argumentItems(config, options.show ?? 'changed');
  const entries = items.flatMap((item) => (item.kind === 'attribute' ? [[item.name, item.value]] : []));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
