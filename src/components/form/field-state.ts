// What a field shows beside its own value, and when two such states look the same.
import { type Finding, isBlocking } from '../../catalog/finding.ts';
import type { FieldModel } from '../../model/form.ts';
import { structurallyEqual } from '../../terraform/equals.ts';
import type { Snapshot } from '../ui/store-context.ts';

export interface FieldState extends Omit<FieldModel, 'entry'> {
  /** What was given and the control cannot hold, as text; undefined where the control holds it. */
  readonly given: string | undefined;
  /** What a choice or a switch costs, by its value, in words; empty where nothing is known. */
  readonly prices: Readonly<Record<string, string>>;
  /** What follows from the value, in words; undefined where nothing is told. */
  readonly note: string | undefined;
  /** The environment that the form edits; null is the base. */
  readonly environment: string | null;
}

export const isRefused = ({ findings }: { readonly findings: readonly Finding[] }): boolean =>
  findings.some(isBlocking);

/** The findings are made anew with every key; equal ones keep a field from being drawn again. */
export const sameFindings = (before: readonly Finding[], after: readonly Finding[]): boolean =>
  before.length === after.length &&
  before.every(
    (finding, at) =>
      finding.id === after[at]?.id &&
      finding.message === after[at].message &&
      finding.detail === after[at].detail &&
      finding.answers === after[at].answers,
  );

export function sameState(before: FieldState, after: FieldState): boolean {
  return (
    before.changed === after.changed &&
    before.inactive === after.inactive &&
    before.overridden === after.overridden &&
    before.environment === after.environment &&
    structurallyEqual(before.inherited, after.inherited) &&
    before.given === after.given &&
    before.note === after.note &&
    sameFindings(before.findings, after.findings) &&
    structurallyEqual(before.prices, after.prices)
  );
}

const NONE: FieldState['prices'] = {};

/** The state of a variable's field. */
export function stateOf(name: keyof Snapshot['model']['fields'], { model, money, state }: Snapshot): FieldState {
  const { entry, ...field } = model.fields[name];
  const prices = field.inactive === undefined ? (money.choices[name] ?? NONE) : NONE;
  return {
    ...field,
    given: model.given[name],
    prices,
    note: state.session.notes[name],
    environment: state.session.environment,
  };
}
