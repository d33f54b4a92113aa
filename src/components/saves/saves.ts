// Named saves as the dialog knows them: what there is, and what can be done with it.
import type { Document } from '../../document/document.ts';

export interface Save {
  /** Unique; the name need not be. */
  readonly id: string;
  readonly name: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly document: Document;
}

export interface SavesList {
  /** The newest first. */
  readonly saves: readonly Save[];
  /** Deleted or replaced, to be restored; the newest first. */
  readonly deleted: readonly Save[];
  /** Entries that could not be read, as they were found. */
  readonly unreadable: readonly { readonly id: string; readonly text: string }[];
}

/** `missing`: another tab has deleted it meanwhile. `many`: there are as many as there may be. */
export type Result = 'done' | 'full' | 'forbidden' | 'missing' | 'many';

/** Nothing throws. */
export interface Saves {
  readonly list: () => SavesList;
  /** Writes a new save. */
  readonly add: (name: string, document: Document) => Result;
  /** Puts a document in the place of a save; what it held goes to the deleted ones. */
  readonly replace: (id: string, document: Document) => Result;
  readonly rename: (id: string, name: string) => Result;
  readonly duplicate: (id: string) => Result;
  /** Moves a save to the deleted ones. */
  readonly remove: (id: string) => Result;
  readonly restore: (id: string) => Result;
  /** Deletes an entry that could not be read, for good. */
  readonly discard: (id: string) => void;
  /** Tells of saves that another tab writes. */
  readonly onOther: (listener: () => void) => () => void;
}

/** Characters of a name. */
export const MOST_NAME = 100;
export const MOST_SAVES = 200;
/** Deleted saves that can be restored; older ones go for good. */
export const MOST_DELETED = 20;

/** The name on one line and not too long; empty where nothing is left of it. */
export const cleanName = (given: string): string =>
  [...given.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()].slice(0, MOST_NAME).join('').trim();

/** A name for a copy that no other save has. */
export function copyName(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? ' copy' : ` copy ${count}`;
    const candidate = `${name.slice(0, MOST_NAME - ending.length)}${ending}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
