// Everything about money that the first paint does not need: prices, estimate, its text, charts, the workload's form.
import { moneyView } from '../components/cost/money-view.ts';
import type { State } from '../document/reduce.ts';
import { type CostModel, costText } from '../model/cost.ts';
import { memo } from '../model/memo.ts';
import { pageModel } from '../model/page.ts';
import type { PricedModel } from '../model/priced.ts';
import { pricedRegions } from '../pricing/prices.ts';
import type { First } from './first.ts';
import type { Derived } from './store.ts';

export { CostDetails } from '../components/cost/cost-details.tsx';
export { WorkloadSection } from '../components/cost/workload-section.tsx';

const money = memo(
  (
    estimate: CostModel['estimate'],
    choices: CostModel['choices'],
    valid: CostModel['valid'],
    findings: CostModel['findings'],
  ) => moneyView({ estimate, choices, valid, findings }),
);

/** The whole model, and its figures in words. */
export function derive(state: State): Derived<PricedModel> {
  const model = pageModel(state);
  const { estimate, choices, valid, findings } = model.cost;
  return {
    model,
    money: money(estimate, choices, valid, findings),
    estimateText: () => costText(model.cost, model.fallback.table_name),
  };
}

/** The figures and texts of a state, for the build to carry in the page. */
export function firstOf(state: State): First {
  const { model, money } = derive(state);
  const { module, tfvars } = model.texts;
  return { money, texts: { module: module.text, tfvars: tfvars.text }, regions: pricedRegions };
}
