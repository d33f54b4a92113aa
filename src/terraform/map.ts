// Terraform's types map(string) and map(number).
import type { DraftValue, MapRow } from './entry.ts';
import { structurallyEqual } from './equals.ts';
import type { ExactNumber } from './exact-number.ts';
import { goQuoted } from './go-quoted.ts';
import { normalize } from './normalize.ts';
import { numberType } from './number.ts';
import { stringType } from './string.ts';
import { type Converted, type Refusal, refused, type TypeDefinition } from './type-definition.ts';

interface Elements {
  readonly elements: ReadonlyMap<string, Converted>;
  readonly merged: readonly string[];
}

const NULL: Converted = { type: 'null' };

/** Every element converted; an element of a type that never converts is named before a value that does not. */
function convertElements(raw: unknown, element: TypeDefinition, required: string): Elements | Refusal {
  if (!isPlainMap(raw)) return refused(required);
  const elements = new Map<string, Converted>();
  const merged: string[] = [];
  let wrongValue: Refusal | null = null;
  for (const [rawKey, rawValue] of Object.entries(raw)) {
    const key = normalize(rawKey);
    const converted = rawValue === null ? NULL : element.convert(rawValue);
    if (converted.type === 'refused') {
      if (converted.because === 'type') return refused(`element ${goQuoted(key)}: ${converted.message}`);
      wrongValue ??= converted;
      continue;
    }
    if (elements.has(key)) merged.push(key);
    elements.set(key, converted);
  }
  return wrongValue ?? { elements, merged };
}

const isPlainMap = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Rows of a form that hold nothing yet are no elements. */
const isFilled = ({ key, value }: MapRow): boolean => key !== '' || value !== '';

function toDraft(element: TypeDefinition, value: unknown): DraftValue | null {
  if (!isPlainMap(value)) return null;
  const rows: MapRow[] = [];
  for (const [key, held] of Object.entries(value)) {
    const text = element.toDraft(held);
    if (typeof text !== 'string' || !isFilled({ key, value: text })) return null;
    rows.push({ key, value: text });
  }
  return rows;
}

const isRow = (line: unknown): line is MapRow =>
  isPlainMap(line) && typeof line.key === 'string' && typeof line.value === 'string';

/** The rows of a draft that hold something; null where the draft is no rows at all. */
export function filledRows(draft: unknown): readonly MapRow[] | null {
  return Array.isArray(draft) && draft.every(isRow) ? draft.filter(isFilled) : null;
}

function fromDraft(draft: DraftValue): unknown {
  const rows = filledRows(draft);
  return rows === null ? draft : Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

function words(value: unknown): string {
  if (!isPlainMap(value)) return value === null ? 'not set' : String(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? 'empty' : entries.map(([key, held]) => `${key}: ${String(held)}`).join(', ');
}

/** The control holds rows of key and value; where two rows have one key, the last one is the raw value's. */
export const stringMapType: TypeDefinition = {
  convert: (raw) => {
    const result = convertElements(raw, stringType, 'map of string required');
    if ('type' in result) return result;
    const value: [string, string | null][] = [];
    for (const [key, held] of result.elements) value.push([key, held.type === 'string' ? held.value : null]);
    return { type: 'map(string)', value: Object.fromEntries(value), merged: result.merged };
  },
  equals: structurallyEqual,
  toDraft: (value) => toDraft(stringType, value),
  fromDraft,
  words,
};

/** As `stringMapType`, with numbers as text in the rows. */
export const numberMapType: TypeDefinition = {
  convert: (raw) => {
    const result = convertElements(raw, numberType, 'map of number required');
    if ('type' in result) return result;
    const value: [string, number | null][] = [];
    const exact = new Map<string, ExactNumber>();
    for (const [key, held] of result.elements) {
      value.push([key, held.type === 'number' ? held.value : null]);
      if (held.type === 'number') exact.set(key, held.exact);
    }
    return { type: 'map(number)', value: Object.fromEntries(value), exact, merged: result.merged };
  },
  equals: structurallyEqual,
  toDraft: (value) => toDraft(numberType, value),
  fromDraft,
  words,
};
