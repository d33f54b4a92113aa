// What follows from a config, a workload, a Region and prices: the estimate, its text, and what each choice costs.
import type { Config, VariableName } from '../catalog/config.ts';
import type { Finding } from '../catalog/finding.ts';
import type { Document } from '../document/document.ts';
import type { SimulatedCapacity } from '../document/session.ts';
import { costs, type Overrides } from '../pricing/costs.ts';
import { type Estimate, estimate } from '../pricing/estimate.ts';
import { checkOverrides } from '../pricing/overrides.ts';
import { samePriced } from '../pricing/priced.ts';
import { report } from '../pricing/report.ts';
import { comparable, type Totals, totals } from '../pricing/totals.ts';
import { usage } from '../pricing/usage.ts';
import { checkWorkload, type Workload } from '../workload/workload.ts';
import { assumedDemand } from './demand.ts';
import { memo } from './memo.ts';
import { type SimulatedFor, simulatedFor } from './simulated.ts';

/** USD a month by the value of a variable; null where not known. */
export type ChoicePrices = Readonly<Record<string, number | null>>;

export interface CostModel {
  readonly workload: Workload;
  /** Whether every field of the workload and every own price is valid; where not, no amount may be shown. */
  readonly valid: boolean;
  readonly overrides: Overrides;
  /** About the workload, the own prices, and capacity that is too small for the workload. */
  readonly findings: readonly Finding[];
  readonly estimate: Estimate;
  /** For the billing modes their totals; for switches what turning them on adds. */
  readonly choices: Readonly<Partial<Record<VariableName, ChoicePrices>>>;
}

/** What an estimate rests on beside the variables. */
interface Basis extends Pick<CostModel, 'workload' | 'valid' | 'overrides' | 'findings'> {
  readonly region: string;
}

const basisOf = memo((typed: Document['workload'], typedPrices: Document['prices'], region: string): Basis => {
  const { workload, fallback, findings } = checkWorkload(typed);
  const own = checkOverrides(typedPrices);
  const all = [...findings, ...own.findings];
  const valid = workload !== null && own.findings.length === 0;
  return { workload: fallback, valid, overrides: own.overrides, findings: all, region };
});

type Priced = Pick<CostModel, 'estimate' | 'choices'>;

const priced = memo(
  (config: Config, { workload, region, overrides }: Basis, simulatedFor: SimulatedFor): Priced => {
    const whole = estimate(config, workload, region, { overrides, simulated: simulatedFor(config), simulatedFor });
    const { missing, completeness } = whole;
    const asIs: Compared = { list: whole.listTotal, missing, completeness };
    const totalWith: TotalWith = (name, value) =>
      config[name] === value ? asIs : totals(costs(usageOf({ ...config, [name]: value }), region, overrides));
    const usageOf = (other: Config) => usage(other, workload, simulatedFor(other));
    return { estimate: whole, choices: choicePrices(totalWith) };
  },
  ([config, basis, simulatedFor], [nextConfig, nextBasis, nextFor]) =>
    basis === nextBasis && simulatedFor === nextFor && samePriced(config, nextConfig),
);

const joined = memo((ours: readonly Finding[], estimates: readonly Finding[]) => [...ours, ...estimates]);
const NONE: readonly SimulatedCapacity[] = [];

/**
 * USD are for a month of 730 hours, at list price. The table's name is no part of what is priced.
 *
 * @param simulated capacities that count where they are for this workload, its shape, and the settings priced
 */
export function costModel(
  config: Config,
  document: Document,
  simulated: readonly SimulatedCapacity[] = NONE,
): CostModel {
  const basis = basisOf(document.workload, document.prices, document.target.region);
  const { workload, valid, overrides, findings } = basis;
  const known = simulatedFor(simulated, simulated.length > 0 && valid ? assumedDemand(workload, document) : null);
  const { estimate: whole, choices } = priced(config, basis, known);
  return {
    workload,
    valid,
    overrides,
    findings: valid ? joined(findings, whole.findings) : findings,
    estimate: whole,
    choices,
  };
}

/** The estimate as text, or what is wrong with the workload. */
export const costText = memo(({ valid, estimate: whole, findings }: CostModel, tableName: string): string =>
  valid ? report({ ...whole, tableName }) : refusedText(findings),
);

/** What keeps the estimate from being made. */
export const unpriced = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ source }) => source === 'estimate');

/** In place of an estimate: a wrong value is never priced as its default. */
const refusedText = (findings: readonly Finding[]): string =>
  `${['No estimate until this is corrected:', ...unpriced(findings).map(({ message }) => `- ${message}`)].join('\n')}\n`;

/** Switches whose own cost can be told from the rest of the bill. */
const PRICED_SWITCHES = [
  'enable_encryption',
  'enable_point_in_time_recovery',
  'enable_streams',
  'enable_backup',
  'enable_autoscaling',
  'enable_monitoring',
] as const;

type Compared = Pick<Totals, 'list' | 'missing' | 'completeness'>;

/** The totals of the config with one variable set to a value. */
type TotalWith = <N extends VariableName>(name: N, value: Config[N]) => Compared;

function choicePrices(totalWith: TotalWith): CostModel['choices'] {
  const onDemand = totalWith('billing_mode', 'PAY_PER_REQUEST');
  const provisioned = totalWith('billing_mode', 'PROVISIONED');
  const known = comparable(onDemand, provisioned);
  const added = PRICED_SWITCHES.map((name) => {
    const on = totalWith(name, true);
    const off = totalWith(name, false);
    return [name, { true: comparable(on, off) ? on.list - off.list : null }];
  });
  return {
    billing_mode: {
      PAY_PER_REQUEST: known ? onDemand.list : null,
      PROVISIONED: known ? provisioned.list : null,
    },
    ...Object.fromEntries(added),
  };
}
