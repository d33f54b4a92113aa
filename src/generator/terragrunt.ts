// The same values as inputs of Terragrunt.
import type { Config, Values } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, blank, block, type Value } from '../hcl/value.ts';
import { argumentItems } from './arguments.ts';
import { MODULE_SOURCE, type ModuleBlockOptions } from './module-block.ts';
import { sourceKind } from './module-source.ts';
import { NAMED } from './tfvars.ts';

/** terragrunt.hcl: where the module is, and its inputs. https://terragrunt.gruntwork.io/docs/reference/hcl/attributes/#inputs */
export function terragrunt(config: Config | Values, options: Omit<ModuleBlockOptions, 'name'> = {}): string {
  const items = argumentItems(config, options.show ?? 'changed', NAMED);
  const inputs = Object.fromEntries(
    items.flatMap((item): [string, Value][] => (item.kind === 'attribute' ? [[item.name, item.value]] : [])),
  );
  return print([block('terraform', [], [attribute('source', address(options))]), blank, attribute('inputs', inputs)]);
}

/** Terragrunt fetches from a registry by an address of its own. */
function address({ source = MODULE_SOURCE, version = '' }: ModuleBlockOptions): string {
  if (sourceKind(source) !== 'registry') return source;
  const host = source.split('/').length === 4 ? '' : '/';
  return `tfr://${host}${source}${version === '' ? '' : `?version=${encodeURIComponent(version)}`}`;
}
