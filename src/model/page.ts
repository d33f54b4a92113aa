// Everything shown, in one pure call: what the page, the command line and the tests run.
import { check } from '../catalog/check.ts';
import type { State } from '../document/reduce.ts';
import { type CostModel, costModel } from './cost.ts';
import { formModel, type PageModel } from './form.ts';

/** The page's model with its prices. */
export interface FullModel extends PageModel {
  readonly cost: CostModel;
}

/**
 * Derives everything shown from the state. Never throws. With refused values, the module's defaults are priced in their place.
 * The page runs its first half, `formModel`, until the prices that this file brings have arrived.
 */
export function pageModel(state: State): FullModel {
  const form = formModel(state, check);
  return { ...form, cost: costModel(form.fallback, state.document) };
}
