// Everything the page shows, from what was judged: texts, findings by field, the estimate and what each choice costs. One pure call.
import { type Checked, check } from './catalog/check.ts';
import {
  blocks,
  type Config,
  defaults,
  type Finding,
  inactiveReasons,
  names,
  rowOf,
  type VariableName,
} from './catalog/config.ts';
import type { Located, Show } from './generator/arguments.ts';
import { same } from './generator/literal.ts';
import { moduleBlockWithLines } from './generator/module-block.ts';
import { tfvarsWithLines } from './generator/tfvars.ts';
import { costs, type Overrides, type Totals, totals } from './pricing/costs.ts';
import { type Estimate, estimate } from './pricing/estimate.ts';
import { pricesOf } from './pricing/prices.ts';
import { report } from './pricing/report.ts';
import { usage } from './pricing/usage.ts';
import type { Workload } from './pricing/workload.ts';

export interface DeriveOptions {
  /** Which arguments the texts hold; "changed" unless told. */
  readonly show?: Show;
  /** Unit prices of the user's own. */
  readonly overrides?: Overrides;
}

export interface FieldView {
  readonly findings: readonly Finding[];
  /** The first reason why the variable has no effect; undefined when it has one. */
  readonly inactive: string | undefined;
  /** Whether it differs from the module's default. */
  readonly changed: boolean;
  /** USD a month more or less with each value that has a price of its own, by the value; null where not known. */
  readonly prices: Readonly<Record<string, number | null>>;
}

export interface Derived extends Checked {
  /** The findings that keep the config from being exported. */
  readonly problems: readonly Finding[];
  /** What the tabs show. With refused values the texts show what was typed. */
  readonly texts: { readonly module: Located; readonly tfvars: Located; readonly cost: Located };
  /** Of `nearest`: with refused values, the module's defaults are priced in their place. */
  readonly estimate: Estimate;
  readonly fields: Readonly<Record<VariableName, FieldView>>;
}

/** Judges the values and derives; USD are for a month of 730 hours. Never throws. */
export const derive = (
  config: Readonly<Record<string, unknown>>,
  workload: Workload,
  region: string,
  options: DeriveOptions = {},
): Derived => deriveFrom(check(config), workload, region, options);

/** The same for values that have been judged already. */
export function deriveFrom(
  checked: Checked,
  workload: Workload,
  region: string,
  { show = 'changed', overrides = {} }: DeriveOptions = {},
): Derived {
  const { values, findings, nearest } = checked;
  const priced = estimate(nearest, workload, region, { overrides });
  const price = pricer(workload, region, overrides);
  const field = (name: VariableName): FieldView => ({
    findings: findings.filter(({ fields }) => fields.some((one) => one === name)),
    inactive: inactiveReasons(rowOf(name), values)[0],
    changed: !same(values[name], defaults[name]),
    prices: choicePrices(name, nearest, price),
  });
  return {
    ...checked,
    problems: findings.filter(blocks),
    texts: {
      module: moduleBlockWithLines(values, { show }),
      tfvars: tfvarsWithLines(values, { show }),
      cost: { text: report(priced), lines: new Map() },
    },
    estimate: priced,
    fields: Object.fromEntries(names.map((name) => [name, field(name)])) as Derived['fields'],
  };
}

type Pricer = (config: Config) => Totals;

function pricer(workload: Workload, region: string, overrides: Overrides): Pricer {
  const prices = pricesOf(region)?.prices ?? null;
  return (config) => totals(costs(usage(config, workload), prices, overrides));
}

/** Switches whose own cost can be told from the rest of the bill. */
const PRICED_SWITCHES: readonly VariableName[] = [
  'enable_encryption',
  'enable_point_in_time_recovery',
  'enable_streams',
  'enable_backup',
  'enable_autoscaling',
  'enable_monitoring',
];

/** Each billing mode with all else as it is; and for a switch, what turning it on adds. */
function choicePrices(name: VariableName, config: Config, price: Pricer): FieldView['prices'] {
  if (name === 'billing_mode') {
    const onDemand = price({ ...config, billing_mode: 'PAY_PER_REQUEST' });
    const provisioned = price({ ...config, billing_mode: 'PROVISIONED' });
    const known = sameUnknown(onDemand, provisioned);
    return { PAY_PER_REQUEST: known ? onDemand.list : null, PROVISIONED: known ? provisioned.list : null };
  }
  if (!PRICED_SWITCHES.includes(name)) return {};
  const on = price({ ...config, [name]: true });
  const off = price({ ...config, [name]: false });
  return { true: sameUnknown(on, off) ? on.list - off.list : null };
}

/** Two totals compare only when the same lines are missing from both. */
const sameUnknown = (one: Totals, other: Totals): boolean => one.unknown.join() === other.unknown.join();
