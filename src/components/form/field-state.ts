// What a field shows beside its own value, and when two such states look the same.
import { type Finding, isBlocking } from '../../catalog/finding.ts';
import { structurallyEqual } from '../../terraform/equals.ts';

export interface FieldState {
  readonly findings: readonly Finding[];
  /** Why the variable has no effect at present; undefined when it has one. */
  readonly inactive: string | undefined;
  readonly changed: boolean;
  /** What a choice or a switch costs, by its value, in words; empty where nothing is known. */
  readonly prices: Readonly<Record<string, string>>;
}

export const isRefused = (state: FieldState): boolean => state.findings.some(isBlocking);

/** The states are rebuilt with every key; equal ones keep a field from being drawn again. */
export function sameState(before: FieldState, after: FieldState): boolean {
  return (
    before.changed === after.changed &&
    before.inactive === after.inactive &&
    before.findings.length === after.findings.length &&
    before.findings.every((finding, index) => finding.message === after.findings[index]?.message) &&
    structurallyEqual(before.prices, after.prices)
  );
}
