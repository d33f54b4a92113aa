// What Terraform will do to a table that exists when its config changes: per resource, and per variable.
import type { Config, VariableName } from '../catalog/config.ts';
import type { Action } from './diff.ts';
import type { Note, NoteKind, NoteRule } from './note.ts';
import { safetyNotes } from './safety-notes.ts';
import { tableNotes } from './table-notes.ts';
import { type ChangesOptions, type Transition, transition } from './transition.ts';

export interface Change {
  /** As `terraform plan` prints it below `module.dynamodb.`, such as `aws_dynamodb_table.this[0]`. */
  readonly address: string;
  /** `move` where nothing but the address changes. */
  readonly action: Action;
  /** The address that moved.tf takes it from, whatever else happens to it. */
  readonly movedFrom?: string;
  /** The changed variables that cause it. */
  readonly fields: string[];
  /** Dangers, limits and steps, a sentence or more each. */
  readonly notes: string[];
  /** The same notes as data. */
  readonly details: readonly Note[];
}

/**
 * What Terraform will do to the resources of a module that `before` was applied to, in the order of the module's files;
 * what stays as it is, is left out. Where Terraform refuses the plan, a note of kind `refused` says so.
 */
export function changes(before: Config, after: Config, options: ChangesOptions = {}): Change[] {
  const between = transition(before, after, options);
  const all = notesOf(between);
  return between.differences.map(({ address, action, movedFrom, fields }) => {
    const details = all.filter((note) => note.address === address);
    return {
      address,
      action,
      ...(movedFrom === undefined ? {} : { movedFrom }),
      fields: [...fields],
      notes: details.map(({ text }) => text),
      details: details.map(({ address: _, ...note }) => note),
    };
  });
}

/** What becomes of one setting: the strongest of these. */
export type Effect = 'none' | 'in-place' | 'moves' | 'two-applies' | 'replaces' | 'destroys' | 'refused';

export interface SettingChange {
  readonly name: VariableName;
  readonly effect: Effect;
  /** Further traits: `slow`, `limited`, `dangerous`, `stale`. */
  readonly traits: readonly NoteKind[];
  /** The resources that it touches. */
  readonly addresses: readonly string[];
  readonly details: readonly Note[];
}

/** What each changed variable does, in the catalogue's order. A variable without effect in this config is `none`. */
export function settingChanges(before: Config, after: Config, options: ChangesOptions = {}): SettingChange[] {
  const between = transition(before, after, options);
  const notes = notesOf(between);
  return between.changed.map((name) => {
    const touched = between.differences.filter(({ fields }) => fields.includes(name));
    const details = notes.filter(({ fields }) => fields.includes(name)).map(({ address: _, ...note }) => note);
    const kinds = [...new Set(details.map(({ kind }) => kind))];
    const table = touched.find(({ address }) => address === between.table);
    return {
      name,
      effect: effectOf(kinds, table?.action ?? touched[0]?.action, between, name),
      traits: TRAITS.filter((trait) => kinds.includes(trait)),
      addresses: touched.map(({ address }) => address),
      details,
    };
  });
}

const TRAITS: readonly NoteKind[] = ['dangerous', 'limited', 'slow', 'stale'];

function effectOf(
  kinds: readonly NoteKind[],
  action: Action | undefined,
  between: Transition,
  name: VariableName,
): Effect {
  if (action === undefined) return 'none';
  if (kinds.includes('refused')) return 'refused';
  if (kinds.includes('replaces')) return 'replaces';
  if (losesTo(between, name)) return 'destroys';
  if (kinds.includes('two-applies')) return 'two-applies';
  return kinds.includes('moves') ? 'moves' : 'in-place';
}

/** Whether the variable is why Terraform destroys the table without making it anew at the same address. */
const losesTo = ({ differences, table }: Transition, name: VariableName): boolean =>
  differences.some(
    ({ address, action, fields }) =>
      action === 'destroy' && address.startsWith('aws_dynamodb_table.') && address !== table && fields.includes(name),
  );

interface PlacedNote extends Note {
  readonly address: string;
}

const rules: readonly NoteRule[] = [...tableNotes, ...safetyNotes];

/** The notes that hold, each at a resource that changes; its fields are the ones among the rule's that changed. */
function notesOf(between: Transition): readonly PlacedNote[] {
  return rules
    .filter((rule) => rule.when(between))
    .map(({ id, kind, level, fields, address = between.table, text }) => ({
      id,
      kind,
      level,
      fields: fields.filter((name) => between.changes(name)),
      text: typeof text === 'string' ? text : text(between),
      address: typeof address === 'string' ? address : address(between),
    }));
}
