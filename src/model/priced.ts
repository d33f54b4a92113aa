// The page's model with its prices: all of it but what an imported text brings.
import { check } from '../catalog/check.ts';
import type { State } from '../document/reduce.ts';
import { type CostModel, costModel } from './cost.ts';
import { formModel, type PageModel } from './form.ts';

/** The page's model with its prices. */
export interface PricedModel extends PageModel {
  readonly cost: CostModel;
}

/** The form's model with the whole check and the cost. With refused values, the module's defaults are priced in their place. */
export function pricedModel(state: State): PricedModel {
  const form = formModel(state, check);
  return { ...form, cost: costModel(form.fallback, state.document) };
}
