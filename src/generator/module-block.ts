// The module call with literal values: the snippet that is pasted into a configuration that exists.
import type { Config, Values } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, blank, block, type Item } from '../hcl/value.ts';
import { argumentItems, type Located, type Show } from './arguments.ts';
import type { Provider } from './edition.ts';

/** Where the bundle has the module. */
export const MODULE_SOURCE = './modules/dynamodb';
export const MODULE_LABEL = 'dynamodb';

export interface ModuleBlockOptions {
  /** Where Terraform finds the module; "./modules/dynamodb" unless told. */
  readonly source?: string;
  /** Version constraint, for a registry address alone; none unless told. */
  readonly version?: string;
  /** The label of the block; "dynamodb" unless told. */
  readonly name?: string;
  /** "changed" unless told. */
  readonly show?: Show;
  /** The text is the same for every release of the AWS provider, so that one set of options serves every text. */
  readonly provider?: Provider;
}

/** The module block of a config, or of values that are being refused, in canonical format. */
export const moduleBlock = (config: Config | Values, options: ModuleBlockOptions = {}): string =>
  print(moduleItems(argumentItems(config, options.show ?? 'changed'), options));

/** The same text with the line of each argument. */
export function moduleBlockWithLines(config: Config | Values, options: ModuleBlockOptions = {}): Located {
  const lines = new Map<string, number>();
  const items = moduleItems(argumentItems(config, options.show ?? 'changed'), options);
  return { text: print(items, (name, line) => lines.set(name, line)), lines };
}

/** A module block around arguments. */
export function moduleItems(items: readonly Item[], options: ModuleBlockOptions): Item[] {
  const { source = MODULE_SOURCE, version = '', name = MODULE_LABEL } = options;
  const head = [attribute('source', source), ...(version === '' ? [] : [attribute('version', version)])];
  return [block('module', [name], items.length === 0 ? head : [...head, blank, ...items])];
}
