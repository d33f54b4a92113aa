// Everything about money that the first paint does not need: prices, estimate, its text, charts, the workload's form.
import { type Checked, check } from '../catalog/check.ts';
import type { Finding } from '../catalog/config.ts';
import { type MoneyView, moneyView } from '../components/cost/money-view.ts';
import type { Typed } from '../components/cost/workload-section.tsx';
import { type DerivedCost, deriveCost } from '../derive-cost.ts';
import type { Overrides } from '../pricing/costs.ts';
import { checkOverrides } from '../pricing/overrides.ts';
import { pricedRegions } from '../pricing/prices.ts';
import { checkWorkload, type Workload } from '../pricing/workload.ts';
import { type FieldRow, workloadFields } from '../pricing/workload-fields.ts';
import { FIRST_REGION, type First } from './first.ts';

export { Pictures } from '../components/cost/pictures.tsx';
export { WorkloadSection } from '../components/cost/workload-section.tsx';
export { costFiles } from '../pricing/cost-files.ts';

export interface CostInput {
  readonly checked: Pick<Checked, 'nearest' | 'values'>;
  /** The workload's fields and the own prices as typed. */
  readonly typed: Typed;
  readonly typedPrices: Typed;
  readonly region: string;
}

export interface CostShown {
  readonly derived: DerivedCost;
  readonly money: MoneyView;
  readonly workload: Workload;
  readonly overrides: Overrides;
  /** About the workload and the own prices; none blocks an export. */
  readonly findings: readonly Finding[];
  /** Why a field of the workload has no effect at present, by field. */
  readonly inactive: Typed;
}

export function costOf({ checked, typed, typedPrices, region }: CostInput): CostShown {
  const { nearest: workload, findings } = checkWorkload(typed);
  const own = checkOverrides(typedPrices);
  const derived = deriveCost(checked.nearest, workload, region, own.overrides);
  return {
    derived,
    money: moneyView(derived),
    workload,
    overrides: own.overrides,
    findings: [...findings, ...own.findings],
    inactive: inactiveFields(checked),
  };
}

function inactiveFields({ values }: CostInput['checked']): Typed {
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
  const { money } = costOf({ checked: check({}), typed: {}, typedPrices: {}, region: FIRST_REGION });
  return { money, regions: pricedRegions };
}
