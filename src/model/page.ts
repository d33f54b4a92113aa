// Everything shown, in one pure call: what the page, the command line and the tests run.
import type { State } from '../document/reduce.ts';
import { withImported } from './imported.ts';
import { type OverviewModel, overviewModel } from './overview.ts';
import { type PricedModel, pricedModel } from './priced.ts';
import { withQuestion } from './question.ts';

/**
 * Derives everything shown from the state. Never throws. The page starts with `firstModel`, and runs `formModel` until the prices that
 * this file brings have arrived.
 */
export function pageModel(state: State): PricedModel & { readonly overview: OverviewModel } {
  const model = withQuestion(withImported(pricedModel(state), state), state.document);
  return { ...model, overview: overviewModel(model, state) };
}
