// Everything about money that the first paint does not need: prices, estimate, its text, charts, the workload's form.
import { check } from '../catalog/check.ts';
import type { Config, Values } from '../catalog/config.ts';
import type { Finding } from '../catalog/finding.ts';
import { type MoneyView, moneyView } from '../components/cost/money-view.ts';
import type { Typed } from '../components/cost/workload-section.tsx';
import { type DerivedCost, deriveCost } from '../model/derive-cost.ts';
import type { Overrides } from '../pricing/costs.ts';
import { checkOverrides } from '../pricing/overrides.ts';
import { pricedRegions } from '../pricing/prices.ts';
import { report } from '../pricing/report.ts';
import { checkWorkload, type Workload } from '../workload/workload.ts';
import { type FieldRow, workloadFields } from '../workload/workload-fields.ts';
import { FIRST_REGION, type First } from './first.ts';

export { Pictures } from '../components/cost/pictures.tsx';
export { WorkloadSection } from '../components/cost/workload-section.tsx';
export { costFiles } from '../pricing/cost-files.ts';

/** What an estimate rests on beside the variables. */
export interface Basis {
  readonly workload: Workload;
  readonly overrides: Overrides;
  /** About the workload and the own prices; none blocks an export. */
  readonly findings: readonly Finding[];
}

/** @param typed the workload's fields as typed; what is missing has its default */
export function basisOf(typed: Typed, typedPrices: Typed): Basis {
  const { nearest: workload, findings } = checkWorkload(typed);
  const own = checkOverrides(typedPrices);
  return { workload, overrides: own.overrides, findings: [...findings, ...own.findings] };
}

export interface CostShown extends Basis {
  readonly derived: DerivedCost;
  readonly money: MoneyView;
  /** The estimate as text. The name is no part of what is priced, so a cost outlives a change of it. */
  readonly textFor: (tableName: string) => string;
}

export function costOf(config: Config, basis: Basis, region: string): CostShown {
  const derived = deriveCost(config, basis.workload, region, basis.overrides);
  const textFor = (tableName: string): string => report({ ...derived.estimate, tableName });
  return { ...basis, derived, money: moneyView(derived), textFor };
}

/** Why a field of the workload has no effect at present, by field. */
export function inactiveFields(values: Values): Typed {
  const given = new Map<string, unknown>(Object.entries(values));
  const rows: readonly FieldRow[] = workloadFields;
  const reasons = rows.flatMap(({ name, activeWhen = [] }) =>
    activeWhen
      .filter(({ variable, is }) => given.get(variable) !== is)
      .map(({ reason }): [string, string] => [name, reason]),
  );
  return Object.fromEntries(reasons);
}

/** The figures of the defaults, for the build to carry in the page. */
export function firstOf(): First {
  const { money } = costOf(check({}).fallback, basisOf({}, {}), FIRST_REGION);
  return { money, regions: pricedRegions };
}
