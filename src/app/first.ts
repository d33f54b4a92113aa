// What the build knows of the defaults before the check and the prices are loaded: figures and texts, carried in the page.
import type { MoneyView } from '../components/cost/money-view.ts';
import type { FirstTexts } from '../model/first.ts';

export interface First {
  readonly money: MoneyView;
  readonly texts: FirstTexts;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
}

export const FIRST_ID = 'first';
