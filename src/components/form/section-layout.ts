// Where each variable of a section stands: in sight, under Advanced, or in the group that has no effect now and why.
import { rowOf, type VariableName } from '../../catalog/config.ts';
import type { SectionId } from '../../catalog/row.ts';
import { namesIn } from '../../catalog/sections.ts';
import type { FormModel } from '../../model/form.ts';

export interface InactiveGroup {
  /** What the variables have in common, as the catalogue says it. */
  readonly reason: string;
  readonly names: readonly VariableName[];
}

export interface SectionLayout {
  readonly inSight: readonly VariableName[];
  readonly advanced: readonly VariableName[];
  readonly inactive: readonly InactiveGroup[];
}

/** Every variable of the section once, in the order of the catalogue. */
export function sectionLayout(id: SectionId, { fields }: Pick<FormModel, 'fields'>): SectionLayout {
  const names = namesIn(id);
  const active = names.filter((name) => fields[name].inactive === undefined);
  const reasons = new Map<string, VariableName[]>();
  for (const name of names) {
    const reason = fields[name].inactive;
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return {
    inSight: active.filter((name) => rowOf(name).advanced !== true),
    advanced: active.filter((name) => rowOf(name).advanced === true),
    inactive: [...reasons].map(([reason, inside]) => ({ reason, names: inside })),
  };
}
