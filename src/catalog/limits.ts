// How much one variable may hold, so that checking and writing it takes bounded time whatever comes in.
import { LONGEST_TEXT } from '../hcl/nfc.ts';
import type { TypeName } from '../terraform/type-name.ts';

/** Far above what AWS takes of any variable; a resource policy has at most 20 KB. */
export const limits = {
  /** UTF-16 code units in all strings and keys of a value. */
  characters: LONGEST_TEXT,
  /** Digits and all of a text that becomes a number: reading it takes time with the square of its length. */
  numeral: 4_096,
  /** Elements of all lists and maps of a value. */
  elements: 1_000,
  /** Lists and maps within one another. */
  depth: 16,
  /** Unknown names that are reported one by one. */
  unknownNames: 100,
} as const;

/** Why a raw value is too large to be checked, in time that the limits bound; null where it is not. */
export function overLimit(raw: unknown, type: TypeName): string | null {
  const longest = type === 'number' || type === 'map(number)' ? limits.numeral : limits.characters;
  if (typeof raw !== 'object' && typeof raw !== 'string') return null;
  let characters = 0;
  let elements = 0;
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value: raw, depth: 0 }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') {
      if (value.length > longest) return `Longer than ${longest} characters.`;
      characters += value.length;
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= limits.depth) return `Nested more than ${limits.depth} levels deep.`;
      for (const key in value) {
        if (!Object.hasOwn(value, key)) continue;
        elements += 1;
        if (elements > limits.elements) return `Has more than ${limits.elements} elements.`;
        if (!Array.isArray(value)) characters += key.length;
        rest.push({ value: Reflect.get(value, key), depth: depth + 1 });
      }
    }
    if (characters > limits.characters) return `Longer than ${limits.characters} characters.`;
  }
  return null;
}
