// Terraform's type list(string).
import type { DraftValue } from './entry.ts';
import { structurallyEqual } from './equals.ts';
import { stringType } from './string.ts';
import { type Conversion, refused, type TypeDefinition } from './type-definition.ts';

function convert(raw: unknown): Conversion {
  if (!Array.isArray(raw)) return refused('list of string required');
  const value: (string | null)[] = [];
  for (const [index, element] of raw.entries()) {
    const converted: Conversion = element === null ? { type: 'null' } : stringType.convert(element);
    if (converted.type === 'refused') return refused(`element ${index}: ${converted.message}`);
    value.push(converted.type === 'string' ? converted.value : null);
  }
  return { type: 'list(string)', value };
}

const isLines = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((line) => typeof line === 'string');

/** Lines of a form that hold nothing yet are no elements. */
const fromDraft = (draft: DraftValue): unknown => (isLines(draft) ? draft.filter((line) => line !== '') : draft);

function words(value: unknown): string {
  if (!isLines(value)) return value === null ? 'not set' : String(value);
  return value.length === 0 ? 'empty' : value.join(', ');
}

/** An element that a line of the control can be. */
const isLine = (element: string): boolean => element !== '' && !/[\n\r]/.test(element);

/** The control holds one line an element. */
export const stringListType: TypeDefinition = {
  convert,
  equals: structurallyEqual,
  toDraft: (value) => (isLines(value) && value.every(isLine) ? value : null),
  fromDraft,
  words,
};
