// What the build knows of the money before any price is loaded: the figures of the defaults, carried in the page.
import type { MoneyView } from '../components/cost/money-view.ts';

export interface First {
  readonly money: MoneyView;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
}

export const FIRST_ID = 'first';
