// The page's model with its prices: all of it but what an imported text brings.
import { isVariable } from '../catalog/entries.ts';
import type { Finding } from '../catalog/finding.ts';
import type { State } from '../document/reduce.ts';
import { type CostModel, costModel } from './cost.ts';
import { type FormModel, formModel, type PageModel } from './form.ts';

/** The page's model with its prices. */
export interface PricedModel extends PageModel {
  readonly cost: CostModel;
}

/** The form's model with the cost. With refused values, the module's defaults are priced in their place. */
export function pricedModel(state: State): PricedModel {
  const form = formModel(state);
  const cost = costModel(form.fallback, state.document, state.session.simulated);
  return { ...form, ...withCapacity(form, cost.findings), cost };
}

type Findings = Pick<FormModel, 'findings' | 'fields'>;

/** The form's findings with those of the estimate that are about variables, each at its field too. */
function withCapacity({ findings, fields }: Findings, found: readonly Finding[]): Findings {
  const added = found.filter((finding) => finding.fields.some(isVariable));
  if (added.length === 0) return { findings, fields };
  const named = added.flatMap((finding) => finding.fields.filter(isVariable));
  const touched = named.map((name) => {
    const own = added.filter((finding) => finding.fields.some((one) => one === name));
    return [name, { ...fields[name], findings: [...fields[name].findings, ...own] }] as const;
  });
  return { findings: [...findings, ...added], fields: { ...fields, ...Object.fromEntries(touched) } };
}
