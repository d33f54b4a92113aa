// Conditions and arguments that several resources share.
import type { Config, VariableName } from '../catalog/config.ts';
import { derivedName, type NameKind } from './names.ts';
import type { Argument } from './resource-row.ts';

export const isProvisioned = (config: Config): boolean => config.billing_mode === 'PROVISIONED';
export const isAutoscaled = (config: Config): boolean => isProvisioned(config) && config.enable_autoscaling;
/** Whether the module makes a key. */
export const hasOwnKey = (config: Config): boolean => config.enable_encryption && config.create_kms_key;

/** The address of the table within the module. */
export const tableAddress = (config: Config): string =>
  `aws_dynamodb_table.${isAutoscaled(config) ? 'autoscaled' : 'this'}[0]`;

export const OWN_KEY = 'aws_kms_key.this[0]';
export const ownKeyAddress = (config: Config): string | null => (hasOwnKey(config) ? OWN_KEY : null);

/** Instance keys of a resource with `count`. */
export const once =
  (exists: (config: Config) => boolean) =>
  (config: Config): readonly string[] =>
    exists(config) ? ['[0]'] : [];

/** The key of an instance with `for_each`, and back. */
export const quotedKey = (key: string): string => `["${key}"]`;
export const plainKey = (key: string): string => key.slice(2, -2);

/** An argument that is a variable's value. */
export const passed = (name: string, from: VariableName): Argument => ({
  name,
  from: [from],
  value: (config) => config[from],
});

/** A name made from the table's name; another one replaces the resource. */
export const named = (name: string, kind: NameKind): Argument => ({
  name,
  from: ['table_name'],
  value: (config) => derivedName(config.table_name, kind),
  replaces: true,
});

/** The table's own name where another one replaces the resource. */
export const ofTable = (name: string): Argument => ({ ...passed(name, 'table_name'), replaces: true });

export const tags: Argument = {
  name: 'tags',
  from: ['table_name', 'tags'],
  value: (config) => ({ Name: config.table_name, ...config.tags }),
};
