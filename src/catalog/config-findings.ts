// Which rules over several variables a config violates, and whether what they rest on is known and chosen.
import { types } from '../terraform/types.ts';
import { type Config, defaults, inactiveReasons, names, rowOf, type VariableName } from './config.ts';
import type { Advice, Finding } from './finding.ts';
import { capacityAdvice } from './rules/capacity-advice.ts';
import type { ConfigRule, Context } from './rules/config-rule.ts';
import { moduleRules } from './rules/module-rules.ts';
import { protectionAdvice } from './rules/protection-advice.ts';
import { tableAdvice } from './rules/table-advice.ts';

export const configRules: readonly ConfigRule[] = [
  ...moduleRules,
  ...tableAdvice,
  ...capacityAdvice,
  ...protectionAdvice,
];

export interface ConfigFindings {
  readonly findings: readonly Finding[];
  /** Advice that rests on untouched defaults alone. */
  readonly onDefaults: readonly Advice[];
}

/** What rules read of a config: a stand-in for a value that is not known makes their answer worthless. */
interface Reads {
  standIn: boolean;
  changed: boolean;
}

/**
 * Findings of source `module` and `advice` for a config whose values are each well-typed.
 *
 * @param standIns variables whose value in the config only stands in for one that is refused or not known: what reads one of
 * them says nothing
 */
export function configFindings(config: Config, standIns: ReadonlySet<string>, context: Context): ConfigFindings {
  const reads: Reads = { standIn: false, changed: false };
  const changed = new Set(names.filter((name) => !types[rowOf(name).type].equals(config[name], defaults[name])));
  const recorded = recording(config, standIns, changed, reads);
  const findings: Finding[] = [];
  const onDefaults: Advice[] = [];
  for (const rule of configRules) {
    reads.standIn = false;
    reads.changed = false;
    if (!rule.violated(recorded, context) || reads.standIn) continue;
    const finding = findingOf(rule, config);
    if (finding.source === 'advice' && !reads.changed) onDefaults.push(finding);
    else findings.push(finding);
  }
  return { findings: [...findings, ...noEffect(config, standIns, changed)], onDefaults };
}

/** The same config, which notes what is read of it. */
function recording(config: Config, standIns: ReadonlySet<string>, changed: ReadonlySet<string>, reads: Reads): Config {
  return new Proxy(config, {
    get(target, name) {
      if (typeof name === 'string') {
        reads.standIn ||= standIns.has(name);
        reads.changed ||= changed.has(name);
      }
      return Reflect.get(target, name);
    },
  });
}

function findingOf(rule: ConfigRule, config: Config): Finding {
  const message = typeof rule.message === 'string' ? rule.message : rule.message(config);
  const fix = rule.fix?.(config);
  const base = { id: rule.id, fields: rule.fields, message, ...(fix === undefined ? {} : { fix }) };
  return rule.source === 'module' ? { ...base, source: 'module' } : { ...base, source: 'advice', level: rule.level };
}

/** Advice for each variable that is set but has no effect in this config. */
function noEffect(config: Config, standIns: ReadonlySet<string>, changed: ReadonlySet<VariableName>): Advice[] {
  return [...changed].flatMap((name): Advice[] => {
    if (standIns.has(name)) return [];
    const row = rowOf(name);
    const unknown = (row.activeWhen ?? []).some(({ variable }) => standIns.has(variable));
    const [reason] = unknown ? [] : inactiveReasons(row, config);
    if (reason === undefined) return [];
    return [
      {
        id: `${name}-inert`,
        fields: [name],
        source: 'advice',
        level: 'warning',
        message: `Has no effect: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
        fix: { label: 'Reset to default', set: { [name]: defaults[name] } },
      },
    ];
  });
}
