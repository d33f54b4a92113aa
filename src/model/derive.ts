// Everything shown, in one pure call. The page calls the halves, so that the prices need not be there before the form.
import { check } from '../catalog/check.ts';
import type { Show } from '../generator/arguments.ts';
import type { Overrides } from '../pricing/costs.ts';
import { report } from '../pricing/report.ts';
import type { Workload } from '../workload/workload.ts';
import { type DerivedConfig, deriveConfig } from './derive-config.ts';
import { type DerivedCost, deriveCost } from './derive-cost.ts';

export interface DeriveOptions {
  /** Which arguments the texts hold; "changed" unless told. */
  readonly show?: Show;
  /** Unit prices of the user's own. */
  readonly overrides?: Overrides;
}

export interface Derived extends DerivedConfig {
  /** Of `fallback`: with refused values, the module's defaults are priced in their place. */
  readonly cost: DerivedCost & {
    /** The estimate as text, as the preview and COST.md have it. */
    readonly text: string;
  };
}

/** Judges raw values by Terraform name and derives what is shown. Never throws. */
export function derive(
  config: Readonly<Record<string, unknown>>,
  workload: Workload,
  region: string,
  { show = 'changed', overrides = {} }: DeriveOptions = {},
): Derived {
  const derived = deriveConfig(check(config), show);
  const cost = deriveCost(derived.fallback, workload, region, overrides);
  return { ...derived, cost: { ...cost, text: report(cost.estimate) } };
}
