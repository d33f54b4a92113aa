// Terraform's type number.
import { parseNumber, plainText, toNumber } from './exact-number.ts';
import { normalize } from './normalize.ts';
import { type Conversion, refused, type TypeDefinition } from './type-definition.ts';

function convert(raw: unknown): Conversion {
  if (typeof raw !== 'string' && typeof raw !== 'number') return refused('number required');
  const text = typeof raw === 'string' ? normalize(raw) : plainText(raw);
  const exact = parseNumber(text);
  return exact === null ? refused('a number is required', 'value') : { type: 'number', value: toNumber(text), exact };
}

/** The control holds the number's text, which Terraform's own conversion reads. */
export const numberType: TypeDefinition = {
  convert,
  equals: Object.is,
  toDraft: (value) => (typeof value === 'number' && Number.isFinite(value) ? plainText(value) : null),
  fromDraft: (draft) => draft,
  words: (value) => (value === null ? 'not set' : typeof value === 'number' ? plainText(value) : String(value)),
};
