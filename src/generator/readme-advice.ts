// The README's sections about what was said of a config: dangers first, then the rest.
import { check } from '../catalog/check.ts';
import type { Config } from '../catalog/config.ts';
import type { Advice } from '../catalog/finding.ts';
import type { EnvironmentConfig } from './environment-config.ts';

/** All advice, also what rests on defaults that nobody touched: what is exported is never silent about a danger. */
export function adviceOn(config: Config): readonly Advice[] {
  const { findings, onDefaults } = check(config);
  return [...findings.filter((finding) => finding.source === 'advice'), ...onDefaults];
}

export const list = (title: string, findings: readonly Advice[]): readonly (readonly string[])[] =>
  findings.length === 0 ? [] : [[`## ${title}`, '', ...findings.map(item)]];

const item = ({ fields, message }: Advice): string => `- \`${fields[0] ?? ''}\`: ${message}`;

/** Data or service can be lost: said first, for each environment too. */
export function dangers(
  advice: readonly Advice[],
  environments: readonly EnvironmentConfig[],
): readonly (readonly string[])[] {
  const own = advice.filter(({ level }) => level === 'danger').map(item);
  const others = environments.flatMap(({ name, config }) =>
    adviceOn(config)
      .filter(({ level }) => level === 'danger')
      .map(item)
      .filter((line) => !own.includes(line))
      .map((line) => line.replace('- ', `- ${name}: `)),
  );
  const names = environments.map(({ config }) => config.table_name);
  const shared =
    new Set(names).size < names.length
      ? ['- Several environments have the same `table_name`: in one account and Region the second apply fails.']
      : [];
  const lines = [...own, ...others, ...shared];
  return lines.length === 0
    ? []
    : [['## Dangers', '', 'Data or service can be lost. Read these before you apply.', '', ...lines]];
}
