// The variables as arguments: which are written, in the rows' order, in groups that read well.
import type { Config, Values, VariableName } from '../catalog/config.ts';
import type { Row } from '../catalog/row.ts';
import { variables } from '../catalog/variables.ts';
import { type Attribute, attribute, blank, comment, type Item, isList, isMap, type Value } from '../hcl/value.ts';
import { types } from '../terraform/types.ts';
import { literal } from './literal.ts';

/** `changed`: only what differs from the module's defaults; `all`: every variable, each group under a comment. */
export type Show = 'changed' | 'all';

/** Text, and the 1-based line on which each variable's argument stands, for those that are written. */
export interface Located {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** Where a group begins; it goes on until the next one. */
const BEGINNINGS: readonly { readonly first: VariableName; readonly title: string }[] = [
  { first: 'table_name', title: 'Table' },
  { first: 'read_capacity', title: 'Capacity' },
  { first: 'enable_encryption', title: 'Encryption and recovery' },
  { first: 'enable_ttl', title: 'Time to live' },
  { first: 'enable_streams', title: 'Streams' },
  { first: 'enable_backup', title: 'Backup' },
  { first: 'enable_autoscaling', title: 'Auto scaling' },
  { first: 'enable_monitoring', title: 'Monitoring' },
  { first: 'tags', title: 'Tags' },
  { first: 'deletion_protection_enabled', title: 'Table options' },
  { first: 'on_demand_max_read_request_units', title: 'Maximum on demand' },
  { first: 'create_kms_key', title: 'Key and access' },
  { first: 'point_in_time_recovery_period_in_days', title: 'Recovery and backup options' },
  { first: 'replica_regions', title: 'Replicas' },
  { first: 'alarm_actions', title: 'Monitoring options' },
  { first: 'enable_kinesis_destination', title: 'Kinesis destination' },
];

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

const groups: readonly Group[] = BEGINNINGS.map(({ first, title }, index) => {
  const start = variables.findIndex((row) => row.name === first);
  const next = BEGINNINGS[index + 1]?.first;
  const end = next === undefined ? variables.length : variables.findIndex((row) => row.name === next);
  return { title, rows: variables.slice(start, end) };
});

/**
 * The arguments for a config, or for values that are being refused. A missing value counts as the default.
 * @param always variables that are written even where they have their default
 */
export function argumentItems(config: Config | Values, show: Show, always: readonly VariableName[] = []): Item[] {
  const values: Readonly<Record<string, unknown>> = config;
  const must: readonly string[] = always;
  const written: Attribute[][] = [];
  for (const { rows } of groups) {
    const group: Attribute[] = [];
    for (const row of rows) {
      const given = values[row.name];
      const value = given === undefined ? row.default : given;
      if (show === 'all' || must.includes(row.name) || !types[row.type].equals(value, row.default))
        group.push(attribute(row.name, literal(value)));
    }
    written.push(group);
  }
  return show === 'all' ? titled(written) : spaced(written);
}

/** The arguments in which one config differs from another, with the values of the first. */
export function differingItems(config: Config, base: Config): Item[] {
  const written = groups.map(({ rows }) =>
    rows
      .filter((row) => !types[row.type].equals(held(config, row), held(base, row)))
      .map((row) => attribute(row.name, literal(held(config, row)))),
  );
  return spaced(written);
}

const held = (config: Readonly<Record<string, unknown>>, { name }: Row): unknown => config[name];

/** Every variable with the value that `valueFor` gives it, each group under a comment. */
export const allArguments = (valueFor: (row: Row) => Value): Item[] =>
  titled(groups.map(({ rows }) => rows.map((row) => attribute(row.name, valueFor(row)))));

const headings: readonly Item[] = groups.map(({ title }) => comment(title));

function titled(written: readonly (readonly Item[])[]): Item[] {
  const items: Item[] = [];
  for (const [index, heading] of headings.entries()) {
    if (index > 0) items.push(blank);
    items.push(heading);
    for (const item of written[index] ?? []) items.push(item);
  }
  return items;
}

/** Groups apart by a blank line, but single one-line arguments next to each other. */
function spaced(written: readonly (readonly Attribute[])[]): Item[] {
  const items: Item[] = [];
  let single = false;
  for (const group of written) {
    const [only] = group;
    if (only === undefined) continue;
    const short = group.length === 1 && isOneLine(only.value);
    if (items.length > 0 && !(single && short)) items.push(blank);
    for (const item of group) items.push(item);
    single = short;
  }
  return items;
}

/** A scalar, or a list of scalars. */
const isOneLine = (value: Value): boolean =>
  typeof value !== 'object' || value === null || (isList(value) && value.every((element) => !isMap(element)));
