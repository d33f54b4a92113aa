// What is derived at present; the cost is null until its part of the page has arrived.
import type { MoneyView } from '../components/cost/money-view.ts';
import type { DerivedConfig } from '../model/derive-config.ts';
import type { CostShown } from './cost-room.tsx';

export interface Shown {
  readonly derived: DerivedConfig;
  readonly cost: CostShown | null;
  /** The figures of the defaults while there is no cost. */
  readonly money: MoneyView;
}
