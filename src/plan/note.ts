// What a change of a live table brings with it beyond Terraform's verdict: dangers, limits and steps, as data.

import type { VariableName } from '../catalog/config.ts';
import type { Level } from '../catalog/finding.ts';
import type { Transition } from './transition.ts';

/**
 * `replaces`: the resource is made anew · `refused`: Terraform refuses the plan · `two-applies`: AWS refuses one apply ·
 * `moves`: another address in the state · `slow`: AWS works on it after the apply · `limited`: AWS allows so many in a
 * time · `dangerous`: data or service can be lost · `stale`: an output is out of date for one apply · `note`: worth knowing.
 */
export type NoteKind =
  | 'replaces'
  | 'refused'
  | 'two-applies'
  | 'moves'
  | 'slow'
  | 'limited'
  | 'dangerous'
  | 'stale'
  | 'note';

export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  readonly level: Level;
  /** The variables whose change brings it; the first one is where it belongs. */
  readonly fields: readonly VariableName[];
  readonly text: string;
}

export interface NoteRule {
  readonly id: string;
  readonly kind: NoteKind;
  readonly level: Level;
  readonly fields: readonly VariableName[];
  readonly when: (transition: Transition) => boolean;
  /** The resource that it is about; the table unless told. */
  readonly address?: string | ((transition: Transition) => string);
  readonly text: string | ((transition: Transition) => string);
}
