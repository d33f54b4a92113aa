// Terraform's conversion of a value to a variable's type: the same values pass, with the same sentence for those that do not.
// Source: go-cty's convert package as Terraform 1.11.4 runs it; every row of the table in convert.test.ts was tried on the binary.

import { type ExactNumber, parseNumber, plainText, toNumber } from './exact-number.ts';
import { goQuoted } from './go-quoted.ts';
import type { TypeName } from './type-name.ts';

/** What a variable holds after conversion. Strings and map keys are in NFC, as Terraform keeps them. */
export type Converted =
  | { readonly type: 'null' }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number; readonly exact: ExactNumber }
  | { readonly type: 'bool'; readonly value: boolean }
  | {
      readonly type: 'map';
      readonly value: Readonly<Record<string, string | null>>;
      readonly merged: readonly string[];
    };

export type Conversion = Converted | { readonly type: 'refused'; readonly message: string };

const refused = (message: string): Conversion => ({ type: 'refused', message });

/** Converts one raw value, as JSON or a form holds it, to a variable's type. */
export function convert(raw: unknown, type: TypeName): Conversion {
  if (raw === null) return { type: 'null' };
  switch (type) {
    case 'string':
      return toText(raw);
    case 'number':
      return toExact(raw);
    case 'bool':
      return toBool(raw);
    case 'map(string)':
      return toMap(raw);
  }
}

/** NFC, with lone surrogates as U+FFFD: what is left of a string once Terraform has read it. */
export const normalize = (text: string): string => text.toWellFormed().normalize('NFC');

function toText(raw: unknown): Conversion {
  if (typeof raw === 'string') return { type: 'string', value: normalize(raw) };
  if (typeof raw === 'number' && Number.isFinite(raw)) return { type: 'string', value: plainText(raw) };
  if (typeof raw === 'boolean') return { type: 'string', value: String(raw) };
  return refused('string required');
}

function toExact(raw: unknown): Conversion {
  if (typeof raw !== 'string' && typeof raw !== 'number') return refused('number required');
  const text = typeof raw === 'string' ? normalize(raw) : plainText(raw);
  const exact = parseNumber(text);
  return exact === null ? refused('a number is required') : { type: 'number', value: toNumber(text), exact };
}

function toBool(raw: unknown): Conversion {
  if (typeof raw === 'boolean') return { type: 'bool', value: raw };
  if (typeof raw !== 'string') return refused('bool required');
  if (raw === 'true' || raw === '1') return { type: 'bool', value: true };
  if (raw === 'false' || raw === '0') return { type: 'bool', value: false };
  const lower = raw.toLowerCase();
  const hint = lower === 'true' || lower === 'false' ? `; to convert from string, use lowercase "${lower}"` : '';
  return refused(`a bool is required${hint}`);
}

function toMap(raw: unknown): Conversion {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refused('map of string required');
  const entries = new Map<string, string | null>();
  const merged: string[] = [];
  for (const [rawKey, rawValue] of Object.entries(raw)) {
    const key = normalize(rawKey);
    const element = convert(rawValue, 'string');
    if (element.type === 'refused') return refused(`element ${goQuoted(key)}: ${element.message}`);
    if (entries.has(key)) merged.push(key);
    entries.set(key, element.type === 'string' ? element.value : null);
  }
  return { type: 'map', value: Object.fromEntries(entries), merged };
}
