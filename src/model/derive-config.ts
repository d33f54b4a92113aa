// What follows from the variables alone: the texts, and each field's findings.
import type { Checked } from '../catalog/check.ts';
import { defaults, inactiveReasons, names, rowOf, type VariableName } from '../catalog/config.ts';
import { type Finding, isBlocking } from '../catalog/finding.ts';
import type { Located, Show } from '../generator/arguments.ts';
import { moduleBlockWithLines } from '../generator/module-block.ts';
import { tfvarsWithLines } from '../generator/tfvars.ts';
import { types } from '../terraform/types.ts';

export interface FieldView {
  readonly findings: readonly Finding[];
  /** The first reason why the variable has no effect; undefined when it has one. */
  readonly inactive: string | undefined;
  /** Whether it differs from the module's default. */
  readonly changed: boolean;
}

export interface DerivedConfig extends Checked {
  /** The findings that keep the config from being exported. */
  readonly problems: readonly Finding[];
  /** With refused values, the texts show what was typed. */
  readonly texts: { readonly module: Located; readonly tfvars: Located };
  readonly fields: Readonly<Record<VariableName, FieldView>>;
}

/** @param show which arguments the texts hold */
export function deriveConfig(checked: Checked, show: Show): DerivedConfig {
  const { values, findings } = checked;
  const field = (name: VariableName): FieldView => ({
    findings: findings.filter(({ fields }) => fields.some((one) => one === name)),
    inactive: inactiveReasons(rowOf(name), values)[0],
    changed: !types[rowOf(name).type].equals(values[name], defaults[name]),
  });
  return {
    ...checked,
    problems: findings.filter(isBlocking),
    texts: { module: moduleBlockWithLines(values, { show }), tfvars: tfvarsWithLines(values, { show }) },
    fields: Object.fromEntries(names.map((name) => [name, field(name)])) as DerivedConfig['fields'],
  };
}
