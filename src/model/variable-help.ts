// What is said of a variable beside its text: what it is, what it may be, what it costs, and what a change of it does.
import { type Config, inactiveReasons, rowOf, type VariableName } from '../catalog/config.ts';
import { literal } from '../generator/literal.ts';
import { written } from '../generator/text-help.ts';
import { type Effect, settingChanges } from '../plan/changes.ts';
import type { CostModel } from './cost.ts';

export interface VariableHelp {
  /** `string, "id" by default`. */
  readonly type: string;
  /** A sentence or more each. */
  readonly lines: readonly string[];
  readonly docs: string;
}

/** @param cost null until the prices have arrived */
export function variableHelp(name: VariableName, config: Config, cost: CostModel | null): VariableHelp {
  const row = rowOf(name);
  const [inactive] = inactiveReasons(row, config);
  const lines = [
    row.help,
    ...row.rules.map(({ message }) => message),
    ...(inactive === undefined ? [] : [`It has no effect now: ${inactive}.`]),
    ...costLines(name, cost),
    ...effectLines(name, config),
  ];
  return { type: `${row.type}, ${written(literal(row.default))} by default`, lines, docs: row.docs };
}

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

function costLines(name: VariableName, cost: CostModel | null): readonly string[] {
  const prices = Object.entries(cost?.choices[name] ?? {});
  return prices.flatMap(([value, usd]) => {
    if (usd === null) return [];
    return value === 'true'
      ? [`Turned on, it adds ${dollars(usd)} a month for the workload described.`]
      : [`With ${value}: ${dollars(usd)} a month for the workload described.`];
  });
}

const EFFECTS: Readonly<Record<Effect, string | null>> = {
  none: null,
  'in-place': 'Once applied, a change is made in place.',
  moves: 'Once applied, a change moves the table to another address: moved.tf carries it over.',
  'two-applies': 'Once applied, a change takes two applies.',
  replaces: 'Once applied, a change replaces the table and its data.',
  destroys: 'Once applied, a change destroys the table.',
  refused: 'Once applied, Terraform refuses the change as it is.',
};

function effectLines(name: VariableName, config: Config): readonly string[] {
  const other = another(name, config[name]);
  const [change] = other === undefined ? [] : settingChanges(config, { ...config, [name]: other });
  const effect = change === undefined ? null : EFFECTS[change.effect];
  return [...(effect === null ? [] : [effect]), ...(change?.details.map(({ text }) => text) ?? [])];
}

/** Another value of a variable, to see what a change does; undefined where there is none to think of. */
function another(name: VariableName, value: unknown): unknown {
  const row = rowOf(name);
  if (row.type === 'string' && row.choices !== undefined) return row.choices.find((one) => one.value !== value)?.value;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}2` : undefined;
}
