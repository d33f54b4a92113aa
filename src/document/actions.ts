// Every change of the document and of the session, as data that can be stored, sent and replayed.
import type { Entries, Entry } from '../terraform/entry.ts';
import type { Baseline, Document, ImportedText, Target, TextFormat } from './document.ts';
import type { Session } from './session.ts';

/** Changes of the document; each can be undone. */
export type DocumentAction =
  /** One variable: its entry, or null to go back to what it inherits. */
  | { readonly type: 'edit'; readonly name: string; readonly entry: Entry | null }
  /** Several variables at once: a recommendation, a fix, a cheaper billing mode. `what` names it. */
  | { readonly type: 'apply'; readonly entries: Entries; readonly what: string }
  /** All variables: those that are not named go back to their defaults. */
  | { readonly type: 'preset'; readonly entries: Entries; readonly what: string }
  /** These variables back to what they inherit; all of them where no names are given. */
  | { readonly type: 'reset'; readonly names: readonly string[] | null; readonly what: string }
  | { readonly type: 'workload'; readonly name: string; readonly value: string }
  | { readonly type: 'replace-workload'; readonly workload: Document['workload']; readonly what: string }
  /** How traffic is spread over a week; an empty value goes back to its default. */
  | { readonly type: 'traffic'; readonly values: Document['traffic'] }
  /** A unit price of the user's own; an empty one goes back to the list price. */
  | { readonly type: 'price'; readonly rate: string; readonly value: string }
  | { readonly type: 'target'; readonly target: Partial<Target> }
  | { readonly type: 'add-environment'; readonly name: string; readonly copyOf: string | null }
  | { readonly type: 'rename-environment'; readonly name: string; readonly to: string }
  | { readonly type: 'remove-environment'; readonly name: string }
  /** What a text says in place of the base; with a baseline, what is compared from now on. */
  | {
      readonly type: 'import';
      readonly entries: Entries;
      readonly text: ImportedText | null;
      readonly baseline?: Baseline;
      readonly what: string;
    }
  /** A change of one text itself: what it says now, and the entries that it gives. Null: it is what is written from them. */
  | {
      readonly type: 'edit-text';
      readonly entries: Entries;
      readonly format: TextFormat;
      readonly text: ImportedText | null;
    }
  /** The text of a format is written from the entries again. */
  | { readonly type: 'write-text'; readonly format: TextFormat }
  | { readonly type: 'baseline'; readonly baseline: Baseline | null }
  /** Another document in place of this one: a save, a link, a file. */
  | { readonly type: 'open'; readonly document: Document; readonly what: string }
  /** Everything back to its default. */
  | { readonly type: 'clear' };

export type HistoryAction =
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** To where so many steps are in the past. */
  | { readonly type: 'jump'; readonly steps: number };

export type Action = (
  | DocumentAction
  | HistoryAction
  | { readonly type: 'session'; readonly session: Partial<Session> }
  /** The document of an earlier visit, before anything was done in this one: no step. */
  | { readonly type: 'restore'; readonly document: Document }
) & {
  /** When it happened, in milliseconds since any fixed moment; typing without pauses is one step. */
  readonly at?: number;
};
