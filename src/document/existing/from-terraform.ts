// A state or a plan as `terraform show -json` prints it: the resources of each module that holds a table.
// https://developer.hashicorp.com/terraform/internals/json-format
import type { ExistingTable, StateResource } from './facts.ts';
import { at, isObject, type Json, objectOf, objectsOf } from './json.ts';

/** A table that Terraform manages. */
export interface ManagedTable extends ExistingTable {
  /** Address of the table, such as `module.dynamodb.aws_dynamodb_table.this[0]`. */
  readonly address: string;
}

export interface TerraformJson {
  readonly kind: 'state' | 'plan';
  /** The tables that Terraform has made. */
  readonly standing: readonly ManagedTable[];
  /** The tables that the plan makes; the same as `standing` for a state. */
  readonly planned: readonly ManagedTable[];
}

/** Modules below one another that are followed; deeper ones are left out. */
const DEEPEST = 20;

/** Null where the JSON is neither. */
export function fromTerraform(json: unknown): TerraformJson | null {
  if (!isObject(json) || typeof at(json, 'format_version') !== 'string') return null;
  if (isObject(at(json, 'planned_values'))) {
    return {
      kind: 'plan',
      standing: tablesIn(at(json, 'prior_state', 'values', 'root_module')),
      planned: tablesIn(at(json, 'planned_values', 'root_module')),
    };
  }
  const isState = isObject(at(json, 'values')) || typeof at(json, 'terraform_version') === 'string';
  if (!isState) return null;
  const standing = tablesIn(at(json, 'values', 'root_module'));
  return { kind: 'state', standing, planned: standing };
}

function tablesIn(module: unknown, depth = 0): readonly ManagedTable[] {
  if (!isObject(module) || depth > DEEPEST) return [];
  const resources = objectsOf(at(module, 'resources')).filter((one) => at(one, 'mode') === 'managed');
  const own = resources.filter((one) => at(one, 'type') === 'aws_dynamodb_table');
  const found = own.map((one) => managedTable(one, resources));
  return [...found, ...objectsOf(at(module, 'child_modules')).flatMap((child) => tablesIn(child, depth + 1))];
}

function managedTable(table: Json, all: readonly Json[]): ManagedTable {
  const address = String(at(table, 'address'));
  const isOurs = /(^|\.)module\.[^.]+\.aws_dynamodb_table\.(this|autoscaled)\[0\]$/.test(address);
  const others = isOurs ? all.filter((one) => one !== table).map(resourceOf) : [];
  return { address, isOurs, table: objectOf(at(table, 'values')), resources: others };
}

const resourceOf = (resource: Json): StateResource => ({
  type: String(at(resource, 'type')),
  name: String(at(resource, 'name')),
  index: at(resource, 'index'),
  values: objectOf(at(resource, 'values')),
});
