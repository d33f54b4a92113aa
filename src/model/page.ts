// Everything shown, in one pure call: what the page, the command line and the tests run.
import type { State } from '../document/reduce.ts';
import { withImported } from './imported.ts';
import { type PricedModel, pricedModel } from './priced.ts';

/**
 * Derives everything shown from the state. Never throws. The page runs its first part, `formModel`, until the prices that
 * `pricedModel` brings have arrived, and `withImported` once a text has been imported.
 */
export const pageModel = (state: State): PricedModel => withImported(pricedModel(state), state);
