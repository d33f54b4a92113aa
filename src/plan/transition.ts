// Two configs of one table, and what the rules of the plan ask of them.
import { type Config, names, type VariableName } from '../catalog/config.ts';
import { isAutoscaled, isProvisioned, tableAddress } from './arguments.ts';
import { type Difference, difference, isSame, tableMove } from './diff.ts';
import type { Edition } from './resource-row.ts';

export interface ChangesOptions {
  /** Major version of the AWS provider; 5 unless told. */
  readonly provider?: Edition;
  /**
   * Whether the files say that the table exists already, so that moved.tf comes with them and carries it over; true unless
   * told. Without it Terraform destroys the table when auto scaling is switched on or off.
   */
  readonly deployed?: boolean;
}

export interface Transition {
  readonly before: Config;
  readonly after: Config;
  readonly provider: Edition;
  readonly deployed: boolean;
  readonly differences: readonly Difference[];
  /** The table's address after the change. */
  readonly table: string;
  /** Whether one of these variables has another value. */
  readonly changes: (...variables: readonly VariableName[]) => boolean;
  /** Every variable that has another value, in the catalogue's order. */
  readonly changed: readonly VariableName[];
  /** Whether the table and its items stay. */
  readonly keepsTable: boolean;
}

export function transition(before: Config, after: Config, options: ChangesOptions = {}): Transition {
  const { provider = '5', deployed = true } = options;
  const differences = difference(before, after, deployed);
  const changed = names.filter((name) => !isSame(before[name], after[name]));
  const table = tableAddress(after);
  const action = differences.find(({ address }) => address === table)?.action;
  return {
    before,
    after,
    provider,
    deployed,
    differences,
    table,
    changed,
    changes: (...variables) => variables.some((name) => changed.includes(name)),
    keepsTable: action !== 'create' && action !== 'replace',
  };
}

export const turnsOn = ({ before, after }: Transition, name: BooleanName): boolean => !before[name] && after[name];
export const turnsOff = ({ before, after }: Transition, name: BooleanName): boolean => before[name] && !after[name];

type BooleanName = { [N in VariableName]: Config[N] extends boolean ? N : never }[VariableName];

/** AWS wants a capacity for each index with the switch of the mode, and the auto-scaled table sends none. */
export const needsTwoApplies = ({ before, after, deployed, keepsTable }: Transition): boolean =>
  deployed && keepsTable && !isProvisioned(before) && isAutoscaled(after);

/** A moved block that is needed and that the files do not carry. */
export const losesTable = ({ before, after, deployed }: Transition): boolean =>
  !deployed && tableMove(before, after) !== null;

/**
 * Whether Terraform refuses the plan: another sort key under ignore_changes, which leaves the indexes their old one, and then
 * no attribute defines it. Provider 6 forgives keys of the indexes that stand in AWS under the table's name.
 */
export function isRefused({ before, after, deployed, provider }: Transition): boolean {
  const stands = deployed || isAutoscaled(before);
  const forgives = provider === '6' && before.table_name === after.table_name;
  const keys = [after.hash_key, after.range_key, 'email', 'source'];
  return !forgives && stands && isAutoscaled(after) && !keys.includes(before.range_key);
}
