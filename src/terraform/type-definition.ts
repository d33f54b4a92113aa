// What every Terraform type defines: its conversion, equality, its way to and from a form control, and its words.
import type { DraftValue } from './entry.ts';
import type { ExactNumber } from './exact-number.ts';

/** What a variable holds after conversion. Strings and map keys are in NFC, as Terraform keeps them. */
export type Converted =
  | { readonly type: 'null' }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number; readonly exact: ExactNumber }
  | { readonly type: 'bool'; readonly value: boolean }
  | {
      readonly type: 'map(string)';
      readonly value: Readonly<Record<string, string | null>>;
      /** Keys that several keys of the raw value became in NFC; the last one's value counts. */
      readonly merged: readonly string[];
    }
  | {
      readonly type: 'map(number)';
      readonly value: Readonly<Record<string, number | null>>;
      /** The numbers in full, by key. */
      readonly exact: ReadonlyMap<string, ExactNumber>;
      readonly merged: readonly string[];
    }
  | { readonly type: 'list(string)'; readonly value: readonly (string | null)[] };

export interface Refusal {
  readonly type: 'refused';
  /** Terraform's sentence, without the full stop that Terraform puts after it. */
  readonly message: string;
  /** `type`: no value of the raw value's type converts; `value`: others of its type do. */
  readonly because: 'type' | 'value';
}

export type Conversion = Converted | Refusal;

export const refused = (message: string, because: Refusal['because'] = 'type'): Refusal => ({
  type: 'refused',
  message,
  because,
});

export interface TypeDefinition {
  /** Terraform's conversion of a raw value, as JSON or a form holds it. Null converts to null before this is asked. */
  readonly convert: (raw: unknown) => Conversion;
  /** Whether two raw values are the same value: a list keeps its order, a map has none. Total over values of any shape. */
  readonly equals: (a: unknown, b: unknown) => boolean;
  /** What a form control holds for a value of this type; null where it cannot hold the value without loss. */
  readonly toDraft: (value: unknown) => DraftValue | null;
  /** The raw value that a form control stands for, for `convert`. Total: what no control of this type holds is passed on. */
  readonly fromDraft: (draft: DraftValue) => unknown;
  /** A value of this type in words, for "Default: …". */
  readonly words: (value: unknown) => string;
}
