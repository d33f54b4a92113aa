// What follows from a config, a workload and a Region: the estimate, its text, and what each choice costs.
import type { Config, VariableName } from '../catalog/config.ts';
import { costs, type Overrides, type Totals, totals } from '../pricing/costs.ts';
import { type Estimate, estimate } from '../pricing/estimate.ts';
import { pricesOf } from '../pricing/prices.ts';
import { usage } from '../pricing/usage.ts';
import type { Workload } from '../workload/workload.ts';

/** USD a month by the value of a variable; null where not known. */
export type ChoicePrices = Readonly<Record<string, number | null>>;

export interface DerivedCost {
  readonly estimate: Estimate;
  /** For the billing modes their totals; for switches what turning them on adds. */
  readonly choices: Readonly<Partial<Record<VariableName, ChoicePrices>>>;
}

/** USD are for a month of 730 hours, at list price. */
export function deriveCost(config: Config, workload: Workload, region: string, overrides: Overrides = {}): DerivedCost {
  const priced = estimate(config, workload, region, { overrides });
  const prices = pricesOf(region)?.prices ?? null;
  const asIs = { list: priced.listTotal, unknown: priced.unknown };
  const totalWith: TotalWith = (name, value) =>
    config[name] === value ? asIs : totals(costs(usage({ ...config, [name]: value }, workload), prices, overrides));
  return {
    estimate: priced,
    choices: choicePrices(totalWith),
  };
}

/** Switches whose own cost can be told from the rest of the bill. */
const PRICED_SWITCHES = [
  'enable_encryption',
  'enable_point_in_time_recovery',
  'enable_streams',
  'enable_backup',
  'enable_autoscaling',
  'enable_monitoring',
] as const;

type Compared = Pick<Totals, 'list' | 'unknown'>;

/** The totals of the config with one variable set to a value. */
type TotalWith = <N extends VariableName>(name: N, value: Config[N]) => Compared;

function choicePrices(totalWith: TotalWith): DerivedCost['choices'] {
  const onDemand = totalWith('billing_mode', 'PAY_PER_REQUEST');
  const provisioned = totalWith('billing_mode', 'PROVISIONED');
  const known = sameUnknown(onDemand, provisioned);
  const added = PRICED_SWITCHES.map((name) => {
    const on = totalWith(name, true);
    const off = totalWith(name, false);
    return [name, { true: sameUnknown(on, off) ? on.list - off.list : null }];
  });
  return {
    billing_mode: {
      PAY_PER_REQUEST: known ? onDemand.list : null,
      PROVISIONED: known ? provisioned.list : null,
    },
    ...Object.fromEntries(added),
  };
}

/** Two totals compare only when the same lines are missing from both. */
const sameUnknown = (one: Compared, other: Compared): boolean => one.unknown.join() === other.unknown.join();
